using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What the host has given in kind in a month of a placement; never added to money.</summary>
/// <param name="Month">The month of the placement, from 1.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day that is given, inclusive.</param>
/// <param name="What">What was given: a desk, the time of its own staff.</param>
/// <param name="Worth">What it is worth for these days; half a penny goes away from zero.</param>
/// <param name="Basis">How a month's worth was found.</param>
/// <remarks>Source: ADD2056: desk space, and its own team as the match.</remarks>
public sealed record InKindGiven(int Month, DateOnly From, DateOnly Until, string What, Money Worth, string Basis)
{
    /// <summary>What was given up to a day, month by month.</summary>
    /// <param name="length">The days of the placement.</param>
    /// <param name="gifts">What the host gives for each month.</param>
    /// <param name="upTo">The last day that is counted, inclusive.</param>
    public static IReadOnlyList<InKindGiven> Of(PlacementLength length, IReadOnlyList<GivenInKind> gifts, DateOnly upTo)
    {
        ArgumentNullException.ThrowIfNull(gifts);
        var last = upTo < length.LastDay ? upTo : length.LastDay;
        List<InKindGiven> given = [];
        for (var month = 0; length.FirstDay.AddMonths(month) <= last; month++)
        {
            var (from, next) = (length.FirstDay.AddMonths(month), length.FirstDay.AddMonths(month + 1));
            var until = next.AddDays(-1) < last ? next.AddDays(-1) : last;
            var days = until.DayNumber - from.DayNumber + 1;
            given.AddRange(
                gifts.Select(g => new InKindGiven(
                    month + 1,
                    from,
                    until,
                    g.What,
                    g.MonthlyWorth.ShareOf(days, next.DayNumber - from.DayNumber),
                    g.Basis
                ))
            );
        }

        return given;
    }
}
