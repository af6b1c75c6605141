using System.Data.Common;

namespace Remit.Decisions;

/// <summary>The database's own search by words: FTS5 on SQLite, tsvector on PostgreSQL.</summary>
internal interface ITextIndex
{
    /// <summary>Puts decisions into the index in place of what it held of them.</summary>
    Task WriteAsync(DbTransaction transaction, IReadOnlyList<(long Entry, string Words)> documents, CancellationToken cancellation);

    /// <summary>Writes the question whose one row is the register's stamp and, for each search, the entries that it finds.</summary>
    void Ask(DbCommand command, IReadOnlyList<TextSearch> searches);

    /// <summary>Reads the entries that one search found from the row of <see cref="Ask"/>.</summary>
    void Read(DbDataReader row, int column, List<long> entries);
}

/// <summary>Words that must all be there, in the index alone or also, for long phrases, one after another.</summary>
/// <param name="Clauses">What to look for.</param>
/// <param name="Within">What stands before the words in the index; see <see cref="SearchDocument.InTitle"/>.</param>
internal sealed record TextSearch(IReadOnlyList<SearchClause> Clauses, string Within = "")
{
    /// <summary>The phrases to be looked up in the words in order; none within title and summary, where words alone decide.</summary>
    public IEnumerable<string> Phrases => IsWithin ? [] : Clauses.Select(c => c.Phrase).OfType<string>();

    private bool IsWithin => Within.Length > 0;

    /// <summary>The clauses in the index's language.</summary>
    /// <param name="term">A word, or the beginning of one.</param>
    /// <param name="and">What stands between words that must all be there.</param>
    /// <param name="or">What stands between words of which one must be there.</param>
    public string Expression(Func<string, bool, string> term, string and, string or) =>
        string.Join(
            and,
            Clauses.Select(clause =>
                "("
                + string.Join(
                    or,
                    clause
                        .Tokens(inPairs: !IsWithin)
                        .Select(tokens => "(" + string.Join(and, tokens.Select(t => term(Within + t, clause.IsBeginning))) + ")")
                )
                + ")"
            )
        );
}
