using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Payments;

/// <summary>What waits around payments: for partners who wrote something, for officers who check, for approvers, and for finance.</summary>
internal sealed class PaymentWaiting : IWaitingSource
{
    /// <summary>How many days before its due day evidence for an instalment is asked for.</summary>
    private const int DaysBefore = 28;

    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var (officer, finance) = (waiter.Roles.Contains(Role.ProgrammeOfficer), waiter.Roles.Contains(Role.Finance));
        var own = waiter.Roles.Contains(Role.Partner) ? await db.OwnOrganisationAsync(waiter.PersonId, waiter.Today, cancellation) : null;
        List<WaitingItem> items = [];
        if (officer || finance || own is not null)
        {
            items.AddRange(await ClaimsAsync(db, waiter, officer || finance, own, cancellation));
            items.AddRange(await EvidenceAsync(db, waiter, officer || finance, own, cancellation));
        }

        if (officer || finance || waiter.Roles.Contains(Role.Approver))
        {
            items.AddRange(await RequestsAsync(db, waiter, finance, cancellation));
        }

        if (finance)
        {
            items.AddRange(await FinanceAsync(db, waiter, cancellation));
        }

        return items;
    }

    private static async Task<IEnumerable<WaitingItem>> ClaimsAsync(RemitDb db, Waiter waiter, bool checks, Guid? own, CancellationToken cancellation)
    {
        var open = await db
            .Claims.AsNoTracking()
            .Where(c => c.Withdrawal == null && c.Settlement == null && (checks || c.OrganisationId == own))
            .ToListAsync(cancellation);
        return open.Select(claim =>
                claim.Status == ClaimStatus.Submitted
                    ? checks && claim.Begun.PersonId != waiter.PersonId && claim.Submitted!.PersonId != waiter.PersonId
                        ? new WaitingItem(
                            $"claim {claim.Id}",
                            $"Check claim {claim.Reference}",
                            PaymentUrls.ClaimCheck(claim.Id),
                            claim.Submitted.At,
                            null,
                            claim.Claimed.ToString()
                        )
                        : null
                    : claim.OrganisationId == own && claim.Returns.Count > 0
                        ? new WaitingItem(
                            $"claim {claim.Id} {claim.Returns.Count}",
                            $"Change claim {claim.Reference}, which was returned",
                            PaymentUrls.Claim(claim.Id),
                            claim.Returns[^1].At,
                            null
                        )
                        : null
            )
            .OfType<WaitingItem>();
    }

    private static async Task<IEnumerable<WaitingItem>> EvidenceAsync(
        RemitDb db,
        Waiter waiter,
        bool checks,
        Guid? own,
        CancellationToken cancellation
    )
    {
        var schedules = await db.PaymentSchedules.AsNoTracking().Where(s => checks || s.PayeeId == own).ToListAsync(cancellation);
        return from schedule in schedules
            from instalment in schedule.Instalments
            let item = instalment.Status == InstalmentStatus.HandedIn && checks && instalment.Handed!.By.PersonId != waiter.PersonId
                ? new WaitingItem(
                    $"evidence {instalment.Id} {instalment.Refusals.Count}",
                    "Look at evidence for an instalment",
                    PaymentUrls.EvidenceCheck(schedule.CommitmentId, instalment.Id),
                    instalment.Handed.By.At,
                    instalment.DueOn,
                    instalment.What
                )
            : instalment.Status == InstalmentStatus.Awaited && schedule.PayeeId == own && instalment.DueOn <= waiter.Today.AddDays(DaysBefore)
                ? new WaitingItem(
                    $"instalment {instalment.Id} {instalment.Refusals.Count}",
                    "Hand in evidence for an instalment",
                    PaymentUrls.Evidence(schedule.CommitmentId, instalment.Id),
                    instalment.Refusals is [.., var last] ? last.At : instalment.Entered.At,
                    instalment.DueOn,
                    instalment.What
                )
            : null
            where item is not null
            select item;
    }

    private static async Task<IReadOnlyList<WaitingItem>> RequestsAsync(RemitDb db, Waiter waiter, bool finance, CancellationToken cancellation)
    {
        var open = await db
            .PaymentRequests.AsNoTracking()
            .Where(r => r.Withdrawal == null && r.Reversal == null && r.Made == null)
            .ToListAsync(cancellation);
        var delegations = waiter.Powers.Any(p => p.Rank is not null) ? await db.DelegationsAsync(cancellation) : null;
        List<WaitingItem> items = [];
        foreach (var request in open)
        {
            if (
                request.Status == PaymentStatus.Asked
                && delegations is not null
                && await MayApproveAsync(db, request, delegations, waiter, cancellation)
            )
            {
                items.Add(
                    new(
                        $"approve {request.Id} {request.Step}",
                        $"Approve payment {request.Reference}",
                        PaymentUrls.Approval(request.Id),
                        request.Asked!.At,
                        null,
                        $"{request.Total} to {request.Payee}"
                    )
                );
            }
            else if (request.Status == PaymentStatus.Approved && finance)
            {
                items.Add(
                    new(
                        $"pay {request.Id}",
                        $"Note when {request.Reference} was paid",
                        PaymentUrls.Paid(request.Id),
                        request.Approval!.By.At,
                        null,
                        $"{request.Total} to {request.Payee}"
                    )
                );
            }
            else if (request is { Status: PaymentStatus.Drafting, Returns.Count: > 0 } && request.AskedBefore[^1].PersonId == waiter.PersonId)
            {
                items.Add(
                    new(
                        $"returned {request.Id} {request.Returns.Count}",
                        $"Change payment {request.Reference}, which was returned",
                        PaymentUrls.Payment(request.Id),
                        request.Returns[^1].At,
                        null,
                        request.Payee
                    )
                );
            }
        }

        return items;
    }

    private static async Task<bool> MayApproveAsync(
        RemitDb db,
        PaymentRequest request,
        Delegations delegations,
        Waiter waiter,
        CancellationToken cancellation
    )
    {
        var sum = await db.SumToApproveAsync(request, waiter.Today, cancellation);
        var answer = delegations.WhoMaySign(sum.Question, waiter.Today);
        var lowest = answer.PowerOf(waiter.PersonId) is { } power && power.Level?.Code == answer.Level?.Code;
        PaymentAct by = new(waiter.PersonId, "You", waiter.Now);
        var details = await db.BankDetailsOfAsync(request.PayeeId, cancellation);
        return lowest && PaymentPeople.WhyNotApprove(request, by, null, [], details).Count == 0;
    }

    private static async Task<IReadOnlyList<WaitingItem>> FinanceAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var entered = await db.BankDetails.AsNoTracking().Where(d => d.Confirmed == null && d.Refusal == null).ToListAsync(cancellation);
        var names = await db.OrganisationNamesAsync(cancellation);
        var late = await db.RepaymentDemands.AsNoTracking().Where(d => d.Withdrawal == null && d.WrittenOff == null).ToListAsync(cancellation);
        return
        [
            .. entered
                .Where(d => d.Entered.PersonId != waiter.PersonId)
                .Select(d => new WaitingItem(
                    $"bank {d.Id}",
                    "Confirm bank details",
                    PaymentUrls.BankCheck(d.OrganisationId, d.Id),
                    d.Entered.At,
                    null,
                    names[d.OrganisationId]
                )),
            .. late.Where(d => d.Awaited > Money.Zero && d.DueOn < waiter.Today)
                .Select(d => new WaitingItem(
                    $"demand {d.Id}",
                    $"See to {d.Reference}, which is overdue",
                    PaymentUrls.Demand(d.Id),
                    d.Demanded.At,
                    d.DueOn,
                    $"{d.Awaited} from {d.Payee}, due on {DayWords.Of(d.DueOn)}"
                )),
        ];
    }
}
