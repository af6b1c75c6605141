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
    /// <summary>How many statements each connection to PostgreSQL keeps parsed and planned.</summary>
    private const int StatementsPrepared = 40;

    private readonly NpgsqlDataSource? _postgres;

    /// <exception cref="ArgumentException">The connection string names neither kind of database.</exception>
    public RemitDatabase(string connectionString)
    {
        var keys = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (keys.ContainsKey("Host") || keys.ContainsKey("Server"))
        {
            Kind = RemitDatabaseKind.Postgres;
            ConnectionString = connectionString;
            // nothing is set for a session, so that nothing has to be set back between two uses of a connection
            _postgres = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = StatementsPrepared, NoResetOnClose = true }
            );
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

    /// <summary>An open connection to read with, for the few queries that every public page makes, without the ORM.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenConnectionAsync(cancellation);
        }

        // no settings here: they are the writer's, and a reader of a WAL file waits for nobody
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public void Dispose() => _postgres?.Dispose();
}
