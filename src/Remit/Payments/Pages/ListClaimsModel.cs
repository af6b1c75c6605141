using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Claims: a partner's own with what else is theirs to see, or everybody's for officers.</summary>
internal sealed class ListClaimsModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>The claims, newest first.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>What was paid on each.</summary>
    public IReadOnlyDictionary<Guid, Money> Paid { get; private set; } = new Dictionary<Guid, Money>();

    /// <summary>The names of organisations.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Instalments with the commitment on which they stand.</summary>
    public IReadOnlyList<(PayableCommitment On, PaymentSchedule Schedule)> Schedules { get; private set; } = [];

    /// <summary>What was promised to the partner's organisation; empty for officers.</summary>
    public IReadOnlyList<PayableCommitment> Promised { get; private set; } = [];

    /// <summary>What is promised in full and has no instalments, for those who may agree some; empty for others.</summary>
    public IReadOnlyList<PayableCommitment> Unscheduled { get; private set; } = [];

    /// <summary>What the partner's organisation has to pay back.</summary>
    public IReadOnlyList<RepaymentDemand> Demands { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        Claims = await Db
            .Claims.AsNoTracking()
            .Where(c => IsOfficer || c.OrganisationId == OrganisationId)
            .OrderByDescending(c => c.Reference)
            .ToListAsync(cancellation);
        Names = await Db.OrganisationNamesAsync(cancellation);
        Paid = (
            await (
                from line in Db.CountingLines()
                join request in Db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
                where request.Made != null && line.ClaimId != null
                select new { Claim = line.ClaimId!.Value, line.Amount }
            ).ToListAsync(cancellation)
        )
            .GroupBy(l => l.Claim)
            .ToDictionary(g => g.Key, g => new Money(g.Sum(l => l.Amount.Pence)));
        var schedules = await Db.PaymentSchedules.AsNoTracking().Where(s => IsOfficer || s.PayeeId == OrganisationId).ToListAsync(cancellation);
        Guid[] ids = [.. schedules.Select(s => s.CommitmentId)];
        var on = (await Db.PayablesAsync(c => ids.Contains(c.Id), cancellation)).ToDictionary(c => c.Id);
        Schedules = [.. schedules.Where(s => on.ContainsKey(s.CommitmentId)).Select(s => (on[s.CommitmentId], s))];
        if (Prepares)
        {
            var unpaid = await Db.PayablesAsync(c => c.PayeeId != null && c.Amount > c.Paid && !ids.Contains(c.Id), cancellation);
            Unscheduled = [.. unpaid.Where(c => c.MatchPercent is null)];
        }

        if (OrganisationId is not null)
        {
            Promised = await Db.PayablesAsync(c => c.PayeeId == OrganisationId, cancellation);
            Demands = await Db
                .RepaymentDemands.AsNoTracking()
                .Where(d => d.PayeeId == OrganisationId && d.Withdrawal == null)
                .ToListAsync(cancellation);
        }

        return Page();
    }
}
