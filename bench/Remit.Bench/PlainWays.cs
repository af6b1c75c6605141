using System.Data;
using Npgsql;

namespace Remit.Bench;

/// <summary>How a commitment is written without a queue: a transaction for each, on two tables of its own without journal, hashes or signature.</summary>
internal sealed class PlainWays(NpgsqlDataSource server)
{
    /// <summary>The line that is spent.</summary>
    public const int OneLine = 0;

    /// <summary>Each way by its name.</summary>
    public IReadOnlyList<(string Name, string Meaning, Func<int, Task<bool>> Commit)> All =>
        [
            ("plainUpdate", "conditional UPDATE, then INSERT", UpdateAsync),
            ("forUpdate", "SELECT FOR UPDATE, then UPDATE and INSERT", ForUpdateAsync),
            ("serializable", "SERIALIZABLE, begun again when it was hindered", SerializableAsync),
            ("naive", "look, then UPDATE and INSERT", NaiveAsync),
        ];

    /// <summary>Makes the tables anew, with a line that holds an amount.</summary>
    public async Task PrepareAsync(long approved)
    {
        await using var command = server.CreateCommand(
            $"""
            DROP TABLE IF EXISTS plain_entries, plain_lines;
            CREATE TABLE plain_lines (id int PRIMARY KEY, approved bigint NOT NULL, committed bigint NOT NULL);
            CREATE TABLE plain_entries (id uuid PRIMARY KEY, line_id int NOT NULL REFERENCES plain_lines, amount bigint NOT NULL, purpose text NOT NULL);
            CREATE INDEX ON plain_entries (line_id);
            INSERT INTO plain_lines VALUES ({OneLine}, {approved}, 0)
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>By how much the line was overspent.</summary>
    public async Task<long> OverspentAsync()
    {
        await using var command = server.CreateCommand(
            "SELECT greatest(0, (SELECT sum(amount) FROM plain_entries) - approved)::bigint FROM plain_lines"
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task<bool> UpdateAsync(int client) =>
        InTransactionAsync(
            IsolationLevel.ReadCommitted,
            async connection =>
                await RunAsync(connection, "UPDATE plain_lines SET committed = committed + 1 WHERE id = $1 AND committed + 1 <= approved") == 1
                && await InsertAsync(connection)
        );

    private Task<bool> ForUpdateAsync(int client) =>
        InTransactionAsync(
            IsolationLevel.ReadCommitted,
            async connection => await HasRoomAsync(connection, " FOR UPDATE") && await SpendAsync(connection)
        );

    private async Task<bool> SerializableAsync(int client)
    {
        while (true)
        {
            try
            {
                return await InTransactionAsync(
                    IsolationLevel.Serializable,
                    async connection => await HasRoomAsync(connection, "") && await SpendAsync(connection)
                );
            }
            catch (PostgresException hindered)
                when (hindered.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(Random.Shared.Next(1, 5));
            }
        }
    }

    private Task<bool> NaiveAsync(int client) =>
        InTransactionAsync(IsolationLevel.ReadCommitted, async connection => await HasRoomAsync(connection, "") && await SpendAsync(connection));

    private async Task<bool> InTransactionAsync(IsolationLevel level, Func<NpgsqlConnection, Task<bool>> act)
    {
        await using var connection = await server.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync(level);
        if (!await act(connection))
        {
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    private static async Task<bool> HasRoomAsync(NpgsqlConnection connection, string how)
    {
        await using NpgsqlCommand command = new($"SELECT committed + 1 <= approved FROM plain_lines WHERE id = $1{how}", connection)
        {
            Parameters = { new() { Value = OneLine } },
        };
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task<bool> SpendAsync(NpgsqlConnection connection) =>
        await RunAsync(connection, "UPDATE plain_lines SET committed = committed + 1 WHERE id = $1") == 1 && await InsertAsync(connection);

    private static async Task<bool> InsertAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("INSERT INTO plain_entries VALUES ($1, $2, 1, 'Work')", connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() },
                new() { Value = OneLine },
            },
        };
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection) { Parameters = { new() { Value = OneLine } } };
        return await command.ExecuteNonQueryAsync();
    }
}
