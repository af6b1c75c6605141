using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Remit.Storage;

/// <summary>Brings a database to this version of the program.</summary>
internal static class Upgrade
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public static async Task<IReadOnlyList<string>> ApplyAsync(RemitDb db, RemitDatabase database, CancellationToken cancellation)
    {
        await using var alone = await AloneAsync(database, cancellation);
        if (db.Kind == RemitDatabaseKind.Sqlite)
        {
            await PrepareFileAsync(db, cancellation);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellation);
        }

        return pending;
    }

    /// <summary>
    /// A program that is killed while it migrates a SQLite file leaves EF's lock row behind, and every later start would wait for it for ever.
    /// The operating system's lock on a file goes with the program: who holds it knows that a row found is nobody's.
    /// On PostgreSQL EF lets go of its lock between two migrations, where another instance slips in: ours is held by a connection until all are done.
    /// </summary>
    private static async Task<IAsyncDisposable?> AloneAsync(RemitDatabase database, CancellationToken cancellation)
    {
        if (database.Kind == RemitDatabaseKind.Postgres)
        {
            return await AloneOnServerAsync(database.ConnectionString, cancellation);
        }

        if (database.SqliteFile is not { } file)
        {
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"remit-migrating-{name}");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(BetweenTries, cancellation);
            }
        }
    }

    private static async Task<IAsyncDisposable> AloneOnServerAsync(string server, CancellationToken cancellation)
    {
        // not of the pool, so that the lock ends with the connection whatever happens
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('remit-migrating'))", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task PrepareFileAsync(RemitDb db, CancellationToken cancellation)
    {
        // the file remembers this mode, unlike the settings of a connection
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        var locks = await db
            .Database.SqlQueryRaw<int>("""SELECT count(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""")
            .SingleAsync(cancellation);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, cancellation);
        }
    }
}
