using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Calendars;
using Remit.Finance;
using Remit.Payments;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Income;

/// <summary>Money that waits: what is late for those who keep the authority's money, what is owed for partners.</summary>
internal sealed class IncomeWaiting : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
        [
            .. waiter.Roles.Contains(Role.Finance) ? await FinanceAsync(db, waiter, cancellation) : await OwedAsync(db, waiter, cancellation),
            .. await RefundsAsync(db, waiter, cancellation),
        ];

    private static async Task<IReadOnlyList<WaitingItem>> FinanceAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var today = waiter.Today;
        var unsettled = await db.UnsettledReceivables().ToListAsync(cancellation);
        var spoken = (await db.OpenRefunds().ToListAsync(cancellation)).ToLookup(r => r.ReceivableId, r => r.Amount.Pence);
        return
        [
            .. unsettled
                .Where(r => r.IsLateOn(today))
                .Select(r => new WaitingItem(
                    $"income late {r.Id}",
                    $"Ask for {r.Number}, which is late",
                    IncomeUrls.Receivable(r.Id),
                    LondonTime.InstantOf(r.DueOn.AddDays(1), TimeOnly.MinValue),
                    null,
                    $"{r.PayerName}, {r.Open} of {r.Totals.Due} open"
                )),
            .. unsettled
                .Select(r => (Row: r, Free: r.Totals.Returned - new Money(spoken[r.Id].Sum())))
                .Where(x => x.Free > Money.Zero)
                .Select(x => new WaitingItem(
                    $"income owed back {x.Row.Id}",
                    $"Give back what is owed on {x.Row.Number}",
                    IncomeUrls.NewRefund(x.Row.Id),
                    LondonTime.InstantOf(x.Row.RaisedOn, TimeOnly.MinValue),
                    null,
                    $"{x.Free} to {x.Row.PayerName}"
                )),
        ];
    }

    /// <summary>What waits to be approved by those whose post is the lowest that may, and to be paid by those who keep the money.</summary>
    private static async Task<IReadOnlyList<WaitingItem>> RefundsAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var finance = waiter.Roles.Contains(Role.Finance);
        if (!finance && waiter.Powers.All(p => p.Rank is null))
        {
            return [];
        }

        var open = await db.OpenRefunds().ToListAsync(cancellation);
        var delegations = open.Any(r => r.Approved is null) ? await db.DelegationsAsync(cancellation) : null;
        List<WaitingItem> items = [];
        foreach (var refund in open)
        {
            if (refund.Approved is { } approved)
            {
                if (finance)
                {
                    items.Add(Item(refund, "pay", $"Pay the refund on {refund.Number}", approved.At));
                }
            }
            else if (refund.Asked.PersonId != waiter.PersonId)
            {
                var answer = delegations!.WhoMaySign(AuthorityQuestion.For(refund.Amount), waiter.Today);
                if (answer.PowerOf(waiter.PersonId) is { } power && power.Level?.Code == answer.Level?.Code)
                {
                    items.Add(Item(refund, "approve", $"Approve the refund on {refund.Number}", refund.Asked.At));
                }
            }
        }

        return items;
    }

    private static WaitingItem Item(Refund refund, string step, string task, DateTime since) =>
        new($"refund {step} {refund.Id}", task, IncomeUrls.Refund(refund.Id), since, null, $"{refund.Amount} to {refund.PayerName}");

    private static async Task<IReadOnlyList<WaitingItem>> OwedAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var today = waiter.Today;
        var own = waiter.Roles.Contains(Role.Partner) ? await db.OwnOrganisationAsync(waiter.PersonId, today, cancellation) : null;
        if (own is null)
        {
            return [];
        }

        var owed = await db.UnsettledReceivables().Where(r => r.PayerId == own).ToListAsync(cancellation);
        return
        [
            .. owed.Where(r => r.Open > Money.Zero && (r.IsInvoice || r.DueOn <= today.AddDays(30)))
                .Select(r => new WaitingItem(
                    $"income owed {r.Id}",
                    $"Pay {(r.IsInvoice ? "invoice" : "instalment")} {r.Number}",
                    IncomeUrls.Receivable(r.Id),
                    LondonTime.InstantOf(r.RaisedOn, TimeOnly.MinValue),
                    r.DueOn,
                    $"{r.Open} open"
                )),
        ];
    }
}
