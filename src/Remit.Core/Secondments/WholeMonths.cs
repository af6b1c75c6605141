namespace Remit.Secondments;

/// <summary>How many months fit between two days, counted as people count them: from the 2nd of October to the 1st of February are four.</summary>
public static class WholeMonths
{
    /// <summary>The whole months that fit into some days; what is over does not count.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, inclusive.</param>
    /// <returns>0 or more; 0 where the last day is before the first. A month that begins on the 31st ends with a shorter month.</returns>
    public static int Between(DateOnly first, DateOnly last)
    {
        var after = last.AddDays(1);
        var months = Math.Max(0, ((after.Year - first.Year) * 12) + after.Month - first.Month);
        while (months > 0 && first.AddMonths(months) > after)
        {
            months--;
        }

        return months;
    }

    /// <summary>The whole months that two spans of days have in common, in one piece.</summary>
    /// <param name="one">First and last day of the one, inclusive.</param>
    /// <param name="other">First and last day of the other, inclusive.</param>
    public static int Common((DateOnly First, DateOnly Last) one, (DateOnly First, DateOnly Last) other) =>
        Between(one.First > other.First ? one.First : other.First, one.Last < other.Last ? one.Last : other.Last);

    /// <summary>"1 month", "4 months".</summary>
    /// <param name="months">How many.</param>
    public static string Say(int months) => months == 1 ? "1 month" : $"{months} months";
}
