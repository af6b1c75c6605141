using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Papers;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>How decisions and imports stand in the database, and the queries that several pages share.</summary>
public static class DecisionStorage
{
    /// <summary>The decision at an address within the register.</summary>
    /// <param name="decisions">The register.</param>
    /// <param name="slug">The address, in small letters.</param>
    public static IQueryable<Decision> At(this IQueryable<Decision> decisions, string slug) => decisions.Where(d => d.Slug == slug);

    /// <summary>The decision that facts would be a version of.</summary>
    /// <param name="decisions">The register.</param>
    /// <param name="facts">What a decision says.</param>
    public static IQueryable<Decision> SameAs(this IQueryable<Decision> decisions, DecisionFacts facts)
    {
        var identity = DecisionCode.Identity(facts);
        return decisions.Where(d => d.Identity == identity);
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Decision>(Map);
        model.Entity<DecisionVersion>(Map);
        model.Entity<PaperImport>(Map);
        model.Entity<PaperSource>(Map);
        model.Entity<CitationRow>(Map);
        model.Entity<PassageRow>(Map);
        model.Entity<TextRow>(Map);
        model.Entity<StampRow>(Map);
    }

    private static void Map(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("decisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.HasIndex(d => d.Entry).IsUnique();
        decision.HasIndex(d => d.Slug).IsUnique();
        decision.HasIndex(d => d.Identity).IsUnique();
        decision.HasIndex(d => d.CodeKey);
        decision.Property(d => d.Version).IsConcurrencyToken();
        decision.HasMany(d => d.Earlier).WithOne().HasForeignKey(v => v.DecisionId).OnDelete(DeleteBehavior.Restrict);
        decision.Navigation(d => d.Earlier).UsePropertyAccessMode(PropertyAccessMode.Field);
        decision.ComplexProperty(
            d => d.Facts,
            facts =>
            {
                facts.Ignore(f => f.Dated);
                facts.Ignore(f => f.DecisionMaker);
                AsJson(facts, f => f.Items);
                AsJson(facts, f => f.Spending);
                AsJson(facts, f => f.FinancialYears);
                AsJson(facts, f => f.Cites);
                AsJson(facts, f => f.Timeline);
                AsJson(facts, f => f.Documents);
            }
        );
    }

    private static void Map(EntityTypeBuilder<DecisionVersion> version)
    {
        version.ToTable("decision_versions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Facts).HasConversion(StorageJson.Converter<DecisionFacts>(), StorageJson.Comparer<DecisionFacts>());
        version.HasIndex(v => new { v.DecisionId, v.Number }).IsUnique();
    }

    private static void Map(EntityTypeBuilder<PaperImport> import)
    {
        import.ToTable("decision_imports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Ignore(i => i.Corrections);
        import.Ignore(i => i.Status);
        import.Property(i => i.Paper).HasConversion(StorageJson.Converter<Paper>(), StorageJson.Comparer<Paper>());
        import.Property(i => i.Read).HasConversion(StorageJson.Converter<DecisionFacts>(), StorageJson.Comparer<DecisionFacts>());
        import.Property(i => i.Draft).HasConversion(StorageJson.Converter<DecisionFacts>(), StorageJson.Comparer<DecisionFacts>());
        import.HasOne<PaperSource>().WithMany().HasForeignKey(i => i.SourceId).OnDelete(DeleteBehavior.Restrict);
        import.HasIndex(i => i.ReceivedAt);
        import
            .Property(i => i.Checks)
            .HasConversion(
                StorageJson.Converter<IReadOnlyDictionary<string, FactCheck>>(),
                StorageJson.Comparer<IReadOnlyDictionary<string, FactCheck>>()
            );
        import.Property(i => i.Revision).IsConcurrencyToken();
        import.HasIndex(i => i.DecisionId);
        import.HasIndex(i => i.Identity);
    }

    private static void Map(EntityTypeBuilder<PaperSource> source)
    {
        source.ToTable("decision_sources");
        source.Property(s => s.Id).ValueGeneratedNever();
        source.Property(s => s.Problems).HasConversion(StorageJson.Converter<IReadOnlyList<string>>(), StorageJson.Comparer<IReadOnlyList<string>>());
        source.HasIndex(s => s.Hash);
    }

    private static void Map(EntityTypeBuilder<CitationRow> citation)
    {
        citation.ToTable("decision_citations");
        citation.HasKey(c => new { c.Entry, c.Position });
        citation.Property(c => c.Entry).ValueGeneratedNever();
        citation.HasIndex(c => c.CodeKey);
    }

    private static void Map(EntityTypeBuilder<PassageRow> passage)
    {
        passage.ToTable("decision_passages");
        passage.HasKey(p => new { p.Entry, p.Number });
        passage.Property(p => p.Entry).ValueGeneratedNever();
    }

    private static void Map(EntityTypeBuilder<TextRow> text)
    {
        text.ToTable("decision_texts");
        text.HasKey(t => t.Entry);
        text.Property(t => t.Entry).ValueGeneratedNever();
    }

    private static void Map(EntityTypeBuilder<StampRow> stamp)
    {
        stamp.ToTable("decision_stamp");
        stamp.Property(s => s.Id).ValueGeneratedNever();
        stamp.HasData(new StampRow { Id = 1, Stamp = 0 });
    }

    private static void AsJson<T>(ComplexPropertyBuilder<DecisionFacts> facts, Expression<Func<DecisionFacts, IReadOnlyList<T>>> property) =>
        facts.Property(property).HasConversion(StorageJson.Converter<IReadOnlyList<T>>(), StorageJson.Comparer<IReadOnlyList<T>>());
}
