using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What a placement costs, and what the host pays of it, by financial year.</summary>
/// <param name="StaffCost">What the employment costs over the whole placement.</param>
/// <param name="HostShare">What the host pays of it: its share in per cent, rounded down to the penny once.</param>
/// <param name="Years">The same by financial year, in order; the parts add up exactly.</param>
/// <remarks>Source: ADD2253: half of the staff cost, by the budget of a financial year.</remarks>
public sealed record PlacementCost(Money StaffCost, Money HostShare, IReadOnlyList<YearCost> Years)
{
    /// <summary>
    /// Reckons it. A whole month of the placement costs a month's pay; of a month that is not whole the days are paid, half a penny going away from zero.
    /// A month that lies in two financial years is split by its days.
    /// </summary>
    /// <param name="length">The days.</param>
    /// <param name="monthly">What the employment costs a month, with on-costs.</param>
    /// <param name="hostPercent">The host's share, in whole per cent from 0 to 100.</param>
    public static PlacementCost Of(PlacementLength length, Money monthly, int hostPercent)
    {
        SortedDictionary<FinancialYear, Money> years = [];
        for (var month = 0; length.FirstDay.AddMonths(month) <= length.LastDay; month++)
        {
            var (from, next) = (length.FirstDay.AddMonths(month), length.FirstDay.AddMonths(month + 1));
            var until = next.AddDays(-1) < length.LastDay ? next.AddDays(-1) : length.LastDay;
            var cost = monthly.ShareOf(until.DayNumber - from.DayNumber + 1, next.DayNumber - from.DayNumber);
            foreach (var (year, part) in SplitByYear(from, until, cost))
            {
                years[year] = years.GetValueOrDefault(year) + part;
            }
        }

        var staffCost = years.Values.Total();
        var hostShare = staffCost.Share(hostPercent, MidpointRounding.ToZero);
        var shares = staffCost > Money.Zero ? hostShare.SplitBy([.. years.Values.Select(v => v.Pence)]) : [.. years.Values];
        return new(staffCost, hostShare, [.. years.Zip(shares, (y, share) => new YearCost(y.Key, y.Value, share))]);
    }

    private static IEnumerable<(FinancialYear Year, Money Part)> SplitByYear(DateOnly from, DateOnly until, Money cost)
    {
        var years = FinancialYear.Range(FinancialYear.Of(from), FinancialYear.Of(until));
        var parts = cost.SplitBy([.. years.Select(y => (long)DaysIn(y, from, until))]);
        return years.Zip(parts);
    }

    private static int DaysIn(FinancialYear year, DateOnly from, DateOnly until) =>
        (until < year.LastDay ? until : year.LastDay).DayNumber - (from > year.FirstDay ? from : year.FirstDay).DayNumber + 1;
}

/// <summary>What a placement costs in a financial year.</summary>
/// <param name="Year">The year.</param>
/// <param name="StaffCost">What the employment costs in it.</param>
/// <param name="HostShare">What the host pays of that.</param>
public sealed record YearCost(FinancialYear Year, Money StaffCost, Money HostShare);
