using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Remit.Storage;

/// <summary>The product's tables in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : RemitDb(options)
{
    internal override RemitDatabaseKind Kind => RemitDatabaseKind.Sqlite;

    // a transaction of this driver begins IMMEDIATE: it holds the only write lock from its first statement
    private protected override Task LockAsync(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>Sets on each opened connection what SQLite forgets when it is closed.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    /// <summary>FULL, because NORMAL loses acknowledged commits when the power is cut; SQLite's own waiting is fairer than the driver's polling.</summary>
    public const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
