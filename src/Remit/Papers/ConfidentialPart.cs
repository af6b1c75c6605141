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

    [GeneratedRegex(
        @"\bPart\s*(?:2|Two|II)\s*(?:form\s*)?[-–—:(]?\s*confidential\b(?!\s*(?:form|part))"
            + @"|(?<!\bnon[-\s‑–—]{0,4})\bconfidential\s+(?:facts\s+and\s+advice|report|appendix)\b"
            + @"|\bnot\s+for\s+publication\b(?=[^a-z]{0,80}(?:\n|\bby\b|$))"
            + @"|\bOFFICIAL\s*[-–—:]\s*SENSITIVE\b"
            + @"|^[ \t]*(?:strictly\s+)?(?:private\s+and\s+)?confidential[ \t\r]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Heading();
}
