using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Remit.Decisions;
using Remit.People;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>How decision forms stand in the database, and the queries that several pages share.</summary>
internal static class FormStorage
{
    extension(RemitDb db)
    {
        /// <summary>The decisions on their way.</summary>
        public DbSet<DecisionForm> Forms => db.Set<DecisionForm>();

        /// <summary>What forms said after each change.</summary>
        public DbSet<FormRevision> FormRevisions => db.Set<FormRevision>();

        /// <summary>What was typed and is not saved.</summary>
        public DbSet<SectionTyping> SectionTypings => db.Set<SectionTyping>();

        /// <summary>The bytes of supporting documents.</summary>
        public DbSet<FormFile> FormFiles => db.Set<FormFile>();

        /// <summary>Keeps a new form with its first revision.</summary>
        public void Begin(DecisionForm form)
        {
            db.Forms.Add(form);
            db.FormRevisions.Add(form.First);
        }

        /// <summary>The codes on the register and on forms that could be of a level.</summary>
        public async Task<IReadOnlyList<string>> CodesAsync(string level, CancellationToken cancellation) =>
            [
                .. await db.Decisions.Where(d => d.CodeKey!.StartsWith(level)).Select(d => d.CodeKey!).ToListAsync(cancellation),
                .. await db.Forms.Where(f => f.Code.StartsWith(level)).Select(f => f.Code).ToListAsync(cancellation),
            ];

        /// <summary>Whether a code stands on the register or on another form.</summary>
        public async Task<bool> IsTakenAsync(string code, Guid? butOf, CancellationToken cancellation)
        {
            var key = DecisionCode.Key(code);
            return await db.Decisions.AnyAsync(d => d.CodeKey == key, cancellation)
                || await db.Forms.AnyAsync(f => f.Code == code && f.Id != butOf, cancellation);
        }

        /// <summary>What people are called, by their ids.</summary>
        public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
        {
            Guid[] wanted = [.. ids.Distinct()];
            return await db.People.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        }

        /// <summary>A form with its route; null when there is none of that id.</summary>
        public Task<DecisionForm?> FindFormAsync(Guid id, CancellationToken cancellation) =>
            db.Forms.SingleOrDefaultAsync(f => f.Id == id, cancellation);
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<DecisionForm>(Map);
        model.Entity<FormRevision>(Map);
        RouteStorage.Map(model);
        model.Entity<SectionTyping>(Map);
        model.Entity<FormFile>(Map);
    }

    private static void Map(EntityTypeBuilder<DecisionForm> form)
    {
        form.ToTable("forms");
        form.Property(f => f.Id).ValueGeneratedNever();
        form.HasIndex(f => f.Code).IsUnique();
        form.Property(f => f.Content).HasConversion(Json, SameJson);
        form.Property(f => f.Revision).IsConcurrencyToken();
        form.Property(f => f.Part2Key);
        form.Ignore(f => f.DrafterIds);
        form.Property<List<Guid>>("_drafterIds")
            .HasColumnName("drafter_ids")
            .HasConversion(StorageJson.Converter<List<Guid>>(), StorageJson.Comparer<List<Guid>>());
        form.Property<Dictionary<FormSection, int>>("_changedIn")
            .HasColumnName("changed_in")
            .HasConversion(StorageJson.Converter<Dictionary<FormSection, int>>(), StorageJson.Comparer<Dictionary<FormSection, int>>());
    }

    private static void Map(EntityTypeBuilder<FormRevision> revision)
    {
        revision.ToTable("form_revisions");
        revision.HasKey(r => new { r.FormId, r.Number });
        revision.Property(r => r.Content).HasConversion(Json, SameJson);
        revision.HasOne<DecisionForm>().WithMany().HasForeignKey(r => r.FormId).OnDelete(DeleteBehavior.Restrict);
        revision.HasIndex(r => r.Hash);
    }

    private static void Map(EntityTypeBuilder<SectionTyping> typing)
    {
        typing.ToTable("form_typings");
        typing.HasKey(t => new
        {
            t.FormId,
            t.Section,
            t.PersonId,
        });
        typing
            .Property(t => t.Answers)
            .HasConversion(StorageJson.Converter<Dictionary<string, string>>(), StorageJson.Comparer<Dictionary<string, string>>());
        typing.HasOne<DecisionForm>().WithMany().HasForeignKey(t => t.FormId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(EntityTypeBuilder<FormFile> file)
    {
        file.ToTable("form_files");
        file.HasKey(f => f.Hash);
        file.Property(f => f.Hash).HasMaxLength(64);
        file.Property(f => f.ContentType).HasMaxLength(100);
    }

    private static ValueConverter<FormContent, string> Json { get; } = new(c => FormJson.Write(c), s => FormJson.Read(s));

    private static ValueComparer<FormContent> SameJson { get; } =
        new((a, b) => FormJson.Write(a!) == FormJson.Write(b!), c => FormJson.Write(c).GetHashCode(StringComparison.Ordinal), c => c);
}
