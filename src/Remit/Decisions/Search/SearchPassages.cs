using Remit.Papers;

namespace Remit.Decisions;

/// <summary>Cuts a text into passages of a length that can be read at a glance, at the ends of lines and sentences where there are any.</summary>
internal static class SearchPassages
{
    private const int Short = 150;
    private const int Long = 300;

    /// <summary>The passages in order; together they are the whole text but for the space between them.</summary>
    public static List<TextSpan> Cut(string text)
    {
        List<TextSpan> passages = [];
        var start = 0;
        while (true)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            if (start == text.Length)
            {
                return passages;
            }

            var end = End(text, start);
            var last = end;
            while (last > start + 1 && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            passages.Add(new(start, last - start));
            start = end;
        }
    }

    private static int End(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Long);
        if (limit == text.Length)
        {
            return limit;
        }

        for (var at = limit - 1; at > start + Short; at--)
        {
            if (text[at] == '\n' || (text[at] is ' ' && text[at - 1] is '.' or ';' or ':' or '?' or '!'))
            {
                return at;
            }
        }

        for (var at = limit; at > start + Short; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }
}
