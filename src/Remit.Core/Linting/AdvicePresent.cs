using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>The decision-maker has legal and financial advice in front of them.</summary>
/// <remarks>Absence is found only in a text that has kept the form's headings; where the headings are lost, only that the advice is thin. Source: linter R10.</remarks>
internal sealed partial class AdvicePresent : IRule
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

    [GeneratedRegex(@"\b(?:met|funded|financed)\s+(?:from|by|through)\b[^.\n]{0,120}\b(?:budget|contingency|reserve)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pays();
}
