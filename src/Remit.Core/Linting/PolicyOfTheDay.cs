using Remit.Finance;

namespace Remit.Linting;

/// <summary>Elections and budgets as they were known on a day, as dated data with the source of each row: the linter judges a paper by its own day.</summary>
/// <remarks>A day that no row covers is not known, and a rule then says nothing. Who may sign and how things are bought is asked of Authority. Source: domain-facts.</remarks>
internal static class PolicyOfTheDay
{
    /// <summary>An ordinary election of the Mayor.</summary>
    /// <param name="Day">The day it was held or is due.</param>
    /// <param name="KnownFrom">First day on which this was the day to plan by.</param>
    /// <param name="KnownUntil">Last day on which it was; null when it never changed.</param>
    public sealed record Election(DateOnly Day, DateOnly KnownFrom, DateOnly? KnownUntil = null);

    /// <summary>An authority's gross budget for a year.</summary>
    public sealed record GrossBudget(FinancialYear Year, Money Amount, string Source);

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

    /// <summary>The first election after a day, as it was planned on that day; null past the last that is known.</summary>
    public static Election? NextElection(DateOnly day) =>
        _elections.FirstOrDefault(e => e.Day > day && e.KnownFrom <= day && (e.KnownUntil is null || day <= e.KnownUntil));

    /// <summary>The authority's gross budget for a year; null for a year not held.</summary>
    public static GrossBudget? GrossBudgetFor(FinancialYear year) => _grossBudgets.FirstOrDefault(b => b.Year == year);
}
