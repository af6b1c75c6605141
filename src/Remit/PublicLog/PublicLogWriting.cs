using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>Adds to the log what becomes public, in the transaction that makes it public, and binds the journal's last entry to it.</summary>
internal static class PublicLogWriting
{
    /// <summary>Adds an entry for each decision, and signs.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writing">The open transaction.</param>
    /// <param name="entry">The entry of the journal that tells of the act.</param>
    /// <param name="decisions">Decisions that have a new version.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(
        RemitDb db,
        Writing writing,
        JournalEntry entry,
        IReadOnlyList<Decision> decisions,
        CancellationToken cancellation
    )
    {
        var leaves = new (Guid, int, string)[decisions.Count];
        Parallel.For(0, leaves.Length, i => leaves[i] = (decisions[i].Id, decisions[i].Version, DecisionLeaf.Of(decisions[i])));
        await WriteAsync(db, writing, entry, leaves, cancellation);
    }

    /// <summary>Adds entries, and signs.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writing">The open transaction.</param>
    /// <param name="entry">The last entry of the journal.</param>
    /// <param name="leaves">What becomes public.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="together">How many entries of the journal were written together, of which that is the last.</param>
    public static async Task WriteAsync(
        RemitDb db,
        Writing writing,
        JournalEntry entry,
        IReadOnlyList<(Guid DecisionId, int Version, string Words)> leaves,
        CancellationToken cancellation,
        int together = 1
    )
    {
        var signer = db.GetService<LogSigner>();
        var newest = (await db.NewestCheckpointAsync(cancellation))?.Checkpoint;
        if (leaves.Count > 0)
        {
            newest = await AppendAsync(db, writing, newest?.Size ?? 0, entry, leaves, cancellation);
            db.LogCheckpoints.Add(new() { Size = newest.Size, Note = signer.Sign(newest.Size, newest.Root) });
        }

        db.JournalHeads.Add(
            new()
            {
                Number = entry.Number,
                Entries = together,
                Note = signer.SignJournal(entry, newest),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task<Checkpoint> AppendAsync(
        RemitDb db,
        Writing writing,
        long size,
        JournalEntry entry,
        IReadOnlyList<(Guid DecisionId, int Version, string Words)> leaves,
        CancellationToken cancellation
    )
    {
        var edge = MerkleLog.Edge(size);
        GrowingLog log = new(size, await LogNodeReading.ReadAsync(writing.Transaction.Connection!, writing.Transaction, edge, cancellation));
        List<LogLeafRow> rows = new(leaves.Count);
        List<LogNodeRow> nodes = new(leaves.Count * 2);
        foreach (var (decision, version, words) in leaves)
        {
            rows.Add(
                new()
                {
                    Leaf = log.Size,
                    DecisionId = decision,
                    Version = version,
                    JournalNumber = entry.Number,
                    Words = words,
                }
            );
            nodes.AddRange(log.Add(LogHash.OfLeaf(Encoding.UTF8.GetBytes(words))).Select(Row));
        }

        await new BulkRows<LogLeafRow>(db).InsertAsync(writing, rows, cancellation);
        await new BulkRows<LogNodeRow>(db).InsertAsync(writing, nodes, cancellation);
        return new("", log.Size, log.Root);
    }

    private static LogNodeRow Row((LogNode Node, LogHash Hash) whole) =>
        new()
        {
            Level = whole.Node.Level,
            Position = whole.Node.Position,
            Hash = whole.Hash.ToArray(),
        };
}
