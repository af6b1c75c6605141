using Npgsql;
using NpgsqlTypes;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>One round trip to lock and read, one to write and commit. Amounts travel as arrays, so that each statement is planned once for any number of rows.</summary>
internal sealed class PostgresLedgerRows(RemitDb db, Writing writing) : LedgerRows
{
    private const string SentBefore = "SELECT key, content FROM site_once WHERE key = ANY ($1)";
    private const string DoneBefore = "SELECT DISTINCT act_id FROM envelope_entries WHERE act_id = ANY ($1)";

    private const string OfLines = """
        UPDATE envelope_lines AS l
        SET approved = l.approved + c.approved, committed = l.committed + c.committed, paid = l.paid + c.paid, forecast = l.forecast + c.forecast, eligible = l.eligible + c.eligible
        FROM unnest($1, $2, $3, $4, $5, $6) AS c (id, approved, committed, paid, forecast, eligible)
        WHERE l.id = c.id
        """;

    private const string OfCommitments = """
        UPDATE envelope_commitments AS p
        SET amount = p.amount + c.amount, paid = p.paid + c.paid
        FROM unnest($1, $2, $3) AS c (id, amount, paid)
        WHERE p.id = c.id
        """;

    private readonly NpgsqlTransaction _transaction = (NpgsqlTransaction)writing.Transaction;

    public override async Task<LedgerStart> StartAsync(Guid[]? acts, string[] keys, bool locks, CancellationToken cancellation)
    {
        await using NpgsqlBatch batch = new(_transaction.Connection, _transaction);
        if (locks)
        {
            batch.BatchCommands.Add(new(PostgresDb.Lock));
        }

        batch.BatchCommands.Add(new(LastEntry));
        batch.BatchCommands.Add(new(LastCheckpoint));
        if (acts is not null)
        {
            batch.BatchCommands.Add(Of(DoneBefore, (NpgsqlDbType.Uuid, acts)));
        }

        if (keys.Length > 0)
        {
            batch.BatchCommands.Add(Of(SentBefore, (NpgsqlDbType.Text, keys)));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (locks)
        {
            await reader.NextResultAsync(cancellation);
        }

        var (number, hash) = await LedgerStart.EntryAsync(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        var checkpoint = await reader.ReadAsync(cancellation) ? reader.GetString(0) : null;
        List<Guid> done = [];
        if (acts is not null)
        {
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                done.Add(reader.GetGuid(0));
            }
        }

        Dictionary<string, string> sent = new(StringComparer.Ordinal);
        if (keys.Length > 0)
        {
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                sent.Add(reader.GetString(0), reader.GetString(1));
            }
        }

        return new(number, hash, checkpoint, sent, done);
    }

    public override async Task WriteAsync(LedgerPage page, LedgerTransaction part, CancellationToken cancellation)
    {
        await using NpgsqlBatch batch = new(_transaction.Connection, _transaction);
        if (part == LedgerTransaction.Whole)
        {
            batch.BatchCommands.Add(new(PostgresDb.Lock));
        }

        Add(batch, page.Opened);
        Add(batch, page.Entries);
        var lines = Sums(page.Entries, e => e.LineId);
        var ofLines = Of(
            OfLines,
            (NpgsqlDbType.Uuid, lines.Select(l => l.Id).ToArray()),
            (NpgsqlDbType.Bigint, lines.Select(l => l.Change.Approved).ToArray()),
            (NpgsqlDbType.Bigint, lines.Select(l => l.Change.Committed).ToArray()),
            (NpgsqlDbType.Bigint, lines.Select(l => l.Change.Paid).ToArray()),
            (NpgsqlDbType.Bigint, lines.Select(l => l.Change.Forecast).ToArray()),
            (NpgsqlDbType.Bigint, lines.Select(l => l.Change.Eligible).ToArray())
        );
        batch.BatchCommands.Add(ofLines);
        var commitments = Sums(page.OnOlderCommitments(), e => e.CommitmentId);
        var ofCommitments = Of(
            OfCommitments,
            (NpgsqlDbType.Uuid, commitments.Select(c => c.Id).ToArray()),
            (NpgsqlDbType.Bigint, commitments.Select(c => c.Change.Committed).ToArray()),
            (NpgsqlDbType.Bigint, commitments.Select(c => c.Change.Paid).ToArray())
        );
        if (commitments.Count > 0)
        {
            batch.BatchCommands.Add(ofCommitments);
        }

        Add(batch, page.Forms);
        Add(batch, page.Journal);
        Add(batch, [page.Head]);
        var commits = part != LedgerTransaction.Middle;
        if (commits)
        {
            // after a statement that failed the server passes over the rest of the batch, this one too
            batch.BatchCommands.Add(new("COMMIT"));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception lost) when (commits && lost is not PostgresException { Severity: "ERROR" })
        {
            throw new InDoubtException(lost);
        }

        MustBe(lines.Count, ofLines.RecordsAffected);
        if (commitments.Count > 0)
        {
            MustBe(commitments.Count, ofCommitments.RecordsAffected);
        }
    }

    private void Add<T>(NpgsqlBatch batch, IReadOnlyList<T> rows)
        where T : class
    {
        if (rows.Count > 0)
        {
            batch.BatchCommands.Add(new BulkRows<T>(db).Statement(rows));
        }
    }

    private static NpgsqlBatchCommand Of(string text, params (NpgsqlDbType Type, Array Values)[] parameters)
    {
        NpgsqlBatchCommand command = new(text);
        foreach (var (type, values) in parameters)
        {
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
        }

        return command;
    }
}
