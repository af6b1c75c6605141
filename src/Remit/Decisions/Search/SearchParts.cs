using System.Globalization;

namespace Remit.Decisions;

/// <summary>Amounts of money in any notation.</summary>
internal static class SearchAmount
{
    private const int MostDigits = 15;

    private static readonly (string Written, int Power)[] Units =
    [
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("bn", 9),
        ("mn", 6),
        ("k", 3),
        ("m", 6),
        ("b", 9),
    ];

    /// <summary>Reads an amount at the beginning of a text: "£50,000", "50k", "£0.05m", "2 million".</summary>
    /// <param name="text">The text from the pound sign or first digit on.</param>
    /// <param name="pence">The amount in pence.</param>
    /// <param name="digits">The digits as written, where they are the whole pounds.</param>
    /// <param name="length">How many characters it takes.</param>
    /// <returns>False for a plain number, which has neither pound sign nor unit.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out long pence, out string? digits, out int length)
    {
        (pence, digits, length) = (0, null, 0);
        var at = text[0] == '£' ? 1 : 0;
        while (at == 1 && length == 0 && at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
            length = 1;
        }

        var hasPound = text[0] == '£';
        (long whole, var wholeDigits, at) = Whole(text, at);
        if (wholeDigits is 0 or > MostDigits)
        {
            return false;
        }

        (long hundredths, long fraction, var places, at) = Fraction(text, at);
        var (power, end) = Unit(text, at, hasPound);
        if ((!hasPound && power == 0) || (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && power == 0 && !hasPound))
        {
            return false;
        }

        var scale = Power(power);
        var exact = ((Int128)whole * scale * 100) + (power == 0 ? hundredths : (Int128)fraction * scale * 100 / Power(places));
        if (exact > long.MaxValue)
        {
            return false;
        }

        (pence, length) = ((long)exact, end);
        digits = power == 0 && places == 0 ? whole.ToString(CultureInfo.InvariantCulture) : null;
        return true;
    }

    private static (long Value, int Digits, int At) Whole(ReadOnlySpan<char> text, int at)
    {
        var (value, count) = (0L, 0);
        while (at < text.Length && count <= MostDigits)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value = (value * 10) + (text[at] - '0');
                count++;
            }
            else if (!(text[at] == ',' && count > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                break;
            }

            at++;
        }

        return (value, count, at);
    }

    private static (long Hundredths, long Fraction, int Places, int At) Fraction(ReadOnlySpan<char> text, int at)
    {
        if (!(at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1])))
        {
            return (0, 0, 0, at);
        }

        var (fraction, places) = (0L, 0);
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (places < 9)
            {
                fraction = (fraction * 10) + (text[at] - '0');
                places++;
            }
        }

        return (
            places switch
            {
                0 => 0,
                1 => fraction * 10,
                2 => fraction,
                _ => fraction / Power(places - 2),
            },
            fraction,
            places,
            at
        );
    }

    private static (int Power, int End) Unit(ReadOnlySpan<char> text, int at, bool hasPound)
    {
        var spaced = at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
        foreach (var (written, power) in Units)
        {
            // "5 m" may be metres and "50 b" anything: without a pound sign a short unit stands at the figure
            var from = written.Length > 2 || hasPound ? spaced : at;
            if (
                text[from..].StartsWith(written, StringComparison.OrdinalIgnoreCase)
                && (from + written.Length == text.Length || !char.IsLetterOrDigit(text[from + written.Length]))
            )
            {
                return (power, from + written.Length);
            }
        }

        return (0, at);
    }

    private static long Power(int power)
    {
        var value = 1L;
        for (var i = 0; i < power; i++)
        {
            value *= 10;
        }

        return value;
    }
}

/// <summary>The letters of decisions' codes, which take their number with them however it is spaced.</summary>
internal static class SearchCode
{
    public static bool IsPrefix(string word) => word is "md" or "dd" or "add" or "dar" or "ma" or "pcd" or "dmpcd" or "dmfd" or "lfc" or "ceod";

    /// <summary>Finds the number after a code's letters: "MD 2373", "(MD)2373", "MD-2373", "DMPCD 2016/16".</summary>
    public static bool NumberAfter(ReadOnlySpan<char> text, out int skipped, out int length)
    {
        (skipped, length) = (0, 0);
        while (skipped < text.Length && skipped < 3 && text[skipped] is ')' or ' ' or '\u00A0' or '-')
        {
            skipped++;
        }

        var at = skipped;
        var digits = 0;
        while (
            at < text.Length
            && (char.IsAsciiDigit(text[at]) || (text[at] == '/' && digits is 4 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        )
        {
            digits += text[at] == '/' ? 1 : 1;
            at++;
        }

        length = at - skipped;
        return length is > 0 and <= 12 && (at == text.Length || !char.IsLetterOrDigit(text[at]));
    }
}

/// <summary>Takes the plural ending off English words, so that "boroughs" finds "borough"; other endings stay, because names have them too.</summary>
internal static class SearchStem
{
    public static string Of(string word) =>
        word switch
        {
            { Length: <= 3 } => word,
            _ when word[^1] != 's' || !char.IsAsciiLetterLower(word[^2]) => word,
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => SearchPool.Shared.Of(word.AsSpan(0, word.Length - 3), 'y'),
            _ when word.EndsWith("sses", StringComparison.Ordinal)
                    || word.EndsWith("xes", StringComparison.Ordinal)
                    || word.EndsWith("ches", StringComparison.Ordinal)
                    || word.EndsWith("shes", StringComparison.Ordinal) => SearchPool.Shared.Of(word.AsSpan(0, word.Length - 2)),
            _ when word[^2] is 's' or 'u' or 'i' => word,
            _ => SearchPool.Shared.Of(word.AsSpan(0, word.Length - 1)),
        };
}

/// <summary>Words that were met before, so that a text of ten thousand words does not make ten thousand strings; one to a thread.</summary>
internal sealed class SearchPool
{
    private const int MostWords = 50_000;

    [ThreadStatic]
    private static SearchPool? _shared;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public static SearchPool Shared => _shared ??= new();

    public string Of(ReadOnlySpan<char> word)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        if (_words.Count >= MostWords)
        {
            _words.Clear();
        }

        var made = word.ToString();
        _words.Add(made);
        return made;
    }

    public string Of(ReadOnlySpan<char> word, char end)
    {
        Span<char> whole = word.Length < 64 ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        word.CopyTo(whole);
        whole[^1] = end;
        return Of(whole);
    }
}
