using System.Globalization;

namespace Remit.Secondments;

/// <summary>The whole months of a scheme, counted from its first day: what the planner calls periods.</summary>
/// <remarks>A scheme that begins on the 15th has months from the 15th to the 14th. Days after the last whole month are in none.</remarks>
public sealed class SchemeMonths
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The months of a scheme.</summary>
    /// <param name="firstDay">Its first day.</param>
    /// <param name="lastDay">Its last day, inclusive.</param>
    public SchemeMonths(DateOnly firstDay, DateOnly lastDay)
    {
        FirstDay = firstDay;
        while (firstDay.AddMonths(Count + 1) <= lastDay.AddDays(1))
        {
            Count++;
        }
    }

    /// <summary>The first day of the first month.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>How many whole months there are; 0 where the scheme is shorter than one.</summary>
    public int Count { get; }

    /// <summary>The first day of a month; of the one after the last for <see cref="Count"/>.</summary>
    /// <param name="month">Its place, from 0.</param>
    public DateOnly FirstOf(int month) => FirstDay.AddMonths(month);

    /// <summary>The last day of a month, inclusive.</summary>
    /// <param name="month">Its place, from 0.</param>
    public DateOnly LastOf(int month) => FirstDay.AddMonths(month + 1).AddDays(-1);

    /// <summary>For each month, whether all of it lies within two days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, inclusive.</param>
    public IReadOnlyList<bool> Within(DateOnly from, DateOnly until) =>
        [.. Enumerable.Range(0, Count).Select(month => FirstOf(month) >= from && LastOf(month) <= until)];

    /// <summary>The months that have a day in common with a stretch of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, inclusive.</param>
    /// <returns>Their places, in order; empty where it lies outside.</returns>
    public IReadOnlyList<int> Touched(DateOnly from, DateOnly until) =>
        [.. Enumerable.Range(0, Count).Where(month => FirstOf(month) <= until && LastOf(month) >= from)];

    /// <summary>"October 2018", or "15 October to 14 November 2018" where months do not begin on the first.</summary>
    /// <param name="month">Its place, from 0.</param>
    public string NameOf(int month) =>
        FirstDay.Day == 1
            ? FirstOf(month).ToString("MMMM yyyy", British)
            : $"{FirstOf(month).ToString("d MMMM", British)} to {LastOf(month).ToString("d MMMM yyyy", British)}";

    /// <summary>The names of all months, in order.</summary>
    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, Count).Select(NameOf)];
}
