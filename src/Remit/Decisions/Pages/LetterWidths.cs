namespace Remit.Decisions.Pages;

/// <summary>About how wide text is in the pages' sans-serif face, for drawings, which cannot wrap it themselves.</summary>
internal static class LetterWidths
{
    /// <summary>The width as a multiple of the size of the letters; rather too wide than too narrow.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var letter in text)
        {
            width += Of(letter);
        }

        return width;
    }

    private static double Of(char letter) =>
        letter switch
        {
            'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' => 0.28,
            ' ' or 't' or 'f' or 'r' or '-' or '(' or ')' or '/' => 0.36,
            'm' or 'w' or 'M' or 'W' or '@' or '&' or '…' or '—' => 0.9,
            >= 'A' and <= 'Z' => 0.71,
            <= '\u024F' => 0.57,
            _ => 1.0,
        };

    /// <summary>Text in lines that fit a width; what does not fit into the last line ends in "…".</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line, as a multiple of the size of the letters.</param>
    /// <param name="most">How many lines there may be.</param>
    public static IReadOnlyList<string> Lines(string text, double width, int most)
    {
        List<string> lines = [];
        var rest = text.Trim();
        while (rest.Length > 0 && lines.Count < most)
        {
            if (Of(rest) <= width)
            {
                lines.Add(rest);
                return lines;
            }

            var last = lines.Count == most - 1;
            var fits = Fitting(rest, last ? width - Of("…") : width);
            var space = rest.LastIndexOf(' ', Math.Min(fits, rest.Length - 1));
            var end = space > fits / 3 ? space : fits;
            lines.Add(rest[..end].TrimEnd() + (last ? "…" : ""));
            rest = rest[end..].TrimStart();
        }

        return lines;
    }

    /// <summary>How many letters from the start fit; at least one, and never half of a pair.</summary>
    private static int Fitting(string text, double width)
    {
        var (count, used) = (1, Of(text[0]));
        while (count < text.Length && used + Of(text[count]) <= width)
        {
            used += Of(text[count]);
            count++;
        }

        return char.IsHighSurrogate(text[count - 1]) && count < text.Length ? count + 1 : count;
    }
}
