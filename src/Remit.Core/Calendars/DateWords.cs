using Remit.Rules;

namespace Remit.Calendars;

/// <summary>The words around dates: "from … until …", "by", "mid-", "early", and a weekday before a day.</summary>
internal static class DateWords
{
    /// <summary>One period from two dates with "to", "until", a dash or (after "between") "and" between them; null when they are two dates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="left">The first date; it may leave its year to the second.</param>
    /// <param name="right">The second date.</param>
    /// <param name="floor">Where the mention before ended.</param>
    public static DateMention? Join(ReadOnlySpan<char> text, DateAtom left, DateAtom right, int floor)
    {
        if (right.Year is null || left.SeasonMonth is not null || right.SeasonMonth is not null || right.Month is null || left.Month is null)
        {
            return null;
        }

        var word = RunningText.WordBefore(text, left.Start, out var wordStart);
        var isBetween = RunningText.IsOneOf(word, "between");
        if (!IsJoin(text[left.End..right.Start], isBetween))
        {
            return null;
        }

        // "November – February 2018" begins in the year before
        var inOrder = left.Month < right.Month || (left.Month == right.Month && (left.Day ?? 1) <= (right.Day ?? 31));
        var first = left with { Year = left.Year ?? (inOrder ? right.Year : right.Year - 1) };
        if (!first.Exists || first.First > right.Last)
        {
            return null;
        }

        var leads = (isBetween || RunningText.IsOneOf(word, "from")) && wordStart >= floor;
        var start = leads ? wordStart : WithDayBefore(text, left.Start, floor);
        return new(start, right.End - start)
        {
            First = first.First,
            Last = right.Last,
            Precision = first.Precision > right.Precision ? first.Precision : right.Precision,
            Notes = DateNotes.Range | first.Notes | right.Notes,
        };
    }

    /// <summary>What one date says with the words before it; null when it is no date by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atom">The date.</param>
    /// <param name="floor">Where the mention before ended.</param>
    public static DateMention? Single(ReadOnlySpan<char> text, DateAtom atom, int floor)
    {
        if (atom.Year is null)
        {
            return null;
        }

        if (DaysOfOneMonth(text, atom, floor) is { } days)
        {
            return days;
        }

        var start = WithDayBefore(text, atom.Start, floor);
        var part = PartBefore(text, start, floor, out var partStart);
        var approximate = part != Part.None || atom.SeasonMonth is not null;
        start = part == Part.None ? start : partStart;
        var lead = LeadBefore(text, start, floor, out var leadStart);
        if (atom is { Month: null, SeasonMonth: null } && part == Part.None && lead is not Lead.Deadline)
        {
            return null;
        }

        start = lead == Lead.None ? start : leadStart;
        var mention = new DateMention(start, atom.End - start) { Precision = atom.Precision, Notes = atom.Notes };
        var period = approximate ? PartOf(atom, part) : new(atom.First, atom.Last);
        return (lead, approximate, part) switch
        {
            (Lead.Deadline, _, Part.None or Part.End) when atom.SeasonMonth is null => mention with
            {
                Last = period.Last,
                Notes = mention.Notes | DateNotes.Deadline,
            },
            (Lead.Deadline, _, _) => mention with { Approximate = period, Notes = mention.Notes | DateNotes.Deadline },
            (_, true, _) => mention with { Approximate = period },
            (Lead.Beginning, _, _) => mention with { First = period.First, Notes = mention.Notes | DateNotes.OpenEnded },
            _ => mention with { First = period.First, Last = period.Last },
        };
    }

    private enum Lead
    {
        None,
        Deadline,
        Beginning,
    }

    private enum Part
    {
        None,
        Early,
        Middle,
        Late,
        End,
    }

    /// <summary>"5-7 September 2017": the first day has only its number.</summary>
    private static DateMention? DaysOfOneMonth(ReadOnlySpan<char> text, DateAtom atom, int floor)
    {
        if (atom.Day is not { } last || !char.IsAsciiDigit(text[atom.Start]))
        {
            return null;
        }

        var at = RunningText.SkipSpaceBack(text, atom.Start);
        if (RunningText.IsDash(RunningText.At(text, at - 1)))
        {
            at--;
        }
        else if (!RunningText.IsOneOf(RunningText.WordBefore(text, at, out at), "to", "until"))
        {
            return null;
        }

        at = RunningText.SkipSpaceBack(text, at);
        var suffix = RunningText.WordBefore(text, at, out var suffixStart);
        var end = RunningText.IsOneOf(suffix, "st", "nd", "rd", "th") ? suffixStart : at;
        var start = end;
        while (start > floor && end - start < 3 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var before = RunningText.At(text, start - 1);
        if (end - start is not (1 or 2) || before is '.' or '/' or '£' or ',' || char.IsLetter(before) || RunningText.IsDash(before))
        {
            return null;
        }

        var first = DateAtoms.Number(text[start..end]);
        return first < 1 || first >= last
            ? null
            : new(start, atom.End - start)
            {
                First = (atom with { Day = first }).First,
                Last = atom.First,
                Notes = atom.Notes | DateNotes.Range,
            };
    }

    private static bool IsJoin(ReadOnlySpan<char> gap, bool isBetween)
    {
        var at = RunningText.SkipSpace(gap, 0);
        if (RunningText.IsDash(RunningText.At(gap, at)))
        {
            at++;
        }
        else if (
            !RunningText.TryPassAny(gap, ref at, "to", "until", "till", "up to", "through to", "through")
            && !(isBetween && RunningText.TryPass(gap, ref at, "and"))
        )
        {
            return false;
        }

        RunningText.TryPassAny(gap, ref at, "the");
        at = RunningText.SkipSpace(gap, at);
        // a table cell that its PDF broke leaves "** 180" at the start of the next line
        if (gap[at..] is ['*', '*', ..])
        {
            at = RunningText.SkipSpace(gap, at + 2);
            at = RunningText.SkipSpace(gap, RunningText.SkipDigits(gap, at));
        }

        RunningText.WordAfter(gap, at, out var end);
        return at == gap.Length || (end > at && IsWeekday(gap[at..end]) && RunningText.SkipSpace(gap, end) == gap.Length);
    }

    /// <summary>The start of a day with its weekday: "Wednesday 04 November 2020", "Tuesday, 27 July 2021".</summary>
    private static int WithDayBefore(ReadOnlySpan<char> text, int start, int floor)
    {
        var end = RunningText.SkipSpaceBack(text, start);
        end -= RunningText.At(text, end - 1) == ',' ? 1 : 0;
        return IsWeekday(RunningText.WordBefore(text, end, out var wordStart)) && wordStart >= floor ? wordStart : start;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        RunningText.IsOneOf(word, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        || RunningText.IsOneOf(word, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    private static Lead LeadBefore(ReadOnlySpan<char> text, int start, int floor, out int leadStart)
    {
        var word = RunningText.WordBefore(text, start, out leadStart);
        if (RunningText.IsOneOf(word, "the"))
        {
            word = RunningText.WordBefore(text, leadStart, out leadStart);
        }

        var lead =
            RunningText.IsOneOf(word, "by", "until", "till") ? Lead.Deadline
            : RunningText.IsOneOf(word, "from", "since") ? Lead.Beginning
            : Lead.None;
        if (RunningText.IsOneOf(word, "than") && RunningText.IsOneOf(RunningText.WordBefore(text, leadStart, out var laterStart), "later"))
        {
            RunningText.WordBefore(text, laterStart, out leadStart);
            lead = Lead.Deadline;
        }
        else if (RunningText.IsOneOf(word, "to") && RunningText.IsOneOf(RunningText.WordBefore(text, leadStart, out var upStart), "up"))
        {
            leadStart = upStart;
            lead = Lead.Deadline;
        }

        return leadStart < floor ? Lead.None : lead;
    }

    private static Part PartBefore(ReadOnlySpan<char> text, int start, int floor, out int partStart)
    {
        var end = RunningText.IsDash(RunningText.At(text, start - 1)) ? start - 1 : start;
        var word = RunningText.WordBefore(text, end, out partStart);
        if (RunningText.IsOneOf(word, "of"))
        {
            word = RunningText.WordBefore(text, partStart, out partStart);
        }

        var part =
            RunningText.IsOneOf(word, "early", "beginning", "start") ? Part.Early
            : RunningText.IsOneOf(word, "mid", "middle") ? Part.Middle
            : RunningText.IsOneOf(word, "late") ? Part.Late
            : RunningText.IsOneOf(word, "end") ? Part.End
            : Part.None;
        return partStart < floor ? Part.None : part;
    }

    /// <summary>The months that a part of a year or season suggests: a third of a year, two months of a season; a month stays whole.</summary>
    private static DatePeriod PartOf(DateAtom atom, Part part)
    {
        var first = atom.First;
        var months =
            atom.SeasonMonth is not null ? 3
            : atom.Month is not null ? 1
            : 12;
        var (skip, take) = (months, part) switch
        {
            (1, _) or (_, Part.None) => (0, months),
            (3, Part.Early) => (0, 2),
            (3, Part.Middle) => (1, 1),
            (3, _) => (1, 2),
            (_, Part.Early) => (0, 4),
            (_, Part.Middle) => (4, 4),
            _ => (8, 4),
        };
        return atom.Day is not null ? new(first, first) : new(first.AddMonths(skip), first.AddMonths(skip + take).AddDays(-1));
    }
}
