using System.Security.Claims;
using Remit.Calendars;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Waiting;

/// <summary>Who waits, and what for: the same for the page, the digest and the calendar.</summary>
internal sealed class Waiters(RemitDb db, IEnumerable<IWaitingSource> sources)
{
    /// <summary>Somebody who looks at a page.</summary>
    public async Task<Waiter> OfAsync(ClaimsPrincipal user, DateTime now, CancellationToken cancellation)
    {
        var roles = Enum.GetValues<Role>().Where(r => user.IsInRole(r.ToString())).ToList();
        if (user.PersonId is not { } personId)
        {
            return new(Guid.Empty, roles, [], now, LondonTime.DayOf(now));
        }

        var day = LondonTime.DayOf(now);
        var roster = await db.RosterOfAsync(personId, day, cancellation);
        return new(personId, [.. roles.Union(roster.RolesOf(personId, day))], roster.PowersOf(personId, day), now, day);
    }

    /// <summary>A person who is not there.</summary>
    public async Task<Waiter> OfAsync(Guid personId, DateTime now, CancellationToken cancellation) =>
        Of(personId, await db.RosterOfAsync(personId, LondonTime.DayOf(now), cancellation), now);

    /// <summary>Somebody who is not there, as the roster has them.</summary>
    public static Waiter Of(Guid personId, Roster roster, DateTime now)
    {
        var day = LondonTime.DayOf(now);
        return new(personId, roster.RolesOf(personId, day), roster.PowersOf(personId, day), now, day);
    }

    /// <summary>All that waits for somebody: what is due first comes first, then what has waited longest.</summary>
    public async Task<IReadOnlyList<WaitingItem>> ItemsAsync(Waiter waiter, CancellationToken cancellation)
    {
        List<WaitingItem> items = [];
        foreach (var source in sources)
        {
            items.AddRange(await source.ForAsync(db, waiter, cancellation));
        }

        return [.. items.OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.Since).ThenBy(i => i.Key, StringComparer.Ordinal)];
    }

    /// <summary>The dates of somebody besides what waits for them, in order.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> DatesAsync(Waiter waiter, CancellationToken cancellation)
    {
        List<CalendarEntry> dates = [];
        foreach (var source in sources)
        {
            dates.AddRange(await source.DatesAsync(db, waiter, cancellation));
        }

        return [.. dates.OrderBy(d => d.FirstDay).ThenBy(d => d.Key, StringComparer.Ordinal)];
    }
}
