using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Waiting;

/// <summary>Tells people by mail what waits for them: from eight in the morning of working days, if something does, and once a day at most.</summary>
internal sealed class DigestWork(SiteAddress site) : IDueWork
{
    private const int Listed = 30;

    private static readonly TimeOnly Begins = new(8, 0);

    public string Name => "digests";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var today = LondonTime.DayOf(now);
        if (!IsWorkingDay(today) || TimeOnly.FromDateTime(LondonTime.ClockOf(now)) < Begins)
        {
            return 0;
        }

        var db = services.GetRequiredService<RemitDb>();
        var due = await DueAsync(db, today, cancellation);
        if (due.Count == 0)
        {
            return 0;
        }

        var (roster, waiters, sent) = (await db.RosterAsync(cancellation), services.GetRequiredService<Waiters>(), 0);
        foreach (var person in due)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            var items = await waiters.ItemsAsync(Waiters.Of(person.Id, roster, now), cancellation);
            sent += await TellAsync(db, person, items, today, now, cancellation) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Whoever has an address that mail reaches, wants a digest on this day, and was not looked at on it.</summary>
    private static async Task<List<Person>> DueAsync(RemitDb db, DateOnly today, CancellationToken cancellation)
    {
        var firstOfWeek = IsFirstOfWeek(today);
        var digestRows = db.Digests;
        var due = await (
            from person in db.People.AsNoTracking()
            where person.Email != null
            join digest in digestRows on person.Id equals digest.PersonId into digests
            from digest in digests.DefaultIfEmpty()
            where
                digest == null
                || (
                    (digest.LastDay == null || digest.LastDay < today)
                    && (digest.Choice == DigestChoice.Daily || (digest.Choice == DigestChoice.Weekly && firstOfWeek))
                )
            orderby person.Id
            select person
        ).ToListAsync(cancellation);
        var unreached = due.Count == 0 ? [] : await db.MarkedAddresses.Select(m => m.Address).ToHashSetAsync(cancellation);
        return [.. due.Where(p => !unreached.Contains(MarkedAddress.KeyOf(p.Email!)))];
    }

    /// <summary>One piece: that the day was looked at and the message, if there is one, in the same transaction.</summary>
    private async Task<bool> TellAsync(
        RemitDb db,
        Person person,
        IReadOnlyList<WaitingItem> items,
        DateOnly today,
        DateTime now,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        var digest = await db.DigestOfAsync(person.Id, cancellation);
        if (digest.LastDay >= today)
        {
            return false;
        }

        digest.LastDay = today;
        if (items.Count == 0)
        {
            await db.SaveChangesAsync(cancellation);
            await writing.CommitAsync(cancellation);
            return false;
        }

        db.Post(Draft(person, items, today), now);
        var act = $"sent a digest of {WaitingWords.Tasks(items.Count)}";
        await db.SaveAsync(new("Remit", act, $"person {person.Id}", Why: null, now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return true;
    }

    private MailDraft Draft(Person person, IReadOnlyList<WaitingItem> items, DateOnly today)
    {
        var overdue = items.Count(i => i.Due < today);
        var lines = items.Take(Listed).Select(i => $"- {i.What}\n  {WaitingWords.Due(i.Due, today)}\n  {site.Of(i.Address)}");
        var more = items.Count > Listed ? $"\n\nand {WaitingWords.Tasks(items.Count - Listed)} more" : "";
        return new(
            person.Email!,
            "digest",
            new Dictionary<string, string>
            {
                ["count"] = WaitingWords.Tasks(items.Count) + (overdue > 0 ? $" ({overdue} overdue)" : ""),
                ["name"] = person.Name,
                ["day"] = LondonTime.Say(today),
                ["list"] = string.Join("\n\n", lines) + more,
                ["address"] = site.Of(WaitingUrls.List),
                ["settings"] = site.Of(WaitingUrls.Settings),
            },
            FormattableString.Invariant($"digest {person.Id} {today:yyyy-MM-dd}"),
            person.Id
        );
    }

    /// <summary>Beyond the holidays that are known, Monday to Friday.</summary>
    private static bool IsWorkingDay(DateOnly day) =>
        WorkingDays.England.IsWorkingDay(day) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static bool IsFirstOfWeek(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Enumerable.Range(0, day.DayNumber - monday.DayNumber).All(i => !IsWorkingDay(monday.AddDays(i)));
    }
}
