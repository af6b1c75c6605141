using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>Reads what acts touch, inside the transaction that will change it.</summary>
internal static class LedgerReading
{
    /// <summary>Opens the book at the lines and commitments of acts, and at those on which the lines draw; what the book holds already is not read again.</summary>
    /// <param name="db">The database.</param>
    /// <param name="book">The book, as true as the database is.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="done">Those of them that were done before.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task ReadAsync(
        RemitDb db,
        LedgerBook book,
        IReadOnlyList<LedgerAct> acts,
        IReadOnlyList<Guid> done,
        CancellationToken cancellation
    )
    {
        var past = await PastAsync(db, [.. acts.OfType<LedgerAct.Reverse>().Select(r => r.ActId), .. done], cancellation);
        book.Recall(past);
        HashSet<Guid> lineIds = [.. acts.SelectMany(LinesOf), .. past.Select(e => e.LineId)];
        HashSet<Guid> commitmentIds = [.. acts.Select(CommitmentOf).OfType<Guid>(), .. past.Select(e => e.CommitmentId).OfType<Guid>()];
        HashSet<Guid> read = [];
        while (lineIds.Count > 0 || commitmentIds.Count > 0)
        {
            await IncludeAsync(db, book, lineIds, commitmentIds, cancellation);
            // what they stand on, and what that draws on, which is read in the next round where it is not in the book
            var commitments = commitmentIds.Select(book.Commitment).OfType<Commitment>().ToList();
            var lines = lineIds.Concat(commitments.Select(c => c.LineId)).Select(book.Line).OfType<EnvelopeLine>().ToList();
            read.UnionWith(lineIds);
            read.UnionWith(commitmentIds);
            lineIds = [.. commitments.Select(c => c.LineId).Where(id => !read.Contains(id))];
            commitmentIds = [.. lines.Select(l => l.DrawnOnCommitment).OfType<Guid>().Where(id => !read.Contains(id))];
        }
    }

    private static async Task IncludeAsync(
        RemitDb db,
        LedgerBook book,
        HashSet<Guid> lineIds,
        HashSet<Guid> commitmentIds,
        CancellationToken cancellation
    )
    {
        Guid[] missingCommitments = [.. commitmentIds.Where(id => book.Commitment(id) is null)];
        var commitments =
            missingCommitments.Length == 0
                ? []
                : await db.Commitments.AsNoTracking().Where(c => missingCommitments.Contains(c.Id)).ToListAsync(cancellation);
        Guid[] missingLines = [.. lineIds.Concat(commitments.Select(c => c.LineId)).Distinct().Where(id => book.Line(id) is null)];
        var lines =
            missingLines.Length == 0 ? [] : await db.EnvelopeLines.AsNoTracking().Where(l => missingLines.Contains(l.Id)).ToListAsync(cancellation);
        Guid[] missingEnvelopes = [.. lines.Select(l => l.EnvelopeId).Distinct().Where(id => !book.HasEnvelope(id))];
        var envelopes =
            missingEnvelopes.Length == 0
                ? []
                : await db.Envelopes.AsNoTracking().Where(e => missingEnvelopes.Contains(e.Id)).ToListAsync(cancellation);
        book.Include(envelopes, lines, commitments);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> PastAsync(RemitDb db, Guid[] actIds, CancellationToken cancellation) =>
        actIds.Length == 0
            ? []
            : await db
                .LedgerEntries.AsNoTracking()
                .Where(e => actIds.Contains(e.ActId) || (e.ReversesActId != null && actIds.Contains(e.ReversesActId.Value)))
                .ToListAsync(cancellation);

    private static IEnumerable<Guid> LinesOf(LedgerAct act) =>
        act switch
        {
            LedgerAct.Commit commit => [commit.LineId],
            LedgerAct.AcceptCost cost => [cost.LineId],
            LedgerAct.Forecast forecast => [forecast.LineId],
            LedgerAct.Move { ToLine: { } to } move => [move.FromLine, to],
            LedgerAct.Move move => [move.FromLine],
            _ => [],
        };

    private static Guid? CommitmentOf(LedgerAct act) =>
        act switch
        {
            LedgerAct.Vary vary => vary.CommitmentId,
            LedgerAct.Release release => release.CommitmentId,
            LedgerAct.Pay pay => pay.CommitmentId,
            LedgerAct.Reclaim reclaim => reclaim.CommitmentId,
            _ => null,
        };
}
