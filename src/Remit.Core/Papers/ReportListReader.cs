using Remit.Calendars;
using Remit.Decisions;

namespace Remit.Papers;

/// <summary>The list of decisions in a report: columns of reference, decision, date, who approved it and its cost, as a PDF leaves them.</summary>
internal static class ReportListReader
{
    private const int Fewest = 3;

    /// <summary>The records; empty when the text is no such list.</summary>
    public static IReadOnlyList<ReadRecord> Read(PaperText text)
    {
        if (
            !text.Plain.Contains("decisions", StringComparison.OrdinalIgnoreCase)
            || text.Plain.Contains("Executive summary", StringComparison.OrdinalIgnoreCase)
        )
        {
            return [];
        }

        var heads = Heads(text);
        var isList =
            heads.Count >= Fewest
            && heads.Select(h => h.Reference).Distinct(StringComparer.Ordinal).Count() >= Fewest
            && text.Plain.AsSpan(0, text.Lines[heads[0].Line].Start).Contains("decision", StringComparison.OrdinalIgnoreCase);
        return isList ? [.. heads.Select((h, i) => Record(text, h, i + 1 < heads.Count ? heads[i + 1].Line : text.Lines.Count))] : [];
    }

    private static List<Head> Heads(PaperText text)
    {
        var heads = new List<Head>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            var words = text[line];
            var star = words[0] == '*' ? words.Length - words.TrimStart("* ").Length : 0;
            if (!char.IsAsciiLetterUpper(words[Math.Min(star, words.Length - 1)]))
            {
                continue;
            }

            var near = words[star..Math.Min(words.Length, star + 40)].ToString();
            if (DecisionReference.FindAll(near) is [{ Start: 0, Reference: { } reference } mention, ..])
            {
                heads.Add(new(i, reference.Code, line.Start + star + mention.End));
            }
        }

        return heads;
    }

    private static ReadRecord Record(PaperText text, Head head, int end)
    {
        var start = text.Lines[head.Line].Start;
        var whole = text.Trim(start, text.Lines[end - 1].End);
        var rest = text.Trim(head.TitleFrom, whole.End);
        var words = text.Plain.Substring(rest.Start, Math.Min(rest.Length, 2_000));
        var date = DateText.FindAll(words).FirstOrDefault(d => d.Day is not null);
        var title = text.Trim(rest.Start, date is null ? EndOfFirstLine(text, head, rest) : rest.Start + date.Start);
        return new(
            new()
            {
                Reference = head.Reference,
                Title = title.Length > 0 ? Clean(text.Words(title)) : null,
                Decided = date?.Day,
                Span = whole,
            },
            rest.Length > 0 ? rest : null
        );
    }

    private static int EndOfFirstLine(PaperText text, Head head, TextSpan rest)
    {
        var first = text.Lines[head.Line];
        return first.End > rest.Start ? first.End : Math.Min(rest.End, head.Line + 1 < text.Lines.Count ? text.Lines[head.Line + 1].End : first.End);
    }

    private static string? Clean(string title)
    {
        var trimmed = title.Trim(' ', '|', '-', ':', '\t');
        return trimmed.Length > 0 ? trimmed : null;
    }

    private sealed record Head(int Line, string Reference, int TitleFrom);
}
