using Microsoft.EntityFrameworkCore;
using Remit.Payments;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Secondments;

/// <summary>Calls for interest that wait for those who act for members, until one of their people is nominated.</summary>
internal sealed class SecondmentsWaiting : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        if (!waiter.Roles.Contains(Role.Partner) || await db.OwnOrganisationAsync(waiter.PersonId, waiter.Today, cancellation) is not { } own)
        {
            return [];
        }

        var today = waiter.Today;
        var open = await (
            from scheme in db.SecondmentSchemes.AsNoTracking()
            from call in scheme.Calls
            where
                scheme.Closed == null
                && call.Closed == null
                && call.ClosesOn >= today
                && db.Set<ClusterMember>()
                    .Any(m => m.ClusterId == scheme.ClusterId && m.OrganisationId == own && m.From <= today && (m.Until == null || today <= m.Until))
                && !db.Set<Nomination>().Any(n => n.CallId == call.Id && n.OrganisationId == own)
            select new
            {
                scheme.DecisionCode,
                scheme.Name,
                Call = call,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. open.Select(o => new WaitingItem(
                $"call {o.Call.Id}",
                $"Nominate somebody for {o.Name}, if you have somebody",
                SecondmentUrls.Scheme(o.DecisionCode),
                o.Call.Opened.At,
                o.Call.ClosesOn
            )),
        ];
    }
}
