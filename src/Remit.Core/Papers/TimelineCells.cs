using System.Text.RegularExpressions;
using Remit.Calendars;

namespace Remit.Papers;

/// <summary>A cell of the activity table.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Line">The index of its line.</param>
/// <param name="IsDate">True when it says when and nothing else.</param>
internal readonly partial record struct TimelineCell(TextSpan Span, int Line, bool IsDate)
{
    private const string Month =
        @"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    private const string Moment =
        @"(?:(?:early|mid|late|from|by|until|till|end|end\s+of|beginning\s+of|start\s+of|before|after|during|to|w/c|week\s+commencing|around|circa|c\.)[\s-]+(?:of\s+)?)*"
        + @"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
        + Month
        + @"(?:\s+\d{1,2}(?:st|nd|rd|th)?,)?(?:[\s-]+(?:20)?\d{2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:Spring|Summer|Autumn|Winter)(?:\s+20\d{2})?|Q[1-4](?:\s+(?:20)?\d{2}(?:[/-]\d{2,4})?)?|20\d{2}(?:[/-](?:20)?\d{2})?)";

    [GeneratedRegex(
        @"^(?:"
            + Moment
            + @"(?:\s*(?:-|to|and|until|,|/|&)\s*(?:"
            + Moment
            + @")?)*(?:\s*\([^)]{0,30}\))?|TBC|TBD|TBA|n/?a|ongoing|on-going|immediate(?:ly)?|to be (?:confirmed|agreed|determined)|not applicable|complete[d]?|monthly|quarterly|annually|weekly)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateCell();

    [GeneratedRegex(
        @"(?<![\w(])(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-]+)?(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
            + Month
            + @"(?:\s+20\d{2})?(?:\s*-\s*(?:\*\*\s*\d+\s+)?"
            + Month
            + @")?\s+20\d{2}|TBC|n/a|TBD|Ongoing)(?!\w)",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex DateInRow();

    /// <summary>True when words say when and nothing else: a date, a period, "TBC", "ongoing".</summary>
    public static bool IsDateCell(ReadOnlySpan<char> words) => words.Length is > 1 and <= 60 && DateCell().IsMatch(words);
}

/// <summary>A row while its cells come in.</summary>
internal sealed partial class TimelineCells
{
    private readonly List<TimelineCell> _activity = [];
    private readonly List<TimelineCell> _date = [];

    /// <summary>True when a cell begins the next row.</summary>
    public bool IsFullFor(TimelineCell cell, bool datesFirst, PaperText text)
    {
        if (_activity.Count == 0 && _date.Count == 0)
        {
            return false;
        }

        if (cell.IsDate)
        {
            return datesFirst ? _activity.Count > 0 : _date.Count > 0 && !GoesOn(text, cell);
        }

        return datesFirst
            ? _activity.Count > 0 && _date.Count == 0
            : _date.Count > 0
                || (
                    _activity.Count > 0
                    && text.Lines.Count > cell.Line
                    && !text.IsFlat
                    && text.Lines[cell.Line].Gap > 0
                    && !char.IsAsciiLetterLower(text.Plain[cell.Span.Start])
                );
    }

    public void Take(TimelineCell cell) => (cell.IsDate ? _date : _activity).Add(cell);

    public void AddTo(List<TimelineRow> rows, PaperText text)
    {
        if (_activity.Count == 0)
        {
            return;
        }

        var activity = string.Join(' ', _activity.Select(c => text.Words(c.Span)));
        var dateText = _date.Count == 0 ? null : string.Join(' ', _date.Select(c => text.Words(c.Span)));
        var (first, last) = Days(dateText);
        var start = _activity.Concat(_date).Min(c => c.Span.Start);
        var end = _activity.Concat(_date).Max(c => c.Span.End);
        rows.Add(new(activity, Clean(dateText), first, last, new(start, end - start)));
    }

    /// <summary>"August –" waits for the rest of its range.</summary>
    private bool GoesOn(PaperText text, TimelineCell next)
    {
        var last = text.Plain.AsSpan(_date[^1].Span.Start, _date[^1].Span.Length);
        return (last.IndexOfAnyInRange('0', '9') < 0 && char.IsAsciiDigit(text.Plain[next.Span.Start]))
            || last[^1] is '-' or ',' or '&'
            || last.EndsWith(" to", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith(" and", StringComparison.OrdinalIgnoreCase);
    }

    private static (DateOnly? First, DateOnly? Last) Days(string? words)
    {
        if (words is null)
        {
            return default;
        }

        var dates = DateText.TryRead(Clean(words), out var only) ? [only] : DateText.FindAll(Clean(words)!);
        return dates.Count == 0 ? default : (dates[0].First, dates[^1].Last);
    }

    private static string? Clean(string? words) => words is null ? null : Stray().Replace(words, "");

    [GeneratedRegex(@"\*\*\s*\d+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Stray();
}
