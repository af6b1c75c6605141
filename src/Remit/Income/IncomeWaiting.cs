using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Finance;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Income;

/// <summary>Money that waits: what is late for those who keep the authority's money, what is owed for partners.</summary>
internal sealed class IncomeWaiting : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var today = waiter.Today;
        if (waiter.Roles.Contains(Role.Finance))
        {
            var late = await db.UnsettledReceivables().Where(r => r.DueOn < today).ToListAsync(cancellation);
            return
            [
                .. late.Where(r => r.IsLateOn(today))
                    .Select(r => new WaitingItem(
                        $"income late {r.Id}",
                        $"Ask for {r.Number}, which is late",
                        IncomeUrls.Receivable(r.Id),
                        LondonTime.InstantOf(r.DueOn.AddDays(1), TimeOnly.MinValue),
                        null,
                        $"{r.PayerName}, {r.Open} of {r.Totals.Due} open"
                    )),
            ];
        }

        var own = waiter.Roles.Contains(Role.Partner)
            ? await db.People.Where(p => p.Id == waiter.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation)
            : null;
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
