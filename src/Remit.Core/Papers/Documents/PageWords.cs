using System.Globalization;
using System.Net;
using System.Text;

namespace Remit.Papers.Documents;

/// <summary>A word and where it stands on its page, in units of the page, from its top left corner.</summary>
internal readonly record struct PageWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>The words of one page.</summary>
internal sealed class PageWords
{
    /// <summary>What Tesseract's table calls a line, and what it calls a word.</summary>
    private const string LineLevel = "4",
        WordLevel = "5";

    public List<PageWord> Words { get; } = [];

    /// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: one element to a line.</summary>
    public static List<PageWords> ParsePoppler(ReadOnlySpan<byte> output)
    {
        List<PageWords> pages = [];
        foreach (var line in Encoding.UTF8.GetString(output).AsSpan().EnumerateLines())
        {
            var element = line.Trim();
            if (element.StartsWith("<page ", StringComparison.Ordinal))
            {
                pages.Add(new());
            }
            else if (pages.Count > 0 && element.StartsWith("<word ", StringComparison.Ordinal))
            {
                pages[^1].AddPopplerWord(element);
            }
        }

        return pages;
    }

    /// <summary><c>&lt;word xMin="1.5" yMin="2" xMax="3" yMax="4"&gt;said&lt;/word&gt;</c>; quotes in the word are escaped.</summary>
    private void AddPopplerWord(ReadOnlySpan<char> element)
    {
        const string end = "</word>";
        Span<Range> parts = stackalloc Range[9];
        if (
            element.EndsWith(end, StringComparison.Ordinal)
            && element.Split(parts, '"') == parts.Length
            && TryNumber(element[parts[1]], out var left)
            && TryNumber(element[parts[3]], out var top)
            && TryNumber(element[parts[5]], out var right)
            && TryNumber(element[parts[7]], out var bottom)
            && element[parts[8]] is ['>', .. var word]
        )
        {
            Add(left, top, right, bottom, WebUtility.HtmlDecode(word[..^end.Length].ToString()));
        }
    }

    /// <summary>Reads the table that Tesseract writes for one page. A word is given the height of its line: its own is that of its letters, and differs from word to word.</summary>
    /// <returns>The words, and how sure the program is of them on average, from 0 to 100.</returns>
    public static (PageWords Page, double Confidence) ParseTesseract(ReadOnlySpan<byte> output)
    {
        PageWords page = new();
        double sum = 0;
        var (lineTop, lineHeight) = (0d, 0d);
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n'))
        {
            if (
                row.TrimEnd('\r').Split('\t') is not [var level, _, _, _, _, _, var left, var top, var width, var height, var confidence, var text]
                || !TryNumber(left, out var x)
                || !TryNumber(top, out var y)
                || !TryNumber(width, out var w)
                || !TryNumber(height, out var h)
                || !TryNumber(confidence, out var sure)
            )
            {
                continue;
            }

            if (level == LineLevel)
            {
                (lineTop, lineHeight) = (y, h);
            }
            else if (level == WordLevel && page.Add(x, lineTop, x + w, lineTop + lineHeight, text))
            {
                sum += sure;
            }
        }

        return (page, page.Words.Count == 0 ? 0 : sum / page.Words.Count);
    }

    private bool Add(double left, double top, double right, double bottom, string text)
    {
        var visible = (text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text).Trim();
        if (visible.Length == 0 || !(right > left) || !(bottom > top) || !double.IsFinite(left + top + right + bottom))
        {
            return false;
        }

        Words.Add(new(left, top, right, bottom, visible));
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
