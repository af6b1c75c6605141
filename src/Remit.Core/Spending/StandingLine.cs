using Remit.Envelopes;
using Remit.Finance;

namespace Remit.Spending;

/// <summary>What sort of means a line is; only the first is the authority's own cash.</summary>
public enum Means
{
    /// <summary>Cash that the decision approves.</summary>
    Cash,

    /// <summary>Work, room or goods, valued and counted apart.</summary>
    InKind,

    /// <summary>Money that another body pays directly.</summary>
    ByOthers,
}

/// <summary>A line of money as it counts in a sum over several envelopes.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Line">The line.</param>
/// <param name="Drawn">What later decisions draw on it, in whole pence: it is counted at those decisions, and not here as well.</param>
/// <param name="Totals">Its totals without what is drawn on it.</param>
/// <remarks>Source: ADD2463, whose GBP 50,000 are part of what MD2680 approved: the two decisions together let 50,000 be spent, not 100,000.</remarks>
public sealed record StandingLine(Envelope Envelope, EnvelopeLine Line, long Drawn, LineTotals Totals)
{
    /// <summary>What sort of means it is.</summary>
    public Means Means =>
        Line.ByAnother ? Means.ByOthers
        : Line.IsInKind ? Means.InKind
        : Means.Cash;

    /// <summary>Whether the line's year can still change.</summary>
    public bool IsOpen => Line.Year is not { } year || !Envelope.IsClosed(year);

    /// <summary>The lines of money of some envelopes, in order of signature and place; limits of other things are left out.</summary>
    /// <param name="envelopes">The envelopes, with their lines.</param>
    /// <param name="commitments">Their commitments.</param>
    public static IReadOnlyList<StandingLine> Of(IEnumerable<Envelope> envelopes, IEnumerable<Commitment> commitments)
    {
        ArgumentNullException.ThrowIfNull(envelopes);
        var drawn = commitments.Where(c => c.DrawnByLine is not null).ToLookup(c => c.LineId);
        return
        [
            .. envelopes
                .OrderBy(e => e.SignedOn)
                .ThenBy(e => e.DecisionCode, StringComparer.Ordinal)
                .SelectMany(e => e.Lines.Where(l => l.IsMoney).OrderBy(l => l.Place).Select(l => Of(e, l, [.. drawn[l.Id]]))),
        ];
    }

    /// <summary>The sum of some lines.</summary>
    /// <param name="lines">The lines; none gives zero.</param>
    /// <exception cref="OverflowException">The sum passes what a whole number holds.</exception>
    public static LineTotals Sum(IEnumerable<StandingLine> lines) => lines.Aggregate(default(LineTotals), (sum, line) => sum + line.Totals);

    private static StandingLine Of(Envelope envelope, EnvelopeLine line, IReadOnlyList<Commitment> drawing)
    {
        var (amount, paid) = (drawing.Sum(c => c.Amount), drawing.Sum(c => c.Paid));
        var forecast = Math.Min(line.Totals.Forecast, amount);
        return new(envelope, line, amount, line.Totals + new LineTotals(-amount, -amount, -paid, -forecast));
    }
}

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
