using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Remit.Decisions;

/// <summary>The index as an FTS5 table that keeps no text and no positions.</summary>
internal sealed class SqliteTextIndex : ITextIndex
{
    public Task WriteAsync(DbTransaction transaction, IReadOnlyList<(long Entry, string Words)> documents, CancellationToken cancellation)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT OR REPLACE INTO decision_words(rowid, words) VALUES (@entry, @words)";
        var entry = Add(command, "@entry", 0L);
        var words = Add(command, "@words", "");
        command.Prepare();
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            (entry.Value, words.Value) = (document.Entry, document.Words);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public void Ask(DbCommand command, IReadOnlyList<TextSearch> searches)
    {
        var sql = new StringBuilder("SELECT (SELECT stamp FROM decision_stamp)");
        for (var i = 0; i < searches.Count; i++)
        {
            Add(command, Name('q', i), searches[i].Expression((word, isBeginning) => $"\"{word}\"{(isBeginning ? "*" : "")}", " AND ", " OR "));
            sql.Append(", (SELECT group_concat(f.rowid) FROM decision_words f");
            var phrases = searches[i].Phrases.ToList();
            sql.Append(phrases.Count == 0 ? "" : " JOIN decision_texts t ON t.entry = f.rowid");
            sql.Append(CultureInfo.InvariantCulture, $" WHERE f.decision_words MATCH {Name('q', i)}");
            for (var p = 0; p < phrases.Count; p++)
            {
                Add(command, Name('p', i, p), phrases[p]);
                sql.Append(CultureInfo.InvariantCulture, $" AND instr(t.words, {Name('p', i, p)}) > 0");
            }

            sql.Append(')');
        }

        command.CommandText = sql.ToString();
    }

    public void Read(DbDataReader row, int column, List<long> entries)
    {
        if (row.IsDBNull(column))
        {
            return;
        }

        var list = row.GetString(column).AsSpan();
        var entry = 0L;
        foreach (var c in list)
        {
            if (c == ',')
            {
                entries.Add(entry);
                entry = 0;
            }
            else
            {
                entry = (entry * 10) + (c - '0');
            }
        }

        entries.Add(entry);
    }

    internal static string Name(char kind, int search, int phrase = 0) => string.Create(CultureInfo.InvariantCulture, $"@{kind}{search}_{phrase}");

    internal static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
