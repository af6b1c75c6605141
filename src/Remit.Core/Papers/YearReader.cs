using System.Text.RegularExpressions;
using Remit.Finance;

namespace Remit.Papers;

/// <summary>Which financial years a decision's own money is for or from.</summary>
/// <remarks>A year that stands only in the title names a programme; a year of the past, of another decision or of a report is not this decision's.</remarks>
internal sealed partial class YearReader(
    PaperText text,
    PaperOutline outline,
    TextSpan? decision,
    IReadOnlyList<SpendingRow> rows,
    Func<TextSpan, bool> namesAnother
)
{
    private const int Near = 70;

    private static readonly Phrases Money = new(
        "£|expenditure|spend|fund|budget|cost|grant|allocat|income|saving|contribution|payment|financial year|resourc|interest|staff"
    );
    private static readonly Phrases Itself = new(
        "this md |this add |this dd |this decision|this form|this report|this mayoral|of this cost|of this sum|be incurred|commencing in|seeks |approval is sought|approval sought|requests |will be |would be |is proposed"
    );
    private static readonly Phrases Past = new(
        " ran from | ran until | was established | were cut | had to | has had to | was cut | cut the | had an income| had a turnover| had a budget"
    );

    /// <summary>Each year once, in order of time.</summary>
    /// <param name="years">The years that the text names.</param>
    /// <param name="isName">True for the places where a document is named: title, fields, links.</param>
    public IReadOnlyList<Fact<FinancialYear>> Read(IReadOnlyList<FinancialYearMention> years, Func<TextSpan, bool> isName)
    {
        var found = new SortedDictionary<int, Fact<FinancialYear>>();
        foreach (var mention in years)
        {
            var span = new TextSpan(mention.Start, mention.Length);
            if (mention.Years.Count == 0 || isName(span) || !IsOfThisMoney(span))
            {
                continue;
            }

            foreach (var year in mention.Years)
            {
                found.TryAdd(year.StartYear, new(year, span));
            }
        }

        return [.. found.Values];
    }

    private bool IsOfThisMoney(TextSpan span)
    {
        var isDecided = decision is { } there && span.Start >= there.Start && span.End <= there.End;
        var around = isDecided ? LineOf(span) : Sentences.Around(text, span.Start, span.End);
        var sentence = text.Lower(around.Start, around.End);
        var leadsOn = isDecided && sentence.EndsWith(':');
        if (!(leadsOn || Money.In(sentence)) || IsPartOfAName(span) || RowBefore(span, around) is { Kind: SpendingKind.OtherDecision })
        {
            return false;
        }

        if (isDecided)
        {
            return true;
        }

        if (Past.In(sentence) || (namesAnother(around) && !Itself.In(sentence)))
        {
            return false;
        }

        return Itself.In(sentence) || HasOwnMoney(around) || SectionAt(span.Start) == SectionKind.Finance;
    }

    private TextSpan LineOf(TextSpan span)
    {
        var index = text.FirstLineFrom(span.Start + 1) - 1;
        return index < 0 ? span : text.Lines[index].Span;
    }

    /// <summary>"2020-21 Recovery Fund", "Statement of Assurance for 2020-21": the year names a fund or a report.</summary>
    private bool IsPartOfAName(TextSpan span)
    {
        var after = text.Plain.AsSpan(span.End, Math.Min(60, text.Plain.Length - span.End));
        var from = Math.Max(0, span.Start - 60);
        return NameAfter().IsMatch(after)
            || LevelAfter().IsMatch(after)
            || NameBefore().IsMatch(text.Plain.AsSpan(from, span.Start - from))
            || SinceBefore().IsMatch(text.Plain.AsSpan(from, span.Start - from));
    }

    private SpendingRow? RowBefore(TextSpan span, TextSpan sentence)
    {
        SpendingRow? before = null;
        foreach (var row in rows)
        {
            if (row.Span.Start >= span.End)
            {
                break;
            }

            before = row.Span.Start >= sentence.Start && row.Span.End + Near >= span.Start ? row : before;
        }

        return before;
    }

    private bool HasOwnMoney(TextSpan sentence) =>
        rows.Any(r =>
            r.Span.Start >= sentence.Start
            && r.Span.End <= sentence.End
            && r.Kind
                is not (
                    SpendingKind.Context
                    or SpendingKind.OtherDecision
                    or SpendingKind.Saving
                    or SpendingKind.Threshold
                    or SpendingKind.Goal
                    or SpendingKind.Comparison
                )
        );

    private SectionKind? SectionAt(int offset) => outline.Sections.Find(s => offset >= s.Text.Start && offset < s.Text.End)?.Kind;

    [GeneratedRegex(@"^\s+(?:\p{Lu}[\w-]+\s+){1,4}(?:Fund|Initiative|Strategy|Statement|Report|Outturn)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NameAfter();

    /// <summary>"2011/12 grants at current levels", "2018-19 prices": the year only tells how high something stands.</summary>
    [GeneratedRegex(
        @"^\s+(?:(?:\w+\s+){0,3}at\s+(?:their\s+|the\s+)?(?:current|present|existing|same)\s+levels?|(?:levels?|prices|outturn|baseline)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LevelAfter();

    /// <summary>"unchanged since 2016-17", "the same as in 2016-17".</summary>
    [GeneratedRegex(
        @"\b(?:since|unlike|same\s+as(?:\s+in)?|compared\s+(?:with|to))\s+(?:the\s+)?(?:financial\s+year\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SinceBefore();

    [GeneratedRegex(
        @"\b(?:Statement|Report|Assurance|Strategy|Outturn|Review|Accounts)\s+(?:\p{Lu}\w+\s+){0,3}(?:for\s+|of\s+)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameBefore();
}
