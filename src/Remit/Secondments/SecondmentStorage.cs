using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Organisations;
using Remit.People;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Clusters, schemes, nominations and what is counted of them in the database, and the queries that several pages share.</summary>
internal static class SecondmentStorage
{
    extension(RemitDb db)
    {
        /// <summary>Groups of organisations that take part together.</summary>
        public DbSet<Cluster> Clusters => db.Set<Cluster>();

        /// <summary>Schemes of secondments.</summary>
        public DbSet<SecondmentScheme> SecondmentSchemes => db.Set<SecondmentScheme>();

        /// <summary>Who was nominated by whom.</summary>
        public DbSet<Nomination> Nominations => db.Set<Nomination>();

        /// <summary>Which nominees must be there together, or must not.</summary>
        public DbSet<NomineePair> NomineePairs => db.Set<NomineePair>();

        /// <summary>Who was asked the voluntary questions on equality, and whether they answered.</summary>
        public DbSet<MonitoringInvitation> MonitoringInvitations => db.Set<MonitoringInvitation>();

        /// <summary>How many gave which answer to the voluntary monitoring of equality.</summary>
        public DbSet<MonitoringCount> MonitoringCounts => db.Set<MonitoringCount>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Cluster>(cluster =>
        {
            cluster.ToTable("secondment_clusters");
            cluster.Property(c => c.Id).ValueGeneratedNever();
            cluster
                .Property(c => c.Sectors)
                .HasConversion(StorageJson.Converter<IReadOnlyList<string>>(), StorageJson.Comparer<IReadOnlyList<string>>());
            cluster.HasIndex(c => c.Name).IsUnique();
            cluster.Ignore(c => c.Details);
            cluster.HasMany(c => c.Members).WithOne().HasForeignKey(m => m.ClusterId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ClusterMember>(member =>
        {
            member.ToTable(
                "secondment_members",
                table => table.HasCheckConstraint("ck_secondment_members_days", "\"until\" IS NULL OR \"until\" >= \"from\"")
            );
            member.Property(m => m.Id).ValueGeneratedNever();
            member.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            member
                .HasIndex(m => new
                {
                    m.ClusterId,
                    m.OrganisationId,
                    m.From,
                })
                .IsUnique();
        });
        model.Entity<SecondmentScheme>(Map);
        model.Entity<Seat>(seat =>
        {
            seat.ToTable("secondment_seats");
            seat.Property(s => s.Id).ValueGeneratedNever();
            seat.Property(s => s.Terms).HasConversion(StorageJson.Converter<SeatTerms>(), StorageJson.Comparer<SeatTerms>());
            seat.Property(s => s.Withdrawn).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            seat.Ignore(s => s.Name);
            seat.HasIndex(s => new { s.SchemeId, s.Number }).IsUnique();
        });
        model.Entity<CallForInterest>(call =>
        {
            call.ToTable("secondment_calls");
            call.Property(c => c.Id).ValueGeneratedNever();
            call.Property(c => c.Opened).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
            call.Property(c => c.Closed).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            call.Property(c => c.Extended).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
            call.HasIndex(c => new { c.SchemeId, c.Number }).IsUnique();
        });
        model.Entity<TermsChange>(change =>
        {
            change.ToTable("secondment_terms_changes");
            change.Property(c => c.Id).ValueGeneratedNever();
            change.Property(c => c.DecisionCode);
            change.Property(c => c.Before).HasConversion(StorageJson.Converter<SecondmentTerms>(), StorageJson.Comparer<SecondmentTerms>());
            change.Property(c => c.Act).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
            change.HasIndex(c => new { c.SchemeId, c.Number }).IsUnique();
        });
        model.Entity<Nomination>(Map);
        model.Entity<NomineePair>(Map);
        model.Entity<MonitoringCount>(count =>
        {
            count.ToTable(
                "secondment_monitoring",
                table => table.HasCheckConstraint("ck_secondment_monitoring_count", "shown >= 0 AND shown <= \"count\"")
            );
            count.HasKey(c => new
            {
                c.SchemeId,
                c.Stage,
                c.Question,
                c.Answer,
            });
            count.Property(c => c.Shown);
            count.HasOne<SecondmentScheme>().WithMany().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MonitoringInvitation>(invitation =>
        {
            invitation.ToTable("secondment_monitoring_asked");
            invitation.HasKey(i => new
            {
                i.SchemeId,
                i.PersonId,
                i.Stage,
            });
            invitation.Property(i => i.KeyHash).HasMaxLength(64);
            invitation.HasIndex(i => i.KeyHash).IsUnique();
            invitation.HasOne<SecondmentScheme>().WithMany().HasForeignKey(i => i.SchemeId).OnDelete(DeleteBehavior.Restrict);
            invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Map(EntityTypeBuilder<SecondmentScheme> scheme)
    {
        scheme.ToTable("secondment_schemes");
        scheme.Property(s => s.Id).ValueGeneratedNever();
        scheme.Property(s => s.DecisionCode);
        scheme.Property(s => s.Terms).HasConversion(StorageJson.Converter<SecondmentTerms>(), StorageJson.Comparer<SecondmentTerms>());
        scheme.Property(s => s.Opened).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
        scheme.Property(s => s.Closed).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        scheme.HasOne<Cluster>().WithMany().HasForeignKey(s => s.ClusterId).OnDelete(DeleteBehavior.Restrict);
        scheme.HasMany(s => s.Seats).WithOne().HasForeignKey(s => s.SchemeId).OnDelete(DeleteBehavior.Restrict);
        scheme.HasMany(s => s.Changes).WithOne().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        scheme.Ignore(s => s.DecisionCodes).Ignore(s => s.StandingSeats).Ignore(s => s.Skills);
        scheme.HasMany(s => s.Calls).WithOne().HasForeignKey(c => c.SchemeId).OnDelete(DeleteBehavior.Restrict);
        // one scheme of secondments under a decision, whoever opens it at once
        scheme.HasIndex(s => s.DecisionCode).IsUnique();
    }

    private static void Map(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("secondment_nominations");
        nomination.Property(n => n.Id).ValueGeneratedNever();
        nomination.Property(n => n.OrganisationName);
        nomination.Property(n => n.PersonName);
        nomination.Property(n => n.Terms).HasConversion(StorageJson.Converter<NominationTerms>(), StorageJson.Comparer<NominationTerms>());
        nomination.Property(n => n.Made).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
        nomination.Property(n => n.Withdrawn).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        nomination.HasOne<SecondmentScheme>().WithMany().HasForeignKey(n => n.SchemeId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne<CallForInterest>().WithMany().HasForeignKey(n => n.CallId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        nomination.Ignore(n => n.IsOnPaper);
        // somebody is nominated once in a call, unless the nomination was withdrawn
        nomination.HasIndex(n => new { n.CallId, n.PersonId }).IsUnique().HasFilter("withdrawn IS NULL");
        nomination.HasIndex(n => new { n.SchemeId, n.OrganisationId });
    }

    private static void Map(EntityTypeBuilder<NomineePair> pair)
    {
        pair.ToTable("secondment_pairs", table => table.HasCheckConstraint("ck_secondment_pairs_two", "one_id <> other_id"));
        pair.Property(p => p.Id).ValueGeneratedNever();
        pair.Property(p => p.Together);
        pair.Property(p => p.Why);
        pair.Property(p => p.Entered).HasConversion(StorageJson.Converter<SecondmentAct>(), StorageJson.Comparer<SecondmentAct>());
        pair.Property(p => p.Lifted).HasConversion(StorageJson.Converter<SecondmentAct>()!, StorageJson.Comparer<SecondmentAct>()!);
        pair.HasOne<SecondmentScheme>().WithMany().HasForeignKey(p => p.SchemeId).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Nomination>().WithMany().HasForeignKey(p => p.OneId).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Nomination>().WithMany().HasForeignKey(p => p.OtherId).OnDelete(DeleteBehavior.Restrict);
        // two are paired once, unless it was lifted
        pair.HasIndex(p => new { p.OneId, p.OtherId }).IsUnique().HasFilter("lifted IS NULL");
    }
}
