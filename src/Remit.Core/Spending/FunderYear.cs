using Remit.Envelopes;
using Remit.Finance;

namespace Remit.Spending;

/// <summary>The four columns of one funder in one financial year.</summary>
/// <param name="Means">What sort of means.</param>
/// <param name="Year">The financial year; null for money that is bound to none.</param>
/// <param name="Funder">Who pays.</param>
/// <param name="Totals">The sum of its lines.</param>
public sealed record FunderYear(Means Means, FinancialYear? Year, string Funder, LineTotals Totals)
{
    /// <summary>One row for each sort of means, year and funder, in order of time, then of name; money that is bound to no year stands last.</summary>
    /// <param name="lines">The lines.</param>
    public static IReadOnlyList<FunderYear> Of(IEnumerable<StandingLine> lines) =>
        [
            .. lines
                .GroupBy(l => (l.Means, l.Line.Year, l.Line.Funder))
                .OrderBy(g => g.Key.Means)
                .ThenBy(g => g.Key.Year is null)
                .ThenBy(g => g.Key.Year)
                .ThenBy(g => g.Key.Funder, StringComparer.OrdinalIgnoreCase)
                .Select(g => new FunderYear(g.Key.Means, g.Key.Year, g.Key.Funder, StandingLine.Sum(g))),
        ];
}
