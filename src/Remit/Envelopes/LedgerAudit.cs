using Microsoft.EntityFrameworkCore;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>
/// Holds the ledger against itself and against the signed journal: every total is the sum of its entries, and every entry that is not a decision's own
/// was told to the journal. Whoever repairs an amount with SQL is found, whatever triggers they took away first.
/// </summary>
internal static class LedgerAudit
{
    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    /// <param name="db">The database; it is looked at as it is at one moment, while others may write.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<LogFinding>> RunAsync(RemitDb db, CancellationToken cancellation)
    {
        await using var moment = await RegisterRecord.MomentAsync(db, cancellation);
        return await LookAsync(db, cancellation);
    }

    /// <summary>The same in the transaction that is open.</summary>
    public static async Task<IReadOnlyList<LogFinding>> LookAsync(RemitDb db, CancellationToken cancellation)
    {
        List<LogFinding> findings = [];
        var lines = db.EnvelopeLines;
        var names = (
            await db
                .Envelopes.Join(
                    lines,
                    e => e.Id,
                    l => l.EnvelopeId,
                    (e, l) =>
                        new
                        {
                            e.DecisionCode,
                            l.Id,
                            l.Place,
                            l.Totals,
                        }
                )
                .ToListAsync(cancellation)
        ).ToDictionary(l => l.Id, l => (Name: $"line {l.Place} of the envelope of {l.DecisionCode}", l.Totals));
        var entries = await SumsAsync(db, cancellation);
        var told = await ToldAsync(db, cancellation);
        foreach (var (id, (name, totals)) in names)
        {
            var (allowed, done) = entries.GetValueOrDefault(id);
            if (allowed + done != totals)
            {
                findings.Add(new("ledger.total-changed", $"What stands for {name} is not the sum of its entries"));
            }

            if (done != told.GetValueOrDefault(id))
            {
                findings.Add(new("ledger.entry-changed", $"The entries of {name} are not what the journal tells of"));
            }
        }

        findings.AddRange(
            told.Keys.Where(id => !names.ContainsKey(id))
                .Select(_ => new LogFinding("ledger.line-missing", "The journal tells of a line that no envelope has"))
        );
        findings.AddRange(await CommitmentsAsync(db, cancellation));
        return findings;
    }

    /// <summary>By line: what decisions allow, and everything else.</summary>
    private static async Task<Dictionary<Guid, (LineTotals Allowed, LineTotals Done)>> SumsAsync(RemitDb db, CancellationToken cancellation)
    {
        var sums = await db
            .LedgerEntries.GroupBy(e => new { e.LineId, IsAllowed = e.Kind == EntryKind.Approve })
            .Select(g => new
            {
                g.Key.LineId,
                g.Key.IsAllowed,
                Approved = g.Sum(e => e.Change.Approved),
                Committed = g.Sum(e => e.Change.Committed),
                Paid = g.Sum(e => e.Change.Paid),
                Forecast = g.Sum(e => e.Change.Forecast),
                Eligible = g.Sum(e => e.Change.Eligible),
            })
            .ToListAsync(cancellation);
        Dictionary<Guid, (LineTotals Allowed, LineTotals Done)> byLine = [];
        foreach (var sum in sums)
        {
            LineTotals totals = new(sum.Approved, sum.Committed, sum.Paid, sum.Forecast, sum.Eligible);
            var (allowed, done) = byLine.GetValueOrDefault(sum.LineId);
            byLine[sum.LineId] = sum.IsAllowed ? (totals, done) : (allowed, totals);
        }

        return byLine;
    }

    /// <summary>By line: what the journal tells of.</summary>
    private static async Task<Dictionary<Guid, LineTotals>> ToldAsync(RemitDb db, CancellationToken cancellation)
    {
        Dictionary<Guid, LineTotals> told = [];
        var journal = db.Journal.Where(e => e.Subject.StartsWith(LedgerFact.Subjects) && e.After != null).Select(e => e.After!).AsAsyncEnumerable();
        await foreach (var after in journal.WithCancellation(cancellation))
        {
            foreach (var fact in LedgerFact.Read(after))
            {
                told[fact.Line] = told.GetValueOrDefault(fact.Line) + fact.Change;
            }
        }

        return told;
    }

    private static async Task<IReadOnlyList<LogFinding>> CommitmentsAsync(RemitDb db, CancellationToken cancellation)
    {
        var entries = db.LedgerEntries;
        var wrong = await db
            .Commitments.Select(c => new
            {
                c.Id,
                c.Amount,
                c.Paid,
                Promised = entries.Where(e => e.CommitmentId == c.Id).Sum(e => e.Change.Committed),
                PaidOut = entries.Where(e => e.CommitmentId == c.Id).Sum(e => e.Change.Paid),
            })
            .Where(c => c.Amount != c.Promised || c.Paid != c.PaidOut)
            .Select(c => c.Id)
            .ToListAsync(cancellation);
        return [.. wrong.Select(id => new LogFinding("ledger.commitment-changed", $"What stands for commitment {id} is not the sum of its entries"))];
    }
}

/// <summary>An entry of the ledger as the journal keeps it.</summary>
internal sealed record LedgerFact(Guid Line, Guid? Commitment, long Approved, long Committed, long Paid, long Forecast, long Eligible)
{
    /// <summary>What the subject of such an entry of the journal begins with.</summary>
    public const string Subjects = "envelope ";

    private const string Begins = "[{\"line\":";

    /// <summary>By how much each column changes.</summary>
    public LineTotals Change => new(Approved, Committed, Paid, Forecast, Eligible);

    public static LedgerFact Of(LedgerEntry entry) =>
        new(
            entry.LineId,
            entry.CommitmentId,
            entry.Change.Approved,
            entry.Change.Committed,
            entry.Change.Paid,
            entry.Change.Forecast,
            entry.Change.Eligible
        );

    /// <summary>The entries of an act; none when the journal tells of something else that was done to an envelope.</summary>
    public static IReadOnlyList<LedgerFact> Read(string after) =>
        after.StartsWith(Begins, StringComparison.Ordinal) ? StorageJson.Read<List<LedgerFact>>(after) : [];
}
