using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Reminds those who run programmes of a review four weeks and one week before it is due, and on the day after it was.</summary>
/// <remarks>Source: X2: the dates are known from the start, and nobody has to remember them.</remarks>
internal sealed class ReviewReminders(SiteAddress site) : IDueWork
{
    private const int Ahead = 28;
    private static readonly int[] DaysBefore = [-1, 7, Ahead];

    public string Name => "reminders of reviews of secondments";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<RemitDb>();
        var today = LondonTime.DayOf(now);
        var due = await db.SchemesToReviewAsync(today.AddDays(Ahead), cancellation);
        if (due.Count == 0)
        {
            return 0;
        }

        var roster = await db.RosterAsync(cancellation);
        List<Person> readers = [.. roster.People.Where(p => p.Email is not null && roster.RolesOf(p.Id, today).Contains(Role.ProgrammeOfficer))];
        var done = 0;
        foreach (var scheme in due)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = services.CreateAsyncScope();
            done += await RemindAsync(scope.ServiceProvider.GetRequiredService<RemitDb>(), scheme, readers, today, now, cancellation);
        }

        return done;
    }

    private async Task<int> RemindAsync(
        RemitDb db,
        SecondmentScheme scheme,
        IReadOnlyList<Person> readers,
        DateOnly today,
        DateTime now,
        CancellationToken cancellation
    )
    {
        // the reminder whose day came last: what was missed while the program was off is said once, not three times
        var step = DaysBefore.First(d => today >= scheme.Terms.ReviewDue.AddDays(-d));
        var once = string.Create(CultureInfo.InvariantCulture, $"{scheme.Id} {scheme.Terms.ReviewDue:yyyy-MM-dd} {step}");
        await using var writing = await db.WriteAsync(cancellation);
        var keys = readers.Select(r => $"secondment-review {once} {r.Id}").ToList();
        var sent = await db.Outbox.Where(m => keys.Contains(m.OnceKey)).Select(m => m.OnceKey).ToListAsync(cancellation);
        var missing = readers.Where(r => !sent.Contains($"secondment-review {once} {r.Id}")).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }

        var when = step < 0 ? "was due on" : "is due by";
        foreach (var reader in missing)
        {
            db.PostTo(
                reader,
                "secondment-review",
                once,
                now,
                [
                    ("code", scheme.DecisionCode),
                    ("when", $"{when} {LondonTime.Say(scheme.Terms.ReviewDue)}"),
                    ("address", site.Of(PlacementUrls.Review(scheme.DecisionCode))),
                ]
            );
        }

        await db.SaveAsync(new("Remit", "sent a reminder of a review", $"secondment scheme {scheme.DecisionCode}", null, now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return missing.Count;
    }
}
