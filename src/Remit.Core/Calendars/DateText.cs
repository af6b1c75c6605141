using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Calendars;

/// <summary>Finds dates in running text, and reads fields and table cells that hold a date.</summary>
/// <remarks>Figures are read day first. A day without a year is not a date, and no year is ever supplied. Linear in the length of the text; any text is allowed.</remarks>
public static class DateText
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" \t\r\n\u00a0:.,;()*-\u2013\u2022");

    /// <summary>Every date in the order of the text, none overlapping another; empty when there is none.</summary>
    /// <param name="text">Any text.</param>
    /// <remarks>A year by itself is a date only after a word that makes it one: "by 2020", "mid-2021".</remarks>
    public static IReadOnlyList<DateMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<DateMention> found = [];
        var span = text.AsSpan();
        var atoms = new DateAtoms(span);
        var next = atoms.Next();
        while (next is { } atom)
        {
            var following = atoms.Next();
            var floor = found.Count > 0 ? found[^1].End : 0;
            if (following is { } second && DateWords.Join(span, atom, second, floor) is { } range)
            {
                found.Add(range);
                following = atoms.Next();
            }
            else if (DateWords.Single(span, atom, floor) is { } single)
            {
                found.Add(single);
            }

            next = following;
        }

        AddFinancialYears(span, found);
        return found;
    }

    /// <summary>Reads a field or a cell that holds one date and nothing else but white space, punctuation and a leading label such as "on".</summary>
    /// <param name="text">The field's text; null and white space hold no date.</param>
    /// <param name="date">The date with its place in <paramref name="text"/>; for "TBC" and "n/a" a mention without days that says so.</param>
    /// <returns>False when there is no date, more than one, other words beside it, or a day without a year.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out DateMention? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        date = ReadAbsence(text) ?? ReadYear(text);
        if (date is not null)
        {
            return true;
        }

        if (FindAll(text) is not [var only] || !IsOnlyDate(text, only))
        {
            return false;
        }

        date = only;
        return true;
    }

    private static DateMention? ReadAbsence(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var word = text.AsSpan().Trim().TrimEnd('.');
        var notes =
            RunningText.IsOneOf(word, "tbc", "tbd", "tba", "to be confirmed", "to be decided", "to be determined", "to be agreed")
                ? DateNotes.ToBeConfirmed
            : RunningText.IsOneOf(word, "n/a", "na", "n.a", "not applicable") ? DateNotes.NotApplicable
            : DateNotes.None;
        return notes == DateNotes.None ? null : new(start, word.Length) { Notes = notes, Precision = DatePrecision.None };
    }

    /// <summary>A cell that holds a year by itself: "2020", "2020/21".</summary>
    private static DateMention? ReadYear(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var trimmed = text.Trim();
        if (FinancialYear.TryParse(trimmed, out var financial))
        {
            return OfFinancialYear(financial, start, trimmed.Length);
        }

        if (trimmed.Length != 4 || new DateAtoms(trimmed).Next() is not { Day: null, Month: null } year)
        {
            return null;
        }

        return new(start, 4)
        {
            First = year.First,
            Last = year.Last,
            Precision = DatePrecision.Year,
        };
    }

    /// <summary>True when nothing stands beside the date but punctuation and a label such as "on" or "Date:".</summary>
    private static bool IsOnlyDate(string text, DateMention date)
    {
        foreach (var c in text.AsSpan(date.End))
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        var at = 0;
        RunningText.TryPassAny(text, ref at, "on", "dated", "date", "the", "week commencing", "w/c");
        return !text.AsSpan()[Math.Min(at, date.Start)..date.Start].ContainsAnyExcept(Punctuation);
    }

    /// <summary>"during 2020/21" is a period, beside the dates that name months.</summary>
    private static void AddFinancialYears(ReadOnlySpan<char> text, List<DateMention> found)
    {
        var dates = found.Count;
        foreach (var word in (ReadOnlySpan<string>)["during", "throughout"])
        {
            for (var from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var step; from += step + word.Length)
            {
                var start = from + step;
                var at = start + word.Length;
                RunningText.TryPass(text, ref at, "the");
                RunningText.TryPassAny(text, ref at, "financial years", "financial year", "years", "year");
                if (FinancialYearText.TryReadList(text, RunningText.SkipSpace(text, at), out var years, out var end))
                {
                    found.Add(OfFinancialYear(years[0], start, end - start) with { Last = years[^1].LastDay });
                }
            }
        }

        if (found.Count > dates)
        {
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private static DateMention OfFinancialYear(FinancialYear year, int start, int length) =>
        new(start, length)
        {
            First = year.FirstDay,
            Last = year.LastDay,
            Precision = DatePrecision.FinancialYear,
        };
}
