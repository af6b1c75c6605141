using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>A number of things that the text counts: "at least two cohorts", "over 80 partner organisations".</summary>
/// <param name="Least">Lowest number the words allow.</param>
/// <param name="Most">Highest number the words allow; null when they set none.</param>
/// <param name="Phrase">What is counted, in lower case: "partner organisations".</param>
/// <param name="IsPart">True when the words count some of a larger number: "the first two secondments".</param>
/// <param name="IsApproximate">True for "around", "about", "approximately".</param>
/// <param name="Span">The words from the qualifier to the noun.</param>
internal sealed record CountedThing(int Least, int? Most, string Phrase, bool IsPart, bool IsApproximate, TextSpan Span)
{
    /// <summary>The last word of the phrase, in the plural.</summary>
    public string Noun => Phrase[(Phrase.LastIndexOf(' ') + 1)..];

    /// <summary>True when the words name one number.</summary>
    public bool IsExact => Least == Most;

    /// <summary>True when one number fits both.</summary>
    public bool Overlaps(CountedThing other) => Least <= (other.Most ?? int.MaxValue) && other.Least <= (Most ?? int.MaxValue);
}

/// <summary>Reads what a text counts.</summary>
internal static class CountedThings
{
    private const int LongestPhrase = 6;

    private static readonly FrozenDictionary<string, int> _numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> _hintsOfNumbers = SearchValues.Create(
        [.. _numbers.Keys, .. Enumerable.Range(0, 10).Select(d => d.ToString(CultureInfo.InvariantCulture))],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> _endsPhrase = Words(
        "of to for from in at with and or who that which will would could may have has are is were was be per each over during by on across within under into who whose as than the a an it they not complete including plus but if so when where while following between against about"
    );

    private static readonly FrozenSet<string> _pluralsWithoutS = Words("people staff men women children");

    private static readonly FrozenSet<string> _isNotCounted = Words(
        "months years weeks days hours minutes times quarters months' years' weeks' days' percent pounds pence thousands millions"
    );

    private static readonly FrozenSet<string> _labels = Words(
        "section sections paragraph paragraphs para objective objectives pillar phase stage part appendix annex cohort priority item figure table article page version level band grade lot tier recommendation decision year"
    );

    private static readonly FrozenSet<string> _partOf = Words(
        "first initial further additional other another next last remaining these those both all extra more final previous earlier past same"
    );

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every count of things in the sentences, in order; money, dates, percentages, spans of time and numbers that are labels are not counts.</summary>
    public static List<CountedThing> In(string text, IReadOnlyList<TextSpan> sentences)
    {
        List<CountedThing> found = [];
        List<TextSpan> words = [];
        foreach (var sentence in sentences)
        {
            if (!text.AsSpan(sentence.Start, sentence.Length).ContainsAny(_hintsOfNumbers))
            {
                continue;
            }

            words.Clear();
            Split(text, sentence, words);
            for (var i = 0; i < words.Count; i++)
            {
                if (TryRead(text, words, i, out var counted, out var last))
                {
                    found.Add(counted!);
                    i = last;
                }
            }
        }

        return found;
    }

    private static void Split(string text, TextSpan sentence, List<TextSpan> words)
    {
        var start = -1;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            var inside =
                i < sentence.End && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '’' or '£' or '$' or '%' or '.' or ',' or '/');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new(start, i - start));
                start = -1;
            }
        }
    }

    private static bool TryRead(string text, List<TextSpan> words, int at, out CountedThing? counted, out int last)
    {
        counted = null;
        last = at;
        if (!TryNumber(text, words[at], out var number) || (at > 0 && _labels.Contains(Word(text, words[at - 1]))))
        {
            return false;
        }

        var (least, most, first) = Qualifier(text, words, at, number);
        var next = at + 1;
        var isApproximate = first < at && Is(text, words[first], "around", "about", "approximately", "roughly", "circa", "some");
        if (next + 1 < words.Count && Is(text, words[next], "or", "to", "and"))
        {
            var other = next + 1;
            if (Is(text, words[other], "more", "above"))
            {
                (most, next) = (null, other + 1);
            }
            else if (Is(text, words[other], "fewer", "less"))
            {
                (least, most, next) = (0, number, other + 1);
            }
            else
            {
                if (other + 2 < words.Count && Is(text, words[other], "up") && Is(text, words[other + 1], "to"))
                {
                    other += 2;
                }

                if (TryNumber(text, words[other], out var upper) && upper > number && !(Is(text, words[next], "and") && other == next + 1))
                {
                    (least, most, next) = (number, upper, other + 1);
                }
            }
        }

        if (!TryPhrase(text, words, next, out var phrase, out last))
        {
            return false;
        }

        var isPart = first > 0 && _partOf.Contains(Word(text, words[first - 1]));
        var end = words[last].Start + text.AsSpan(words[last].Start, words[last].Length).TrimEnd(".,").Length;
        counted = new(least, most, phrase, isPart, isApproximate, new(words[first].Start, end - words[first].Start));
        return true;
    }

    /// <summary>What stands before the number: the range it makes, and the word it begins at.</summary>
    private static (int Least, int? Most, int First) Qualifier(string text, List<TextSpan> words, int at, int number)
    {
        bool Before(int back, params ReadOnlySpan<string> any) => at - back >= 0 && Is(text, words[at - back], any);

        if (Before(2, "at") && Before(1, "least"))
        {
            return (number, null, at - 2);
        }

        if (Before(2, "more") && Before(1, "than"))
        {
            return (number + 1, null, at - 2);
        }

        if (Before(2, "up") && Before(1, "to"))
        {
            return (0, number, at - 2);
        }

        if (Before(2, "minimum") && Before(1, "of"))
        {
            return (number, null, at - 2);
        }

        if (Before(2, "maximum") && Before(1, "of"))
        {
            return (0, number, at - 2);
        }

        if (Before(1, "over"))
        {
            return (number + 1, null, at - 1);
        }

        return Before(1, "around", "about", "approximately", "roughly", "circa", "some") ? (number, number, at - 1) : (number, number, at);
    }

    private static bool TryPhrase(string text, List<TextSpan> words, int from, out string phrase, out int last)
    {
        phrase = "";
        last = -1;
        for (var i = from; i < words.Count && i < from + LongestPhrase; i++)
        {
            var word = Word(text, words[i]);
            if (word.Length == 0 || !char.IsLetter(word[0]) || _endsPhrase.Contains(word) || _numbers.ContainsKey(word))
            {
                break;
            }

            if (IsPlural(word))
            {
                last = i;
            }

            if (text[words[i].End - 1] is '.' or ',')
            {
                break;
            }
        }

        if (last < 0 || _isNotCounted.Contains(Word(text, words[last])))
        {
            return false;
        }

        phrase = string.Join(' ', words[from..(last + 1)].Select(w => Word(text, w))).Replace('-', ' ').ToLowerInvariant();
        return true;
    }

    private static bool IsPlural(string word) =>
        _pluralsWithoutS.Contains(word)
        || (
            word.Length > 3
            && word[^1] is 's' or 'S'
            && word[^2] is not ('s' or 'S' or '\'' or '’')
            && !word.EndsWith("us", StringComparison.OrdinalIgnoreCase)
        );

    private static bool TryNumber(string text, TextSpan word, out int number)
    {
        number = 0;
        var span = text.AsSpan(word.Start, word.Length).TrimEnd(".,");
        if (span.Length == 0)
        {
            return false;
        }

        if (char.IsLetter(span[0]))
        {
            return span.Length <= 8
                && "otfsenOTFSEN".Contains(span[0], StringComparison.Ordinal)
                && _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(span, out number);
        }

        // a bare four-digit number of this age is a year
        return int.TryParse(span, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)
            && number > 0
            && !(span.Length == 4 && number is > 1900 and < 2100)
            && word.Length == span.Length;
    }

    private static string Word(string text, TextSpan word) => text.Substring(word.Start, word.Length).Trim(',', '.', '\'', '’');

    private static bool Is(string text, TextSpan word, params ReadOnlySpan<string> any)
    {
        foreach (var candidate in any)
        {
            if (text.AsSpan(word.Start, word.Length).Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
