using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>Releases what was withheld until a day that has come, where its ground ends by itself.</summary>
internal sealed class ReleaseEnded(PublicationSettings settings, IOutputCacheStore cache) : IDueWork
{
    public const string Why = "The time for which it was withheld is over";

    public string Name => "release of what need not be withheld any longer";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var today = LondonTime.DayOf(now);
        var withheld = await services
            .GetRequiredService<RemitDb>()
            .Publications.AsNoTracking()
            .Where(p => p.Withholdings.Any(w => w.ReleasedAt == null && w.Until <= today))
            .ToListAsync(cancellation);
        var done = 0;
        foreach (var (publication, withholding) in withheld.SelectMany(p => p.Withholdings.Where(w => w.IsEndedOn(today)).Select(w => (p, w))))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = services.CreateAsyncScope();
            var (_, isDone) = await scope
                .ServiceProvider.GetRequiredService<RemitDb>()
                .ReleaseAsync(
                    publication.Id,
                    withholding.Id,
                    settings.Publisher,
                    new(PublicationActs.Clock, "", "", Why, now),
                    w => w.IsEndedOn(today),
                    cancellation
                );
            done += isDone ? 1 : 0;
        }

        if (done > 0)
        {
            await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        }

        return done;
    }
}
