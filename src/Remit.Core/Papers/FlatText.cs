namespace Remit.Papers;

/// <summary>Texts that a converter joined into one line: the line ends are found again by the headings, labels and list marks.</summary>
internal static class FlatText
{
    private const int LongEnough = 200;

    /// <summary>True when one line holds most of the text and headings or labels stand in its middle.</summary>
    public static bool IsFlat(string plain, List<PaperLine> lines)
    {
        var longest = default(PaperLine);
        foreach (var line in lines)
        {
            longest = line.Length > longest.Length ? line : longest;
        }

        return longest.Length >= LongEnough && longest.Length >= plain.Length / 2 && Breaks(plain, longest).Count >= 3;
    }

    /// <summary>The lines of a flat text, its long ones broken at their headings, labels and list marks.</summary>
    public static List<PaperLine> Unfold(string plain, List<PaperLine> lines)
    {
        var unfolded = new List<PaperLine>();
        foreach (var line in lines)
        {
            if (line.Length < LongEnough)
            {
                unfolded.Add(line);
                continue;
            }

            var start = line.Start;
            foreach (var end in Breaks(plain, line).Append(line.End))
            {
                Add(plain, start, end, start == line.Start ? line.Gap : 1, unfolded);
                start = end;
            }
        }

        return unfolded;
    }

    private static void Add(string plain, int start, int end, int gap, List<PaperLine> lines)
    {
        while (start < end && char.IsWhiteSpace(plain[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            lines.Add(new(start, end, gap, 0));
        }
    }

    private static SortedSet<int> Breaks(string plain, PaperLine line)
    {
        var breaks = new SortedSet<int>();
        BreakAtPhrases(plain, line, breaks);
        BreakAtLabels(plain, line, breaks);
        BreakAtDecisions(plain, line, breaks);
        BreakAtBullets(plain, line, breaks);
        breaks.Remove(line.Start);
        return breaks;
    }

    private static void BreakAtPhrases(string plain, PaperLine line, SortedSet<int> breaks)
    {
        foreach (var phrase in SectionHeadings.Phrases)
        {
            ForEachCase(plain, line, phrase, at => BreakAround(plain, line, at, phrase.Length, breaks));
        }

        foreach (var phrase in Furniture.Phrases)
        {
            ForEach(plain, line, phrase, at => BreakAround(plain, line, at, phrase.Length, breaks));
        }

        foreach (
            var header in (ReadOnlySpan<string>)
                [
                    "Activity Timeline",
                    "Activity\tTimeline",
                    "Date\tAction",
                    "Activity Timescale",
                    "Activity Date",
                    "Milestone Date",
                    "Date Action",
                    "Date Activity",
                    "Action Date",
                ]
        )
        {
            ForEach(plain, line, header, at => BreakAround(plain, line, at, header.Length, breaks));
        }

        ForEach(plain, line, "AUTHORISING ", at => breaks.Add(at));
        foreach (var label in FieldLabels.WithoutColon)
        {
            ForEach(
                plain,
                line,
                label,
                at =>
                {
                    if (StandsAlone(plain, line, at) && breaks.Add(at) && !plain.AsSpan(at + label.Length).TrimStart(' ').StartsWith(":"))
                    {
                        breaks.Add(Math.Min(at + label.Length, line.End));
                    }
                }
            );
        }
    }

    private static void BreakAround(string plain, PaperLine line, int at, int length, SortedSet<int> breaks)
    {
        if (!StandsAlone(plain, line, at))
        {
            return;
        }

        // "Part 1: …" holds the words of other headings: the longest phrase at a place wins
        var number = NumberBefore(plain, line, at);
        breaks.Add(number);
        var end = at + length;
        if (end < line.End && plain[end] == ':')
        {
            end++;
        }

        breaks.Add(Math.Min(end, line.End));
    }

    private static void BreakAtLabels(string plain, PaperLine line, SortedSet<int> breaks)
    {
        for (var at = line.Start; at < line.End; at++)
        {
            var colon = plain.AsSpan(at, line.End - at).IndexOf(':');
            if (colon < 0)
            {
                return;
            }

            at += colon;
            var label = FieldLabels.StartBefore(plain.AsSpan(line.Start, at - line.Start), at - line.Start);
            if (label >= 0)
            {
                breaks.Add(line.Start + label);
            }
        }
    }

    private static void BreakAtDecisions(string plain, PaperLine line, SortedSet<int> breaks)
    {
        foreach (var word in (ReadOnlySpan<string>)["Decision", "Recommendation", "Recommendations", "Summary"])
        {
            ForEach(plain, line, word, at => BreakAtDecision(plain, line, at, at + word.Length, breaks));
        }

        ForEach(
            plain,
            line,
            "That the ",
            at =>
            {
                if (EndsSentence(plain, line, at) && DecisionOpening.Read(plain.AsSpan(at, line.End - at)) is { HasVerb: true })
                {
                    breaks.Add(at);
                    BreakAtItems(plain, at, line.End, breaks);
                }
            }
        );
    }

    private static void BreakAtDecision(string plain, PaperLine line, int at, int end, SortedSet<int> breaks)
    {
        var colon = end < line.End && plain[end] == ':';
        var next = (colon ? end + 1 : end) + 1;
        var opens =
            next < line.End
            && plain[next - 1] == ' '
            && (char.IsAsciiLetterUpper(plain[next]) || char.IsAsciiDigit(plain[next]) || plain[next] is '(' or '\u2022' or '-');
        var after = next < line.End ? plain.AsSpan(next) : default;
        if (after.StartsWith("Number") || after.StartsWith("Maker") || after.StartsWith("Title"))
        {
            return;
        }

        if (
            !opens
            || !(
                EndsSentence(plain, line, at)
                || breaks.Contains(at)
                || AfterBreak(plain, at, breaks)
                || plain.AsSpan(next).StartsWith("That ")
                || plain.AsSpan(next).StartsWith("Report ")
            )
        )
        {
            return;
        }

        breaks.Add(at);
        breaks.Add(colon ? end + 1 : end);
        BreakAtItems(plain, end, line.End, breaks);
    }

    /// <summary>Numbers or letters that count up from the first after a decision opens.</summary>
    private static void BreakAtItems(string plain, int start, int end, SortedSet<int> breaks)
    {
        var stop = Math.Min(end, start + 20_000);
        foreach (
            var (first, format) in (ReadOnlySpan<(string, Func<int, string>)>)
                [
                    ("1. ", n => $"{n}. "),
                    ("a. ", n => $"{(char)('a' + n - 1)}. "),
                    ("(a) ", n => $"({(char)('a' + n - 1)}) "),
                    ("1) ", n => $"{n}) "),
                    ("(1) ", n => $"({n}) "),
                ]
        )
        {
            var at = plain.IndexOf(' ' + first, start, stop - start, StringComparison.Ordinal);
            if (at < 0 || at - start > 400 || plain[at - 1] is not (':' or ';' or '.' or ',') && !char.IsLetter(plain[at - 1]))
            {
                continue;
            }

            for (var n = 2; at >= 0 && n < 26; n++)
            {
                breaks.Add(at + 1);
                at = plain.IndexOf(' ' + format(n), at + 1, stop - at - 1, StringComparison.Ordinal);
            }

            return;
        }
    }

    private static void BreakAtBullets(string plain, PaperLine line, SortedSet<int> breaks)
    {
        ForEach(plain, line, "\u2022", at => breaks.Add(at));
        foreach (var mark in (ReadOnlySpan<string>)[": - ", "; - ", "; and - ", "; or - "])
        {
            ForEach(plain, line, mark, at => breaks.Add(at + mark.Length - 2));
        }
    }

    private static void ForEach(string plain, PaperLine line, string phrase, Action<int> act)
    {
        for (var at = line.Start; at < line.End; at++)
        {
            at = plain.IndexOf(phrase, at, line.End - at, StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            act(at);
        }
    }

    /// <summary>As <see cref="ForEach"/>, in any case that begins with a capital.</summary>
    private static void ForEachCase(string plain, PaperLine line, string phrase, Action<int> act)
    {
        for (var at = line.Start; at < line.End; at++)
        {
            at = plain.IndexOf(phrase, at, line.End - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return;
            }

            if (char.IsAsciiLetterUpper(plain[at]))
            {
                act(at);
            }
        }
    }

    /// <summary>A heading in the middle of a line follows a sentence, a name or a value, never a word that leads on to it.</summary>
    private static bool StandsAlone(string plain, PaperLine line, int at)
    {
        if (at > line.Start && char.IsLetterOrDigit(plain[at - 1]))
        {
            return false;
        }

        var end = at;
        while (end > line.Start && plain[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > line.Start && char.IsAsciiLetter(plain[start - 1]))
        {
            start--;
        }

        return plain.AsSpan(start, end - start)
            is not (
                "the"
                or "this"
                or "an"
                or "a"
                or "in"
                or "of"
                or "see"
                or "our"
                or "its"
                or "and"
                or "or"
                or "for"
                or "to"
                or "with"
                or "from"
                or "by"
                or "as"
                or "under"
            );
    }

    private static bool EndsSentence(string plain, PaperLine line, int at)
    {
        var end = at;
        while (end > line.Start && plain[end - 1] == ' ')
        {
            end--;
        }

        return end == line.Start || plain[end - 1] is '.' or ':' or ';' or ')' or '?' or '!';
    }

    private static bool AfterBreak(string plain, int at, SortedSet<int> breaks)
    {
        var end = at;
        while (end > 0 && plain[end - 1] == ' ')
        {
            end--;
        }

        return breaks.Contains(end);
    }

    /// <summary>Where a heading's own number begins: "5. Financial comments", "1 PART I".</summary>
    private static int NumberBefore(string plain, PaperLine line, int at)
    {
        var start = at;
        while (start > line.Start && plain[start - 1] == ' ')
        {
            start--;
        }

        var end = start;
        while (start > line.Start && (char.IsAsciiDigit(plain[start - 1]) || (plain[start - 1] == '.' && start == end)))
        {
            start--;
        }

        return start < end && end - start <= 3 && plain[start] != '.' && (start == line.Start || plain[start - 1] == ' ') ? start : at;
    }
}
