using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Forms;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>How publications stand in the database, and the queries that several pages share.</summary>
internal static class PublicationStorage
{
    extension(RemitDb db)
    {
        /// <summary>Every signed form on its way to the public, and every one that is public, with deferrals and withholdings.</summary>
        public DbSet<Publication> Publications => db.Set<Publication>();

        /// <summary>The documents that are public.</summary>
        public DbSet<PublishedDocument> PublishedDocuments => db.Set<PublishedDocument>();

        /// <summary>The forward plan: decisions to come.</summary>
        public DbSet<PlannedDecision> PlannedDecisions => db.Set<PlannedDecision>();

        /// <summary>Requests for another format.</summary>
        public DbSet<FormatRequest> FormatRequests => db.Set<FormatRequest>();

        /// <summary>The publication of a decision by its code, however it is written; null when there is none.</summary>
        public Task<Publication?> PublicationOfCodeAsync(string code, CancellationToken cancellation) =>
            db.Publications.SingleOrDefaultAsync(p => p.Code == code, cancellation);

        /// <summary>The publication of a signed form; null when the form is not signed.</summary>
        public Task<Publication?> PublicationOfAsync(Guid formId, CancellationToken cancellation) =>
            db.Publications.SingleOrDefaultAsync(p => p.FormId == formId, cancellation);

        /// <summary>The entry of the forward plan that announces a form, or announced it last; null when none ever did.</summary>
        public Task<PlannedDecision?> PlannedOfAsync(Guid formId, CancellationToken cancellation) =>
            db.PlannedDecisions.Where(p => p.FormId == formId).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Publication>(Map);
        model.Entity<Deferral>(Map);
        model.Entity<Withholding>(Map);
        model.Entity<PublishedDocument>(document =>
        {
            document.ToTable("publication_documents");
            document.Property(d => d.Id).ValueGeneratedNever();
            document.HasIndex(d => d.Hash);
            document.HasOne<Publication>().WithMany().HasForeignKey(d => d.PublicationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PlannedDecision>(planned =>
        {
            planned.ToTable("publication_plan");
            planned.Property(p => p.Id).ValueGeneratedNever();
            planned.Property(p => p.Revision).IsConcurrencyToken();
            planned.Property(p => p.Details).HasConversion(StorageJson.Converter<PlanDetails>(), StorageJson.Comparer<PlanDetails>());
            planned.Ignore(p => p.IsOpen);
            planned.HasOne<DecisionForm>().WithMany().HasForeignKey(p => p.FormId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FormatRequest>(request =>
        {
            request.ToTable("publication_format_requests");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasIndex(r => r.AnsweredAt);
        });
    }

    private static void Map(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publications");
        publication.Property(p => p.Id).ValueGeneratedNever();
        publication.Property(p => p.Part1).HasConversion(StorageJson.Converter<SignedPart1>(), StorageJson.Comparer<SignedPart1>());
        publication.Property(p => p.Revision).IsConcurrencyToken();
        publication.HasIndex(p => p.FormId).IsUnique();
        publication.HasOne<DecisionForm>().WithMany().HasForeignKey(p => p.FormId).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(p => p.Code).IsUnique();
        publication.HasIndex(p => p.PublishedAt);
        publication.HasIndex(p => p.DecisionSlug);
        publication.Ignore(p => p.AskedDeferral);
        publication.Ignore(p => p.WasDeferred);
        publication.HasIndex(p => p.DecisionId);
        publication.HasMany(p => p.Deferrals).WithOne().HasForeignKey("PublicationId").OnDelete(DeleteBehavior.Restrict);
        publication.HasMany(p => p.Withholdings).WithOne().HasForeignKey("PublicationId").OnDelete(DeleteBehavior.Restrict);
        publication.Navigation(p => p.Deferrals).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        publication.Navigation(p => p.Withholdings).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    private static void Map(EntityTypeBuilder<Deferral> deferral)
    {
        deferral.ToTable("publication_deferrals");
        deferral.Property(d => d.Id).ValueGeneratedNever();
    }

    private static void Map(EntityTypeBuilder<Withholding> withholding)
    {
        withholding.ToTable("publication_withholdings");
        withholding.Property(w => w.Id).ValueGeneratedNever();
        withholding.Ignore(w => w.Status);
        withholding.Ignore(w => w.EndsByItself);
        withholding.Property(w => w.Released).HasConversion(StorageJson.Converter<ReleasedPart?>(), StorageJson.Comparer<ReleasedPart?>());
    }
}
