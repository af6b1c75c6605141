using System.Collections.Frozen;

namespace Remit.Papers;

/// <summary>What a web site puts around a paper, and a document store around a document: lines that say nothing of the decision.</summary>
internal static class Furniture
{
    private static readonly FrozenSet<string> Lines = new[]
    {
        "skip to main content",
        "skip to content",
        "mayor of london logo london assembly logo home",
        "mayor of london logo london assembly logo",
        "mayor of london logo",
        "london assembly logo",
        "home",
        "menu",
        "search",
        "close",
        "print this page",
        "back to top",
        "share this page",
        "breadcrumb",
        "you are here",
        "related documents",
        "need a document on this page in an accessible format?",
        "find out more about this issue",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Beginnings =
    [
        "if you use assistive technology",
        "it will also help us if you tell us which assistive technology",
        "use the below search options",
        "use the search options below",
        "please note that we migrated to a new system",
        "total page:",
        "file type:pdf",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Phrases of furniture that may stand in the middle of a text without line ends.</summary>
    public static IReadOnlyList<string> Phrases { get; } =
    [
        "Skip to main content",
        "Mayor of London logo London Assembly logo Home",
        "Mayor of London logo London Assembly logo",
        "Need a document on this page in an accessible format?",
        "If you use assistive technology",
        "It will also help us if you tell us which assistive technology",
        "Share this page",
    ];

    /// <summary>The lines that are not furniture; the gap before a dropped line goes to the next.</summary>
    public static List<PaperLine> Without(string plain, List<PaperLine> lines)
    {
        var kept = new List<PaperLine>(lines.Count);
        var gap = 0;
        foreach (var line in lines)
        {
            if (IsFurniture(plain.AsSpan(line.Start, line.Length)))
            {
                gap += line.Gap;
            }
            else
            {
                kept.Add(gap == 0 ? line : line with { Gap = line.Gap + gap });
                gap = 0;
            }
        }

        return kept;
    }

    private static bool IsFurniture(ReadOnlySpan<char> line)
    {
        if (line.Length <= 60 && Lookup.Contains(line))
        {
            return true;
        }

        foreach (var beginning in Beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return line.Length <= 6 && OnlyDashes(line);
    }

    private static bool OnlyDashes(ReadOnlySpan<char> line) => line.Length > 1 && line.IndexOfAnyExcept('-', '_', ' ') < 0;
}
