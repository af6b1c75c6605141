using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    private readonly BulkTable _table;

    public BulkRows(RemitDb db) => (_db, _table) = (db, BulkTable.Of(db.Model, typeof(T)));

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

    /// <summary>The insertion as one statement of a batch on PostgreSQL: an array to a column, so that its text, and its plan, are the same for any number of rows.</summary>
    public NpgsqlBatchCommand Statement(IReadOnlyList<T> rows)
    {
        NpgsqlBatchCommand command = new(_table.InsertArrays);
        for (var column = 0; column < _table.Columns; column++)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = _table.Values(rows, column), DataTypeName = _table.ArrayType(column) });
        }

        return command;
    }

    private async Task CopyAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(_table.Copy, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < _table.Columns; i++)
            {
                if (_table.Value(row, i) is { } value)
                {
                    await copy.WriteAsync(value, _table.Type(i), cancellation);
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
        var parameters = new DbParameter[_table.Columns];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameters[i]);
        }

        command.CommandText = _table.InsertRow;
        command.Prepare();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = _table.Value(row, i) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }
}

/// <summary>A table as the model maps it, with the statements that insert into it; made once for a model.</summary>
internal sealed class BulkTable
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, BulkTable>> Known = [];

    private readonly IReadOnlyList<IProperty> _columns;
    private readonly RelationalTypeMapping[] _mappings;
    private readonly string[] _arrayTypes;

    private BulkTable(IEntityType entity)
    {
        _columns = [.. entity.GetFlattenedProperties()];
        _mappings = [.. _columns.Select(c => c.GetRelationalTypeMapping())];
        _arrayTypes = [.. _mappings.Select(m => m.StoreTypeNameBase + "[]")];
        var into = $"\"{entity.GetTableName()}\" ({string.Join(", ", _columns.Select(c => $"\"{c.GetColumnName()}\""))})";
        Copy = $"COPY {into} FROM STDIN (FORMAT BINARY)";
        InsertRow = $"INSERT INTO {into} VALUES ({Numbered("@p{0}", from: 0)})";
        InsertArrays = $"INSERT INTO {into} SELECT * FROM unnest({Numbered("${0}", from: 1)})";
    }

    public string Copy { get; }

    public string InsertRow { get; }

    public string InsertArrays { get; }

    public int Columns => _columns.Count;

    public static BulkTable Of(IModel model, Type type)
    {
        var tables = Known.GetValue(model, _ => []);
        lock (tables)
        {
            if (!tables.TryGetValue(type, out var table))
            {
                table = new(model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not mapped"));
                tables.Add(type, table);
            }

            return table;
        }
    }

    public string Type(int column) => _mappings[column].StoreTypeNameBase;

    public string ArrayType(int column) => _arrayTypes[column];

    /// <summary>A row's value in a column, as the database takes it; null when it has none.</summary>
    public object? Value(object row, int column)
    {
        var value = _columns[column].GetGetter().GetClrValueUsingContainingEntity(row);
        return value is not null && _mappings[column].Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    /// <summary>A column of several rows as an array of the type that the database takes.</summary>
    public Array Values<T>(IReadOnlyList<T> rows, int column)
        where T : class
    {
        var type = _mappings[column].Converter?.ProviderClrType ?? _columns[column].ClrType;
        var one = Nullable.GetUnderlyingType(type) ?? type;
        var values = Array.CreateInstance(one.IsValueType && _columns[column].IsNullable ? typeof(Nullable<>).MakeGenericType(one) : one, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            values.SetValue(Value(rows[i], column), i);
        }

        return values;
    }

    private string Numbered(string format, int from) =>
        string.Join(", ", Enumerable.Range(from, _columns.Count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
