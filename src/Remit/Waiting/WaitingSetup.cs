using Remit.Calendars;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Waiting;

/// <summary>Puts what waits for people into the program.</summary>
internal static class WaitingSetup
{
    /// <summary>Adds the page's services and the digest; each module adds its own <see cref="IWaitingSource"/>.</summary>
    public static void AddRemitWaiting(this IServiceCollection services)
    {
        services.AddScoped<Waiters>();
        services.AddSingleton<IDueWork, DigestWork>();
    }

    public static void MapRemitWaiting(this WebApplication app) => app.MapGet(WaitingUrls.CalendarRoute, CalendarAsync);

    /// <summary>Calendar programs sign in nowhere: whoever knows the token sees what is due for its person, and no more.</summary>
    private static async Task<IResult> CalendarAsync(
        string token,
        HttpContext context,
        RemitDb db,
        Waiters waiters,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        context.Request.Path = WaitingUrls.CalendarRoute; // should it fail, the log has the route and not the token
        if (await db.PersonOfCalendarAsync(token, cancellation) is not { } personId)
        {
            return Results.NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var waiter = await waiters.OfAsync(personId, now, cancellation);
        var items = await waiters.ItemsAsync(waiter, cancellation);
        var dates = await waiters.DatesAsync(waiter, cancellation);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(
            CalendarFeed.Write(personId, items, dates, now, LondonTime.DayOf(now), site.Host, site.Of),
            "text/calendar; charset=utf-8"
        );
    }
}
