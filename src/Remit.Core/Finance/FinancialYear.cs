using System.Globalization;
using Remit.Rules;

namespace Remit.Finance;

/// <summary>A year of public money, from 1 April to 31 March.</summary>
/// <param name="StartYear">The calendar year in which it begins; 1 to 9998.</param>
public readonly record struct FinancialYear(int StartYear) : IComparable<FinancialYear>
{
    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March of the next calendar year.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The year after.</summary>
    public FinancialYear Next => new(StartYear + 1);

    /// <summary>True when the left year begins earlier.</summary>
    public static bool operator <(FinancialYear left, FinancialYear right) => left.StartYear < right.StartYear;

    /// <summary>True when the left year begins later.</summary>
    public static bool operator >(FinancialYear left, FinancialYear right) => left.StartYear > right.StartYear;

    /// <summary>True when the left year does not begin later.</summary>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left.StartYear <= right.StartYear;

    /// <summary>True when the left year does not begin earlier.</summary>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left.StartYear >= right.StartYear;

    /// <summary>The financial year that a day is in.</summary>
    /// <param name="day">Any day from 1 April of the year 1 to 31 March 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before or after those.</exception>
    public static FinancialYear Of(DateOnly day)
    {
        var start = day.Month >= 4 ? day.Year : day.Year - 1;
        return start is >= 1 and <= 9998
            ? new(start)
            : throw new ArgumentOutOfRangeException(nameof(day), day, "No whole financial year holds this day");
    }

    /// <summary>True when a day is in the year, its first and last day included.</summary>
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>All years from one to another, both included, in order; empty when the last is before the first.</summary>
    public static IReadOnlyList<FinancialYear> Range(FinancialYear first, FinancialYear last)
    {
        return first > last ? [] : [.. Enumerable.Range(first.StartYear, last.StartYear - first.StartYear + 1).Select(y => new FinancialYear(y))];
    }

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>The year in its normal form: "2018-19".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}-{(StartYear + 1) % 100:00}");

    /// <summary>Reads one year that stands alone, in any notation: "2018-19", "2018/19", "2019/2020", "2025–26", "21/22", "2023/4", "FY 2022-23".</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="year">The year, or the default when there is none.</param>
    /// <returns>False for anything else: several years, a span of more than a year, an academic year.</returns>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        var trimmed = (text ?? "").Trim();
        if (FinancialYearText.FindAll(trimmed) is not [{ Years: [var only], Start: 0 } mention] || mention.Length != trimmed.Length)
        {
            return false;
        }

        year = only;
        return true;
    }
}
