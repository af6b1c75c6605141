using System.Buffers;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Where the sentences of a text stand: a list item is one, and a line that runs on in the next is not cut.</summary>
internal static class Sentences
{
    /// <summary>Longest sentence that is kept whole, in characters: it bounds the work of a rule on a text without full stops.</summary>
    private const int Longest = 2000;

    private static readonly SearchValues<char> _marks = SearchValues.Create("\n.!?");

    private static readonly SearchValues<char> _numbering = SearchValues.Create("0123456789. \u00A0");

    /// <summary>The sentences in order, without the white space around them; the empty list for a text without words.</summary>
    public static List<TextSpan> Of(string text)
    {
        List<TextSpan> sentences = [];
        var start = 0;
        for (var at = NextMark(text, 0); at < text.Length; at = NextMark(text, at + 1))
        {
            if (text[at] == '\n' ? EndsLine(text, at) : EndsSentence(text, start, at))
            {
                Add(sentences, text, start, at + 1);
                start = at + 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static int NextMark(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny(_marks);
        return offset < 0 ? text.Length : from + offset;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        for (; end - start > Longest; start += Longest)
        {
            sentences.Add(new(start, Longest));
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end - start));
        }
    }

    private static bool EndsLine(string text, int newline)
    {
        var before = newline - 1;
        while (before >= 0 && IsBlank(text[before]))
        {
            before--;
        }

        var after = newline + 1;
        while (after < text.Length && IsBlank(text[after]))
        {
            after++;
        }

        var runsOn = before >= 0 && after < text.Length && text[before] is not ('.' or ':' or ';' or '!' or '?' or '\n') && char.IsLower(text[after]);
        return !(runsOn && !IsBullet(text, after));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\u00A0';

    private static bool IsBullet(string text, int at) => text[at] == 'o' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);

    private static bool EndsSentence(string text, int start, int at)
    {
        if (text[at] is not ('.' or '!' or '?') || at + 1 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        // "1. The allocation", "1.1. The fund": the stop belongs to the number
        var first = start;
        while (first < at && !char.IsLetterOrDigit(text[first]))
        {
            first++;
        }

        if (first < at && text.AsSpan(first, at - first).IndexOfAnyExcept(_numbering) < 0)
        {
            return false;
        }

        // "e.g. lampposts": what follows goes on in lower case
        var next = at + 1;
        while (next < text.Length && IsBlank(text[next]))
        {
            next++;
        }

        return next >= text.Length || !char.IsLower(text[next]);
    }
}
