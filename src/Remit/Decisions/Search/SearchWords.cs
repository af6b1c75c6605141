using System.Globalization;
using System.Text;

namespace Remit.Decisions;

/// <summary>
/// Takes a text apart into words as they are compared. Texts and questions go through the same code, and the databases index what it gives
/// as it is, so that a question has the same answer whichever database holds the register.
/// </summary>
internal ref struct SearchWords
{
    private const int LongestWord = 40;
    private const int MostParts = 6;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<SearchWord> _words;
    private int _at;
    private int _group;

    private SearchWords(ReadOnlySpan<char> text, List<SearchWord> words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>The words of a text in order; the other forms of a word follow it.</summary>
    public static List<SearchWord> Of(ReadOnlySpan<char> text)
    {
        List<SearchWord> words = new(text.Length / 6);
        new SearchWords(text, words).Scan();
        return words;
    }

    private void Scan()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if ((c == '£' || char.IsAsciiDigit(c)) && SearchAmount.TryRead(_text[_at..], out var pence, out var digits, out var length))
            {
                Amount(pence, digits, length);
            }
            else if (IsWord(c))
            {
                Compound();
            }
            else
            {
                _at++;
            }
        }
    }

    private void Amount(long pence, string? digits, int length)
    {
        _words.Add(new(string.Create(CultureInfo.InvariantCulture, $"gbp{pence}"), _at, length, ++_group, SearchWordForm.Main));
        if (digits is not null)
        {
            _words.Add(new(digits, _at, length, _group, SearchWordForm.Part));
        }

        _at += length;
    }

    /// <summary>A word with all that hyphens and strokes bind to it.</summary>
    private void Compound()
    {
        var (first, start) = (_words.Count, _at);
        _group++;
        var parts = 0;
        do
        {
            if (parts > 0)
            {
                _at++;
            }

            Single();
            parts++;
        } while (parts < MostParts && _at + 1 < _text.Length && Binds(_text[_at]) && IsWord(_text[_at + 1]));
        if (parts > 1)
        {
            var joined = string.Concat(_words.Skip(first).Where(w => w.Form == SearchWordForm.Main).Select(w => w.Text));
            _words.Add(new(Cut(SearchStem.Of(joined)), start, _at - start, _group, SearchWordForm.Joined));
        }
    }

    /// <summary>A run of letters and digits; a code's letters take its number with them, however it is spaced.</summary>
    private void Single()
    {
        var start = _at;
        var word = Run();
        if (SearchCode.IsPrefix(word) && SearchCode.NumberAfter(_text[_at..], out var skipped, out var number))
        {
            _at += skipped + number;
            Span<char> digits = stackalloc char[number];
            var kept = 0;
            foreach (var c in _text[(_at - number).._at])
            {
                if (char.IsAsciiDigit(c))
                {
                    digits[kept++] = c;
                }
            }

            var text = new string(digits[..kept]);
            Add(word + text, start, SearchWordForm.Main);
            Add(word, start, SearchWordForm.Part);
            Add(text, start, SearchWordForm.Part);
            return;
        }

        Add(SearchStem.Of(word), start, SearchWordForm.Main);
        var letters = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters > 0 && word.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            Add(word[letters..], start, SearchWordForm.Part);
        }
    }

    private readonly void Add(string word, int start, SearchWordForm form) => _words.Add(new(Cut(word), start, _at - start, _group, form));

    private static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord];

    /// <summary>Reads letters, digits and the apostrophes and thousands commas within them; gives them folded.</summary>
    private string Run()
    {
        var start = _at;
        var (plain, possessive) = (true, false);
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (IsWord(c))
            {
                plain &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            }
            else if (c is '\'' or '’' && _at > start && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]))
            {
                possessive = _text[_at + 1] is 's' or 'S' && (_at + 2 >= _text.Length || !IsWord(_text[_at + 2]));
                plain = false;
                if (possessive)
                {
                    break;
                }
            }
            else if (c == ',' && IsThousands(start))
            {
                plain = false;
            }
            else
            {
                break;
            }

            _at++;
        }

        var run = _text[start.._at];
        if (possessive)
        {
            _at += 2;
        }

        return plain ? SearchPool.Shared.Of(run) : Folded(run);
    }

    /// <summary>A comma between digits with three of them after it.</summary>
    private readonly bool IsThousands(int start) =>
        _at > start
        && char.IsAsciiDigit(_text[_at - 1])
        && _at + 3 < _text.Length
        && char.IsAsciiDigit(_text[_at + 1])
        && char.IsAsciiDigit(_text[_at + 2])
        && char.IsAsciiDigit(_text[_at + 3])
        && (_at + 4 >= _text.Length || !char.IsAsciiDigit(_text[_at + 4]));

    private static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c > 127 && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || char.IsSurrogate(c)));

    private static bool Binds(char c) => c is '-' or '/' or '&' or '\u2010' or '\u2011' or '\u2013';

    private static string Folded(ReadOnlySpan<char> run)
    {
        if (Ascii.IsValid(run))
        {
            Span<char> small = run.Length <= 64 ? stackalloc char[run.Length] : new char[run.Length];
            var kept = 0;
            foreach (var c in run)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    small[kept++] = char.ToLowerInvariant(c);
                }
            }

            return SearchPool.Shared.Of(small[..kept]);
        }

        return FoldedWide(run);
    }

    private static string FoldedWide(ReadOnlySpan<char> run)
    {
        var folded = new StringBuilder(run.Length);
        foreach (var rune in run.EnumerateRunes())
        {
            folded.Append(
                rune == Rune.ReplacementChar
                    ? ""
                    : rune.Value switch
                    {
                        'ß' => "ss",
                        'æ' or 'Æ' => "ae",
                        'œ' or 'Œ' => "oe",
                        'ø' or 'Ø' => "o",
                        'ł' or 'Ł' => "l",
                        'đ' or 'Đ' => "d",
                        _ => rune.ToString(),
                    }
            );
        }

        var taken = folded.ToString().Normalize(NormalizationForm.FormKD);
        folded.Clear();
        foreach (var rune in taken.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }
}
