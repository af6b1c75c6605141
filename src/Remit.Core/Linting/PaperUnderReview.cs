using System.Buffers;
using System.Text.RegularExpressions;
using Remit.Authority;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>A paper with what several rules ask of it, worked out once.</summary>
internal sealed partial class PaperUnderReview
{
    private readonly Lazy<IReadOnlyList<TextSpan>> _sentences;
    private readonly Lazy<IReadOnlyList<CountedThing>> _counts;
    private readonly Lazy<IReadOnlyList<DatedEvent>> _events;

    public PaperUnderReview(Paper paper, Delegations delegations)
    {
        (Paper, Delegations) = (paper, delegations);
        _sentences = new(() => WithoutBrokenEnd(paper.Text, Linting.Sentences.Of(paper.Text)));
        _counts = new(() => CountedThings.In(paper.Text, Sentences));
        _events = new(() => DatedEvents.In(this));
    }

    public Paper Paper { get; }

    /// <summary>The policy on who may sign, by which the paper is judged on its day.</summary>
    public Delegations Delegations { get; }

    public string Text => Paper.Text;

    /// <summary>The sentences and list items of the text, in order; without a last one that breaks off.</summary>
    public IReadOnlyList<TextSpan> Sentences => _sentences.Value;

    /// <summary>The things the text counts, in order.</summary>
    public IReadOnlyList<CountedThing> Counts => _counts.Value;

    /// <summary>What the text says will happen when: rows of the activity table, then prose.</summary>
    public IReadOnlyList<DatedEvent> Events => _events.Value;

    /// <summary>The whole amount approved; null when the text does not say or withholds it.</summary>
    public Money? Approved => Paper.AmountWithheld ? null : Paper.ApprovedTotal?.Value;

    /// <summary>The form of decision where it is one that may approve only up to a limit; null for the Mayor's and for forms without limits known here.</summary>
    public string? LimitedForm => Paper.Level?.Value.ToUpperInvariant() is "ADD" or "DD" or "DAR" ? Paper.Level.Value.ToUpperInvariant() : null;

    /// <summary>The financial years that the approved money is tied to, in order; empty when the text ties it to none.</summary>
    public IReadOnlyList<FinancialYear> FundedYears =>
        [
            .. Paper
                .Spending.Where(s => s.Kind is SpendingKind.Approved or SpendingKind.Restatement && !s.Doubtful)
                .SelectMany(s => s.FinancialYears)
                .Distinct()
                .OrderBy(y => y.StartYear),
        ];

    /// <summary>The day whose policy holds: the signature, or else the earliest day in the activity table; null when the text gives neither.</summary>
    public DateOnly? PolicyDay => Paper.DateSigned?.Value ?? Paper.Timeline.Where(r => r.Start is not null).Min(r => r.Start);

    /// <summary>
    /// True when the text has kept its headings from the decision to financial comments and delivery, which stand last in the form: what is
    /// not in such a text is absent from the paper, and not only from this copy.
    /// </summary>
    public bool HoldsWholeForm =>
        Paper.Items.Count > 0
        && Paper.Sections.Any(s => s is { Kind: SectionKind.Finance, Heading: not null, Span.Length: > 20 })
        && Paper.Sections.Any(s => s is { Kind: SectionKind.Background or SectionKind.Objectives, Heading: not null })
        && Paper.Timeline.Count > 0;

    /// <summary>True when the text goes on for some sentences after a place, so that what belongs to it has been seen.</summary>
    public bool GoesOnAfter(int offset) => Sentences.Count > 2 && Sentences[^3].Start >= offset;

    /// <summary>True when the words stand anywhere in the text, in any case.</summary>
    public bool Says(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when any of the words stands anywhere in the text.</summary>
    public bool Says(SearchValues<string> words) => Text.AsSpan().ContainsAny(words);

    /// <summary>True when any of the words stands in a sentence: the quick question before a pattern is tried.</summary>
    public bool Says(SearchValues<string> words, TextSpan sentence) => Text.AsSpan(sentence.Start, sentence.Length).ContainsAny(words);

    /// <summary>The words of a span.</summary>
    public string Words(TextSpan span) => span.Of(Text);

    /// <summary>The words of a span on one line: each run of white space as one space.</summary>
    public string Plain(TextSpan span) => Plain(Words(span));

    /// <summary>Words on one line: each run of white space as one space, none around them.</summary>
    public static string Plain(string words) => Space().Replace(words.Trim(), " ");

    /// <summary>The kind of the innermost section that an offset stands in; null outside all of them.</summary>
    public SectionKind? KindAt(int offset)
    {
        PaperSection? innermost = null;
        foreach (var section in Paper.Sections)
        {
            if (section.Span.Start <= offset && offset < section.Span.End && (innermost is null || section.Span.Length <= innermost.Span.Length))
            {
                innermost = section;
            }
        }

        return innermost?.Kind;
    }

    /// <summary>The sentences that stand in sections of a kind.</summary>
    public IEnumerable<TextSpan> SentencesIn(params ReadOnlySpan<SectionKind> kinds)
    {
        List<TextSpan> inside = [];
        foreach (var section in Paper.Sections)
        {
            if (kinds.Contains(section.Kind))
            {
                inside.AddRange(SentencesIn(section.Span));
            }
        }

        return inside;
    }

    /// <summary>The sentences that begin in a span.</summary>
    public IEnumerable<TextSpan> SentencesIn(TextSpan span) => Sentences.SkipWhile(s => s.Start < span.Start).TakeWhile(s => s.Start < span.End);

    /// <summary>The sentence that an offset stands in; an empty one at the offset when it stands in none.</summary>
    public TextSpan SentenceAt(int offset)
    {
        int low = 0,
            high = Sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = Sentences[middle];
            if (offset < sentence.Start)
            {
                high = middle - 1;
            }
            else if (offset >= sentence.End)
            {
                low = middle + 1;
            }
            else
            {
                return sentence;
            }
        }

        return new(offset, 0);
    }

    /// <summary>The matches of a pattern within one sentence.</summary>
    public Match Find(Regex pattern, TextSpan sentence) => pattern.Match(Text, sentence.Start, sentence.Length);

    /// <summary>A long last sentence without a stop is one that the copy lost the end of: nothing is judged by half a sentence.</summary>
    private static List<TextSpan> WithoutBrokenEnd(string text, List<TextSpan> sentences)
    {
        const int longest = 80;
        if (
            sentences is [.., { Length: > longest } last]
            && text[last.End - 1] is not ('.' or '!' or '?' or ';' or ':' or ')' or '”' or '’' or '\'' or '"')
        )
        {
            sentences.RemoveAt(sentences.Count - 1);
        }

        return sentences;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
