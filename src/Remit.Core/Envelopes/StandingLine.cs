namespace Remit.Envelopes;

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
