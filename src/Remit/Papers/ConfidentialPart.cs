using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>Tells a paper that says it is the confidential Part 2, or holds it, from one that only mentions that there is one.</summary>
/// <remarks>Source: what-the-papers-ask D4: Part 2 is never published.</remarks>
internal static partial class ConfidentialPart
{
    /// <summary>The words that say so; null when there are none. "Part 2 confidentiality" and "non-confidential" are not.</summary>
    public static TextSpan? Find(string text)
    {
        foreach (var match in Heading().EnumerateMatches(text))
        {
            return new(match.Index, match.Length);
        }

        return null;
    }

    // white space is bounded, so that a text of nothing else takes no longer than its length
    [GeneratedRegex(
        @"\bPart\s{0,8}(?:2|Two|II)\s{0,8}(?:form\s{0,8})?[-–—:(]?\s{0,8}confidential\b(?!\s{0,8}(?:form|part))"
            + @"|(?<!\bnon[-\s‑–—]{0,4})\bconfidential\s{1,8}(?:facts\s{1,8}and\s{1,8}advice|report|appendix)\b"
            + @"|\bnot\s{1,8}for\s{1,8}publication\b(?=[^a-z]{0,80}(?:\n|\bby\b|$))"
            + @"|\bOFFICIAL\s{0,8}[-–—:]\s{0,8}SENSITIVE\b"
            + @"|^[ \t]*(?:strictly\s{1,8})?(?:private\s{1,8}and\s{1,8})?confidential[ \t\r]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Heading();
}
