using Remit.Calendars;

namespace Remit.Papers;

/// <summary>Reads the activity table in the shapes that converters leave: rows with tabs, a cell a line, dates first, cells broken over lines.</summary>
internal static class TimelineReader
{
    private const int LongestCell = 200;
    private const int MostCells = 2_000;

    /// <summary>The rows in the order of the text; empty when there is no activity table.</summary>
    public static IReadOnlyList<TimelineRow> Read(PaperText text, PaperOutline outline)
    {
        var (start, end, datesFirst) = Find(text, outline);
        if (start < 0)
        {
            return [];
        }

        var cells = Cells(text, start, end);
        var rows = Rows(text, cells, datesFirst ?? (cells.Count > 0 && cells[0].IsDate));
        return rows.Exists(r => r.Start is not null || r.End is not null) || (datesFirst is not null && rows.Exists(r => r.DateText is not null))
            ? rows
            : [];
    }

    /// <summary>The table's lines after its header, and which column the header names first; without a header, the lines of a delivery section that hold dates.</summary>
    private static (int Start, int End, bool? DatesFirst) Find(PaperText text, PaperOutline outline)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var words = text[text.Lines[i]];
            if (words.Length > 60)
            {
                continue;
            }

            if (HeaderInOne(words) is { } inOne)
            {
                return (i + 1, EndOfTable(text, outline, i + 1), inOne);
            }

            if (i + 1 < text.Lines.Count && Column(words) is { } first && Column(text[text.Lines[i + 1]]) is { } second && first != second)
            {
                return (i + 2, EndOfTable(text, outline, i + 2), first == ColumnKind.Date);
            }
        }

        return outline.Sections.FindLast(s => s.Kind == SectionKind.Delivery && s.Text.Length > 0) is { } section && HoldsTable(text, section.Text)
            ? (text.FirstLineFrom(section.Text.Start), text.FirstLineFrom(section.Text.End), null)
            : (-1, -1, null);
    }

    private static bool? HeaderInOne(ReadOnlySpan<char> words)
    {
        words = words.Trim("| ");
        var tab = words.IndexOfAny('\t', '|');
        var space = tab < 0 ? words.IndexOf(' ') : tab;
        if (space <= 0)
        {
            return null;
        }

        if (Column(words[..space].Trim()) is not { } first)
        {
            return null;
        }

        // a text without line ends goes on after the header: "Activity Timeline Delivery start …" is broken elsewhere
        return Column(words[(space + 1)..].Trim(" \t|")) is { } second && first != second ? first == ColumnKind.Date : null;
    }

    private static int EndOfTable(PaperText text, PaperOutline outline, int start)
    {
        if (start >= text.Lines.Count)
        {
            return start;
        }

        var from = text.Lines[start].Start;
        foreach (var section in outline.Sections)
        {
            var opens = section.Words?.Start ?? section.Text.Start;
            if (opens > from && section.Kind is not (SectionKind.Fields or SectionKind.Other))
            {
                return text.FirstLineFrom(LineStart(text, opens));
            }
        }

        return text.Lines.Count;
    }

    private static int LineStart(PaperText text, int offset)
    {
        var index = text.FirstLineFrom(offset);
        return index > 0 && text.Lines[index - 1].End > offset ? text.Lines[index - 1].Start : offset;
    }

    private static bool HoldsTable(PaperText text, TextSpan section)
    {
        int dates = 0,
            lines = 0;
        foreach (var line in text.LinesIn(section))
        {
            lines++;
            foreach (var piece in text[line].Split('\t'))
            {
                dates += TimelineCell.IsDateCell(text[line][piece].Trim()) ? 1 : 0;
            }
        }

        return dates >= 2 && dates * 3 >= lines;
    }

    private static List<TimelineCell> Cells(PaperText text, int start, int end)
    {
        var cells = new List<TimelineCell>();
        for (var i = start; i < end && cells.Count < MostCells; i++)
        {
            var line = text.Lines[i];
            if (text.IsFlat && line.Length > 60)
            {
                CutAtDates(text, line, cells);
                continue;
            }

            var piece = line.Start;
            for (var at = line.Start; at <= line.End; at++)
            {
                if (at == line.End || text.Plain[at] is '\t' or '|')
                {
                    Add(text, text.Trim(piece, at), i, cells);
                    piece = at + 1;
                }
            }
        }

        return cells;
    }

    private static void Add(PaperText text, TextSpan span, int line, List<TimelineCell> cells)
    {
        var words = text.Plain.AsSpan(span.Start, span.Length);
        if (
            words.Length == 0
            || words.Length > LongestCell
            || (words.IndexOfAnyInRange('A', 'Z') < 0 && words.IndexOfAnyInRange('a', 'z') < 0 && !TimelineCell.IsDateCell(words))
        )
        {
            return;
        }

        cells.Add(new(span, line, TimelineCell.IsDateCell(words)));
    }

    /// <summary>A table in a text without line ends is cut where its dates stand.</summary>
    private static void CutAtDates(PaperText text, PaperLine line, List<TimelineCell> cells)
    {
        var from = line.Start;
        foreach (var match in TimelineCell.DateInRow().EnumerateMatches(text[line]))
        {
            var at = line.Start + match.Index;
            if (at > from)
            {
                Add(text, text.Trim(from, at), cells.Count, cells);
            }

            cells.Add(new(text.Trim(at, at + match.Length), cells.Count, true));
            from = at + match.Length;
        }

        Add(text, text.Trim(from, line.End), cells.Count, cells);
    }

    private static List<TimelineRow> Rows(PaperText text, List<TimelineCell> cells, bool datesFirst)
    {
        var rows = new List<TimelineRow>();
        var row = new TimelineCells();
        foreach (var cell in cells)
        {
            if (row.IsFullFor(cell, datesFirst, text))
            {
                row.AddTo(rows, text);
                row = new();
            }

            row.Take(cell);
        }

        row.AddTo(rows, text);
        rows.RemoveAll(r => r.Start is null && r.End is null && r.Activity.Contains('[', StringComparison.Ordinal));
        while (rows.Count > 0 && IsProse(rows[^1]))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    /// <summary>A sentence without a date of its own after the table.</summary>
    private static bool IsProse(TimelineRow row) => row.DateText is null && row.Activity[^1] == '.' && row.Activity.Count(c => c == ' ') >= 5;

    private static ColumnKind? Column(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(':');
        return Is(words, "activity")
            || Is(words, "action")
            || Is(words, "milestone")
            || Is(words, "activities")
            || Is(words, "task")
            || Is(words, "stage")
            || Is(words, "milestones")
            || Is(words, "key milestone")
            || Is(words, "deliverable")
                ? ColumnKind.Activity
            : Is(words, "timeline")
            || Is(words, "date")
            || Is(words, "timescale")
            || Is(words, "when")
            || Is(words, "dates")
            || Is(words, "timescales")
            || Is(words, "timing")
            || Is(words, "target date")
            || Is(words, "deadline")
            || Is(words, "timetable")
                ? ColumnKind.Date
            : null;
    }

    private static bool Is(ReadOnlySpan<char> words, string word) => words.Equals(word, StringComparison.OrdinalIgnoreCase);

    private enum ColumnKind
    {
        Activity,
        Date,
    }
}
