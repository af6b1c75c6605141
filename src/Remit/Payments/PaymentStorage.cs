using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Remit.Envelopes;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>How claims, payments, bank details, instalments and demands stand in the database.</summary>
internal static class PaymentStorage
{
    extension(RemitDb db)
    {
        /// <summary>What partners claim.</summary>
        public DbSet<Claim> Claims => db.Set<Claim>();

        /// <summary>What is to be paid, and was.</summary>
        public DbSet<PaymentRequest> PaymentRequests => db.Set<PaymentRequest>();

        /// <summary>Line by line.</summary>
        public DbSet<PaymentLine> PaymentLines => db.Set<PaymentLine>();

        /// <summary>Where organisations are paid, every set that there ever was.</summary>
        public DbSet<BankDetails> BankDetails => db.Set<BankDetails>();

        /// <summary>How long new bank details wait.</summary>
        public DbSet<CoolingOff> CoolingOffs => db.Set<CoolingOff>();

        /// <summary>The instalments of commitments.</summary>
        public DbSet<PaymentSchedule> PaymentSchedules => db.Set<PaymentSchedule>();

        /// <summary>What was demanded back.</summary>
        public DbSet<RepaymentDemand> RepaymentDemands => db.Set<RepaymentDemand>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Claim>(Map);
        model.Entity<ClaimLine>(Map);
        model.Entity<PaymentRequest>(Map);
        model.Entity<PaymentLine>(Map);
        model.Entity<BankDetails>(Map);
        model.Entity<CoolingOff>(rule =>
        {
            rule.ToTable("payment_cooling_offs");
            rule.Property(r => r.Id).ValueGeneratedNever();
            Json(rule, r => r.Entered);
            rule.HasIndex(r => r.From).IsUnique();
        });
        model.Entity<PaymentSchedule>(Map);
        model.Entity<Instalment>(Map);
        model.Entity<RepaymentDemand>(Map);
    }

    private static void Map(EntityTypeBuilder<Claim> claim)
    {
        claim.ToTable("payment_claims");
        Keyed(claim, c => c.Id, c => c.Reference);
        claim.HasOne<Commitment>().WithMany().HasForeignKey(c => c.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        Json(claim, c => c.Begun);
        Json(claim, c => c.Submitted);
        Json(claim, c => c.Returns);
        Json(claim, c => c.Settlement);
        Json(claim, c => c.Reopenings);
        Json(claim, c => c.Withdrawal);
        claim.Property(c => c.Step).IsConcurrencyToken();
        Lined(claim, c => c.Lines, l => l.ClaimId);
        claim.Ignore(c => c.CheckerIds);
    }

    private static void Map(EntityTypeBuilder<ClaimLine> line)
    {
        line.ToTable("payment_claim_lines", table => table.HasCheckConstraint("ck_payment_claim_lines_amount", "amount > 0"));
        line.Property(l => l.Id).ValueGeneratedNever();
        Json(line, l => l.Documents);
        Json(line, l => l.Check);
    }

    private static void Map(EntityTypeBuilder<PaymentRequest> request)
    {
        request.ToTable("payment_requests");
        Keyed(request, r => r.Id, r => r.Reference);
        request.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(r => r.PayeeId).OnDelete(DeleteBehavior.Restrict);
        Json(request, r => r.Begun);
        Json(request, r => r.Removals);
        Json(request, r => r.Asked);
        Json(request, r => r.AskedBefore);
        Json(request, r => r.Returns);
        Json(request, r => r.Approval);
        Json(request, r => r.Made);
        Json(request, r => r.Reversal);
        Json(request, r => r.Withdrawal);
        request.Property(r => r.Step).IsConcurrencyToken();
        Lined(request, r => r.Lines, l => l.RequestId);
        request.Ignore(r => r.Preparers);
    }

    private static void Map(EntityTypeBuilder<PaymentLine> line)
    {
        line.ToTable("payment_lines", table => table.HasCheckConstraint("ck_payment_lines_amount", "amount > 0"));
        line.Property(l => l.Id).ValueGeneratedNever();
        line.HasOne<Commitment>().WithMany().HasForeignKey(l => l.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Claim>().WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Instalment>().WithMany().HasForeignKey(l => l.InstalmentId).OnDelete(DeleteBehavior.Restrict);
        Json(line, l => l.Writers);
    }

    private static void Map(EntityTypeBuilder<BankDetails> details)
    {
        details.ToTable("payment_bank_details");
        details.Property(d => d.Id).ValueGeneratedNever();
        details.HasOne<PartnerOrganisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        Json(details, d => d.Entered);
        Json(details, d => d.Confirmed);
        Json(details, d => d.Refusal);
        Json(details, d => d.Ending);
        details.Ignore(d => d.Changers);
    }

    private static void Map(EntityTypeBuilder<PaymentSchedule> schedule)
    {
        schedule.ToTable("payment_schedules");
        schedule.Property(s => s.Id).ValueGeneratedNever();
        schedule.HasOne<Commitment>().WithMany().HasForeignKey(s => s.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        schedule.HasIndex(s => s.CommitmentId).IsUnique();
        Json(schedule, s => s.Begun);
        schedule.HasMany(s => s.Instalments).WithOne().HasForeignKey(i => i.ScheduleId).OnDelete(DeleteBehavior.Restrict);
        schedule.Navigation(s => s.Instalments).AutoInclude();
    }

    private static void Map(EntityTypeBuilder<Instalment> instalment)
    {
        instalment.ToTable("payment_instalments", table => table.HasCheckConstraint("ck_payment_instalments_amount", "amount > 0"));
        instalment.Property(i => i.Id).ValueGeneratedNever();
        Json(instalment, i => i.Entered);
        Json(instalment, i => i.Handed);
        Json(instalment, i => i.RefusedEvidence);
        Json(instalment, i => i.Refusals);
        Json(instalment, i => i.Release);
        Json(instalment, i => i.Dropped);
    }

    private static void Map(EntityTypeBuilder<RepaymentDemand> demand)
    {
        demand.ToTable("payment_demands", table => table.HasCheckConstraint("ck_payment_demands_amount", "amount > 0"));
        Keyed(demand, d => d.Id, d => d.Reference);
        demand.HasOne<Commitment>().WithMany().HasForeignKey(d => d.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        Json(demand, d => d.Demanded);
        Json(demand, d => d.Receipts);
        Json(demand, d => d.WrittenOff);
        Json(demand, d => d.Withdrawal);
    }

    private static void Keyed<T>(EntityTypeBuilder<T> row, Expression<Func<T, Guid>> id, Expression<Func<T, object?>> reference)
        where T : class
    {
        row.Property(id).ValueGeneratedNever();
        row.HasIndex(reference).IsUnique();
    }

    /// <summary>A line of a draft that is taken out is gone from its table; the journal says what it was.</summary>
    private static void Lined<T, TLine>(
        EntityTypeBuilder<T> row,
        Expression<Func<T, IEnumerable<TLine>?>> lines,
        Expression<Func<TLine, object?>> owner
    )
        where T : class
        where TLine : class
    {
        row.HasMany(lines).WithOne().HasForeignKey(owner).OnDelete(DeleteBehavior.Cascade);
        row.Navigation(lines).AutoInclude();
    }

    private static void Json<T, TValue>(EntityTypeBuilder<T> row, Expression<Func<T, TValue>> value)
        where T : class => row.Property(value).HasConversion(StorageJson.Converter<TValue>(), StorageJson.Comparer<TValue>());
}
