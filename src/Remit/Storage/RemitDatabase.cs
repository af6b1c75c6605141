using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Remit.Storage;

/// <summary>The databases that the product runs on.</summary>
internal enum RemitDatabaseKind
{
    /// <summary>One file, no set-up.</summary>
    Sqlite,

    /// <summary>What an authority runs.</summary>
    Postgres,
}

/// <summary>Which database the product runs on, as its connection string alone says.</summary>
internal sealed class RemitDatabase : IDisposable
{
    private readonly NpgsqlDataSource? _postgres;

    /// <exception cref="ArgumentException">The connection string names neither kind of database.</exception>
    public RemitDatabase(string connectionString)
    {
        var keys = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (keys.ContainsKey("Host") || keys.ContainsKey("Server"))
        {
            Kind = RemitDatabaseKind.Postgres;
            ConnectionString = connectionString;
            _postgres = NpgsqlDataSource.Create(connectionString);
        }
        else if (keys.ContainsKey("Data Source") || keys.ContainsKey("Filename"))
        {
            Kind = RemitDatabaseKind.Sqlite;
            ConnectionString = connectionString;
        }
        else
        {
            throw new ArgumentException(
                "A connection string names a SQLite file (Data Source=register.db) or a PostgreSQL server (Host=…;Database=…)",
                nameof(connectionString)
            );
        }
    }

    public RemitDatabaseKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>The pool of PostgreSQL connections; null on SQLite.</summary>
    public NpgsqlDataSource? Postgres => _postgres;

    /// <summary>The full path of the SQLite file; null on PostgreSQL and for a database in memory.</summary>
    public string? SqliteFile =>
        Kind == RemitDatabaseKind.Sqlite
        && new SqliteConnectionStringBuilder(ConnectionString) is { DataSource: not (":memory:" or "") and var file, Mode: not SqliteOpenMode.Memory }
            ? Path.GetFullPath(file)
            : null;

    /// <summary>An open connection for the few queries that every public page makes, without the ORM.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenConnectionAsync(cancellation);
        }

        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        using var command = connection.CreateCommand();
        command.CommandText = SqliteSettings.Pragmas;
        command.ExecuteNonQuery();
        return connection;
    }

    public void Dispose() => _postgres?.Dispose();
}
