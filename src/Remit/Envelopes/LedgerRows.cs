using System.Data.Common;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>The rows of the ledger around the ORM: as few round trips as there can be, because all who write wait for each other.</summary>
internal abstract class LedgerRows
{
    protected const string LastEntry = "SELECT number, hash FROM journal_entries ORDER BY number DESC LIMIT 1";
    protected const string LastCheckpoint = "SELECT note FROM publiclog_checkpoints ORDER BY size DESC LIMIT 1";

    /// <summary>The rows on a database, inside an open transaction.</summary>
    public static LedgerRows In(RemitDb db, Writing writing) =>
        db.Kind == RemitDatabaseKind.Postgres ? new PostgresLedgerRows(db, writing) : new SqliteLedgerRows(db, writing);

    /// <summary>Reads what acts are judged from beside the book.</summary>
    /// <param name="acts">The ids of the acts; null to leave it to the database to refuse those that were done before.</param>
    /// <param name="keys">The keys of the forms that ask for them.</param>
    /// <param name="locks">Whether the transaction has to wait first until no other writes.</param>
    /// <param name="cancellation">Gives up.</param>
    public abstract Task<LedgerStart> StartAsync(Guid[]? acts, string[] keys, bool locks, CancellationToken cancellation);

    /// <summary>Writes a page, and ends the transaction when it is to.</summary>
    /// <param name="page">What is written.</param>
    /// <param name="part">What of the transaction it is.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <exception cref="InDoubtException">Nobody knows whether it was committed.</exception>
    public abstract Task WriteAsync(LedgerPage page, LedgerTransaction part, CancellationToken cancellation);

    /// <summary>What one line or commitment changes by.</summary>
    protected static IReadOnlyList<(Guid Id, LineTotals Change)> Sums(IEnumerable<LedgerEntry> entries, Func<LedgerEntry, Guid?> of)
    {
        Dictionary<Guid, LineTotals> sums = [];
        foreach (var entry in entries)
        {
            if (of(entry) is { } id)
            {
                sums[id] = sums.GetValueOrDefault(id) + entry.Change;
            }
        }

        return [.. sums.Select(s => (s.Key, s.Value))];
    }

    protected static void MustBe(int expected, int rows)
    {
        if (rows != expected)
        {
            throw new InvalidOperationException("A row of the ledger is gone");
        }
    }
}

/// <summary>What of a transaction a page is.</summary>
internal enum LedgerTransaction
{
    /// <summary>The caller commits.</summary>
    Middle,

    /// <summary>It is committed with the page.</summary>
    End,

    /// <summary>It waits with the page until no other writes, and is committed with it.</summary>
    Whole,
}

/// <summary>What the database says before acts are judged.</summary>
/// <param name="Number">The last entry of the journal; 0 when there is none.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Checkpoint">The newest checkpoint of the public log; null when there is none.</param>
/// <param name="Sent">The keys that were acted on before, each with the hash of its content.</param>
/// <param name="Done">Those of the acts that were done before.</param>
internal sealed record LedgerStart(long Number, string Hash, string? Checkpoint, Dictionary<string, string> Sent, IReadOnlyList<Guid> Done)
{
    public static async Task<(long Number, string Hash)> EntryAsync(DbDataReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetString(1)) : (0, JournalChain.BeforeTheFirst);
}

/// <summary>What a group of acts writes.</summary>
/// <param name="Opened">Commitments that are new, with their amounts.</param>
/// <param name="Entries">The entries of the ledger.</param>
/// <param name="Forms">The keys of the forms that asked.</param>
/// <param name="Journal">The entries of the journal.</param>
/// <param name="Head">The signature of the last of them.</param>
internal sealed record LedgerPage(
    IReadOnlyList<Commitment> Opened,
    IReadOnlyList<LedgerEntry> Entries,
    IReadOnlyList<FormSentRow> Forms,
    IReadOnlyList<JournalEntry> Journal,
    JournalHeadRow Head
)
{
    /// <summary>Entries of commitments that were there before; those that are new come in with their amounts.</summary>
    public IEnumerable<LedgerEntry> OnOlderCommitments()
    {
        var opened = Opened.Select(c => c.Id).ToHashSet();
        return Entries.Where(e => e.CommitmentId is { } id && !opened.Contains(id));
    }
}

/// <summary>Nobody knows whether it was done: whoever asked sends the same form again, whose key tells.</summary>
internal sealed class InDoubtException(Exception inner) : Exception("The database did not say whether it was done: send the same form again", inner);
