using System.Data.Common;
using System.Text.Json;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>The database is in this process: one statement after another costs no round trip.</summary>
internal sealed class SqliteLedgerRows(RemitDb db, Writing writing) : LedgerRows
{
    private const string SentBefore = "SELECT key, content FROM site_once WHERE key IN (SELECT value FROM json_each(@keys))";
    private const string DoneBefore = "SELECT DISTINCT act_id FROM envelope_entries WHERE act_id IN (SELECT value FROM json_each(@acts))";

    private const string OfLine = """
        UPDATE envelope_lines
        SET approved = approved + @approved, committed = committed + @committed, paid = paid + @paid, forecast = forecast + @forecast, eligible = eligible + @eligible
        WHERE id = @id
        """;

    private const string OfCommitment = "UPDATE envelope_commitments SET amount = amount + @amount, paid = paid + @paid WHERE id = @id";

    // a transaction of this driver holds the lock from its first statement
    public override async Task<LedgerStart> StartAsync(Guid[]? acts, string[] keys, bool locks, CancellationToken cancellation)
    {
        var (number, hash) = await ReadAsync(LastEntry, null, reader => LedgerStart.EntryAsync(reader, cancellation), cancellation);
        var checkpoint = await ReadAsync(
            LastCheckpoint,
            null,
            async reader => await reader.ReadAsync(cancellation) ? reader.GetString(0) : null,
            cancellation
        );
        // the driver writes ids in capitals
        var ids = acts?.Select(a => a.ToString("D").ToUpperInvariant());
        var done = await ReadAsync(
            DoneBefore,
            ("acts", JsonSerializer.Serialize(ids ?? [])),
            async reader =>
            {
                List<Guid> found = [];
                while (await reader.ReadAsync(cancellation))
                {
                    found.Add(reader.GetGuid(0));
                }

                return found;
            },
            cancellation
        );
        Dictionary<string, string> sent = new(StringComparer.Ordinal);
        if (keys.Length > 0)
        {
            await ReadAsync(
                SentBefore,
                ("keys", JsonSerializer.Serialize(keys)),
                async reader =>
                {
                    while (await reader.ReadAsync(cancellation))
                    {
                        sent.Add(reader.GetString(0), reader.GetString(1));
                    }

                    return sent;
                },
                cancellation
            );
        }

        return new(number, hash, checkpoint, sent, done);
    }

    public override async Task WriteAsync(LedgerPage page, LedgerTransaction part, CancellationToken cancellation)
    {
        await new BulkRows<Commitment>(db).InsertAsync(writing, page.Opened, cancellation);
        await new BulkRows<LedgerEntry>(db).InsertAsync(writing, page.Entries, cancellation);
        foreach (var (id, change) in Sums(page.Entries, e => e.LineId))
        {
            await ChangeAsync(
                OfLine,
                [
                    ("id", id),
                    ("approved", change.Approved),
                    ("committed", change.Committed),
                    ("paid", change.Paid),
                    ("forecast", change.Forecast),
                    ("eligible", change.Eligible),
                ],
                cancellation
            );
        }

        foreach (var (id, change) in Sums(page.OnOlderCommitments(), e => e.CommitmentId))
        {
            await ChangeAsync(OfCommitment, [("id", id), ("amount", change.Committed), ("paid", change.Paid)], cancellation);
        }

        await new BulkRows<FormSentRow>(db).InsertAsync(writing, page.Forms, cancellation);
        await new BulkRows<JournalEntry>(db).InsertAsync(writing, page.Journal, cancellation);
        await new BulkRows<JournalHeadRow>(db).InsertAsync(writing, [page.Head], cancellation);
        if (part != LedgerTransaction.Middle)
        {
            await CommitAsync();
        }
    }

    private async Task CommitAsync()
    {
        try
        {
            await writing.CommitAsync(CancellationToken.None);
        }
        catch (DbException lost)
        {
            throw new InDoubtException(lost);
        }
    }

    private async Task<T> ReadAsync<T>(
        string sql,
        (string Name, object Value)? parameter,
        Func<DbDataReader, Task<T>> read,
        CancellationToken cancellation
    )
    {
        await using var command = Command(sql, parameter is { } one ? [one] : []);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await read(reader);
    }

    private async Task ChangeAsync(string sql, (string Name, object Value)[] values, CancellationToken cancellation)
    {
        await using var command = Command(sql, values);
        MustBe(1, await command.ExecuteNonQueryAsync(cancellation));
    }

    private DbCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = writing.Transaction.Connection!.CreateCommand();
        command.Transaction = writing.Transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
