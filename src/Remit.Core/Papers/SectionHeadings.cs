using System.Collections.Frozen;

namespace Remit.Papers;

/// <summary>What a heading means, by its many wordings, numbered or not.</summary>
internal static class SectionHeadings
{
    private const int Longest = 110;

    private static readonly FrozenDictionary<string, Heading> Exact = SectionWordings.Whole().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Heading>.AlternateLookup<ReadOnlySpan<char>> Lookup = Exact.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Headings that may be told in the middle of a text without line ends, longest first.</summary>
    public static IReadOnlyList<string> Phrases { get; } =
    [
        .. new[]
        {
            "Part 1: Non-confidential facts and advice to the Deputy Mayor for Policing and Crime (DMPC)",
            "Part 1: Non-confidential facts and advice to the Mayor",
            "Part 1: Non-confidential facts and advice",
            "Part 1 - Non-confidential facts and advice",
            "PART I - NON-CONFIDENTIAL FACTS AND ADVICE TO THE MAYOR",
            "PART I - NON-CONFIDENTIAL FACTS AND ADVICE",
            "Non-confidential facts and advice to the Deputy Mayor for Policing and Crime (DMPC)",
            "Key information",
            "Executive summary",
            "Introduction and background",
            "Issues for consideration",
            "Objectives and expected outcomes",
            "Equality comments",
            "Other considerations",
            "Key risks and issues",
            "Risks and issues",
            "Links to Mayoral strategies and priorities",
            "Consultations and impact assessments",
            "Impact assessments and consultations",
            "Data protection impact assessments",
            "Conflicts of interest",
            "Financial comments",
            "Legal comments",
            "Planned delivery approach and next steps",
            "Delivery approach",
            "Activity table",
            "Appendices and supporting papers",
            "Public access to information",
            "Part 1 Deferral",
            "Part 2 Confidentiality",
            "ORIGINATING OFFICER DECLARATION",
            "Corporate Investment Board:",
            "HEAD OF FINANCE AND GOVERNANCE",
            "Signed decision document",
            "Supporting documents",
            "Decision required - supporting report",
            "Reasons for the decision",
            "Alternative options considered",
            "Access to Information",
            "Decision details",
        }.OrderByDescending(p => p.Length),
    ];

    /// <summary>Reads a line as a heading; a heading may stand before its text on the same line, after a colon or a dash.</summary>
    /// <param name="line">The line in the shadow, trimmed.</param>
    /// <param name="wordsAt">Offset of the heading's words after its number.</param>
    /// <param name="textAt">Offset in the line where its text begins; the line's length when the line is the heading alone.</param>
    public static Heading? Read(ReadOnlySpan<char> line, out int wordsAt, out int textAt)
    {
        textAt = line.Length;
        wordsAt = NumberLength(line);
        var words = line[wordsAt..];
        if (words.Length == 0 || !char.IsLetter(words[0]))
        {
            return null;
        }

        if (words.Length <= Longest && Find(words.TrimEnd(" :.-")) is { } whole)
        {
            return whole;
        }

        var colon = words[..Math.Min(words.Length, Longest)].IndexOf(':');
        var dash = words[..Math.Min(words.Length, Longest)].IndexOf(" - ", StringComparison.Ordinal);
        return ReadBefore(colon, 1, line, wordsAt, ref textAt)
            ?? ReadBefore(dash, 3, line, wordsAt, ref textAt)
            ?? ReadRunOn(line, wordsAt, ref textAt);
    }

    /// <summary>"Decision The Commissioner: …", "Summary On 1 April …": a form whose heading lost its line end.</summary>
    private static Heading? ReadRunOn(ReadOnlySpan<char> line, int wordsAt, ref int textAt)
    {
        var words = line[wordsAt..];
        if (words.StartsWith("Decision The ", StringComparison.Ordinal) || words.StartsWith("Decision That ", StringComparison.Ordinal))
        {
            textAt = wordsAt + "Decision ".Length;
            return new(SectionKind.Decision);
        }

        var summary = "Summary ".Length;
        if (words.Length > 80 && words.StartsWith("Summary ", StringComparison.Ordinal) && char.IsAsciiLetterUpper(words[summary]))
        {
            textAt = wordsAt + summary;
            return new(SectionKind.Summary);
        }

        return null;
    }

    private static Heading? ReadBefore(int end, int mark, ReadOnlySpan<char> line, int wordsAt, ref int textAt)
    {
        if (end <= 0)
        {
            return null;
        }

        // after a heading of the form's furniture ("Part 1: ...") the rest of the line is no text of the section
        var heading = Find(line.Slice(wordsAt, end).TrimEnd(' '));
        if (heading is { OpensPartOne: false })
        {
            var rest = line[(wordsAt + end + mark)..];
            textAt = line.Length - rest.TrimStart(' ').Length;
            return heading;
        }

        return null;
    }

    private static Heading? Find(ReadOnlySpan<char> words)
    {
        if (words.Length is < 4 or > Longest)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (c != ' ' || (length > 0 && buffer[length - 1] != ' '))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        ReadOnlySpan<char> plain = buffer[..length].TrimEnd(" :.");
        if (Lookup.TryGetValue(plain, out var exact))
        {
            return exact;
        }

        foreach (var (beginning, heading) in SectionWordings.Beginnings)
        {
            if (
                plain[0] == beginning[0]
                && plain.StartsWith(beginning, StringComparison.Ordinal)
                && plain.IndexOf(". ", StringComparison.Ordinal) < 0
            )
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>"4.", "4", "1 " of a page number, "4.0", "Section 4:" before the words.</summary>
    private static int NumberLength(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && end < 5 && (char.IsAsciiDigit(line[end]) || line[end] is '.' or ')'))
        {
            end++;
        }

        if (end == 0)
        {
            return 0;
        }

        var spaces = line[end..].IndexOfAnyExcept(' ', '\t');
        return spaces > 0 || (spaces == 0 && line[end - 1] == '.') ? end + spaces : 0;
    }
}

/// <summary>A heading's meaning.</summary>
/// <param name="Kind">What its part is for.</param>
/// <param name="OpensPartOne">True for the heading of the non-confidential facts and advice, after which the decision is over.</param>
internal readonly record struct Heading(SectionKind Kind, bool OpensPartOne = false);
