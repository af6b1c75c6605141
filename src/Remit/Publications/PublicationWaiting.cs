using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Publications;

/// <summary>What waits for a person so that decisions are published in time.</summary>
/// <remarks>A task names a decision by its code alone: the title of one that is deferred may be what must not be known.</remarks>
internal sealed class PublicationWaiting : IWaitingSource
{
    /// <summary>Days before a deferral or a withholding ends from which it waits to be looked at.</summary>
    public const int DaysAhead = 7;

    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var isGovernance = waiter.Roles.Contains(Role.Governance);
        var publications = await db
            .Publications.AsNoTracking()
            .Where(p =>
                (isGovernance || p.SignatoryId == waiter.PersonId)
                && (p.PublishedAt == null || p.Withholdings.Any(w => w.ReleasedAt == null && w.Until <= waiter.Today.AddDays(DaysAhead)))
            )
            .ToListAsync(cancellation);
        List<WaitingItem> waiting = [.. publications.SelectMany(p => Of(p, waiter, isGovernance))];
        if (isGovernance)
        {
            var requests = await db.FormatRequests.AsNoTracking().Where(r => r.AnsweredAt == null).ToListAsync(cancellation);
            waiting.AddRange(
                requests.Select(r => new WaitingItem(
                    $"format {r.Id}",
                    $"Answer a request for another format of {r.Slug.ToUpperInvariant()}",
                    PublicationUrls.Request(r.Id),
                    r.AskedAt,
                    r.Due
                ))
            );
        }

        return waiting;
    }

    private static IEnumerable<WaitingItem> Of(Publication publication, Waiter waiter, bool isGovernance)
    {
        var (code, address) = (publication.Code, PublicationUrls.Publication(publication.Code));
        if (publication.AskedDeferral is { } asked && publication.PublishedAt is null && asked.AskedById != waiter.PersonId)
        {
            var decideBy = publication.LastDay is { } last && last < asked.Until ? last : asked.Until;
            yield return new(
                $"deferral {asked.Id}",
                $"Approve or refuse the deferral of {code}",
                PublicationUrls.DeferralApproval(code),
                asked.AskedAt,
                decideBy
            );
        }

        if (!isGovernance)
        {
            yield break;
        }

        switch (publication.StatusOn(waiter.Today))
        {
            case PublicationStatus.Due:
                yield return new($"publish {publication.Id}", $"Publish {code}", address, publication.SignedAt, publication.LastDay);
                break;
            case PublicationStatus.Deferred when publication.DeferredUntil(waiter.Today) <= waiter.Today.AddDays(DaysAhead):
                yield return new(
                    $"deferral ends {publication.Id} {publication.LastDay:yyyy-MM-dd}",
                    $"Look at the deferral of {code}, which ends and publishes itself",
                    address,
                    publication.SignedAt,
                    publication.DeferredUntil(waiter.Today)
                );
                break;
        }

        foreach (var withholding in publication.Withholdings.Where(w => w.ReleasedAt is null && w.Until <= waiter.Today.AddDays(DaysAhead)))
        {
            yield return new(
                $"withheld {withholding.Id} {withholding.Until:yyyy-MM-dd}",
                $"Review what is withheld of {code} under {withholding.Exemption}",
                PublicationUrls.Withholding(code, withholding.Id),
                publication.SignedAt,
                withholding.Until
            );
        }
    }
}
