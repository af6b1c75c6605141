using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>An evaluation is finished in time for the choice that it should inform.</summary>
/// <remarks>Source: linter R8; MD2373, where the evaluation comes after the option to stop has lapsed.</remarks>
internal sealed partial class EvaluationInTime : IRule
{
    public string Id => "R8";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        var evaluations = paper.Events.Where(e => IsEvaluation(paper, e)).ToList();
        var evaluation = evaluations.MinBy(e => e.First) ?? AfterMonths(paper);
        if (evaluation is null)
        {
            yield break;
        }

        var option = paper.Events.Where(e => OptionToStop().IsMatch(e.What)).MaxBy(e => e.Last);
        var finding = option is null
            ? BesideDecision(paper, evaluation, evaluations.Count) ?? BesideEnd(paper, evaluation) ?? ForNothing(paper, evaluation)
            : AfterOption(evaluation, option) ?? BesideDecision(paper, evaluation, evaluations.Count);
        if (finding is not null)
        {
            yield return finding;
        }
    }

    private Finding? AfterOption(DatedEvent evaluation, DatedEvent option) =>
        evaluation.First <= option.Last
            ? null
            : new(
                Id,
                Severity.Blocker,
                $"The evaluation is in {PaperUnderReview.Plain(evaluation.When)}, and the option to stop can be used during {PaperUnderReview.Plain(option.When)} only, to {DatedEvents.Day(option.Last)}: it comes after the choice that it should inform.",
                "Bring the evaluation forward, or let the option run until its results are there.",
                evaluation.Span
            );

    private Finding? BesideDecision(PaperUnderReview paper, DatedEvent evaluation, int evaluations)
    {
        if (TooEarlyDecision(paper, evaluation, evaluations) is not { } decision)
        {
            return null;
        }

        return new(
            Id,
            Severity.NeedsReason,
            evaluation.First > decision.Last
                ? $"\"{PaperUnderReview.Plain(evaluation.What)}\" in {PaperUnderReview.Plain(evaluation.When)} comes after \"{PaperUnderReview.Plain(decision.What)}\" in {PaperUnderReview.Plain(decision.When)}, which it should inform."
                : $"\"{PaperUnderReview.Plain(evaluation.What)}\" ({PaperUnderReview.Plain(evaluation.When)}) falls in the same month as \"{PaperUnderReview.Plain(decision.What)}\" ({PaperUnderReview.Plain(decision.When)}): no time is left to draw conclusions.",
            "Leave time between the review and the decision that rests on it.",
            evaluation.Span
        );
    }

    private Finding? BesideEnd(PaperUnderReview paper, DatedEvent evaluation)
    {
        var end = paper.Events.Where(e => e.IsRow && Ends().IsMatch(e.What)).MaxBy(e => e.Last);
        if (end is null || evaluation.First > end.Last || evaluation.Last < new DateOnly(end.Last.Year, end.Last.Month, 1) || !GoesOn(paper))
        {
            return null;
        }

        return new(
            Id,
            Severity.NeedsReason,
            $"The evaluation ({PaperUnderReview.Plain(evaluation.When)}) is finished only in the month in which the work ends ({DatedEvents.Month(end.Last)}), and the choice to go on rests on it: there is no time between the two.",
            "Evaluate before the end, or say what happens between the end and the choice.",
            evaluation.Span
        );
    }

    private Finding? ForNothing(PaperUnderReview paper, DatedEvent evaluation)
    {
        var hasChoice = paper.Events.Any(e => e.IsRow && (LaterDecision().IsMatch(e.What) || Ends().IsMatch(e.What)));
        if (!evaluation.IsRow || hasChoice || !paper.HoldsWholeForm)
        {
            return null;
        }

        return new(
            Id,
            Severity.Note,
            $"\"{PaperUnderReview.Plain(evaluation.What)}\" is planned for {PaperUnderReview.Plain(evaluation.When)}, and the text names no choice that it serves: no later decision, end or option is dated.",
            "Say what will be decided on the review, by whom and when.",
            evaluation.Span
        );
    }

    /// <summary>The decision of the activity table that an evaluation is too late for: in the month in which it ends, or, where the table has one of each, before it.</summary>
    private static DatedEvent? TooEarlyDecision(PaperUnderReview paper, DatedEvent evaluation, int evaluations)
    {
        var decisions = paper.Events.Where(e => e.IsRow && LaterDecision().IsMatch(e.What)).ToList();
        var sameMonth = decisions.Find(d => (d.First.Year, d.First.Month) == (evaluation.Last.Year, evaluation.Last.Month));
        return sameMonth ?? (decisions is [var only] && evaluations == 1 && evaluation.First > only.Last ? only : null);
    }

    private static bool IsEvaluation(PaperUnderReview paper, DatedEvent candidate) =>
        (candidate.IsRow ? Evaluation() : EvaluationOfThis()).IsMatch(candidate.What)
        && (candidate.IsRow || Ahead().IsMatch(paper.Words(paper.SentenceAt(candidate.Span.Start))))
        && !OptionToStop().IsMatch(candidate.What);

    /// <summary>"Reviewed after 12 months": counted from the start of delivery in the activity table.</summary>
    private static DatedEvent? AfterMonths(PaperUnderReview paper)
    {
        var start = paper.Events.FirstOrDefault(e => e.IsRow && Starts().IsMatch(e.What));
        if (start is null)
        {
            return null;
        }

        foreach (var sentence in paper.Sentences)
        {
            var match = paper.Find(ReviewedAfter(), sentence);
            if (match.Success && int.TryParse(match.Groups["months"].ValueSpan, out var months) && months <= 120)
            {
                var first = new DateOnly(start.First.Year, start.First.Month, 1).AddMonths(months);
                var when = $"{months} months after {PaperUnderReview.Plain(start.When)}: {DatedEvents.Month(first)}";
                return new("review", first, first.AddMonths(1).AddDays(-1), when, IsRow: false, new(match.Index, match.Length));
            }
        }

        return null;
    }

    /// <summary>The text says that something may follow, and so that there is a choice.</summary>
    private static bool GoesOn(PaperUnderReview paper) => Continuation().IsMatch(paper.Text);

    [GeneratedRegex(@"\bevaluat(?:ion|e|ed|ions)\b|\breview\b(?!\s+(?:body|panel|group))", RegexOptions.IgnoreCase)]
    private static partial Regex Evaluation();

    [GeneratedRegex(
        @"\bevaluat(?:ion|e|ed|ions)\b|\breview\s+of\s+(?:the|this)\s+(?:pilot|programme|project|scheme|initiative|office|fund)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EvaluationOfThis();

    [GeneratedRegex(@"\bwill\b|\bto\s+be\b|\bplanned\b|\bprovide[sd]\s+for\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"\b(?:right|option)\b[^.]{0,80}\b(?:terminate|stop|cease|end|withdraw|break)\b|\bbreak\s+(?:clause|option|point)\b|\boption\s+exercisable\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OptionToStop();

    [GeneratedRegex(
        @"\bdecision\b[^\n]{0,40}\b(?:stage|phase|roll|extend|renew|continue|proceed|next)\b|\b(?:stage|phase)\s+(?:two|2)\s+(?:decision|approval|starts?|begins)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LaterDecision();

    [GeneratedRegex(@"\bdelivery\s+end\w*\b|\bend\s+of\s+delivery\b|\bclosure\b|\bproject\s+end\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bdelivery\s+(?:start|begin|commence)\w*\b|\bstart\s+(?:of\s+delivery|date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Starts();

    [GeneratedRegex(@"\b(?:review|evaluat)\w*\s+(?:\w+\s+){0,3}?after\s+(?<months>\d{1,3})\s+months\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReviewedAfter();

    [GeneratedRegex(
        @"\bif\s+(?:successful|[^.,]{1,40}?\b(?:goes\s+well|succeeds|proves\s+successful))\b|\b(?:evaluation|review|results)\b[^.\n]{0,80}\bdecide\s+whether\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Continuation();
}
