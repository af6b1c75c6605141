using Remit.Finance;

namespace Remit.Linting;

/// <summary>What rules and money were in force on a day, as dated data with the source of each row: the linter judges a paper by its own day.</summary>
/// <remarks>A day or form that no row covers is not known, and a rule then says so or says nothing. Source: domain-facts, decisions at the GLA.</remarks>
internal static class PolicyOfTheDay
{
    /// <summary>A scheme of delegation: the most that each form may approve, in pounds.</summary>
    /// <param name="From">First day it holds, until the next row's.</param>
    /// <param name="Instrument">The decision that enacted it.</param>
    /// <param name="Limits">Inclusive limits by form; empty where the instrument's figures are not held.</param>
    public sealed record Scheme(DateOnly From, string Instrument, IReadOnlyDictionary<string, Money> Limits);

    /// <summary>A line in the rules on buying: just under it less is asked for.</summary>
    public sealed record BuyingLine(DateOnly From, Money Line, string Source);

    /// <summary>An ordinary election of the Mayor.</summary>
    /// <param name="Day">The day it was held or is due.</param>
    /// <param name="KnownFrom">First day on which this was the day to plan by.</param>
    /// <param name="KnownUntil">Last day on which it was; null when it never changed.</param>
    public sealed record Election(DateOnly Day, DateOnly KnownFrom, DateOnly? KnownUntil = null);

    /// <summary>An authority's gross budget for a year.</summary>
    public sealed record GrossBudget(FinancialYear Year, Money Amount, string Source);

    private static readonly IReadOnlyDictionary<string, Money> _notHeld = new Dictionary<string, Money>();

    private static readonly Scheme[] _schemes =
    [
        new(new(2015, 6, 1), "MD1500", _notHeld),
        new(
            new(2017, 4, 24),
            "MD2085",
            new Dictionary<string, Money>
            {
                ["DAR"] = Money.Pounds(10_000),
                ["ADD"] = Money.Pounds(50_000),
                ["DD"] = Money.Pounds(150_000),
            }
        ),
        new(new(2019, 5, 29), "MD2472", _notHeld),
        // of the next two only the year is known: in that year either may have held
        new(new(2022, 1, 1), "MD2472 or MD2830", _notHeld),
        new(new(2023, 1, 1), "MD2830", _notHeld),
        new(new(2024, 1, 1), "MD2830 or MD3274", _notHeld),
        new(new(2025, 1, 1), "MD3274", _notHeld),
    ];

    private static readonly BuyingLine[] _buyingLines =
    [
        new(new(2017, 4, 24), Money.Pounds(10_000), "Contracts and Funding Code of 2017, section 9.1"),
        new(new(2017, 4, 24), Money.Pounds(150_000), "Contracts and Funding Code of 2017, section 9.1"),
        new(new(2025, 2, 24), Money.Pounds(25_000), "Contracts and Funding Code as amended by DD2744 and DD2787"),
    ];

    // The election of 2020 was moved by the Coronavirus Act 2020, section 60, on 25 March 2020; the law puts each on the first Thursday of May.
    private static readonly Election[] _elections =
    [
        new(new(2016, 5, 5), DateOnly.MinValue),
        new(new(2020, 5, 7), DateOnly.MinValue, new(2020, 3, 24)),
        new(new(2021, 5, 6), new(2020, 3, 25)),
        new(new(2024, 5, 2), DateOnly.MinValue),
        new(new(2028, 5, 4), DateOnly.MinValue),
    ];

    private static readonly GrossBudget[] _grossBudgets = [new(new(2025), Money.Pounds(904_100_000), "GLA budget 2025-26, MD3330")];

    /// <summary>The scheme of delegation on a day; null before the first that is known.</summary>
    public static Scheme? SchemeOn(DateOnly day) => _schemes.LastOrDefault(s => s.From <= day);

    /// <summary>The latest scheme up to a day whose figures are held; null when there is none.</summary>
    public static Scheme? LastHeldScheme(DateOnly day) => _schemes.LastOrDefault(s => s.From <= day && s.Limits.Count > 0);

    /// <summary>The lines in the rules on buying that stood on a day; empty before the first that is known.</summary>
    public static IEnumerable<BuyingLine> BuyingLinesOn(DateOnly day) => _buyingLines.Where(l => l.From <= day);

    /// <summary>The first election after a day, as it was planned on that day; null past the last that is known.</summary>
    public static Election? NextElection(DateOnly day) =>
        _elections.FirstOrDefault(e => e.Day > day && e.KnownFrom <= day && (e.KnownUntil is null || day <= e.KnownUntil));

    /// <summary>The authority's gross budget for a year; null for a year not held.</summary>
    public static GrossBudget? GrossBudgetFor(FinancialYear year) => _grossBudgets.FirstOrDefault(b => b.Year == year);
}
