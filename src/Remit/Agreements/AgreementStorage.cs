using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Forms;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>How agreements stand in the database, and the queries that several pages share.</summary>
internal static class AgreementStorage
{
    extension(RemitDb db)
    {
        /// <summary>Every agreement, with its rows: where it stands follows from them.</summary>
        public DbSet<Agreement> Agreements => db.Set<Agreement>();

        /// <summary>The versions of clauses that were entered beside those that came with the product.</summary>
        public DbSet<ClauseVersion> ClauseVersions => db.Set<ClauseVersion>();

        /// <summary>All clauses in all versions.</summary>
        public async Task<ClauseLibrary> ClausesAsync(CancellationToken cancellation) =>
            ClauseLibrary.With(await db.ClauseVersions.AsNoTracking().ToListAsync(cancellation));

        /// <summary>The next free reference; to be asked inside <c>WriteAsync</c>.</summary>
        public async Task<string> NextAgreementReferenceAsync(CancellationToken cancellation)
        {
            var number = await db.Agreements.CountAsync(cancellation) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"A{number:0000}");
        }

        /// <summary>An agreement with its rows; null when there is none of that id.</summary>
        public Task<Agreement?> FindAgreementAsync(Guid id, CancellationToken cancellation) =>
            db.Agreements.SingleOrDefaultAsync(a => a.Id == id, cancellation);

        /// <summary>Whether a decision stands on the public register.</summary>
        public Task<bool> IsPublishedAsync(string decisionCode, CancellationToken cancellation) =>
            db.Decisions.AnyAsync(d => d.CodeKey == decisionCode, cancellation);
    }

    /// <summary>Those that everybody may read: signed by every party under a published decision.</summary>
    public static IQueryable<Agreement> Public(this IQueryable<Agreement> agreements, RemitDb db) =>
        agreements.Where(a => a.SignedAt != null && db.Decisions.Any(d => d.CodeKey == a.DecisionCode));

    /// <summary>Those that a party other than the authority may read: once they are offered to it.</summary>
    public static IQueryable<Agreement> OfParty(this IQueryable<Agreement> agreements, Guid organisationId) =>
        agreements.Where(a => a.Partners.Any(p => p.OrganisationId == organisationId) && a.Offers.Any(o => a.Returns.All(r => r.OfferId != o.Id)));

    public static void Map(ModelBuilder model)
    {
        model.Entity<Agreement>(Map);
        Row<AgreementPartner>(model, "agreement_partners");
        model
            .Entity<AgreementPartner>()
            .HasOne<PartnerOrganisation>()
            .WithMany()
            .HasForeignKey(p => p.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
        Row<AgreementFigure>(model, "agreement_figures");
        model.Entity<AgreementFigure>().Ignore(f => f.IsMoney).Ignore(f => f.InWords);
        model.Entity<AgreementFigure>().HasOne<Envelopes.EnvelopeLine>().WithMany().HasForeignKey(f => f.LineId).OnDelete(DeleteBehavior.Restrict);
        Row<AgreementOffer>(model, "agreement_offers");
        model.Entity<AgreementOffer>().Ignore(o => o.IsWhole);
        Json<AgreementOffer, IReadOnlyList<ClauseUse>>(model, o => o.Clauses);
        Row<AgreementSignature>(model, "agreement_signatures");
        Json<AgreementSignature, SignedAuthority?>(model, s => s.Authority);
        // one signature of a party on a text, whoever signs at once
        model.Entity<AgreementSignature>().HasIndex(s => new { s.OfferId, s.Organisation }).IsUnique();
        Row<AgreementReturn>(model, "agreement_returns");
        Row<AgreementEnding>(model, "agreement_endings");
        model.Entity<ClauseVersion>(clause =>
        {
            clause.ToTable("agreement_clauses");
            clause.Property(c => c.Id).ValueGeneratedNever();
            clause.Ignore(c => c.Places).Ignore(c => c.Folder);
            clause.HasIndex(c => new { c.Key, c.From }).IsUnique();
        });
        Json<ClauseVersion, ClauseEntry?>(model, c => c.Entry);
    }

    private static void Map(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("agreements");
        agreement.Property(a => a.Id).ValueGeneratedNever();
        agreement.Property(a => a.Kind);
        agreement.Property(a => a.DecisionCode);
        agreement.Property(a => a.DecisionTitle);
        agreement.Property(a => a.FirstId);
        agreement.Property(a => a.VariesReference);
        agreement.Property(a => a.BegunAt);
        agreement.Property(a => a.Step).IsConcurrencyToken();
        agreement.HasIndex(a => a.Reference).IsUnique();
        agreement.HasIndex(a => a.DecisionCode);
        agreement.HasIndex(a => a.FirstId);
        agreement.HasOne<Agreement>().WithMany().HasForeignKey(a => a.VariesId).OnDelete(DeleteBehavior.Restrict);
        agreement.Ignore(a => a.Terms).Ignore(a => a.Offer).Ignore(a => a.Standing).Ignore(a => a.Missing);
        agreement.Ignore(a => a.DrafterIds);
        agreement
            .Property<List<Guid>>("_drafterIds")
            .HasColumnName("drafter_ids")
            .HasConversion(StorageJson.Converter<List<Guid>>(), StorageJson.Comparer<List<Guid>>());
        agreement
            .Property(a => a.Answers)
            .HasConversion(StorageJson.Converter<IReadOnlyDictionary<string, string>>(), StorageJson.Comparer<IReadOnlyDictionary<string, string>>());
        agreement.Property(a => a.Buying).HasConversion(StorageJson.Converter<BuyingCase?>(), StorageJson.Comparer<BuyingCase?>());
        agreement
            .Property(a => a.PaymentChoices)
            .HasConversion(StorageJson.Converter<IReadOnlyList<PaymentChoice>>(), StorageJson.Comparer<IReadOnlyList<PaymentChoice>>());
        agreement.Property(a => a.Meets).HasConversion(StorageJson.Converter<IReadOnlyList<Guid>>(), StorageJson.Comparer<IReadOnlyList<Guid>>());
        // what a draft says may be taken out again; what was offered or signed is never
        Many(agreement, a => a.Partners, "AgreementId", DeleteBehavior.Cascade);
        Many(agreement, a => a.Figures, "AgreementId", DeleteBehavior.Cascade);
        Many(agreement, a => a.Offers, nameof(AgreementOffer.AgreementId));
        Many(agreement, a => a.Signatures, nameof(AgreementSignature.AgreementId));
        Many(agreement, a => a.Returns, nameof(AgreementReturn.AgreementId));
        agreement.HasOne(a => a.Ending).WithOne().HasForeignKey<AgreementEnding>(e => e.AgreementId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        agreement.Navigation(a => a.Ending).AutoInclude();
    }

    private static void Row<T>(ModelBuilder model, string table)
        where T : class =>
        model.Entity<T>(row =>
        {
            row.ToTable(table);
            row.Property<Guid>("Id").ValueGeneratedNever();
        });

    private static void Json<TRow, T>(ModelBuilder model, Expression<Func<TRow, T>> value)
        where TRow : class => model.Entity<TRow>().Property(value).HasConversion(StorageJson.Converter<T>(), StorageJson.Comparer<T>());

    private static void Many<T>(
        EntityTypeBuilder<Agreement> agreement,
        Expression<Func<Agreement, IEnumerable<T>?>> rows,
        string key,
        DeleteBehavior onDelete = DeleteBehavior.Restrict
    )
        where T : class
    {
        agreement.HasMany(rows).WithOne().HasForeignKey(key).IsRequired().OnDelete(onDelete);
        agreement.Navigation(rows!).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
