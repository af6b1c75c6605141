using System.Collections.Frozen;

namespace Remit.Papers;

/// <summary>What a heading means, by its many wordings, numbered or not.</summary>
internal static class SectionHeadings
{
    private const int Longest = 110;

    private static readonly FrozenDictionary<string, Heading> Exact = Wordings().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Heading>.AlternateLookup<ReadOnlySpan<char>> Lookup = Exact.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Beginnings that settle the meaning whatever follows on a short line.</summary>
    private static readonly (string Words, Heading Heading)[] Beginnings =
    [
        ("part 1: ", new(SectionKind.Other, true)),
        ("part 1 - ", new(SectionKind.Other, true)),
        ("part i - ", new(SectionKind.Other, true)),
        ("part i: ", new(SectionKind.Other, true)),
        ("part one", new(SectionKind.Other, true)),
        ("non-confidential facts and advice", new(SectionKind.Other, true)),
        ("part 2 confidential", new(SectionKind.PublicAccess)),
        ("part 2: ", new(SectionKind.PublicAccess)),
        ("part 2 - ", new(SectionKind.PublicAccess)),
        ("introduction and background", new(SectionKind.Background)),
        ("background and context", new(SectionKind.Background)),
        ("objectives and expected outcome", new(SectionKind.Objectives)),
        ("objectives and outcome", new(SectionKind.Objectives)),
        ("aims and objectives", new(SectionKind.Objectives)),
        ("equality comment", new(SectionKind.Equality)),
        ("equality and diversity", new(SectionKind.Equality)),
        ("equality impact", new(SectionKind.Equality)),
        ("equalities ", new(SectionKind.Equality)),
        ("equality, diversity and inclusion comment", new(SectionKind.Equality)),
        ("other considerations", new(SectionKind.OtherConsiderations)),
        ("key risks", new(SectionKind.Risks)),
        ("risks and ", new(SectionKind.Risks)),
        ("risk management", new(SectionKind.Risks)),
        ("links to ", new(SectionKind.Strategies)),
        ("link to ", new(SectionKind.Strategies)),
        ("impact assessments and consultation", new(SectionKind.Consultation)),
        ("impact assessment and consultation", new(SectionKind.Consultation)),
        ("consultations and impact assessment", new(SectionKind.Consultation)),
        ("consultation and impact assessment", new(SectionKind.Consultation)),
        ("conflicts of interest", new(SectionKind.Conflicts)),
        ("conflict of interest", new(SectionKind.Conflicts)),
        ("declarations of interest", new(SectionKind.Conflicts)),
        ("data protection", new(SectionKind.DataProtection)),
        ("gdpr and data", new(SectionKind.DataProtection)),
        ("financial comment", new(SectionKind.Finance)),
        ("financial implication", new(SectionKind.Finance)),
        ("financial consideration", new(SectionKind.Finance)),
        ("financial and procurement", new(SectionKind.Finance)),
        ("finance comment", new(SectionKind.Finance)),
        ("finance and resource", new(SectionKind.Finance)),
        ("legal comment", new(SectionKind.Legal)),
        ("legal implication", new(SectionKind.Legal)),
        ("legal consideration", new(SectionKind.Legal)),
        ("planned delivery", new(SectionKind.Delivery)),
        ("delivery approach", new(SectionKind.Delivery)),
        ("next steps and ", new(SectionKind.Delivery)),
        ("signed decision document", new(SectionKind.Documents)),
        ("supporting document", new(SectionKind.Documents)),
        ("supporting paper", new(SectionKind.Documents)),
        ("appendices", new(SectionKind.Documents)),
        ("background paper", new(SectionKind.Documents)),
        ("accompanying document", new(SectionKind.Documents)),
        ("public access to information", new(SectionKind.PublicAccess)),
        ("part 1 deferral", new(SectionKind.PublicAccess)),
        ("originating officer", new(SectionKind.Declarations)),
        ("drafting officer", new(SectionKind.Declarations)),
        ("head of finance", new(SectionKind.Declarations)),
        ("corporate investment board", new(SectionKind.Declarations)),
        ("mayoral delivery board", new(SectionKind.Declarations)),
        ("chief finance officer", new(SectionKind.Declarations)),
        ("authorising ", new(SectionKind.Authorisation)),
        ("reasons for ", new(SectionKind.Reasons)),
        ("reason for ", new(SectionKind.Reasons)),
        ("alternative option", new(SectionKind.Alternatives)),
        ("alternatives considered", new(SectionKind.Alternatives)),
        ("other options considered", new(SectionKind.Alternatives)),
        ("options considered", new(SectionKind.Alternatives)),
    ];

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

        foreach (var (beginning, heading) in Beginnings)
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

    private static Dictionary<string, Heading> Wordings()
    {
        var wordings = new Dictionary<string, Heading>(StringComparer.OrdinalIgnoreCase);
        Add(new(SectionKind.Fields), "key information", "decision details", "decision information");
        Add(new(SectionKind.Summary), "executive summary", "summary", "summary of decision", "executive summary of the decision");
        Add(
            new(SectionKind.Decision),
            "decision",
            "decisions",
            "decision(s)",
            "the decision",
            "recommendation",
            "recommendations",
            "recommendation(s)"
        );
        Add(
            new(SectionKind.Decision),
            "decision made",
            "decision taken",
            "decisions made",
            "details of decision",
            "details of the decision",
            "decision requested"
        );
        Add(new(SectionKind.Other, true), "decision required - supporting report", "part 1", "part i", "supporting report");
        Add(new(SectionKind.Background), "introduction", "background", "context", "background information", "strategic context");
        Add(new(SectionKind.Objectives), "objectives", "expected outcomes", "outcomes", "issues for consideration");
        Add(
            new(SectionKind.Equality),
            "equality",
            "equalities",
            "equality comments",
            "public sector equality duty",
            "equality and diversity implications"
        );
        Add(new(SectionKind.Risks), "risks", "risk", "risks and issues", "risk implications");
        Add(new(SectionKind.Consultation), "consultation", "consultations", "consultation and engagement");
        Add(new(SectionKind.Finance), "finance", "financial", "financial comments of the executive director resources");
        Add(new(SectionKind.Legal), "legal");
        Add(new(SectionKind.Delivery), "next steps", "activity table", "delivery timetable", "implementation timetable");
        Add(new(SectionKind.Documents), "appendices", "documents", "attachments", "related documents", "supporting documents");
        Add(new(SectionKind.Other), "purpose", "access to information", "description of decision");
        Add(
            new(SectionKind.Reasons),
            "reasons",
            "reason",
            "reasons for the decision",
            "reasons for decision",
            "reason(s) for decision",
            "reasons for decisions"
        );
        Add(new(SectionKind.Alternatives), "alternatives", "options", "alternative options");
        Add(new(SectionKind.PublicAccess), "part 2", "part two", "part ii");
        return wordings;

        void Add(Heading heading, params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                wordings[word] = heading;
            }
        }
    }
}

/// <summary>A heading's meaning.</summary>
/// <param name="Kind">What its part is for.</param>
/// <param name="OpensPartOne">True for the heading of the non-confidential facts and advice, after which the decision is over.</param>
internal readonly record struct Heading(SectionKind Kind, bool OpensPartOne = false);
