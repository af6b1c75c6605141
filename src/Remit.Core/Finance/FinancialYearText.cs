using System.Buffers;
using Remit.Rules;

namespace Remit.Finance;

/// <summary>Finds financial years in running text.</summary>
/// <remarks>
/// A year is two calendar years in a row with a dash or a slash between: "2018-19", "2018/2019", "2023/4", "21/22". Spans of several years
/// ("2016-21"), codes ("DMPCD 2013/14") and dates are not years. Linear in the length of the text.
/// </remarks>
public static class FinancialYearText
{
    private const int LongestRange = 30;
    private static readonly SearchValues<char> Separators = SearchValues.Create("/-\u2010\u2011\u2012\u2013\u2014");

    /// <summary>Every mention in the order of the text; empty when there is none.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<FinancialYearMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FinancialYearMention> found = [];
        var span = text.AsSpan();
        var linkedFrom = 0;
        for (var from = 0; ; )
        {
            var step = span[from..].IndexOfAny(Separators);
            if (step < 0)
            {
                return found;
            }

            var separator = from + step;
            from = separator + 1;
            var start = YearStart(span, separator);
            if (start < 0 || (found.Count > 0 && start < found[^1].End) || !TryReadRange(span, start, out var first, out var last, out var end))
            {
                continue;
            }

            var labelled = LabelStart(span, start, out var academicLabel);
            var linked = found.Count > 0 && IsLink(span[found[^1].End..labelled]);
            linkedFrom = linked ? linkedFrom : found.Count;
            var academic = academicLabel || (linked && found[^1].IsAcademic) || IsAcademicAfter(span, end);
            found.Add(Mention(labelled, end, FinancialYear.Range(first, last), academic));
            from = end;
            if (academic)
            {
                // "2021/22 and 2022/23 academic years" says it of both
                for (var i = linkedFrom; i < found.Count - 1; i++)
                {
                    found[i] = found[i].IsAcademic ? found[i] : Mention(found[i].Start, found[i].End, found[i].Years, true);
                }
            }
        }
    }

    /// <summary>Reads the years that stand at a place, with the label before them: a year, a range, or a list of either.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first year begins.</param>
    /// <param name="years">The years in the order of the list.</param>
    /// <param name="end">Just past the last year.</param>
    internal static bool TryReadList(ReadOnlySpan<char> text, int at, out IReadOnlyList<FinancialYear> years, out int end)
    {
        List<FinancialYear> list = [];
        end = at;
        while (list.Count < LongestRange && IsYearStart(text, at) && TryReadRange(text, at, out var first, out var last, out var next))
        {
            if (IsAcademicAfter(text, next))
            {
                break;
            }

            list.AddRange(FinancialYear.Range(first, last));
            end = next;
            at = next;
            var comma = RunningText.TryPass(text, ref at, ",");
            if (!RunningText.TryPassAny(text, ref at, "and", "&", "or") && !comma)
            {
                break;
            }

            at = RunningText.SkipSpace(text, at);
        }

        years = list;
        return list.Count > 0;
    }

    private static FinancialYearMention Mention(int start, int end, IReadOnlyList<FinancialYear> years, bool academic) =>
        academic ? new(start, end - start, [], [.. years.Select(y => y.StartYear)]) : new(start, end - start, years, []);

    /// <summary>Where the digits before a separator begin, when they can begin a year; -1 otherwise.</summary>
    private static int YearStart(ReadOnlySpan<char> text, int separator)
    {
        var end = separator;
        // "2018 / 19" is a year, "2018 - 19 March" is not
        if (text[separator] == '/' && RunningText.At(text, end - 1) == ' ')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 5 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return end - start is 4 or 2 && IsYearStart(text, start) ? start : -1;
    }

    private static bool IsYearStart(ReadOnlySpan<char> text, int start)
    {
        var before = RunningText.At(text, start - 1);
        if (
            char.IsAsciiDigit(before)
            || before is '/' or '.' or '£' or '$' or '_'
            || (RunningText.IsDash(before) && !RunningText.IsSpace(RunningText.At(text, start - 2)))
        )
        {
            return false;
        }

        if (char.IsLetter(before) && (start < 2 || !IsFinancialLabel(RunningText.WordBefore(text, start, out _))))
        {
            return false;
        }

        // a code's own number: "DMPCD 2013/14", "PH 16/17", "ref 2013/14"
        var word = RunningText.WordBefore(text, start, out _);
        return !RunningText.IsOneOf(word, "dmpcd", "pcd", "dmpc", "ceod", "lfc", "dmfd", "ph", "cr", "ref", "reference", "si", "no", "number", "dar");
    }

    private static bool IsFinancialLabel(ReadOnlySpan<char> word) => RunningText.IsOneOf(word, "fy", "ay");

    /// <summary>Reads a year, or a range from one to another, at a place.</summary>
    private static bool TryReadRange(ReadOnlySpan<char> text, int start, out FinancialYear first, out FinancialYear last, out int end)
    {
        var labelled = IsLabelled(text, start);
        // read into a local: copying one out parameter to the other (last = first) is lost when runtime 10.0.12 optimises the calling method
        if (!TryReadYear(text, start, labelled, out var only, out end))
        {
            first = last = default;
            return false;
        }

        first = only;
        last = only;
        var at = RunningText.SkipSpace(text, end);
        if (RunningText.IsDash(RunningText.At(text, at)))
        {
            at++;
        }
        else if (!RunningText.TryPassAny(text, ref at, "to", "until", "through", "up to"))
        {
            return IsOver(text, end);
        }

        at = RunningText.SkipSpace(text, at);
        if (
            TryReadYear(text, at, true, out var other, out var otherEnd)
            && IsOver(text, otherEnd)
            && other > first
            && other.StartYear - first.StartYear < LongestRange
        )
        {
            last = other;
            end = otherEnd;
            return true;
        }

        return IsOver(text, end);
    }

    /// <summary>True when nothing glued to the end makes the figures part of something longer: a date, a code, a telephone number.</summary>
    private static bool IsOver(ReadOnlySpan<char> text, int end)
    {
        var next = RunningText.At(text, end);
        if (char.IsLetterOrDigit(next))
        {
            return false;
        }

        var glued = next is '/' or '_' || RunningText.IsDash(next);
        return !glued || !char.IsAsciiDigit(RunningText.At(text, end + 1));
    }

    private static bool TryReadYear(ReadOnlySpan<char> text, int start, bool labelled, out FinancialYear year, out int end)
    {
        year = default;
        end = start;
        if (!char.IsAsciiDigit(RunningText.At(text, start)))
        {
            return false;
        }

        var digits = RunningText.SkipDigits(text, start) - start;
        var separator = start + digits;
        separator += RunningText.At(text, separator) == ' ' && RunningText.At(text, separator + 1) == '/' ? 1 : 0;
        var mark = RunningText.At(text, separator);
        var second = separator + 1;
        second += mark == '/' && RunningText.At(text, second) == ' ' ? 1 : 0;
        if (digits is not (2 or 4) || !(mark == '/' || RunningText.IsDash(mark)) || !char.IsAsciiDigit(RunningText.At(text, second)))
        {
            return false;
        }

        end = RunningText.SkipDigits(text, second);
        var from = int.Parse(text.Slice(start, digits), System.Globalization.CultureInfo.InvariantCulture);
        var secondDigits = end - second;
        if (secondDigits > 4 || (digits == 2 && (secondDigits != 2 || (mark != '/' && !labelled))))
        {
            return false;
        }

        var to = int.Parse(text[second..end], System.Globalization.CultureInfo.InvariantCulture);
        from += digits == 2 ? 2000 : 0;
        year = new(from);
        var isNext = secondDigits switch
        {
            4 => to == from + 1,
            2 => to == (from + 1) % 100,
            1 => to == (from + 1) % 10,
            _ => false,
        };
        return isNext && from is >= 1900 and <= 2100;
    }

    private static bool IsLabelled(ReadOnlySpan<char> text, int start)
    {
        var word = RunningText.WordBefore(text, start, out var wordStart);
        return RunningText.IsOneOf(word, "fy")
            || (RunningText.IsOneOf(word, "year", "years") && RunningText.IsOneOf(RunningText.WordBefore(text, wordStart, out _), "financial"));
    }

    /// <summary>Where the label "FY" or "AY" before a year begins, or the year itself.</summary>
    private static int LabelStart(ReadOnlySpan<char> text, int start, out bool academic)
    {
        var word = RunningText.WordBefore(text, start, out var wordStart);
        academic =
            RunningText.IsOneOf(word, "ay")
            || (
                RunningText.IsOneOf(word, "year", "years")
                && RunningText.IsOneOf(RunningText.WordBefore(text, wordStart, out _), "academic", "school")
            );
        return IsFinancialLabel(word) ? wordStart : start;
    }

    private static bool IsAcademicAfter(ReadOnlySpan<char> text, int end) =>
        RunningText.TryPassAny(text, ref end, "academic year", "academic years", "academic", "school year", "school years", "ay", "(ay", "(academic");

    /// <summary>True when nothing but the words of a list stands between two years.</summary>
    private static bool IsLink(ReadOnlySpan<char> gap)
    {
        var at = 0;
        var comma = RunningText.TryPass(gap, ref at, ",");
        return (RunningText.TryPassAny(gap, ref at, "and", "or", "&") || comma) && RunningText.SkipSpace(gap, at) == gap.Length;
    }
}
