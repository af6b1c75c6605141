namespace Remit.Papers;

/// <summary>Where the line ends of a text on one line were: at its headings, labels, decisions, items and bullets.</summary>
internal static class FlatBreaks
{
    /// <summary>The offsets at which a line is broken, in order.</summary>
    public static SortedSet<int> Of(string plain, PaperLine line)
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
            FlatPlaces.ForEachCase(plain, line, phrase, at => BreakAround(plain, line, at, phrase.Length, breaks));
        }

        foreach (var phrase in Furniture.Phrases)
        {
            FlatPlaces.ForEach(plain, line, phrase, at => BreakAround(plain, line, at, phrase.Length, breaks));
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
            FlatPlaces.ForEach(plain, line, header, at => BreakAround(plain, line, at, header.Length, breaks));
        }

        FlatPlaces.ForEach(plain, line, "AUTHORISING ", at => breaks.Add(at));
        foreach (var label in FieldLabels.WithoutColon)
        {
            FlatPlaces.ForEach(
                plain,
                line,
                label,
                at =>
                {
                    if (FlatPlaces.StandsAlone(plain, line, at) && breaks.Add(at) && !plain.AsSpan(at + label.Length).TrimStart(' ').StartsWith(":"))
                    {
                        breaks.Add(Math.Min(at + label.Length, line.End));
                    }
                }
            );
        }
    }

    private static void BreakAround(string plain, PaperLine line, int at, int length, SortedSet<int> breaks)
    {
        if (!FlatPlaces.StandsAlone(plain, line, at))
        {
            return;
        }

        // "Part 1: …" holds the words of other headings: the longest phrase at a place wins
        var number = FlatPlaces.NumberBefore(plain, line, at);
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
            FlatPlaces.ForEach(plain, line, word, at => BreakAtDecision(plain, line, at, at + word.Length, breaks));
        }

        FlatPlaces.ForEach(
            plain,
            line,
            "That the ",
            at =>
            {
                if (FlatPlaces.EndsSentence(plain, line, at) && DecisionOpening.Read(plain.AsSpan(at, line.End - at)) is { HasVerb: true })
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
                FlatPlaces.EndsSentence(plain, line, at)
                || breaks.Contains(at)
                || FlatPlaces.AfterBreak(plain, at, breaks)
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
        FlatPlaces.ForEach(plain, line, "\u2022", at => breaks.Add(at));
        foreach (var mark in (ReadOnlySpan<string>)[": - ", "; - ", "; and - ", "; or - "])
        {
            FlatPlaces.ForEach(plain, line, mark, at => breaks.Add(at + mark.Length - 2));
        }
    }
}
