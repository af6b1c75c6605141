using System.Globalization;

namespace Remit.Secondments;

/// <summary>How long a placement lasts, counted in months to the day: from 2 October four months end on 1 February.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <remarks>Source: ADD2253, placements of four to six months.</remarks>
public readonly record struct PlacementLength(DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>The months that are whole; 0 where the last day is before the first.</summary>
    public int WholeMonths => Secondments.WholeMonths.Between(FirstDay, LastDay);

    /// <summary>The days beyond the whole months; 0 where there are none.</summary>
    public int DaysBeyond => Math.Max(0, LastDay.DayNumber + 1 - FirstDay.AddMonths(WholeMonths).DayNumber);

    /// <summary>Whether it is at least so many months.</summary>
    /// <param name="months">Whole months.</param>
    public bool IsAtLeast(int months) => LastDay.AddDays(1) >= FirstDay.AddMonths(months);

    /// <summary>Whether it is at most so many months.</summary>
    /// <param name="months">Whole months.</param>
    public bool IsAtMost(int months) => LastDay.AddDays(1) <= FirstDay.AddMonths(months);

    /// <summary>Whether a day is in it.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>Whether another has a day in common with it.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(PlacementLength other) => FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    /// <summary>"4 months", "4 months and 3 days", "12 days".</summary>
    public override string ToString()
    {
        var (months, days) = (Say(WholeMonths, "month"), Say(DaysBeyond, "day"));
        return WholeMonths == 0 ? days
            : DaysBeyond == 0 ? months
            : $"{months} and {days}";
    }

    private static string Say(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
