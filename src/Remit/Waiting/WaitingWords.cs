using System.Globalization;
using Remit.Calendars;

namespace Remit.Waiting;

/// <summary>How waiting and falling due are said.</summary>
internal static class WaitingWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Overdue", "Due today" and so on, in the order in which they stand on the page.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<WaitingItem> Items)> Grouped(IEnumerable<WaitingItem> items, DateOnly today) =>
        [.. items.GroupBy(i => Group(i.Due, today)).OrderBy(g => g.Key).Select(g => (Heading(g.Key), (IReadOnlyList<WaitingItem>)[.. g]))];

    /// <summary>"overdue: was due on Thursday 29 March 2018, 5 days ago", "due tomorrow, Tuesday 3 April 2018".</summary>
    public static string Due(DateOnly? due, DateOnly today) =>
        due is not { } day
            ? "no date is set"
            : (day.DayNumber - today.DayNumber) switch
            {
                -1 => $"overdue: was due yesterday, {LondonTime.Say(day)}",
                < 0 and var ago => $"overdue: was due on {LondonTime.Say(day)}, {Days(-ago)} ago",
                0 => $"due today, {LondonTime.Say(day)}",
                1 => $"due tomorrow, {LondonTime.Say(day)}",
                var left => $"due on {LondonTime.Say(day)}, in {Days(left)}",
            };

    /// <summary>"waiting since today", "waiting since Tuesday 27 March 2018, 6 days".</summary>
    public static string Since(DateTime since, DateOnly today)
    {
        var day = LondonTime.DayOf(since);
        return (today.DayNumber - day.DayNumber) switch
        {
            <= 0 => "waiting since today",
            1 => "waiting since yesterday",
            var days => $"waiting since {LondonTime.Say(day)}, {Days(days)}",
        };
    }

    /// <summary>"1 task", "3 tasks".</summary>
    public static string Tasks(int count) => count == 1 ? "1 task" : string.Create(British, $"{count:N0} tasks");

    private static string Days(int days) => days == 1 ? "1 day" : string.Create(British, $"{days:N0} days");

    private static int Group(DateOnly? due, DateOnly today) =>
        due is not { } day ? 4
        : day < today ? 0
        : day == today ? 1
        : day <= today.AddDays(7) ? 2
        : 3;

    private static string Heading(int group) =>
        group switch
        {
            0 => "Overdue",
            1 => "Due today",
            2 => "Due within a week",
            3 => "Due later",
            _ => "No date set",
        };
}
