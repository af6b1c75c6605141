using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Remit.Storage;

/// <summary>
/// Inserts many rows of a mapped type at the speed of the database: one prepared statement on SQLite, COPY on PostgreSQL.
/// Columns and conversions are the model's own, so that a row is the same whichever way it came in.
/// </summary>
internal sealed class BulkRows<T>
    where T : class
{
    private readonly RemitDb _db;
    private readonly IReadOnlyList<IProperty> _columns;
    private readonly RelationalTypeMapping[] _mappings;
    private readonly string _table;
    private readonly string _names;

    public BulkRows(RemitDb db)
    {
        _db = db;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not mapped");
        _columns = [.. entity.GetFlattenedProperties()];
        _mappings = [.. _columns.Select(c => c.GetRelationalTypeMapping())];
        _table = $"\"{entity.GetTableName()}\"";
        _names = string.Join(", ", _columns.Select(c => $"\"{c.GetColumnName()}\""));
    }

    /// <summary>Inserts inside the open transaction.</summary>
    public async Task InsertAsync(Writing writing, IEnumerable<T> rows, CancellationToken cancellation)
    {
        if (_db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, rows, cancellation);
        }
        else
        {
            Insert(writing.Transaction, rows, cancellation);
        }
    }

    private async Task CopyAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken cancellation)
    {
        string[] types = [.. _mappings.Select(m => m.StoreTypeNameBase)];
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {_table} ({_names}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < types.Length; i++)
            {
                if (Value(row, i) is { } value)
                {
                    await copy.WriteAsync(value, types[i], cancellation);
                }
                else
                {
                    await copy.WriteNullAsync(cancellation);
                }
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private void Insert(DbTransaction transaction, IEnumerable<T> rows, CancellationToken cancellation)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var parameters = new DbParameter[_columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameters[i]);
        }

        command.CommandText = $"INSERT INTO {_table} ({_names}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Prepare();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = Value(row, i) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private object? Value(T row, int column)
    {
        var value = _columns[column].GetGetter().GetClrValueUsingContainingEntity(row);
        return value is not null && _mappings[column].Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
