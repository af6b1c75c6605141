using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>The product's tables in a PostgreSQL database.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : RemitDb(options)
{
    /// <summary>Any number that no other program on the same database locks: the letters "remit" read as an integer.</summary>
    private const long WritersLock = 0x72656D6974;

    /// <summary>Waits until no other transaction writes, for who sends it together with what it reads then.</summary>
    internal static readonly string Lock = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({WritersLock})");

    internal override RemitDatabaseKind Kind => RemitDatabaseKind.Postgres;

    private protected override Task LockAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync(Lock, cancellation);
}
