using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>Publishes what publishes itself: a decision whose deferral has ended, and where the authority has set so, every decision in its time.</summary>
internal sealed partial class PublishDue(PublicationSettings settings, IOutputCacheStore cache, ILogger<PublishDue> log) : IDueWork
{
    public string Name => "publication of what is due";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var waiting = await services
            .GetRequiredService<RemitDb>()
            .Publications.AsNoTracking()
            .Where(p => p.PublishedAt == null)
            .OrderBy(p => p.SignedAt)
            .ToListAsync(cancellation);
        var done = 0;
        foreach (var publication in waiting.Where(p => IsDue(p, now)))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = services.CreateAsyncScope();
            var (breaches, decision) = await scope
                .ServiceProvider.GetRequiredService<RemitDb>()
                .PublishAsync(
                    publication.Id,
                    settings.Publisher,
                    new(PublicationActs.Clock, "", "", null, now),
                    p => p.PublishedAt is null && IsDue(p, now),
                    cancellation
                );
            if (breaches.Count > 0)
            {
                NotPublished(log, publication.Code, string.Join(", ", breaches.Select(b => b.Code)));
            }

            done += decision is null ? 0 : 1;
        }

        if (done > 0)
        {
            await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        }

        return done;
    }

    private bool IsDue(Publication publication, DateTime now) =>
        publication.PublishesItself(now)
        || (
            publication.StatusOn(LondonTime.DayOf(now)) == PublicationStatus.Due
            && settings.When switch
            {
                PublishWhen.AtOnce => true,
                PublishWhen.OnTheLastDay => publication.LastDay <= LondonTime.DayOf(now),
                _ => false,
            }
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "{Code} could not be published by the clock: {Breaches}")]
    private static partial void NotPublished(ILogger log, string code, string breaches);
}
