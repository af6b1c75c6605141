using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>Reminds those who can do something about it: before a decision is due, on each working day that it is late, and a week before a deferral or a withholding ends.</summary>
/// <remarks>A message names a decision by its code alone and holds nothing of what it says: mail is read by more than its reader.</remarks>
internal sealed class PublicationReminders(SiteAddress address) : IDueWork
{
    public string Name => "reminders of publication";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<RemitDb>();
        var today = LondonTime.DayOf(now);
        var ahead = today.AddDays(PublicationWaiting.DaysAhead);
        var watched = await db
            .Publications.AsNoTracking()
            .Where(p => p.PublishedAt == null || p.Withholdings.Any(w => w.ReleasedAt == null && w.Until <= ahead))
            .ToListAsync(cancellation);
        var reminders = watched.SelectMany(p => Of(p, today).Select(r => (Publication: p, Reminder: r))).ToList();
        if (reminders.Count == 0)
        {
            return 0;
        }

        var roster = await db.RosterAsync(cancellation);
        var done = 0;
        foreach (var (publication, reminder) in reminders)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = services.CreateAsyncScope();
            done += await SendAsync(scope.ServiceProvider.GetRequiredService<RemitDb>(), publication, reminder, roster, now, cancellation);
        }

        return done;
    }

    /// <summary>What is to be said of a publication on a day; each has a key that makes it be said once.</summary>
    private static IEnumerable<Reminder> Of(Publication publication, DateOnly today)
    {
        var (code, days) = (publication.Code, WorkingDays.England);
        switch (publication.StatusOn(today))
        {
            case PublicationStatus.Due when publication.LatenessOn(today, days) is { IsLate: true } lateness:
                if (days.IsWorkingDay(today) == true)
                {
                    yield return new(
                        Key($"late {publication.Id}", today),
                        $"{code} is {lateness.Words}",
                        $"It was due on {LondonTime.Say(lateness.LastDay)}. How late it is published is public."
                    );
                }

                break;
            case PublicationStatus.Due:
                yield return new(
                    Key($"due {publication.Id}", publication.LastDay ?? today),
                    publication.LastDay is { } last
                        ? $"Publish {code} by {LondonTime.Say(last)}"
                        : $"Publish {code}: its last day cannot be told, the bank holidays of that time are not known",
                    $"It was signed on {LondonTime.Say(publication.SignedOn)}."
                );
                break;
            case PublicationStatus.Deferred
                when publication.DeferredUntil(today) is { } until && until <= today.AddDays(PublicationWaiting.DaysAhead):
                yield return new(
                    Key($"deferral {publication.Id}", until),
                    $"The deferral of {code} ends on {LondonTime.Say(until)}",
                    "On that day it publishes itself, unless a deferral with a new reason is approved before."
                );
                break;
        }

        foreach (var withheld in publication.Withholdings.Where(w => w.ReleasedAt is null && w.Until <= today.AddDays(PublicationWaiting.DaysAhead)))
        {
            yield return new(
                Key($"withheld {withheld.Id}", withheld.Until),
                $"Review what is withheld of {code} by {LondonTime.Say(withheld.Until)}",
                withheld.EndsByItself
                    ? "On that day it is published, unless it is reviewed and withheld for longer before."
                    : "It stays withheld until somebody releases it; the public log shows that its review is overdue."
            );
        }
    }

    private async Task<int> SendAsync(
        RemitDb db,
        Publication publication,
        Reminder reminder,
        Roster roster,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var today = LondonTime.DayOf(now);
        var readers = roster
            .People.Where(p => p.Id == publication.DraftedById || roster.RolesOf(p.Id, today).Contains(Role.Governance))
            .Where(p => p.Email is not null)
            .ToList();
        await using var writing = await db.WriteAsync(cancellation);
        var keys = readers.Select(r => $"{reminder.Key} to {r.Id}").ToList();
        var sent = await db.Outbox.Where(m => keys.Contains(m.OnceKey)).Select(m => m.OnceKey).ToListAsync(cancellation);
        var missing = readers.Where(r => !sent.Contains($"{reminder.Key} to {r.Id}")).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }

        foreach (var reader in missing)
        {
            db.Post(
                new(
                    reader.Email!,
                    "publication-reminder",
                    new Dictionary<string, string>
                    {
                        ["name"] = reader.Name,
                        ["what"] = reminder.What,
                        ["why"] = reminder.Why,
                        ["address"] = address.Of(PublicationUrls.Publication(publication.Code)),
                    },
                    $"{reminder.Key} to {reader.Id}",
                    reader.Id
                ),
                now
            );
        }

        await db.SaveAsync(
            new(PublicationActs.Clock, "sent a reminder", $"publication {publication.Code}", reminder.What, now),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return missing.Count;
    }

    private static string Key(string what, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"publication {what} {day:yyyy-MM-dd}");

    private sealed record Reminder(string Key, string What, string Why);
}
