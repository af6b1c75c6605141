namespace Remit.Waiting;

/// <summary>What is due for a person, and their other dates, as a calendar that programs subscribe to.</summary>
internal static class CalendarFeed
{
    /// <summary>The calendar of one person.</summary>
    /// <param name="personId">Whose it is.</param>
    /// <param name="items">What waits for them; what has no day is left out.</param>
    /// <param name="dates">Their dates besides.</param>
    /// <param name="now">When it is made, in UTC.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="host">The site's host, to which the identities of events belong.</param>
    /// <param name="address">The whole address of a page within the site.</param>
    public static string Write(
        Guid personId,
        IEnumerable<WaitingItem> items,
        IEnumerable<CalendarEntry> dates,
        DateTime now,
        DateOnly today,
        string host,
        Func<string, string> address
    ) =>
        CalendarWriter.Write(
            "Remit: what is due",
            $"{personId}",
            [.. items.Where(i => i.Due is not null).Select(i => Of(i, i.Due!.Value, today)), .. dates],
            now,
            host,
            address
        );

    private static CalendarEntry Of(WaitingItem item, DateOnly due, DateOnly today) =>
        new(item.Key, due, due, due < today ? $"Overdue: {item.What}" : item.What, WaitingWords.Since(item.Since, today), item.Address);
}
