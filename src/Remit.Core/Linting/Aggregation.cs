using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Work that the paper already expects to follow counts together with what it approves, so that stages are not each kept under a limit.</summary>
/// <remarks>Silent where the text makes what follows subject to a new decision, and for the Mayor, whose decisions have no limit. Source: linter R6.</remarks>
internal sealed partial class Aggregation : IRule
{
    public string Id => "R6";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        if (paper.LimitedForm is not { } form || Foreseen(paper) is not { } place || paper.Sentences.Any(s => paper.Find(NewDecision(), s).Success))
        {
            yield break;
        }

        var words = Quoted(paper.Words(place));
        if (paper.Approved is { Pence: > 0 } amount)
        {
            yield return AtLimit(paper, form, amount) is { } limit
                ? new(
                    Id,
                    Severity.NeedsReason,
                    $"{words} is foreseen, and the {amount} approved now is already exactly {limit}: with any cost of what follows, the stages together are over it.",
                    "Add up all the stages that are foreseen and take the decision at the level for the sum, or say why what follows is a separate matter.",
                    place
                )
                : new(
                    Id,
                    Severity.Note,
                    $"{words} is foreseen beyond the {amount} approved now: its cost counts together with this amount when the level of decision is chosen.",
                    "Give the expected cost of what follows, or say that it needs a new decision.",
                    place
                );
        }
        else if (
            paper.HoldsWholeForm
            && paper.Counts.FirstOrDefault(c => c.Most is not null && !c.IsExact && paper.KindAt(c.Span.Start) == SectionKind.Decision) is { } cap
        )
        {
            yield return new(
                Id,
                Severity.Note,
                $"{words} is foreseen, and the decision allows {Quoted(paper.Words(cap.Span))}: all phases together count against the {cap.Most}.",
                $"Say that more than {cap.Most} {cap.Phrase} over all phases needs a new decision.",
                place
            );
        }
    }

    private static TextSpan? Foreseen(PaperUnderReview paper)
    {
        foreach (var pattern in (Regex[])[NextStage(), FirstPhaseReviewed(), RollOut()])
        {
            foreach (var sentence in paper.Sentences)
            {
                var match = paper.Find(pattern, sentence);
                if (match.Success && IsAhead(paper, match.Index, sentence))
                {
                    return new(match.Index, match.Length);
                }
            }
        }

        return null;
    }

    private static bool IsAhead(PaperUnderReview paper, int offset, TextSpan sentence) =>
        !IsDecidedNow(paper, offset) && !paper.Find(AlreadyHappened(), sentence).Success && paper.Find(Ahead(), sentence).Success;

    private static bool IsDecidedNow(PaperUnderReview paper, int offset) =>
        paper.KindAt(offset) == SectionKind.Decision
        || paper.Paper.Items.Any(i => i.Span.Start <= offset && offset < i.Span.End)
        || offset < (paper.Paper.Title?.Span.End ?? 0);

    private static string? AtLimit(PaperUnderReview paper, string form, Money amount)
    {
        if (
            paper.PolicyDay is not { } day
            || paper.Delegations.SchemesOn(day) is not { Count: > 0 } ofTheDay
            || paper.Delegations.LastHeldScheme(day) is not { } held
            || held.Level(form)?.Limit != amount
        )
        {
            return null;
        }

        return ofTheDay is [var only] && only == held
            ? $"the limit for {form} under {held.EnactedBy}"
            : $"the last limit held here for {form} ({held.EnactedBy}; the figures of {string.Join(" or ", ofTheDay.Select(s => s.EnactedBy))}, in force on the day, are not held)";
    }

    private static string Quoted(string words) => $"\"{PaperUnderReview.Plain(words)}\"";

    [GeneratedRegex(@"\b(?:stage|phase)\s+(?:two|three|2|3)\b|\b(?:second|third|next)\s+(?:stage|phase)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NextStage();

    [GeneratedRegex(@"\breview\s+(?:of\s+)?(?:phase|stage)\s+(?:1|one)\b[^.\n]{0,40}", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPhaseReviewed();

    [GeneratedRegex(
        @"\b(?:(?:is|be)\s+(?:rolled|widened)\s+out|roll(?:ing)?[\s-]out\s+(?:the|of\s+the|to)\s+\w+|roll(?:ing)?\s+(?:it|(?:the|this)\s+\w+)\s+out|if\s+(?:successful|[^.,]{1,40}?\b(?:goes\s+well|succeeds|proves\s+successful))\b[^.]{0,70}?\b(?:rolled|widened|extended|expanded|scaled|follow|repeated)|(?:programme|model|pilot|scheme)\s+(?:is|could\s+be|will\s+be|would\s+be)\s+(?:extended|expanded|scaled\s+up)|subsequent\s+courses)\b(?:\s+[\p{L}-]+){0,8}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RollOut();

    [GeneratedRegex(
        @"\b(?:will|would|could|may|should|if|whether|anticipated|planned|proposed|decision|commence|subsequent|review)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:was|were|has\s+been|have\s+been|previously|this\s+(?:decision|paper|form|approval|ADD|DD))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AlreadyHappened();

    [GeneratedRegex(
        @"\b(?:additional|further|future|subsequent|any\s+other|stage\s+two|phase\s+(?:two|2))\b[^.\n]{0,160}\b(?:subject\s+to|require|needs?)\b[^.\n]{0,30}\b(?:new|further|separate|another)\s+(?:\w+\s+){0,2}(?:decision|approval)s?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NewDecision();
}
