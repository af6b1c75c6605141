using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>Keeps what is derived from decisions beside them, in the transaction that changes them.</summary>
internal static class DecisionIndex
{
    private const int DecisionsAtOnce = 500;

    public static ITextIndex TextIndex(RemitDatabaseKind kind) =>
        kind == RemitDatabaseKind.Postgres ? new PostgresTextIndex() : new SqliteTextIndex();

    /// <summary>Derives the words, passages and citations of decisions anew, and tells every instance that the register has changed.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writing">The open transaction.</param>
    /// <param name="decisions">Decisions that are new or changed.</param>
    /// <param name="cancellation">Gives up before the next batch.</param>
    public static async Task WriteAsync(RemitDb db, Writing writing, IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        if (decisions.Count == 0)
        {
            return;
        }

        foreach (var batch in decisions.Chunk(DecisionsAtOnce))
        {
            var changed = batch.Where(d => d.Version > 1).Select(d => d.Entry).ToList();
            if (changed.Count > 0)
            {
                await RemoveAsync(writing.Transaction, changed, cancellation);
            }

            await WriteBatchAsync(db, writing, batch, cancellation);
        }

        await ExecuteAsync(writing.Transaction, "UPDATE decision_stamp SET stamp = stamp + 1", cancellation);
    }

    private static async Task WriteBatchAsync(RemitDb db, Writing writing, Decision[] batch, CancellationToken cancellation)
    {
        var documents = new SearchDocument[batch.Length];
        Parallel.For(0, batch.Length, i => documents[i] = SearchDocument.Of(batch[i].Facts));

        await new BulkRows<CitationRow>(db).InsertAsync(writing, batch.SelectMany(Citations), cancellation);
        await new BulkRows<PassageRow>(db).InsertAsync(writing, batch.Zip(documents).SelectMany(Passages), cancellation);
        await new BulkRows<TextRow>(db).InsertAsync(
            writing,
            batch.Zip(
                documents,
                (decision, document) =>
                    new TextRow
                    {
                        Entry = decision.Entry,
                        Places = document.Places,
                        Words = document.Words,
                    }
            ),
            cancellation
        );
        await TextIndex(db.Kind)
            .WriteAsync(writing.Transaction, [.. batch.Zip(documents, (decision, document) => (decision.Entry, document.Index))], cancellation);
    }

    private static IEnumerable<CitationRow> Citations(Decision decision) =>
        decision.Facts.Cites.Select(
            (citation, position) =>
                new CitationRow
                {
                    Entry = decision.Entry,
                    Position = position,
                    Code = citation.Code,
                    CodeKey = DecisionCode.Key(citation.Code)!,
                    Relation = citation.Relation,
                }
        );

    private static IEnumerable<PassageRow> Passages((Decision Decision, SearchDocument Document) pair) =>
        pair.Document.Passages.Select(
            (text, number) =>
                new PassageRow
                {
                    Entry = pair.Decision.Entry,
                    Number = number,
                    Text = text,
                }
        );

    private static async Task RemoveAsync(DbTransaction transaction, List<long> entries, CancellationToken cancellation)
    {
        var list = string.Join(',', entries.Select(e => e.ToString(CultureInfo.InvariantCulture)));
        foreach (var table in new[] { "decision_citations", "decision_passages", "decision_texts" })
        {
            await ExecuteAsync(transaction, $"DELETE FROM {table} WHERE entry IN ({list})", cancellation);
        }
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
