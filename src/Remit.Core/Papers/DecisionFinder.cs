using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>Finds where the decision stands: under its heading, or, where the heading is lost, at the words with which a decision opens.</summary>
internal static partial class DecisionFinder
{
    /// <summary>The decision's words without its heading; null when the text has none. A summary that ran into it is cut in the outline.</summary>
    public static TextSpan? Find(PaperText text, PaperOutline outline)
    {
        var headed = outline.Sections.FindIndex(s => s.Kind == SectionKind.Decision);
        if (headed >= 0)
        {
            return WithoutInnerHeading(text, outline, headed);
        }

        var summary = outline.Sections.FindIndex(s => s.Kind == SectionKind.Summary);
        if (summary >= 0 && FindOpening(text, [.. text.LinesIn(outline.Sections[summary].Text)]) is { } inSummary)
        {
            return Cut(text, outline, summary, inSummary.Start);
        }

        if (summary >= 0 && FindBareAct(text, outline, summary) is { } act)
        {
            return Cut(text, outline, summary, act.Start);
        }

        var opening = FindOpening(text, outline.Loose) ?? (outline.IsCouncil ? FindLastActs(text, outline.Loose) : null);
        if (opening is null && outline.IsCouncil && FindAfterPurpose(text, outline) is { } afterPurpose)
        {
            return afterPurpose;
        }

        return opening is { } loose ? AmongFields(text, outline, loose) : null;
    }

    /// <summary>Councils put "Summary" and "Decision" once more under the label "Decisions:".</summary>
    private static TextSpan? WithoutInnerHeading(PaperText text, PaperOutline outline, int headed)
    {
        var section = outline.Sections[headed];
        if (!outline.IsCouncil)
        {
            return section.Text.Length > 0 ? section.Text : null;
        }

        var inner = outline.Sections.FindIndex(headed + 1, s => s.Kind == SectionKind.Decision && s.Text.Length > 0);
        var between = inner < 0 ? 0 : outline.Sections.Skip(headed + 1).Take(inner - headed - 1).Count(s => s.Kind != SectionKind.Summary);
        var found = inner >= 0 && between == 0 ? outline.Sections[inner].Text : section.Text;
        return found.Length > 0 ? found : null;
    }

    private static TextSpan Cut(PaperText text, PaperOutline outline, int summary, int start)
    {
        var whole = outline.Sections[summary];
        var decision = text.Trim(start, whole.Text.End);
        outline.Sections[summary] = whole with { Text = text.Trim(whole.Text.Start, start) };
        outline.Sections.Insert(summary + 1, new(new(SectionKind.Decision), null, decision));
        return decision;
    }

    private static TextSpan AmongFields(PaperText text, PaperOutline outline, PaperLine opening)
    {
        var next = outline.Sections.FindIndex(s => s.Text.Start > opening.Start);
        var end = next < 0 ? text.Plain.Length : outline.Sections[next].Words?.Start ?? outline.Sections[next].Text.Start;
        foreach (var field in outline.Fields)
        {
            end = field.Label.Start > opening.Start ? Math.Min(end, field.Label.Start) : end;
        }

        var decision = text.Trim(opening.Start, end);
        outline.Sections.Insert(next < 0 ? outline.Sections.Count : next, new(new(SectionKind.Decision), null, decision));
        return decision;
    }

    /// <summary>A decision that lost its heading and its opening words: the summary's last paragraphs, from the first that begins with an act alone, before Part 1.</summary>
    private static PaperLine? FindBareAct(PaperText text, PaperOutline outline, int summary)
    {
        if (summary + 1 >= outline.Sections.Count || !outline.Sections[summary + 1].Heading.OpensPartOne)
        {
            return null;
        }

        var isFirst = true;
        foreach (var line in text.LinesIn(outline.Sections[summary].Text))
        {
            if (!isFirst && BareAct().IsMatch(text[line]))
            {
                return line;
            }

            isFirst = false;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:Expenditure|Receipt|Allocation|Award|Delegation|Approval)\s+(?:of|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareAct();

    private static PaperLine? FindOpening(PaperText text, IReadOnlyList<PaperLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Opens(text, lines, i))
            {
                return lines[i];
            }
        }

        return null;
    }

    /// <summary>The label "Purpose:" survived and "Decision:" was lost: the acts after the purpose's own first line.</summary>
    private static TextSpan? FindAfterPurpose(PaperText text, PaperOutline outline)
    {
        var purpose = outline.Sections.FindIndex(s => s.Kind == SectionKind.Other && s.Words is not null && s.Text.Length > 0);
        if (purpose < 0)
        {
            return null;
        }

        List<PaperLine> lines = [.. text.LinesIn(outline.Sections[purpose].Text).Skip(1)];
        return FindLastActs(text, lines) is { } act ? Cut(text, outline, purpose, act.Start) : null;
    }

    /// <summary>A council's decision whose label is lost: the last paragraphs that each begin with an act, before the reasons.</summary>
    private static PaperLine? FindLastActs(PaperText text, IReadOnlyList<PaperLine> lines)
    {
        PaperLine? first = null;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (IsCouncilAct(text[lines[i]]))
            {
                first = lines[i];
            }
            else if (first is not null)
            {
                break;
            }
        }

        return first;
    }

    /// <summary>"To award …", "2. To consider …", "That the award … be approved", "Award lots 1 to 7 …", "Agreed the …".</summary>
    private static bool IsCouncilAct(ReadOnlySpan<char> words)
    {
        var marker = ItemMarker.Read(words);
        var rest = words[(marker?.Length ?? 0)..];
        return rest.StartsWith("That ", StringComparison.Ordinal)
            || (rest.StartsWith("To ", StringComparison.Ordinal) && (DecisionOpening.IsAct(rest) || marker is { Label: not null }))
            || PlainAct().IsMatch(rest[..Math.Min(rest.Length, 40)]);
    }

    // "Award of contract" names a purpose; "Award the contract" is the act
    [GeneratedRegex(
        @"^(?:Award|Approve|Agree|Authorise|Delegate|Appoint|Adopt|Grant|Resolve)(?:d|ed)?\s+(?!of\b|for\b|to\s+be\b)\S",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PlainAct();

    /// <summary>"The Director approves expenditure of …" in a paragraph after the first: a summary would say that approval is sought.</summary>
    private static bool IsSpending(ReadOnlySpan<char> words, DecisionOpening opening) =>
        opening.RestAt < words.Length
        && words[..opening.RestAt].TrimEnd().EndsWith("approves", StringComparison.Ordinal)
        && DecisionOpening.IsAct(words[opening.RestAt..]);

    private static bool Opens(PaperText text, IReadOnlyList<PaperLine> lines, int index)
    {
        var words = text[lines[index]];
        var listFollows =
            index + 1 < lines.Count && (ItemMarker.Read(text[lines[index + 1]]) is not null || DecisionOpening.IsAct(text[lines[index + 1]]));
        var gap = lines[index].Gap;
        if (DecisionOpening.Read(words) is { } opening)
        {
            var ends = words[^1] is ':' or ';' or '-';
            return opening.HasVerb
                ? (opening.OpensWithThat && !opening.IsAsked)
                    || ends
                    || listFollows
                    || (!opening.IsAsked && (gap >= 2 || (index > 0 && gap > 0 && IsSpending(words, opening))))
                : listFollows && (opening.OpensWithThat || words.Length < 80);
        }

        // no opening words at all: a list of acts after a wide gap, or a numbered list of "That …"
        return gap >= 2
            && ItemMarker.Read(words) is { } marker
            && (DecisionOpening.IsAct(words[marker.Length..]) || words[marker.Length..].StartsWith("That ", StringComparison.OrdinalIgnoreCase));
    }
}
