using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;
using Xunit;

namespace Remit.PublicLog;

/// <summary>Ten thousand random tamperings, each found: with the register in memory and with what is downloaded of it.</summary>
public sealed class TamperTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private const int OfTheRegister = 6_000;
    private const int OfFiles = 4_000;

    /// <summary>What was true once, and signed, looks whole by itself: the end alone is missing.</summary>
    private static readonly string[] OlderStates = ["takes an old backup back", "cuts the journal with its signatures"];

    [Fact]
    public async Task Each_of_six_thousand_tamperings_with_a_register_is_found()
    {
        await HeldRegister.FillAsync(database);
        var register = await database.WithAsync(async db => HeldRegister.Of(await RegisterRecord.OfAsync(db, default)));
        string[] kept = [register.Checkpoints[^1].Note, register.Heads[^1].Note];
        var key = register.Keys[0].Key;
        Assert.Empty(register.WhatIsWrong(kept, key));

        HashSet<string> used = [];
        Parallel.For(
            0,
            OfTheRegister,
            seed =>
            {
                var ways = new Tampering(new Random(seed)).Ways;
                var (name, tamper) = ways[seed % ways.Count];
                var copy = register.Copy();
                tamper(copy);
                Assert.True(copy.WhatIsWrong(kept, key).Count > 0, $"Nobody finds that somebody {name} (seed {seed})");
                lock (used)
                {
                    used.Add(name);
                }
            }
        );
        Assert.Equal(new Tampering(new Random(0)).Ways.Count, used.Count);
    }

    [Fact]
    public async Task All_but_what_only_a_kept_checkpoint_can_show_is_found_without_one()
    {
        await HeldRegister.FillAsync(database);
        var register = await database.WithAsync(async db => HeldRegister.Of(await RegisterRecord.OfAsync(db, default)));
        foreach (var seed in Enumerable.Range(0, 400))
        {
            var ways = new Tampering(new Random(seed)).Ways;
            var (name, tamper) = ways[seed % ways.Count];
            var copy = register.Copy();
            tamper(copy);
            Assert.True(copy.WhatIsWrong([]).Count > 0 || OlderStates.Contains(name), $"Nobody finds that somebody {name} (seed {seed})");
        }
    }

    [Fact]
    public async Task Each_of_four_thousand_tamperings_with_downloaded_files_is_found()
    {
        await HeldRegister.FillAsync(database);
        var register = await database.WithAsync(async db => HeldRegister.Of(await RegisterRecord.OfAsync(db, default)));
        var key = register.Keys[0].Key;
        var entries = register.Leaves.Select(l => l.Words).ToList();
        var (checkpoint, earlier) = (register.Checkpoints[^1].Note, register.Checkpoints[register.Checkpoints.Count / 2].Note);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Empty(Wrong(key, checkpoint, entries, earlier, checkpoint));

        Parallel.For(
            0,
            OfFiles,
            seed =>
            {
                Random random = new(seed);
                List<string> lines = [.. entries];
                var (at, to) = (random.Next(lines.Count), random.Next(1, lines.Count));
                var (signed, kept, letters) = (checkpoint, earlier, new Tampering(random));
                switch (seed % 9)
                {
                    case 0:
                        lines[at] = letters.Letter(lines[at]);
                        break;
                    case 1:
                        lines.RemoveAt(at);
                        break;
                    case 2:
                        var moved = lines[at];
                        lines.RemoveAt(at);
                        lines.Insert((at + to) % entries.Count, moved);
                        break;
                    case 3:
                        lines.Insert(at, lines[at]);
                        break;
                    case 4:
                        lines.RemoveRange(to, lines.Count - to);
                        break;
                    case 5:
                        lines[at] = lines[at]
                            .Replace("\"recorded_at\":\"2026-", $"\"recorded_at\":\"{random.Next(2000, 2026)}-", StringComparison.Ordinal);
                        break;
                    case 6:
                        signed = letters.Letter(signed);
                        break;
                    case 7:
                        // an older state, whole and truly signed: only a newer checkpoint that was kept shows it
                        var older = register.Checkpoints[random.Next(register.Checkpoints.Count - 1)];
                        (lines, signed, kept) = (entries[..(int)older.Size], older.Note, checkpoint);
                        break;
                    default:
                        lines[at] = letters.Letter(lines[at]);
                        GrowingLog log = new();
                        lines.ForEach(l => log.Add(LogHash.OfLeaf(Encoding.UTF8.GetBytes(l))));
                        signed = SignedNote.Sign(new Checkpoint(key.Name, log.Size, log.Root).ToString(), key.Name, other);
                        break;
                }

                Assert.True(Wrong(key, signed, lines, kept).Count > 0, $"Nobody finds tampering {seed % 9} (seed {seed})");
            }
        );
    }

    private static IReadOnlyList<LogFinding> Wrong(LogKey key, string checkpoint, IEnumerable<string> entries, params string[] kept) =>
        new DownloadedLog(key, checkpoint, [.. entries.Select(e => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(e))], kept).WhatIsWrong();
}

/// <summary>Hundreds of tamperings with the rows of a real database, each found.</summary>
public abstract class TamperedRowsTests(TestDatabase database)
{
    private const int Tries = 250;

    private static readonly (string Table, string Key, string[] Columns)[] Tables =
    [
        ("journal_entries", "number", ["at", "who", "act", "subject", "why", "before", "after", "previous_hash", "hash", "number"]),
        ("publiclog_leaves", "leaf", ["leaf", "decision_id", "version", "journal_number", "words"]),
        ("publiclog_nodes", "position", ["hash", "level"]),
        ("publiclog_checkpoints", "size", ["size", "note"]),
        ("publiclog_journal_heads", "number", ["number", "note"]),
        (
            "decisions",
            "entry",
            [
                "title",
                "summary",
                "code",
                "publisher",
                "signatory",
                "role_shown",
                "office",
                "type",
                "level",
                "source_address",
                "body",
                "date_signed",
                "approved",
                "version",
                "recorded_at",
                "slug",
            ]
        ),
        ("decision_versions", "number", ["number", "recorded_at", "decision_id"]),
    ];

    [Fact]
    public async Task Each_of_hundreds_of_changed_deleted_and_swapped_rows_is_found()
    {
        await HeldRegister.FillAsync(database);
        // one key for all tries: it remembers the notes that it has checked
        var believed = await database.WithAsync(async db => (await db.KeysAsync(default))[0]);
        await database.WithAsync(async db => Assert.Empty(await WrongAsync(db, believed)));
        Random random = new(2026);
        for (var done = 0; done < Tries; )
        {
            var (table, key, columns) = Tables[random.Next(Tables.Length)];
            var change = random.Next(8) == 0 ? null : columns[random.Next(columns.Length)];
            done += await database.WithAsync(async db =>
            {
                await using var undone = await db.Database.BeginTransactionAsync();
                await FreeAsync(db);
                if (await TamperAsync(db, table, key, change, random) is not { } what)
                {
                    return 0;
                }

                Assert.True((await WrongAsync(db, believed)).Count > 0, $"Nobody finds: {what}");
                return 1;
            });
        }

        await database.WithAsync(async db => Assert.Empty(await WrongAsync(db, believed)));
    }

    /// <summary>Whoever tampers with a database takes its guards away first.</summary>
    protected abstract Task FreeAsync(RemitDb db);

    private static async Task<IReadOnlyList<LogFinding>> WrongAsync(RemitDb db, LogKey believed) =>
        new RegisterAudit(await RegisterRecord.OfAsync(db, default), [], believed).Run();

    /// <summary>Deletes a row or changes a value of it; null when there was nothing to change.</summary>
    private static async Task<string?> TamperAsync(RemitDb db, string table, string key, string? column, Random random)
    {
        var connection = db.Database.GetDbConnection();
        var place = random.Next(await CountAsync(db, table));
        await using var read = connection.CreateCommand();
        read.CommandText = $"SELECT {key}, {column ?? key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {place}";
        await using var row = await read.ExecuteReaderAsync();
        await row.ReadAsync();
        var (at, value) = (row.GetValue(0), row.GetValue(1));
        await row.CloseAsync();
        await using var write = connection.CreateCommand();
        var other = write.CreateParameter();
        (other.ParameterName, other.Value) = ("@other", column is null ? DBNull.Value : Other(value, random));
        if (column is not null && other.Value is DBNull)
        {
            return null;
        }

        var where = write.CreateParameter();
        (where.ParameterName, where.Value) = ("@at", at);
        write.Parameters.Add(where);
        if (column is null)
        {
            write.CommandText = $"DELETE FROM {table} WHERE {key} = @at";
        }
        else
        {
            write.Parameters.Add(other);
            write.CommandText = $"UPDATE {table} SET {column} = @other WHERE {key} = @at";
        }

        try
        {
            await write.ExecuteNonQueryAsync();
        }
        catch (System.Data.Common.DbException)
        {
            return null; // the database itself refuses a second row of the same key
        }

        return $"{write.CommandText}, @at = {at}, was {value}, is {other.Value}";
    }

    private static async Task<int> CountAsync(RemitDb db, string table)
    {
        await using var count = db.Database.GetDbConnection().CreateCommand();
        count.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt32(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static object Other(object value, Random random) =>
        value switch
        {
            string text when Guid.TryParse(text, out _) => Guid.CreateVersion7().ToString().ToUpperInvariant(),
            string { Length: > 10 } text when DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var at) => at.AddDays(-1)
                .ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
            string { Length: 10 } text when DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) => day.AddDays(-1)
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            string { Length: > 0 } text => new Tampering(random).Letter(text),
            long number => number + random.Next(1, 500),
            int number => number + random.Next(1, 500),
            DateTime at => at.AddDays(-1),
            DateOnly day => day.AddDays(-1),
            Guid => Guid.CreateVersion7(),
            byte[] octets => (byte[])[(byte)(octets[0] ^ 1), .. octets[1..]],
            _ => DBNull.Value,
        };
}

public sealed class TamperedRowsOnSqliteTests(SqliteTestDatabase database) : TamperedRowsTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override Task FreeAsync(RemitDb db) => db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON");
}

public sealed class TamperedRowsOnPostgresTests(PostgresTestDatabase database) : TamperedRowsTests(database), IClassFixture<PostgresTestDatabase>
{
    protected override Task FreeAsync(RemitDb db) => db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");
}
