using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Remit.PublicLog;

/// <summary>Reads stored nodes by their places, all in one question.</summary>
internal static class LogNodeReading
{
    /// <summary>The hashes of nodes.</summary>
    /// <param name="connection">A connection, opened if it is not.</param>
    /// <param name="transaction">The transaction that is open on it; null when none is.</param>
    /// <param name="nodes">The places; none is read twice.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Func<LogNode, LogHash>> ReadAsync(
        DbConnection connection,
        DbTransaction? transaction,
        IReadOnlyCollection<LogNode> nodes,
        CancellationToken cancellation
    )
    {
        Dictionary<LogNode, LogHash> hashes = new(nodes.Count);
        if (nodes.Count > 0)
        {
            var wasClosed = connection.State == System.Data.ConnectionState.Closed;
            if (wasClosed)
            {
                await connection.OpenAsync(cancellation);
            }

            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, Question(nodes));
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                hashes[new(rows.GetInt32(0), rows.GetInt64(1))] = new(rows.GetFieldValue<byte[]>(2));
            }

            if (wasClosed)
            {
                await rows.DisposeAsync();
                await connection.CloseAsync();
            }
        }

        return node =>
            hashes.TryGetValue(node, out var hash)
                ? hash
                : throw new InvalidOperationException(
                    $"The public log has no hash at level {node.Level}, position {node.Position}: run remit verify"
                );
    }

    private static string Question(IReadOnlyCollection<LogNode> nodes)
    {
        StringBuilder sql = new("SELECT level, position, hash FROM publiclog_nodes WHERE (level, position) IN (VALUES ");
        foreach (var (level, position) in nodes)
        {
            sql.Append(CultureInfo.InvariantCulture, $"({level}, {position}),");
        }

        sql[^1] = ')';
        return sql.ToString();
    }
}
