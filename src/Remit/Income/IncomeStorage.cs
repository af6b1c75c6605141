using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Finance;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Income;

/// <summary>How income stands in the database, where sums hold by themselves, and the queries that several pages share.</summary>
internal static class IncomeStorage
{
    private const string SumsHold =
        "due >= 0 AND received >= 0 AND written_off >= 0 AND returned >= 0 AND returned <= received AND received - returned + written_off <= due";

    extension(RemitDb db)
    {
        /// <summary>Funds and membership schemes. Amounts change through <see cref="IncomeWriting"/> alone.</summary>
        public DbSet<IncomeProgramme> IncomeProgrammes => db.Set<IncomeProgramme>();

        /// <summary>Invoices and instalments.</summary>
        public DbSet<Receivable> Receivables => db.Set<Receivable>();

        /// <summary>Every change of what is owed.</summary>
        public DbSet<IncomeEntry> IncomeEntries => db.Set<IncomeEntry>();

        /// <summary>What funders promise.</summary>
        public DbSet<Pledge> Pledges => db.Set<Pledge>();

        /// <summary>Who is a member of what.</summary>
        public DbSet<Membership> Memberships => db.Set<Membership>();

        /// <summary>What goes back to those to whom it is owed.</summary>
        public DbSet<Refund> Refunds => db.Set<Refund>();

        /// <summary>Refunds that are asked for or approved and have not gone back.</summary>
        public IQueryable<Refund> OpenRefunds() => db.Refunds.AsNoTracking().Where(r => r.Made == null && r.Ended == null);

        /// <summary>What was given in kind.</summary>
        public DbSet<InKindEntry> InKindEntries => db.Set<InKindEntry>();

        /// <summary>A fund; null when there is none of that id.</summary>
        public Task<PooledFund?> FindFundAsync(Guid id, CancellationToken cancellation) =>
            db.Set<PooledFund>().SingleOrDefaultAsync(f => f.Id == id, cancellation);

        /// <summary>A scheme with its terms and members; null when there is none of that id.</summary>
        public Task<MembershipScheme?> FindSchemeAsync(Guid id, CancellationToken cancellation) =>
            db.Set<MembershipScheme>()
                .Include(s => s.Terms)
                .Include(s => s.Members)
                .AsSplitQuery()
                .SingleOrDefaultAsync(s => s.Id == id, cancellation);

        /// <summary>An invoice or instalment with all of its entries; null when there is none of that id.</summary>
        public Task<Receivable?> FindReceivableAsync(Guid id, CancellationToken cancellation) =>
            db.Receivables.Include(r => r.Entries).SingleOrDefaultAsync(r => r.Id == id, cancellation);

        /// <summary>Invoices and instalments on which something may be open or owed back; those that were paid to the penny are left out.</summary>
        public IQueryable<Receivable> UnsettledReceivables() =>
            db.Receivables.AsNoTracking().Where(r => r.Totals.Received != r.Totals.Due || r.Totals.Returned != Money.Zero);

        /// <summary>A pledge with its changes; null when there is none of that id.</summary>
        public Task<Pledge?> FindPledgeAsync(Guid id, CancellationToken cancellation) =>
            db.Pledges.Include(p => p.Changes).SingleOrDefaultAsync(p => p.Id == id, cancellation);
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<IncomeProgramme>(Map);
        model.Entity<PooledFund>(fund => fund.HasBaseType<IncomeProgramme>());
        model.Entity<MembershipScheme>(scheme =>
        {
            scheme.HasMany(s => s.Terms).WithOne().HasForeignKey(t => t.SchemeId).OnDelete(DeleteBehavior.Restrict);
            scheme.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SchemeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MembershipTerms>(terms =>
        {
            terms.ToTable("income_terms", table => table.HasCheckConstraint("ck_income_terms_fee", "fee > 0 AND running_cost >= 0"));
            terms.Property(t => t.Id).ValueGeneratedNever();
            terms
                .Property(t => t.Contributions)
                .HasConversion(StorageJson.Converter<IReadOnlyList<OfficeContribution>>(), StorageJson.Comparer<IReadOnlyList<OfficeContribution>>());
            terms.Ignore(t => t.BreakEven);
            terms.HasIndex(t => new { t.SchemeId, t.From }).IsUnique();
        });
        model.Entity<Membership>(member =>
        {
            member.ToTable(
                "income_members",
                table => table.HasCheckConstraint("ck_income_members_days", "last_day IS NULL OR last_day >= joined_on")
            );
            member.Property(m => m.Id).ValueGeneratedNever();
            member.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            member
                .HasIndex(m => new
                {
                    m.SchemeId,
                    m.OrganisationId,
                    m.JoinedOn,
                })
                .IsUnique();
        });
        model.Entity<Receivable>(Map);
        model.Entity<IncomeEntry>(Map);
        model.Entity<Pledge>(Map);
        model.Entity<PledgeChange>(change =>
        {
            change.ToTable("income_pledge_changes");
            change.Property(c => c.Id).ValueGeneratedNever();
            change.HasIndex(c => new { c.PledgeId, c.Number }).IsUnique();
        });
        model.Entity<InKindEntry>(Map);
        model.Entity<Refund>(Map);
    }

    private static void Map(EntityTypeBuilder<Refund> refund)
    {
        refund.ToTable("income_refunds", table => table.HasCheckConstraint("ck_income_refunds_amount", "amount > 0"));
        refund.Property(r => r.Id).ValueGeneratedNever();
        refund.Ignore(r => r.Status).Ignore(r => r.IsOpen).Ignore(r => r.IsPaid);
        refund.HasOne<Receivable>().WithMany().HasForeignKey(r => r.ReceivableId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne<Receivable>().WithMany().HasForeignKey(r => r.AgainstId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(r => r.PayerId).OnDelete(DeleteBehavior.Restrict);
        Step(refund, r => r.Asked);
        Step(refund, r => r.Approved);
        Step(refund, r => r.Ended);
        Step(refund, r => r.Undone);
        refund.Property(r => r.Made).HasConversion(StorageJson.Converter<RefundMade>()!, StorageJson.Comparer<RefundMade>()!);
    }

    private static void Step(EntityTypeBuilder<Refund> refund, Expression<Func<Refund, RefundStep?>> step) =>
        refund.Property(step).HasConversion(StorageJson.Converter<RefundStep>()!, StorageJson.Comparer<RefundStep>()!);

    private static void Map(EntityTypeBuilder<IncomeProgramme> programme)
    {
        programme.ToTable(
            "income_programmes",
            table =>
            {
                table.HasCheckConstraint("ck_income_programmes_sums", SumsHold);
                table.HasCheckConstraint("ck_income_programmes_in_kind", "in_kind >= 0");
            }
        );
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.HasDiscriminator<string>("Kind").HasValue<PooledFund>("fund").HasValue<MembershipScheme>("scheme");
        programme.Property<string>("Kind").HasMaxLength(20);
        programme.ComplexProperty(p => p.Totals);
        programme.HasIndex(p => p.DecisionCode);
    }

    private static void Map(EntityTypeBuilder<Receivable> receivable)
    {
        receivable.ToTable("income_receivables", table => table.HasCheckConstraint("ck_income_receivables_sums", SumsHold));
        receivable.Property(r => r.Id).ValueGeneratedNever();
        receivable.ComplexProperty(r => r.Totals);
        receivable.Ignore(r => r.Open).Ignore(r => r.IsInvoice).Ignore(r => r.GraceEndsOn).Ignore(r => r.Arithmetic);
        receivable.HasOne<IncomeProgramme>().WithMany().HasForeignKey(r => r.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(r => r.PayerId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasOne<Membership>().WithMany().HasForeignKey(r => r.MembershipId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasOne<MembershipTerms>().WithMany().HasForeignKey(r => r.TermsId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasOne<Pledge>().WithMany().HasForeignKey(r => r.PledgeId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.ReceivableId).OnDelete(DeleteBehavior.Restrict);
        receivable.HasIndex(r => new { r.ProgrammeId, r.Number }).IsUnique();
        // one invoice a year for each membership, whoever sends them at once
        receivable.HasIndex(r => new { r.MembershipId, r.Year }).IsUnique().HasFilter("membership_id IS NOT NULL");
    }

    private static void Map(EntityTypeBuilder<IncomeEntry> entry)
    {
        entry.ToTable("income_entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.ComplexProperty(e => e.Change);
        entry.HasOne<IncomeProgramme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        // what was undone is not undone again
        entry.HasIndex(e => e.ReversesId).IsUnique().HasFilter("reverses_id IS NOT NULL");
    }

    private static void Map(EntityTypeBuilder<Pledge> pledge)
    {
        pledge.ToTable("income_pledges");
        pledge.Property(p => p.Id).ValueGeneratedNever();
        pledge.Ignore(p => p.Amount).Ignore(p => p.IsWithdrawn);
        pledge.HasOne<PooledFund>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
        pledge.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(p => p.FunderId).OnDelete(DeleteBehavior.Restrict);
        pledge.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PledgeId).OnDelete(DeleteBehavior.Restrict);
        pledge.HasIndex(p => new { p.FundId, p.Reference }).IsUnique();
    }

    private static void Map(EntityTypeBuilder<InKindEntry> gift)
    {
        gift.ToTable(
            "income_in_kind",
            table =>
                table.HasCheckConstraint("ck_income_in_kind_sign", "(reverses_id IS NULL AND value > 0) OR (reverses_id IS NOT NULL AND value < 0)")
        );
        gift.Property(g => g.Id).ValueGeneratedNever();
        gift.Property(g => g.Terms).HasConversion(StorageJson.Converter<InKindTerms>(), StorageJson.Comparer<InKindTerms>());
        gift.HasOne<IncomeProgramme>().WithMany().HasForeignKey(g => g.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        gift.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(g => g.GiverId).OnDelete(DeleteBehavior.Restrict);
        gift.HasIndex(g => g.ReversesId).IsUnique().HasFilter("reverses_id IS NOT NULL");
    }
}
