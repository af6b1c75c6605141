using System.Text.RegularExpressions;
using Remit.Papers;
using Remit.Rules;

namespace Remit.Linting;

/// <summary>The decision-maker has legal and financial advice in front of them.</summary>
/// <remarks>
/// Absence is found only in a text that has kept the form's headings; where the headings are lost, only that the advice is thin. Of a decision that is drafted here
/// it asks the advice itself. Source: linter R10.
/// </remarks>
internal sealed partial class AdvicePresent : IRule, IRouteRule
{
    public string Id => "R10";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        if (paper.Paper.Items.Count == 0 || paper.Paper.Timeline.Count == 0 || HasLegalAdvice(paper))
        {
            yield break;
        }

        if (paper.HoldsWholeForm)
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                "There are no legal comments: nothing says under what power the decision is taken.",
                "Add legal comments that name the power, or say why none were needed.",
                null
            );
        }
        else if (FinanceSentence(paper) is { } finance)
        {
            yield return new(
                Id,
                Severity.Note,
                "Legal and financial advice is thin: the text names no power that the decision is taken under, and finance is one sentence on the budget.",
                "Check the signed document: headings are missing from this copy and comments may be too.",
                finance
            );
        }
    }

    public IEnumerable<Finding> Check(RouteSoFar route) =>
        route.Advice.SelectMany(advice =>
            advice.Standing switch
            {
                AdviceStanding.NotAsked => NotAsked(advice),
                AdviceStanding.Asked => [Asked(advice, route.Today)],
                AdviceStanding.Stale => [Stale(advice)],
                _ => Given(advice),
            }
        );

    private Finding[] NotAsked(AdviceSoFar advice) =>
        advice.IsRequired
            ?
            [
                Of(
                    Severity.Note,
                    $"It is not signed without {advice.Kind} advice, which is asked for when the form is submitted.",
                    "Submit the form once everything that it asks for is written."
                ),
            ]
        : advice.Subject == AdviceSubject.Other ? []
        :
        [
            Of(
                Severity.NeedsReason,
                $"There is no {advice.Kind} advice on it, and nobody was asked for any.",
                $"Ask for {advice.Kind} advice, or say in the form why none is needed."
            ),
        ];

    private Finding Asked(AdviceSoFar advice, DateOnly today)
    {
        var late = advice.Due is { } due && today > due;
        return Of(
            advice.IsRequired ? Severity.Blocker
                : late ? Severity.NeedsReason
                : Severity.Note,
            $"{Start(advice.Kind)} advice {(advice.By is null ? "was asked for" : $"was asked of {advice.By}")} and is not there yet"
                + $"{(advice.Due is { } day ? $"; it {(late ? "was" : "is")} due on {DayWords.Of(day)}" : "")}.",
            advice.IsRequired ? "It is not signed before this advice is there." : "Wait for the answer, or decide without it."
        );
    }

    private Finding Stale(AdviceSoFar advice) =>
        Of(
            advice.IsRequired ? Severity.Blocker : Severity.NeedsReason,
            $"{advice.By} gave {advice.Kind} advice on an earlier text, of which {Sections(advice.SectionsChanged)} changed since.",
            advice.IsRequired ? "It is not signed before this advice is given anew, on the text as it stands." : "Ask whether the advice still holds."
        );

    private IEnumerable<Finding> Given(AdviceSoFar advice)
    {
        if (advice.IsAgainst)
        {
            yield return Of(
                Severity.NeedsReason,
                $"{advice.By} does not concur ({advice.Kind}).",
                "Change the form so that they can, or whoever signs says why they decide otherwise: that is published."
            );
        }
        else if (advice.Condition is { } condition)
        {
            yield return Of(
                Severity.Note,
                $"{advice.By} concurs ({advice.Kind}) under a condition: {condition.TrimEnd('.')}.",
                "See to it that the condition holds before the form is signed."
            );
        }

        if (advice is { Subject: AdviceSubject.Legal, IsAgainst: false } && !Power().IsMatch(advice.Text ?? ""))
        {
            yield return Of(
                Severity.Note,
                $"The legal advice is thin: {advice.By} names no power that the decision is taken under.",
                "Ask under which power the decision is taken; the advice is published with it."
            );
        }
    }

    private Finding Of(Severity severity, string message, string resolution) => new(Id, severity, message, resolution, null);

    private static string Sections(int count) => count == 1 ? "one section has" : FormattableString.Invariant($"{count} sections have");

    private static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static bool HasLegalAdvice(PaperUnderReview paper) =>
        paper.Paper.Sections.Any(s => s is { Kind: SectionKind.Legal, Span.Length: > 20 }) || LegalWords().IsMatch(paper.Text);

    /// <summary>The one sentence that says which budget pays; null when there is none or finance says more.</summary>
    private static TextSpan? FinanceSentence(PaperUnderReview paper)
    {
        var sentences = paper.Sentences.Where(s => paper.Find(Pays(), s).Success).Take(2).ToList();
        return sentences.Count == 1 ? sentences[0] : null;
    }

    [GeneratedRegex(
        @"\blegal\s+(?:comments|advice|implications|considerations)\b|\b(?:statutory|general)\s+powers?\b|\bpowers?\s+(?:under|in|of)\s+(?:section|the)\b|\bsections?\s+3[04]\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LegalWords();

    /// <summary>A power is named, or said to be there.</summary>
    [GeneratedRegex(@"\b(?:powers?|sections?|s\.\s?\d+|Act|regulations?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Power();

    [GeneratedRegex(@"\b(?:met|funded|financed)\s+(?:from|by|through)\b[^.\n]{0,120}\b(?:budget|contingency|reserve)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pays();
}
