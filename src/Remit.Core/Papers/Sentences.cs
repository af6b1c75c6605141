using System.Buffers;

namespace Remit.Papers;

/// <summary>The sentence around a place in a paper; a list item, a heading and a table row each count as one.</summary>
internal static class Sentences
{
    private const int Reach = 1_200;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".;?!\n\r");

    /// <summary>The sentence that holds a span.</summary>
    public static TextSpan Around(PaperText text, int start, int end)
    {
        var plain = text.Plain;
        var from = Math.Max(0, start - Reach);
        var first = from;
        for (var at = from; at < start; at++)
        {
            var step = plain.AsSpan(at, start - at).IndexOfAny(Stops);
            if (step < 0)
            {
                break;
            }

            at += step;
            if (Ends(text, at))
            {
                first = at + 1;
            }
        }

        var stop = Math.Min(plain.Length, end + Reach);
        var last = stop;
        for (var at = end; at < stop; at++)
        {
            var step = plain.AsSpan(at, stop - at).IndexOfAny(Stops);
            if (step < 0)
            {
                break;
            }

            at += step;
            if (Ends(text, at))
            {
                last = at;
                break;
            }
        }

        return text.Trim(Math.Min(first, start), Math.Max(last, end));
    }

    /// <summary>True when the mark or line end at a place ends a sentence.</summary>
    private static bool Ends(PaperText text, int at)
    {
        var plain = text.Plain;
        return plain[at] switch
        {
            ';' => true,
            '.' => EndsAtFullStop(plain, at),
            '?' or '!' => at + 1 >= plain.Length || char.IsWhiteSpace(plain[at + 1]),
            _ => EndsAtLineEnd(text, at),
        };
    }

    private static bool EndsAtFullStop(string plain, int at)
    {
        if (at + 1 < plain.Length && !char.IsWhiteSpace(plain[at + 1]) && plain[at + 1] is not ('"' or '\'' or ')'))
        {
            return false;
        }

        var next = at + 1;
        while (next < plain.Length && (plain[next] is ' ' or '\t' or '"' or '\'' or ')'))
        {
            next++;
        }

        if (next < plain.Length && char.IsAsciiLetterLower(plain[next]))
        {
            return false;
        }

        var start = at;
        while (start > 0 && at - start < 10 && (char.IsAsciiLetter(plain[start - 1]) || plain[start - 1] == '.'))
        {
            start--;
        }

        return plain.AsSpan(start, at - start)
            is not (
                "approx"
                or "e.g"
                or "i.e"
                or "etc"
                or "no"
                or "No"
                or "nos"
                or "para"
                or "paras"
                or "St"
                or "Dr"
                or "Mr"
                or "Mrs"
                or "Ms"
                or "c"
                or "s"
                or "ref"
            );
    }

    /// <summary>A line end ends a sentence where a gap, a list mark or a short line says so; a wrapped line goes on.</summary>
    private static bool EndsAtLineEnd(PaperText text, int at)
    {
        var index = text.FirstLineFrom(at);
        if (index == 0 || index >= text.Lines.Count)
        {
            return true;
        }

        var next = text.Lines[index];
        var before = text.Lines[index - 1];
        var words = text[next];
        return next.Gap > 0
            || ItemMarker.Read(words) is not null
            || text.Plain[before.End - 1] is '.' or ':' or ';' or '?' or '!'
            || (!char.IsAsciiLetterLower(words[0]) && (before.Length < 60 || words.Length < 60 || before.Length > 140));
    }
}
