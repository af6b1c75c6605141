namespace Remit.Rules;

/// <summary>Matching words in text that comes as it is: any run of white space counts as one space, and case does not count.</summary>
/// <remarks>Every step looks at a bounded number of characters, so that scanning stays linear on hostile text.</remarks>
internal static class RunningText
{
    private const int LongestSpace = 8;
    private const int LongestWord = 24;

    /// <summary>White space of any kind, with the zero-width characters that web pages leave behind.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' || char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff';

    /// <summary>The same space, unless it ends a line.</summary>
    public static bool IsSpaceInLine(char c) => c is not ('\n' or '\r') && IsSpace(c);

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>The character at a place, or NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    /// <summary>The first place from <paramref name="at"/> on that is not white space.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestSpace);
        while (at < limit && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of what stands before the white space that ends at <paramref name="end"/>.</summary>
    public static int SkipSpaceBack(ReadOnlySpan<char> text, int end)
    {
        var limit = Math.Max(0, end - LongestSpace);
        while (end > limit && IsSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The first place from <paramref name="at"/> on that is not an ASCII digit; all of a run, however long.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Moves past a phrase that stands at <paramref name="at"/>, after any white space, and ends with a word.</summary>
    public static bool TryPass(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> phrase)
    {
        var here = SkipSpace(text, at);
        foreach (var wanted in phrase)
        {
            if (wanted == ' ')
            {
                var after = SkipSpace(text, here);
                if (after == here)
                {
                    return false;
                }

                here = after;
            }
            else if (char.ToLowerInvariant(At(text, here)) == wanted)
            {
                here++;
            }
            else
            {
                return false;
            }
        }

        if (char.IsLetterOrDigit(phrase[^1]) && char.IsLetterOrDigit(At(text, here)))
        {
            return false;
        }

        at = here;
        return true;
    }

    /// <summary>Moves past the first of some phrases that stands at <paramref name="at"/>.</summary>
    public static bool TryPassAny(ReadOnlySpan<char> text, ref int at, params ReadOnlySpan<string> phrases)
    {
        var here = SkipSpace(text, at);
        var first = char.ToLowerInvariant(At(text, here));
        foreach (var phrase in phrases)
        {
            if (phrase[0] == first && TryPass(text, ref here, phrase))
            {
                at = here;
                return true;
            }
        }

        return false;
    }

    /// <summary>The word of letters that ends at <paramref name="end"/> or at the white space before it; empty when something else stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where to look back from.</param>
    /// <param name="start">Where the word begins.</param>
    public static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end, out int start)
    {
        end = SkipSpaceBack(text, end);
        start = end;
        var limit = Math.Max(0, end - LongestWord);
        while (start > limit && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    /// <summary>The word of letters at <paramref name="at"/> or after the white space there; empty when something else stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to look from.</param>
    /// <param name="end">Just past the word.</param>
    public static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = SkipSpace(text, at);
        end = start;
        var limit = Math.Min(text.Length, start + LongestWord);
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>True when a word is one of some words in lower case.</summary>
    public static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var other in words)
        {
            // most words differ in length or first letter, and this is asked more often than anything else
            if (word.Length == other.Length && (word[0] | ' ') == (other[0] | ' ') && word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
