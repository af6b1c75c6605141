using Remit.Finance;
using Remit.Papers;

namespace Remit.Decisions.Pages;

/// <summary>A row of the table of what a decision approves.</summary>
/// <param name="Year">The one financial year that it is for; null when it is for several undivided, or the text names none.</param>
/// <param name="When">The year or years in words; null when the text names none.</param>
/// <param name="Amount">The amount, in words with its cap.</param>
/// <param name="Sum">The amount as a number, where it is one.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="Payee">Who receives.</param>
/// <param name="Budget">The budget that it comes from.</param>
internal sealed record ApprovedRow(FinancialYear? Year, string? When, string Amount, Money? Sum, string? Funder, string? Payee, string? Budget);

/// <summary>What a decision approves, by year and funder, as its own page tells it.</summary>
/// <remarks>Nothing is added up that the text does not add up, and nothing is divided that it leaves whole.</remarks>
internal sealed class ApprovedMoney
{
    private ApprovedMoney(IReadOnlyList<ApprovedRow> rows) => Rows = rows;

    /// <summary>The rows in the order of their years; those of no single year last.</summary>
    public IReadOnlyList<ApprovedRow> Rows { get; }

    public bool NamesFunders => Rows.Any(r => r.Funder is not null);

    public bool NamesPayees => Rows.Any(r => r.Payee is not null);

    public bool NamesBudgets => Rows.Any(r => r.Budget is not null);

    /// <summary>The bars of the chart; empty when there are not two years to compare.</summary>
    public IReadOnlyList<YearBar> Bars()
    {
        var yearly = Rows.Where(r => r is { Year: not null, Sum.Pence: > 0 }).ToList();
        if (yearly.Count != Rows.Count || yearly.Select(r => r.Year).Distinct().Count() < 2)
        {
            return [];
        }

        var severalFunders = yearly.Select(r => r.Funder).Distinct().Count() > 1;
        return
        [
            .. yearly
                .GroupBy(r => severalFunders ? $"{r.Year}, {r.Funder ?? "funder not in the text"}" : $"{r.Year}")
                .Select(g => new YearBar(g.Key, g.Select(r => r.Sum!.Value).Aggregate((a, b) => a + b))),
        ];
    }

    /// <summary>What a decision approves.</summary>
    public static ApprovedMoney Of(DecisionFacts facts)
    {
        var approved = facts.Spending.Where(s => s.Kind == SpendingKind.Approved).ToList();
        var parts = facts.Spending.Where(s => s.Kind == SpendingKind.Component).ToList();

        // a text may approve one sum and divide it by year further down: the division says more, when it is all of the sum
        var told =
            approved.All(s => s.Years.Count == 0) && parts.Count > 0 && parts.All(s => s.Years.Count == 1) && AddUp(parts) == facts.Approved
                ? parts
                : approved;
        return new([.. told.SelectMany(InYears).OrderBy(r => r.Year is null).ThenBy(r => r.Year)]);
    }

    /// <summary>Whether a spend stands in the table, and so not among the other sums.</summary>
    public bool Tells(Spend spend) => Rows.Any(r => r.Amount == MoneyWords.Amount(spend) && r.Funder == spend.Funder && r.Payee == spend.Payee);

    private static IEnumerable<ApprovedRow> InYears(Spend spend)
    {
        var yearly = spend.Per is "year" or "financial_year";
        if (spend.Years.Count == 1 || (spend.Years.Count > 1 && yearly))
        {
            var each = yearly ? spend with { Per = null } : spend;
            return spend.Years.Select(y => Row(each, y, y.ToString()));
        }

        var when = spend.Years.Count == 0 ? null : $"{spend.Years[0]} to {spend.Years[^1]}, not divided by year";
        return [Row(spend, null, when)];
    }

    private static ApprovedRow Row(Spend spend, FinancialYear? year, string? when) =>
        new(
            year,
            when,
            MoneyWords.Amount(spend),
            spend is { Maximum: null, Per: null } ? spend.Amount : null,
            spend.Funder,
            spend.Payee,
            spend.Budget
        );

    private static Money? AddUp(IReadOnlyList<Spend> spends) =>
        spends.All(s => s is { Amount: not null, Maximum: null, Per: null }) ? spends.Select(s => s.Amount!.Value).Aggregate((a, b) => a + b) : null;
}
