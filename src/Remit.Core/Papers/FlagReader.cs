using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>What a paper says of an exemption from competition, of a confidential part, and of deferral.</summary>
internal static partial class FlagReader
{
    /// <summary>True where an exemption or a single source is sought; null when nothing is said of it.</summary>
    public static Fact<bool>? SingleSource(PaperText text)
    {
        foreach (var match in Exempt().EnumerateMatches(text.Plain))
        {
            var span = new TextSpan(match.Index, match.Length);
            var before = text.Plain.AsSpan(Math.Max(0, match.Index - 24), Math.Min(24, match.Index));
            return new(!IsDenied(before), span);
        }

        return null;
    }

    /// <summary>The answer of the form, else whether the text points to a Part 2.</summary>
    public static Fact<bool>? Part2(PaperText text) =>
        Answer(text, AskedPart2()) ?? (First(PointsToPart2(), text.Plain) is { } span ? new(true, span) : null);

    /// <summary>The answer of the form to whether publication of Part 1 is to be deferred.</summary>
    public static Fact<bool>? Deferral(PaperText text) => Answer(text, AskedDeferral());

    private static Fact<bool>? Answer(PaperText text, Regex question)
    {
        if (First(question, text.Plain) is not { } span)
        {
            return null;
        }

        var words = text.Plain.AsSpan(span.Start, span.Length).TrimEnd();
        return new(words.EndsWith("YES", StringComparison.OrdinalIgnoreCase), span);
    }

    private static TextSpan? First(Regex pattern, string plain)
    {
        foreach (var match in pattern.EnumerateMatches(plain))
        {
            return new(match.Index, match.Length);
        }

        return null;
    }

    private static bool IsDenied(ReadOnlySpan<char> before) =>
        before.EndsWith("no ", StringComparison.OrdinalIgnoreCase) || before.EndsWith("not require an ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:exemptions?\s+(?:from|to|under)\s+(?:the\s+)?(?:requirements?\s+(?:of|in|under|to)\s+)?(?:section\s+[\d.]+\s+of\s+)?(?:the\s+)?(?:\w+(?:'s)?\s+){0,2}(?:Contracts\s+(?:and|&)\s+Funding\s+Code|Code\b|contract\s+(?:procedure|standing)|procurement|competit)"
            + @"|single[\s-]+source|single[\s-]+tender|single[\s-]+supplier|direct\s+award\b|(?:waiver|waive)\s+(?:of\s+|to\s+|from\s+)?(?:the\s+)?(?:\w+\s+){0,2}(?:contract|procurement|procedure|standing))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Exempt();

    [GeneratedRegex(@"\bIs there a part\s*(?:2|two|ii) form\s*[-:?]*\s*(?:YES|NO)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskedPart2();

    [GeneratedRegex(
        @"\b(?:(?:set out|contained|detailed|included|identified|outlined|provided|described|specified|appended)\s+(?:in|to|at|within)\s+(?:the\s+)?(?:confidential\s+|restricted\s+|exempt\s+)?Part\s*(?:2|Two|II)\b|proposals\s+(?:included\s+)?(?:in|within)\s+Part\s*(?:2|Two)\b|Part\s*(?:2|Two)\s+of\s+this\s+(?:report|form|paper|decision)\s+(?:sets|contains|details|includes)|see\s+Part\s*(?:2|Two)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PointsToPart2();

    [GeneratedRegex(
        @"\bpublication of Part\s*(?:1|one|i)\s+of this (?:approval|form|decision|report)\s+to be deferred\s*\??\s*[-:]*\s*(?:YES|NO)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AskedDeferral();
}
