using Remit.Rules;

namespace Remit.Calendars;

/// <summary>Dates in figures: the day first, as everywhere in the United Kingdom, or ISO 8601.</summary>
internal static class NumericDates
{
    /// <summary>"22/10/2015", "5.9.17", "05-09-17", and "07/01/1 3" with its broken year.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the day begins.</param>
    /// <param name="dayEnd">Just past the day.</param>
    /// <param name="over">Just past the figures that were looked at.</param>
    public static DateAtom? DayFirst(ReadOnlySpan<char> text, int at, int dayEnd, out int over)
    {
        over = dayEnd;
        var mark = RunningText.At(text, dayEnd);
        if (mark is not ('/' or '.') && !RunningText.IsDash(mark))
        {
            return null;
        }

        var monthEnd = RunningText.SkipDigits(text, Math.Min(dayEnd + 1, text.Length));
        if (monthEnd - dayEnd - 1 is not (1 or 2) || RunningText.At(text, monthEnd) != mark)
        {
            return null;
        }

        var yearStart = monthEnd + 1;
        var end = RunningText.SkipDigits(text, Math.Min(yearStart, text.Length));
        over = end;
        var digits = end - yearStart;
        var day = DateAtoms.Number(text[at..dayEnd]);
        var month = DateAtoms.Number(text[(dayEnd + 1)..monthEnd]);
        var notes = digits == 2 ? DateNotes.ShortYear : DateNotes.None;
        var year = digits is 2 or 4 ? DateAtoms.Number(text[yearStart..end]) : 0;
        if (
            digits == 1
            && mark == '/'
            && RunningText.At(text, end) == ' '
            && char.IsAsciiDigit(RunningText.At(text, end + 1))
            && !char.IsLetterOrDigit(RunningText.At(text, end + 2))
        )
        {
            year = ((text[yearStart] - '0') * 10) + (text[end + 1] - '0');
            end += 2;
            notes = DateNotes.Broken | DateNotes.ShortYear;
        }

        year += year is > 0 and < 100 ? 2000 : 0;
        var next = RunningText.At(text, end);
        var partOfMore = char.IsLetterOrDigit(next) || ((next == mark || next is '/') && char.IsLetterOrDigit(RunningText.At(text, end + 1)));
        if (day is < 1 or > 31 || month is < 1 or > 12 || year < 1900 || partOfMore || (mark == '.' && IsParagraphNumber(text, at, end)))
        {
            return null;
        }

        var atom = new DateAtom(at, end, day, month, year) { Notes = notes };
        over = end;
        return atom.Exists ? atom : null;
    }

    /// <summary>"2017-09-05".</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the year begins.</param>
    /// <param name="yearEnd">Just past the year.</param>
    public static DateAtom? Iso(ReadOnlySpan<char> text, int at, int yearEnd)
    {
        var end = yearEnd + 6;
        if (end > text.Length || text[yearEnd] != '-' || text[yearEnd + 3] != '-' || RunningText.At(text, at - 1) == '-')
        {
            return null;
        }

        var month = text[(yearEnd + 1)..(yearEnd + 3)];
        var day = text[(yearEnd + 4)..end];
        var next = RunningText.At(text, end);
        if (month.ContainsAnyExceptInRange('0', '9') || day.ContainsAnyExceptInRange('0', '9') || char.IsAsciiDigit(next) || next == '-')
        {
            return null;
        }

        var atom = new DateAtom(at, end, DateAtoms.Number(day), DateAtoms.Number(month), DateAtoms.Number(text[at..yearEnd]));
        return atom is { Month: >= 1 and <= 12, Day: >= 1, Exists: true } ? atom : null;
    }

    /// <summary>"1.2.10" before the words of its paragraph, or after "section", is a number of a paragraph.</summary>
    private static bool IsParagraphNumber(ReadOnlySpan<char> text, int at, int end)
    {
        var word = RunningText.WordBefore(text, at, out _);
        if (RunningText.IsOneOf(word, "section", "sections", "paragraph", "paragraphs", "para", "paras", "clause", "rule", "version", "appendix"))
        {
            return true;
        }

        var before = RunningText.At(text, at - 1);
        var after = RunningText.At(text, end);
        return before is '\0' or '\n' or '\r'
            && RunningText.IsSpaceInLine(after)
            && char.IsLetter(RunningText.At(text, RunningText.SkipSpace(text, end)));
    }
}
