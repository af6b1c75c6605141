namespace Remit.Papers;

/// <summary>Looks for phrases in a text on one line, and at what stands before them.</summary>
internal static class FlatPlaces
{
    public static void ForEach(string plain, PaperLine line, string phrase, Action<int> act)
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
    public static void ForEachCase(string plain, PaperLine line, string phrase, Action<int> act)
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
    public static bool StandsAlone(string plain, PaperLine line, int at)
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

    public static bool EndsSentence(string plain, PaperLine line, int at)
    {
        var end = at;
        while (end > line.Start && plain[end - 1] == ' ')
        {
            end--;
        }

        return end == line.Start || plain[end - 1] is '.' or ':' or ';' or ')' or '?' or '!';
    }

    public static bool AfterBreak(string plain, int at, SortedSet<int> breaks)
    {
        var end = at;
        while (end > 0 && plain[end - 1] == ' ')
        {
            end--;
        }

        return breaks.Contains(end);
    }

    /// <summary>Where a heading's own number begins: "5. Financial comments", "1 PART I".</summary>
    public static int NumberBefore(string plain, PaperLine line, int at)
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
