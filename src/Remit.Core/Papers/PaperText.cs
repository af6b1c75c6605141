namespace Remit.Papers;

/// <summary>A text to be read, beside a shadow of the same length in which spaces, quotes and dashes are the plain ones, so that offsets count in both.</summary>
internal sealed class PaperText
{
    /// <summary>How many characters are read; the rest of a longer text is left, with a doubt that says so.</summary>
    public const int Longest = 1_000_000;

    private const int WidestWrapped = 140;
    private const int FewestWrapped = 12;

    private PaperText(string original, string plain, List<PaperLine> lines)
    {
        (Original, Plain, Lines) = (original, plain, lines);
        IsWrapped = lines.Count >= FewestWrapped && lines.TrueForAll(l => l.Length <= WidestWrapped);
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The shadow: as long as the part that is read.</summary>
    public string Plain { get; }

    /// <summary>The lines that are not blank and not furniture of a web site.</summary>
    public IReadOnlyList<PaperLine> Lines { get; }

    /// <summary>True when the text is longer than what is read.</summary>
    public bool IsCut => Original.Length > Plain.Length;

    /// <summary>True when no line is longer than a page is wide: a line end need not end a paragraph.</summary>
    public bool IsWrapped { get; }

    /// <summary>True when the text came without its line ends, and the lines were found by their headings and labels.</summary>
    public bool IsFlat { get; private init; }

    /// <summary>The shadow and the lines of a text.</summary>
    public static PaperText Of(string text)
    {
        var length = Math.Min(text.Length, Longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var plain = string.Create(length, text, static (shadow, text) => Shade(text, shadow));
        var lines = Split(plain, 0, plain.Length, []);
        var isFlat = FlatText.IsFlat(plain, lines);
        return new(text, plain, Furniture.Without(plain, isFlat ? FlatText.Unfold(plain, lines) : lines)) { IsFlat = isFlat };
    }

    /// <summary>The words of a line in the shadow.</summary>
    public ReadOnlySpan<char> this[PaperLine line] => Plain.AsSpan(line.Start, line.Length);

    /// <summary>The words of a span as given, with every run of white space made one space.</summary>
    public string Words(TextSpan span) => Words(Original.AsSpan(span.Start, span.Length));

    /// <summary>A part of the shadow in lower case, with every run of white space made one space; for looking phrases up.</summary>
    public string Lower(int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var lower = new System.Text.StringBuilder(end - start);
        foreach (var c in Plain.AsSpan(start, end - start))
        {
            var plain = char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (plain != ' ' || lower.Length == 0 || lower[^1] != ' ')
            {
                lower.Append(plain);
            }
        }

        return lower.ToString();
    }

    /// <summary>A span without white space at its ends.</summary>
    public TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Plain[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Plain[end - 1]))
        {
            end--;
        }

        return new(start, end - start);
    }

    /// <summary>The lines of a span; one that begins before it is given from where the span begins.</summary>
    public IEnumerable<PaperLine> LinesIn(TextSpan span)
    {
        var index = FirstLineFrom(span.Start);
        if (index > 0 && Lines[index - 1].End > span.Start)
        {
            index--;
        }

        for (; index < Lines.Count && Lines[index].Start < span.End; index++)
        {
            var line = Lines[index];
            yield return line.Start >= span.Start ? line : line with { Start = span.Start };
        }
    }

    /// <summary>The index of the first line that begins at an offset or after it.</summary>
    public int FirstLineFrom(int offset)
    {
        int low = 0,
            high = Lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Lines[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string Words(ReadOnlySpan<char> text)
    {
        var words = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Shade(c);
            if (!char.IsWhiteSpace(plain))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    private static void Shade(string text, Span<char> shadow)
    {
        for (var i = 0; i < shadow.Length; i++)
        {
            var c = text[i];
            shadow[i] = c < '\u0080' && c != '\v' && c != '\f' ? c : Shade(c);
        }
    }

    private static char Shade(char c) =>
        c switch
        {
            '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200b') or '\u202f' or '\u205f' or '\u3000' or '\ufeff' or '\u00ad' => ' ',
            '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' => '\n',
            '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u02bc' or '\u2032' or '`' or '\u00b4' => '\'',
            '\u201c' or '\u201d' or '\u201e' or '\u201f' => '"',
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe58' or '\ufe63' or '\uff0d' => '-',
            '\u2022' or '\u00b7' or '\u25cf' or '\u25aa' or '\u25e6' or '\u2219' or '\uf0b7' or '\u2043' or '\u2023' or '\u25cb' or '\u25a0' =>
                '\u2022',
            _ => c,
        };

    private static List<PaperLine> Split(string plain, int start, int end, List<PaperLine> lines)
    {
        var gap = 0;
        while (start < end)
        {
            var next = plain.AsSpan(start, end - start).IndexOfAny('\n', '\r');
            var stop = next < 0 ? end : start + next;
            int first = start,
                last = stop;
            while (first < last && char.IsWhiteSpace(plain[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(plain[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                lines.Add(new(first, last, gap, first - start));
                gap = 0;
            }
            else
            {
                gap++;
            }

            start = stop + (stop + 1 < end && plain[stop] == '\r' && plain[stop + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}

/// <summary>A line of the text without the white space at its ends.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last character.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
/// <param name="Indent">How many characters of white space it begins with.</param>
internal readonly record struct PaperLine(int Start, int End, int Gap, int Indent)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, Length);
}
