namespace Remit.Decisions;

/// <summary>What a person typed into the search, taken apart: words that must be there, phrases in quotes, and what must not be there after a minus.</summary>
internal sealed class SearchQuestion
{
    /// <summary>Words beyond these are not looked for: nobody types more, and each costs.</summary>
    public const int MostClauses = 16;

    private SearchQuestion(string text, IReadOnlyList<SearchClause> wanted, IReadOnlyList<SearchClause> unwanted) =>
        (Text, Wanted, Unwanted, CodeKey) = (text, wanted, unwanted, DecisionCode.Key(text));

    /// <summary>The question as typed.</summary>
    public string Text { get; }

    /// <summary>What must be there, every one.</summary>
    public IReadOnlyList<SearchClause> Wanted { get; }

    /// <summary>What must not be there, none.</summary>
    public IReadOnlyList<SearchClause> Unwanted { get; }

    /// <summary>The whole question as the key of a code: the decision that bears it comes first.</summary>
    public string? CodeKey { get; }

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => Wanted.Count == 0 && Unwanted.Count == 0;

    /// <summary>Takes a question apart; any text is one.</summary>
    public static SearchQuestion Of(string? text)
    {
        List<SearchClause> wanted = [];
        List<SearchClause> unwanted = [];
        text ??= "";
        var at = 0;
        while (at < text.Length)
        {
            var quote = IndexOfQuote(text, at);
            Plain(text.AsSpan(at, quote - at), wanted, unwanted);
            if (quote == text.Length)
            {
                break;
            }

            var end = IndexOfQuote(text, quote + 1);
            var isUnwanted = quote > 0 && text[quote - 1] == '-' && (quote == 1 || char.IsWhiteSpace(text[quote - 2]));
            Quoted(text.AsSpan(quote + 1, end - quote - 1), isUnwanted ? unwanted : wanted);
            at = end + 1;
        }

        return new(text, [.. wanted.Take(MostClauses)], [.. unwanted.Take(MostClauses)]);
    }

    /// <summary>Every word that a hit may show, in the forms in which texts hold them.</summary>
    public HashSet<string> Shown() => [.. Wanted.SelectMany(c => c.Alternatives).SelectMany(a => a)];

    /// <summary>The beginnings that a hit may show, of words with a star.</summary>
    public IReadOnlyList<string> ShownBeginnings() => [.. Wanted.Where(c => c.IsBeginning).Select(c => c.Alternatives[0][0])];

    private static int IndexOfQuote(string text, int from)
    {
        var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny('"', '“', '”');
        return at < 0 ? text.Length : from + at;
    }

    private static void Quoted(ReadOnlySpan<char> phrase, List<SearchClause> clauses)
    {
        string[] words = [.. SearchWords.Of(phrase).Where(w => w.Form == SearchWordForm.Main).Select(w => w.Text)];
        if (words.Length > 0)
        {
            clauses.Add(new([words]));
        }
    }

    private static void Plain(ReadOnlySpan<char> text, List<SearchClause> wanted, List<SearchClause> unwanted)
    {
        foreach (var group in SearchWords.Of(text).GroupBy(w => w.Group))
        {
            var first = group.First();
            string[] words = [.. group.Where(w => w.Form == SearchWordForm.Main).Select(w => w.Text)];
            var joined = group.FirstOrDefault(w => w.Form == SearchWordForm.Joined).Text;
            var end = group.Max(w => w.Start + w.Length);
            var isBeginning = words.Length == 1 && end < text.Length && text[end] == '*';
            var isUnwanted = first.Start > 0 && text[first.Start - 1] == '-' && (first.Start == 1 || char.IsWhiteSpace(text[first.Start - 2]));
            (isUnwanted ? unwanted : wanted).Add(new(joined is null ? [words] : [words, [joined]], isBeginning));
        }
    }
}

/// <summary>One thing to look for: any of several rows of words that stand one after another.</summary>
/// <param name="Alternatives">Rows of words; one row but for a hyphened word, which may also be written as one.</param>
/// <param name="IsBeginning">True when the one word is the beginning of what is looked for ("innov*").</param>
internal sealed record SearchClause(IReadOnlyList<IReadOnlyList<string>> Alternatives, bool IsBeginning = false)
{
    /// <summary>A phrase too long for its pairs alone to prove that it stands there; null when the index tells.</summary>
    public string? Phrase => Alternatives is [{ Count: > 2 } words] ? $" {string.Join(' ', words)} " : null;

    /// <summary>What to ask of the index, row by row: the one word, or each pair, or where pairs are not indexed each word.</summary>
    public IEnumerable<IReadOnlyList<string>> Tokens(bool inPairs) =>
        Alternatives.Select(words => words.Count == 1 || !inPairs ? words : [.. words.Zip(words.Skip(1), (a, b) => $"{a}_{b}")]);
}
