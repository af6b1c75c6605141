using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>What kind of payment it is has been thought through: the ground of an exemption from competition, and VAT where staff are supplied.</summary>
/// <remarks>Source: linter R12; domain-facts, money, buying, granting (HMRC VATGPB8860: a supply of staff is standard-rated even where only salary is recharged).</remarks>
internal sealed partial class GrantOrContract : IRule
{
    public string Id => "R12";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        if (paper.Approved is not { Pence: > 0 } || !paper.HoldsWholeForm)
        {
            yield break;
        }

        if (PaidStaff(paper) is { } staff && !Vat().IsMatch(paper.Text))
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                $"{paper.Approved} pays another employer for staff, which is a supply that carries VAT even where only salary is recharged, and the text does not say whether VAT is inside the amount.",
                "Say whether the amount includes VAT, or which concession applies.",
                staff
            );
        }

        if (paper.Paper.SingleSource is { Value: true } exemption && !Ground().IsMatch(paper.Text))
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                "An exemption from competition is sought, and no ground is given for it.",
                "Name the ground (urgency, absence of competition, exclusive rights, continuation, compatibility, bargain) and why it holds here.",
                exemption.Span
            );
        }
    }

    /// <summary>The words of the decision that pay for staff whom another body employs.</summary>
    private static TextSpan? PaidStaff(PaperUnderReview paper)
    {
        foreach (var item in paper.Paper.Items)
        {
            var match = paper.Find(StaffOfOthers(), item.Span);
            if (match.Success)
            {
                return new(match.Index, match.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:staff|staffing|salary|employment)\s+costs?\s+of\s+(?:the\s+)?(?:secondees?|(?:people|staff)\s+seconded)\b|\bcosts?\s+of\s+(?:the\s+|a\s+)?second(?:ment|ee)s?\b|\bfund\s+(?:\w+\s+){0,3}second(?:ment|ee)s?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex StaffOfOthers();

    [GeneratedRegex(@"\bVAT\b|\bvalue\s+added\s+tax\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vat();

    [GeneratedRegex(
        @"\burgen(?:t|cy)\b|\b(?:absence|lack)\s+of\s+competition\b|\bexclusive\b|\bintellectual\s+property\b|\bcontinuation\b|\bcompatib\w+\b|\bbargain\b|\bsole\s+(?:supplier|provider|source)\b|\bunique\w*\b|\bonly\s+(?:one\s+)?(?:\w+\s+)?(?:supplier|provider|organisation|body)\b|\bspecialist\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Ground();
}
