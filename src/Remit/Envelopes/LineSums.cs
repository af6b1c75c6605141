namespace Remit.Envelopes;

/// <summary>What lines come to.</summary>
internal static class LineSums
{
    /// <summary>The sum of the cash of an envelope.</summary>
    public static LineTotals Cash(Envelope envelope) => Sum(envelope.Lines.Where(l => l.IsCash));

    /// <summary>The sum of some lines.</summary>
    public static LineTotals Sum(IEnumerable<EnvelopeLine> lines) => lines.Aggregate(default(LineTotals), (sum, line) => sum + line.Totals);
}
