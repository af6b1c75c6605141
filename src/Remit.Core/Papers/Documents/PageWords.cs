using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Remit.Papers.Documents;

/// <summary>A word and where it stands on its page, in units of the page, from its top left corner.</summary>
internal readonly record struct PageWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>The words of one page.</summary>
internal sealed partial class PageWords
{
    /// <summary>What Tesseract's table calls a word, and what it calls a page.</summary>
    private const string WordLevel = "5";

    public List<PageWord> Words { get; } = [];

    /// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: one element to a line.</summary>
    public static List<PageWords> ParsePoppler(ReadOnlySpan<byte> output)
    {
        List<PageWords> pages = [];
        foreach (var line in Encoding.UTF8.GetString(output).AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("<page ", StringComparison.Ordinal))
            {
                pages.Add(new());
            }
            else if (
                pages.Count > 0
                && trimmed.StartsWith("<word ", StringComparison.Ordinal)
                && PopplerWord().Match(trimmed.ToString()) is { Success: true } match
            )
            {
                pages[^1].Add(Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4), WebUtility.HtmlDecode(match.Groups[5].Value));
            }
        }

        return pages;
    }

    /// <summary>Reads the table that Tesseract writes for one page.</summary>
    /// <returns>The words, and how sure the program is of them on average, from 0 to 100.</returns>
    public static (PageWords Page, double Confidence) ParseTesseract(ReadOnlySpan<byte> output)
    {
        PageWords page = new();
        double sum = 0;
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n'))
        {
            if (
                line.TrimEnd('\r').Split('\t') is [WordLevel, _, _, _, _, _, var left, var top, var width, var height, var confidence, var text]
                && TryNumber(left, out var x)
                && TryNumber(top, out var y)
                && TryNumber(width, out var w)
                && TryNumber(height, out var h)
                && TryNumber(confidence, out var sure)
                && page.Add(x, y, x + w, y + h, text)
            )
            {
                sum += sure;
            }
        }

        return (page, page.Words.Count == 0 ? 0 : sum / page.Words.Count);
    }

    private bool Add(double left, double top, double right, double bottom, string text)
    {
        var visible = string.Concat(text.Where(c => !char.IsControl(c))).Trim();
        if (visible.Length == 0 || !(right > left) || !(bottom > top) || !double.IsFinite(left + top + right + bottom))
        {
            return false;
        }

        Words.Add(new(left, top, right, bottom, visible));
        return true;
    }

    private static double Number(Match match, int group) => TryNumber(match.Groups[group].Value, out var number) ? number : double.NaN;

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex("""\A<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)</word>\z""")]
    private static partial Regex PopplerWord();
}
