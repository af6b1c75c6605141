using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>The same power is cited by the same section everywhere in the paper.</summary>
/// <remarks>Source: linter R9; ADD2155, where the exemption is found in two sections of one Code.</remarks>
internal sealed partial class CitationsConsistent : IRule
{
    public string Id => "R9";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        if (!paper.Says("exempt") || !paper.Says("Code"))
        {
            yield break;
        }

        var exempting = Cited(paper, Exempts());
        var requiring = Cited(paper, Requires());
        var sections = exempting.Select(c => c.Section).Distinct().ToList();
        if (sections.Count < 2)
        {
            yield break;
        }

        var places = string.Join(", then ", exempting.DistinctBy(c => c.Section).Select(c => $"section {c.Section}{Place(paper, c.Place)}"));
        var alsoRequires = requiring.FirstOrDefault(r => sections.Contains(r.Section));
        yield return new(
            Id,
            Severity.NeedsReason,
            $"The exemption is taken from two sections of the same Code: {places}."
                + (
                    alsoRequires.Section is null
                        ? ""
                        : $" Section {alsoRequires.Section} is also cited{Place(paper, alsoRequires.Place)} as the requirement that it exempts from."
                ),
            "Cite the section that allows the exemption and the one that it exempts from, the same way throughout.",
            exempting[^1].Place
        );
    }

    private static List<(string Section, TextSpan Place)> Cited(PaperUnderReview paper, Regex pattern)
    {
        List<(string, TextSpan)> cited = [];
        var at = 0;
        while (pattern.Match(paper.Text, at) is { Success: true } match)
        {
            var section = match.Groups["section"];
            if (IsOfTheCode(paper, match))
            {
                cited.Add((section.Value, new(section.Index, section.Length)));
            }

            at = match.Index + Math.Max(1, match.Length);
        }

        return cited;
    }

    /// <summary>A Code is named in the citation or shortly before it, and the citation names no Act: other laws have sections and exemptions of their own.</summary>
    private static bool IsOfTheCode(PaperUnderReview paper, Match match)
    {
        const int near = 300;
        var from = Math.Max(0, match.Index - near);
        return paper.Text.AsSpan(from, match.Index + match.Length - from).Contains("Code", StringComparison.Ordinal)
            && !match.ValueSpan.Contains(" Act", StringComparison.Ordinal);
    }

    /// <summary>" (paragraph 6.3)" where the citation's paragraph has a number, else the heading it stands under; nothing where there is none.</summary>
    private static string Place(PaperUnderReview paper, TextSpan place)
    {
        var lineStart = paper.Text.LastIndexOf('\n', place.Start) + 1;
        var number = ParagraphNumber().Match(paper.Text, lineStart, place.Start - lineStart);
        var heading = paper
            .Paper.Sections.LastOrDefault(s => s.Heading is not null && s.Span.Start <= place.Start && place.Start < s.Span.End)
            ?.Heading;
        return number.Success ? $" (paragraph {number.Groups[1].Value})"
            : heading is not null ? $" (under \"{heading}\")"
            : "";
    }

    // the section that gives the exemption: "Section 10.1 provides ... that an exemption", "an exemption ... under section 11 of the Code"
    [GeneratedRegex(
        @"\bsections?\s+(?<section>\d+(?:\.\d+)*)\s+(?:of\s+the\s+(?:\w+\s+){0,5}Code\s+)?(?:provides|allows|permits|sets\s+out)\b[^.]{0,60}\bexempt(?:ion|ions|ed)?\b|\bexemptions?\b[^.]{0,60}\bunder\s+section\s+(?<section>(?>\d+(?:\.\d+)*))(?!\s+of\s+(?:the\s+)?[^.]{0,60}\bAct\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Exempts();

    [GeneratedRegex(@"\bsection\s+(?<section>\d+(?:\.\d+)*)\s+of\s+the\s+(?:[\w’']+\s+){0,5}Code\b[^.]{0,30}\brequires\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requires();

    [GeneratedRegex(@"^[-•·\s]*(\d+(?:\.\d+)+)\.?\s")]
    private static partial Regex ParagraphNumber();
}
