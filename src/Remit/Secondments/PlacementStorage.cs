using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Agreements;
using Remit.Organisations;
using Remit.People;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Placements and what comes of them in the database, and the queries that several pages share.</summary>
internal static class PlacementStorage
{
    extension(RemitDb db)
    {
        /// <summary>Who is at which seat, from when to when.</summary>
        public DbSet<Placement> Placements => db.Set<Placement>();

        /// <summary>What secondees deliver.</summary>
        public DbSet<Deliverable> Deliverables => db.Set<Deliverable>();

        /// <summary>What secondees note of what they learn.</summary>
        public DbSet<LogEntry> LogEntries => db.Set<LogEntry>();

        /// <summary>The notes with which placements end.</summary>
        public DbSet<ExitNote> ExitNotes => db.Set<ExitNote>();

        /// <summary>Who stays in touch.</summary>
        public DbSet<Alumnus> Alumni => db.Set<Alumnus>();

        /// <summary>What was found against the aims of schemes.</summary>
        public DbSet<SchemeReview> SchemeReviews => db.Set<SchemeReview>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Placement>(Map);
        model.Entity<Deliverable>(deliverable =>
        {
            deliverable.ToTable("secondment_deliverables");
            deliverable.Property(d => d.Id).ValueGeneratedNever();
            deliverable.Property(d => d.Terms).HasConversion(StorageJson.Converter<DeliverableTerms>(), StorageJson.Comparer<DeliverableTerms>());
            deliverable.Property(d => d.Entered).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
            deliverable.HasOne<Placement>().WithMany().HasForeignKey(d => d.PlacementId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LogEntry>(entry =>
        {
            entry.ToTable("secondment_log_entries");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.On);
            entry.Property(e => e.Text);
            entry.Property(e => e.At);
            entry.Property(e => e.Aims).HasConversion(StorageJson.Converter<IReadOnlyList<int>>(), StorageJson.Comparer<IReadOnlyList<int>>());
            entry.HasOne<Placement>().WithMany().HasForeignKey(e => e.PlacementId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ExitNote>(note =>
        {
            note.ToTable("secondment_exit_notes");
            note.HasKey(n => n.PlacementId);
            note.Property(n => n.PlacementId).ValueGeneratedNever();
            note.Property(n => n.WrittenAt);
            note.Property(n => n.Terms).HasConversion(StorageJson.Converter<ExitNoteTerms>(), StorageJson.Comparer<ExitNoteTerms>());
            note.HasOne<Placement>().WithOne().HasForeignKey<ExitNote>(n => n.PlacementId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Alumnus>(alumnus =>
        {
            alumnus.ToTable("secondment_alumni");
            alumnus.HasKey(a => a.PlacementId);
            alumnus.Property(a => a.PlacementId).ValueGeneratedNever();
            alumnus.HasOne<Placement>().WithOne().HasForeignKey<Alumnus>(a => a.PlacementId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SchemeReview>(review =>
        {
            review.ToTable("secondment_reviews");
            review.HasKey(r => r.SchemeId);
            review.Property(r => r.SchemeId).ValueGeneratedNever();
            review.Property(r => r.Terms).HasConversion(StorageJson.Converter<ReviewTerms>(), StorageJson.Comparer<ReviewTerms>());
            review.Property(r => r.Begun).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
            review.Property(r => r.Concluded).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            review.Property(r => r.Published).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            review.HasOne<SecondmentScheme>().WithOne().HasForeignKey<SchemeReview>(r => r.SchemeId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Map(EntityTypeBuilder<Placement> placement)
    {
        placement.ToTable(
            "secondment_placements",
            table => table.HasCheckConstraint("ck_secondment_placements_money", "staff_cost >= 0 AND host_share >= 0 AND host_share <= staff_cost")
        );
        placement.Property(p => p.Id).ValueGeneratedNever();
        placement.Property(p => p.OrganisationName);
        placement.Property(p => p.PersonName);
        placement.Property(p => p.PlanId);
        placement.Property(p => p.Terms).HasConversion(StorageJson.Converter<PlacementTerms>(), StorageJson.Comparer<PlacementTerms>());
        placement.Property(p => p.Proposed).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
        placement.Property(p => p.Accepted).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        placement.Property(p => p.Withdrawn).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        placement.Property(p => p.EndedEarly).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        placement
            .Property(p => p.Extensions)
            .HasConversion(StorageJson.Converter<IReadOnlyList<PlacementExtension>>(), StorageJson.Comparer<IReadOnlyList<PlacementExtension>>());
        placement.Ignore(p => p.OpenExtension);
        placement.HasOne<SecondmentScheme>().WithMany().HasForeignKey(p => p.SchemeId).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Placement>().WithMany().HasForeignKey(p => p.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        placement.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        placement.HasIndex(p => p.Reference).IsUnique();
    }
}
