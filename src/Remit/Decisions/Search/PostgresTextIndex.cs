using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Remit.Decisions;

/// <summary>The index as tsvectors without positions, made of our words as they are: no dictionary of the server has a say.</summary>
internal sealed class PostgresTextIndex : ITextIndex
{
    private const int RowsAtOnce = 500;

    public async Task WriteAsync(DbTransaction transaction, IReadOnlyList<(long Entry, string Words)> documents, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        foreach (var batch in documents.Chunk(RowsAtOnce))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                INSERT INTO decision_words (entry, words)
                SELECT entry, array_to_tsvector(string_to_array(words, ' ')) FROM unnest($1, $2) AS row(entry, words)
                ON CONFLICT (entry) DO UPDATE SET words = excluded.words
                """;
            command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. batch.Select(d => d.Entry)] });
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. batch.Select(d => d.Words)] });
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public void Ask(DbCommand command, IReadOnlyList<TextSearch> searches)
    {
        var sql = new StringBuilder("SELECT (SELECT stamp FROM decision_stamp)");
        for (var i = 0; i < searches.Count; i++)
        {
            SqliteTextIndex.Add(
                command,
                SqliteTextIndex.Name('q', i),
                searches[i].Expression((word, isBeginning) => $"'{word}'{(isBeginning ? ":*" : "")}", " & ", " | ")
            );
            sql.Append(", (SELECT array_agg(f.entry) FROM decision_words f");
            var phrases = searches[i].Phrases.ToList();
            sql.Append(phrases.Count == 0 ? "" : " JOIN decision_texts t ON t.entry = f.entry");
            sql.Append(CultureInfo.InvariantCulture, $" WHERE f.words @@ {SqliteTextIndex.Name('q', i)}::tsquery");
            for (var p = 0; p < phrases.Count; p++)
            {
                SqliteTextIndex.Add(command, SqliteTextIndex.Name('p', i, p), phrases[p]);
                sql.Append(CultureInfo.InvariantCulture, $" AND position({SqliteTextIndex.Name('p', i, p)} IN t.words) > 0");
            }

            sql.Append(')');
        }

        command.CommandText = sql.ToString();
    }

    public void Read(DbDataReader row, int column, List<long> entries)
    {
        if (!row.IsDBNull(column))
        {
            entries.AddRange(row.GetFieldValue<long[]>(column));
        }
    }
}
