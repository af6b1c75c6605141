using System.Buffers;
using Remit.Rules;

namespace Remit.Calendars;

/// <summary>Goes through the single dates of a text as they are written: with a month's name, in figures, seasons, quarters and years.</summary>
internal ref struct DateAtoms(ReadOnlySpan<char> text)
{
    // a month's name by itself counts only with a capital; after a day or before a year it is found from the digits
    private static readonly SearchValues<char> Capitals = SearchValues.Create("JFMASONDQ");
    private readonly ReadOnlySpan<char> _text = text;
    private int _digit = -1;
    private int _capital = -1;
    private int _from;

    /// <summary>The next date; null when there is none any more.</summary>
    public DateAtom? Next()
    {
        while (true)
        {
            // each search goes on from where it stopped, so that the text is searched once for digits and once for capitals
            _digit = _digit >= _from ? _digit : Found(_text[_from..].IndexOfAnyInRange('0', '9'));
            _capital = _capital >= _from ? _capital : Found(_text[_from..].IndexOfAny(Capitals));
            var at = Math.Min(_digit, _capital);
            if (at == _text.Length)
            {
                return null;
            }

            _from = at + 1;
            var atom =
                at == _digit ? InFigures(_text, at, out _from)
                : char.IsLetter(RunningText.At(_text, at - 1))
                || RunningText.At(_text, at + 1)
                    is not ('a' or 'A' or 'e' or 'E' or 'p' or 'P' or 'u' or 'U' or 'c' or 'C' or 'o' or 'O' or (>= '1' and <= '4'))
                    ? null
                : InWords(_text, at);
            if (atom is { } found)
            {
                // a day that does not exist is passed as a whole: its month is no date either
                _from = found.End;
                if (found.Exists)
                {
                    return atom;
                }
            }
        }
    }

    private readonly int Found(int step) => step < 0 ? _text.Length : _from + step;

    /// <summary>A date that begins with a digit: "07 August 2018", "5.9.17", "2017-09-05", a year.</summary>
    private static DateAtom? InFigures(ReadOnlySpan<char> text, int at, out int over)
    {
        var end = RunningText.SkipDigits(text, at);
        over = end;
        var digits = end - at;
        var before = RunningText.At(text, at - 1);
        if (char.IsAsciiLetterLower(before) && digits <= 2)
        {
            // the space between a label and the day is lost: "signed07 August 2018"
            return DayAndMonth(text, at, end);
        }

        var isPart = before is '.' or ',' or ':' && char.IsAsciiDigit(RunningText.At(text, at - 2));
        if (digits is 3 or > 4 || isPart || char.IsLetter(before) || before is '£' or '$' or '€' or '/' or '_')
        {
            // a figure that is part of something else goes as a whole
            over = before is '/' or '.' ? AfterFigures(text, end) : end;
            return null;
        }

        if (digits == 4)
        {
            return NumericDates.Iso(text, at, end) ?? YearAlone(text, at, end);
        }

        if (NumericDates.DayFirst(text, at, end, out over) is { } numeric)
        {
            return numeric;
        }

        over = Math.Max(over, end);
        return DayAndMonth(text, at, end);
    }

    private static int AfterFigures(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '/' or '.' or ','))
        {
            at++;
        }

        return at;
    }

    /// <summary>A year that stands by itself: only the words around it make it a date.</summary>
    private static DateAtom? YearAlone(ReadOnlySpan<char> text, int at, int end)
    {
        var next = RunningText.At(text, end);
        var glued =
            RunningText.IsDash(RunningText.At(text, at - 1))
            && !RunningText.IsOneOf(RunningText.WordBefore(text, at - 1, out _), "mid", "early", "late", "end");
        if (
            char.IsLetterOrDigit(next)
            || next is '/' or '%'
            || glued
            || ((RunningText.IsDash(next) || next is '.' or ',') && char.IsAsciiDigit(RunningText.At(text, end + 1)))
        )
        {
            return null;
        }

        var year = Number(text[at..end]);
        return year is < 1990 or > 2100 ? null : WithNameBefore(text, at, end, year) ?? new(at, end, null, null, year);
    }

    /// <summary>"summer 2022", "autumn of 2020", "march 2019": names in small letters are found from their year.</summary>
    private static DateAtom? WithNameBefore(ReadOnlySpan<char> text, int at, int end, int year)
    {
        var word = RunningText.WordBefore(text, at, out var start);
        word = RunningText.IsOneOf(word, "of") ? RunningText.WordBefore(text, start, out start) : word;
        foreach (var (name, first) in (ReadOnlySpan<(string, int)>)[("spring", 3), ("summer", 6), ("autumn", 9), ("winter", 12)])
        {
            if (RunningText.IsOneOf(word, name))
            {
                return new(start, end, null, null, year) { SeasonMonth = first };
            }
        }

        return MonthNames.At(text, start, out var monthEnd) is { } month && monthEnd == start + word.Length
            ? new(start, end, null, month, year)
            : null;
    }

    /// <summary>"10th September 2017", "24tH April", "19 June": the year may follow or be missing.</summary>
    private static DateAtom? DayAndMonth(ReadOnlySpan<char> text, int at, int digitsEnd)
    {
        var day = Number(text[at..digitsEnd]);
        var here = digitsEnd;
        if (day is < 1 or > 31)
        {
            return null;
        }

        var suffix = text[here..Math.Min(text.Length, here + 2)];
        here += RunningText.IsOneOf(suffix, "st", "nd", "rd", "th") ? 2 : 0;
        RunningText.TryPass(text, ref here, "of");
        here = RunningText.SkipSpace(text, here);
        if (MonthNames.At(text, here, out var monthEnd) is not { } month)
        {
            return null;
        }

        if (day > DateTime.DaysInMonth(2020, month))
        {
            return null;
        }

        var year = YearAfter(text, monthEnd, out var end, true);
        return new(at, end, day, month, year.Year) { Notes = year.Notes };
    }

    /// <summary>A date that begins with a letter: "October 2017", "Sep-17", "Q1 2020/21", "March 5, 2018".</summary>
    private static DateAtom? InWords(ReadOnlySpan<char> text, int at)
    {
        if (MonthNames.At(text, at, out var monthEnd) is { } month)
        {
            var year = YearAfter(text, monthEnd, out var end, false);
            return year.Year is null && DayAfterMonth(text, monthEnd, out var day, out end) is { } american
                ? new(at, end, day, month, american)
                : new(at, year.Year is null ? monthEnd : end, null, month, year.Year) { Notes = year.Notes };
        }

        return Quarter(text, at);
    }

    /// <summary>"Q1 2020/21" is of a financial year, "Q1 2020" of a calendar year.</summary>
    private static DateAtom? Quarter(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('Q' or 'q') || RunningText.At(text, at + 1) is not (>= '1' and <= '4'))
        {
            return null;
        }

        var quarter = text[at + 1] - '1';
        var start = at + 2;
        RunningText.TryPass(text, ref start, "of");
        RunningText.TryPass(text, ref start, ",");
        start = RunningText.SkipSpace(text, start);
        if (Finance.FinancialYearText.TryReadList(text, start, out var years, out var end) && years.Count == 1)
        {
            var first = quarter == 3 ? 1 : 4 + (quarter * 3);
            return new(at, end, null, null, years[0].StartYear + (quarter == 3 ? 1 : 0)) { SeasonMonth = first };
        }

        var year = YearAfter(text, start, out end, false);
        return year.Year is null ? null : new(at, end, null, null, year.Year) { SeasonMonth = 1 + (quarter * 3) };
    }

    /// <summary>The year after a month: four digits, or two after an apostrophe or a dash, or two after a day and month.</summary>
    private static (int? Year, DateNotes Notes) YearAfter(ReadOnlySpan<char> text, int at, out int end, bool afterDay)
    {
        end = at;
        var here = at;
        RunningText.TryPass(text, ref here, ",");
        here = RunningText.SkipSpace(text, here);
        var mark = RunningText.At(text, here);
        var marked = mark is '\'' or '’' or '‘' || (RunningText.IsDash(mark) && here == at) || (mark == '/' && here == at);
        here += marked ? 1 : 0;
        var stop = RunningText.SkipDigits(text, Math.Min(here, text.Length));
        var digits = stop - here;
        var next = RunningText.At(text, stop);
        var partOfMore = (next is '/' or ':' or '.' or ',' || RunningText.IsDash(next)) && char.IsAsciiDigit(RunningText.At(text, stop + 1));
        if (digits == 4 && Number(text[here..stop]) is var year and >= 1900 and <= 2150 && !(partOfMore && next is '/' or ':'))
        {
            end = stop;
            return (year, DateNotes.None);
        }

        if (
            digits == 2
            && (marked || (afterDay && !IsFollowedByWords(text, stop)))
            && !partOfMore
            && !char.IsLetter(next)
            && next is not '%'
            && RunningText.At(text, here - 1) is not ('\n' or '\r')
        )
        {
            end = stop;
            return (2000 + Number(text[here..stop]), DateNotes.ShortYear);
        }

        return (null, DateNotes.None);
    }

    /// <summary>"5 May 30 people" counts people, "5 May 17" at the end of a line or sentence is a date.</summary>
    private static bool IsFollowedByWords(ReadOnlySpan<char> text, int at) =>
        RunningText.IsSpaceInLine(RunningText.At(text, at)) && char.IsLetterOrDigit(RunningText.At(text, at + 1));

    /// <summary>The day and year of "March 5, 2018".</summary>
    private static int? DayAfterMonth(ReadOnlySpan<char> text, int at, out int? day, out int end)
    {
        day = null;
        end = at;
        var start = RunningText.SkipSpace(text, at);
        var stop = RunningText.SkipDigits(text, Math.Min(start, text.Length));
        if (stop - start is not (1 or 2) || Number(text[start..stop]) is var number && number is < 1 or > 31)
        {
            return null;
        }

        day = number;
        stop += RunningText.IsOneOf(text[stop..Math.Min(text.Length, stop + 2)], "st", "nd", "rd", "th") ? 2 : 0;
        var year = YearAfter(text, stop, out end, false);
        return year.Year;
    }

    internal static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
