using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Calendars;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Something that the text says happens in a stated time.</summary>
/// <param name="What">What happens, as worded: the row's activity, or the words of the sentence nearest to the date.</param>
/// <param name="First">First day that the words can mean.</param>
/// <param name="Last">Last day that the words can mean.</param>
/// <param name="When">The time, as worded.</param>
/// <param name="IsRow">True for a row of the activity table.</param>
/// <param name="Span">The row, or the date in the sentence.</param>
internal sealed record DatedEvent(string What, DateOnly First, DateOnly Last, string When, bool IsRow, TextSpan Span)
{
    /// <summary>The last day of the month in which it begins: a paper that names months cannot be held to a day within one.</summary>
    public DateOnly LatestBeginning => First == Last ? First : new DateOnly(First.Year, First.Month, 1).AddMonths(1).AddDays(-1);
}

/// <summary>Reads what a paper says will happen when.</summary>
internal static partial class DatedEvents
{
    /// <summary>Rows of the activity table that name a time, in order, then the dates in sentences, in order; words without a time give nothing.</summary>
    public static List<DatedEvent> In(PaperUnderReview paper)
    {
        List<DatedEvent> events = [];
        foreach (var row in paper.Paper.Timeline)
        {
            if ((row.Start ?? row.End) is { } first && (row.End ?? row.Start) is { } last)
            {
                events.Add(new(row.Activity, first, last, row.DateText ?? Month(last), IsRow: true, row.Span));
            }
        }

        var previousEnd = 0;
        foreach (var mention in DateText.FindAll(paper.Text))
        {
            if (!paper.Paper.Timeline.Any(r => r.Span.Start <= mention.Start && mention.Start < r.Span.End) && Period(mention) is var (from, to))
            {
                events.Add(
                    new(
                        Around(paper, mention, previousEnd),
                        from,
                        to,
                        Leading().Replace(paper.Text[mention.Start..mention.End], "").Trim(),
                        IsRow: false,
                        new(mention.Start, mention.Length)
                    )
                );
            }

            previousEnd = mention.End;
        }

        return events;
    }

    /// <summary>"October 2018".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"5 October 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// True for a span of months that a sentence gives as the time of what is to come: "the objectives for May 2030 to April 2031 are",
    /// "From May 2030 to April 2031 the lab is to".
    /// </summary>
    public static bool IsPeriodOfWork(PaperUnderReview paper, DatedEvent period) =>
        !period.IsRow
        && period.Last > period.First.AddMonths(2)
        && !period.When.Contains('/')
        && paper.SentenceAt(period.Span.Start) is var sentence
        && (paper.Find(ObjectivesFor(), sentence).Success || paper.Find(PeriodThenPlan(), sentence).Success);

    private static (DateOnly First, DateOnly Last)? Period(DateMention mention) =>
        mention switch
        {
            { First: { } first, Last: { } last } => (first, last),
            { Approximate: { } guess } => (guess.First, guess.Last),
            _ => null,
        };

    /// <summary>The words of the sentence that lead up to a date, after any date before it; those that follow where nothing leads up to it.</summary>
    private static string Around(PaperUnderReview paper, DateMention mention, int previousEnd)
    {
        var sentence = paper.SentenceAt(mention.Start);
        var from = Math.Max(sentence.Start, Math.Min(previousEnd, mention.Start));
        const int shortest = 8;
        return mention.Start - from >= shortest ? paper.Text[from..mention.Start]
            : mention.End < sentence.End ? paper.Text[mention.End..sentence.End]
            : paper.Text[from..mention.Start];
    }

    [GeneratedRegex(@"\b(?:objectives|outcomes|delivery|programme)\b[^.\n]{0,100}\b(?:for|from|between|over|during)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectivesFor();

    [GeneratedRegex(
        @"^[\d.\s•-]*(?:for|from|over|during|between)\s+\p{L}+\s+\d{4}\b[^.\n]{0,80}\b(?:will|is\s+to|are\s+to)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PeriodThenPlan();

    [GeneratedRegex(@"^\s*(?:during|in|on|by|from|until|around|over)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
