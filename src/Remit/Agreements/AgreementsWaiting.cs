using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Agreements;

/// <summary>Agreements that wait: for signatures of either side, and for those who drafted what was declined.</summary>
internal sealed class AgreementsWaiting : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var open = await db
            .Agreements.AsNoTracking()
            .Where(a => a.SignedAt == null && a.Ending == null && a.Offers.Any())
            .OrderBy(a => a.BegunAt)
            .ToListAsync(cancellation);
        var organisation = waiter.Roles.Contains(Role.Partner)
            ? await db.People.Where(p => p.Id == waiter.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation)
            : null;
        List<WaitingItem> items = [];
        foreach (var agreement in open)
        {
            if (agreement.Offer is null && agreement.Returns is [.., { IsDeclined: true } back] && agreement.DrafterIds.Contains(waiter.PersonId))
            {
                items.Add(Item($"declined {back.Id}", $"Change {agreement.Reference}, which was declined", AgreementUrls.One(agreement.Id), back.At));
            }
            else if (agreement.Offer is { } offer && await IsToSignAsync(db, agreement, waiter, organisation, cancellation))
            {
                items.Add(
                    Item($"agreement {offer.Id}", $"Sign {agreement.Reference}, or decline it", AgreementUrls.Signature(agreement.Id), offer.At)
                );
            }

            WaitingItem Item(string key, string what, string address, DateTime since) =>
                new(key, what, address, since, agreement.Offer is null ? null : agreement.FirstDay, agreement.Title);
        }

        return items;
    }

    private static async Task<bool> IsToSignAsync(RemitDb db, Agreement agreement, Waiter waiter, Guid? organisation, CancellationToken cancellation)
    {
        if (organisation is { } own)
        {
            return agreement.Missing.Contains(own);
        }

        if (!waiter.Roles.Contains(Role.Approver) || !agreement.Missing.Contains(null) || agreement.DrafterIds.Contains(waiter.PersonId))
        {
            return false;
        }

        var answer = await db.WhoMaySignAsync(agreement, waiter.Today, cancellation);
        return answer.PowerOf(waiter.PersonId) is { } power && power.Level?.Code == answer.Level?.Code;
    }
}
