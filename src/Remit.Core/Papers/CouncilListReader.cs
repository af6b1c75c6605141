using System.Buffers;
using System.Text.RegularExpressions;
using Remit.Calendars;

namespace Remit.Papers;

/// <summary>Lists of a council's ModernGov site: a dated heading with a reference, its fields and its decision; or a table of titles and dates.</summary>
internal static partial class CouncilListReader
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(["ref:", "decisions"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The records; empty when the text is no such list.</summary>
    public static IReadOnlyList<ReadRecord> Read(PaperText text)
    {
        var plain = text.Plain;
        if (!plain.AsSpan().ContainsAny(Marks))
        {
            return [];
        }

        var heads = Heads(text);
        return heads.Count > 0
            ? [.. heads.Select((h, i) => Record(text, h, i + 1 < heads.Count ? heads[i + 1].Line : text.Lines.Count))]
            : Table(text);
    }

    private static List<Head> Heads(PaperText text)
    {
        var heads = new List<Head>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            var words = text[line];
            if (words.Length is < 14 or > 600 || !char.IsAsciiDigit(words[0]))
            {
                continue;
            }

            var match = Heading().Match(words.ToString());
            if (match.Success)
            {
                var title = match.Groups["title"];
                heads.Add(
                    new(
                        i,
                        text.Trim(line.Start + title.Index, line.Start + title.Index + title.Length),
                        match.Groups["ref"].Value,
                        match.Groups["date"].Value
                    )
                );
            }
        }

        return heads;
    }

    private static ReadRecord Record(PaperText text, Head head, int end)
    {
        var start = text.Lines[head.Line].Start;
        var last = text.Lines[end - 1].End;
        var fields = new Dictionary<PaperField, TextSpan>();
        TextSpan? decision = null;
        for (var i = head.Line + 1; i < end; i++)
        {
            var line = text.Lines[i];
            var words = text[line];
            if (FieldLabels.Read(words, out var valueAt) is { } field)
            {
                if (valueAt < words.Length)
                {
                    fields.TryAdd(field, new(line.Start + valueAt, line.Length - valueAt));
                }
                else if (i + 1 < end && FieldLabels.Read(text[text.Lines[i + 1]], out _) is null && field != PaperField.Aside)
                {
                    fields.TryAdd(field, text.Lines[i + 1].Span);
                }
            }
            else if (decision is null && SectionHeadings.Read(words, out _, out var textAt) is { Kind: SectionKind.Decision })
            {
                decision = DecisionText(text, textAt < words.Length ? line.Start + textAt : line.End, i + 1, end);
            }
        }

        var listed = new ListedDecision
        {
            Reference = head.Reference.Length > 0 ? head.Reference : null,
            Title = text.Words(head.Title),
            DecisionMaker = fields.TryGetValue(PaperField.DecisionMaker, out var maker) ? text.Words(maker) : null,
            Published = Day(text, fields, PaperField.DatePublished),
            EffectiveFrom = Day(text, fields, PaperField.EffectiveFrom),
            Decided =
                Day(text, fields, PaperField.DecidedAtMeeting)
                ?? Day(text, fields, PaperField.DateSigned)
                ?? (DateText.TryRead(head.Date, out var date) ? date.Day : null),
            Decision = decision is { Length: > 0 } there ? text.Words(there) : null,
            Span = text.Trim(start, last),
        };
        return new(listed, decision is { Length: > 0 } ? decision : null);
    }

    private static TextSpan DecisionText(PaperText text, int start, int line, int end)
    {
        var stop = start;
        for (; line < end; line++)
        {
            var words = text[text.Lines[line]];
            if (
                FieldLabels.Read(words, out _) is not null
                || SectionHeadings.Read(words, out _, out _) is { Kind: SectionKind.Reasons or SectionKind.Alternatives }
            )
            {
                break;
            }

            stop = text.Lines[line].End;
        }

        return text.Trim(start, Math.Max(start, stop));
    }

    private static DateOnly? Day(PaperText text, Dictionary<PaperField, TextSpan> fields, PaperField field) =>
        fields.TryGetValue(field, out var value)
        && DateText.FindAll(text.Plain.Substring(value.Start, value.Length)) is [{ Day: { } day, Start: <= 2 }, ..]
            ? day
            : null;

    /// <summary>A table whose header names a title and a date; where some rows carry references, the others are notes.</summary>
    private static List<ReadRecord> Table(PaperText text)
    {
        var records = new List<ReadRecord>();
        List<string>? columns = null;
        foreach (var line in text.Lines)
        {
            var cells = Cells(text, line);
            if (columns is null)
            {
                columns = cells.Count >= 2 && IsHeader(text, cells) ? [.. cells.Select(c => text.Words(c).ToLowerInvariant())] : null;
            }
            else if (cells.Count >= 2 && cells.Count <= columns.Count + 1 && Row(text, line, cells, columns) is { } record)
            {
                records.Add(record);
            }
        }

        return records.Exists(r => r.Listed.Reference is not null) ? [.. records.Where(r => r.Listed.Reference is not null)] : records;
    }

    private static bool IsHeader(PaperText text, List<TextSpan> cells) =>
        cells.Exists(c => Is(text, c, "title"))
        && cells.Exists(c => Is(text, c, "date") || Is(text, c, "effective from") || Is(text, c, "published"));

    private static ReadRecord? Row(PaperText text, PaperLine line, List<TextSpan> cells, List<string> columns)
    {
        var title = Cell(text, cells, columns, "title");
        var published = DayIn(Cell(text, cells, columns, "date") ?? Cell(text, cells, columns, "published"));
        if (title is null || (published is null && DayIn(Cell(text, cells, columns, "effective from")) is null))
        {
            return null;
        }

        var reference = Reference().Match(title);
        var listed = new ListedDecision
        {
            Title = reference.Success ? title[..reference.Index].TrimEnd() : title,
            Reference = reference.Success ? reference.Groups["ref"].Value : null,
            Published = published,
            EffectiveFrom = DayIn(Cell(text, cells, columns, "effective from")),
            DecisionMaker = Cell(text, cells, columns, "decision maker"),
            Span = line.Span,
        };
        return new(listed, null);
    }

    private static string? Cell(PaperText text, List<TextSpan> cells, List<string> columns, string column)
    {
        var at = columns.IndexOf(column);
        return at >= 0 && at < cells.Count && cells[at].Length > 0 ? text.Words(cells[at]) : null;
    }

    private static DateOnly? DayIn(string? words) => DateText.TryRead(words, out var date) ? date.Day : null;

    private static bool Is(PaperText text, TextSpan cell, string words) =>
        text.Plain.AsSpan(cell.Start, cell.Length).Equals(words, StringComparison.OrdinalIgnoreCase);

    private static List<TextSpan> Cells(PaperText text, PaperLine line)
    {
        var cells = new List<TextSpan>();
        if (text[line].IndexOfAny('\t', '|') < 0)
        {
            return cells;
        }

        foreach (var piece in text[line].Trim('|').Split(text[line].Contains('\t') ? '\t' : '|'))
        {
            var lead = text[line].Length - text[line].TrimStart('|').Length;
            cells.Add(text.Trim(line.Start + lead + piece.Start.Value, line.Start + lead + piece.End.Value));
        }

        return cells;
    }

    private sealed record Head(int Line, TextSpan Title, string Reference, string Date);

    [GeneratedRegex(
        @"^(?<date>\d{1,2}/\d{1,2}/\d{4})\s+-\s+(?<title>.+?)\s+ref:\s*(?<ref>\S{1,30})(?:\s+(?<status>.{0,80}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*\bref:\s*(?<ref>\S{1,30})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
