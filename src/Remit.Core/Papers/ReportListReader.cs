using Remit.Calendars;
using Remit.References;

namespace Remit.Papers;

/// <summary>The list of decisions in a report: columns of reference, decision, date, who approved it and its cost, as a PDF leaves them.</summary>
internal static class ReportListReader
{
    private const int Opening = 2_500;
    private const int LongestTitle = 300;

    /// <summary>The records; empty when the text is no such list.</summary>
    public static IReadOnlyList<ReadRecord> Read(PaperText text)
    {
        var opening = text.Plain.AsSpan(0, Math.Min(text.Plain.Length, Opening));
        if (
            !opening.Contains("list of decisions", StringComparison.OrdinalIgnoreCase)
            || text.Plain.Contains("Executive summary", StringComparison.Ordinal)
        )
        {
            return [];
        }

        var heads = Heads(text);
        return [.. heads.Select((h, i) => Record(text, h, i + 1 < heads.Count ? heads[i + 1].Start : text.Plain.Length))];
    }

    /// <summary>A code at the beginning of a line, or before the word that opens a row's decision.</summary>
    private static List<Head> Heads(PaperText text)
    {
        var heads = new List<Head>();
        foreach (var mention in DecisionReference.FindAll(text.Plain))
        {
            if (mention.Reference is not { } reference)
            {
                continue;
            }

            var before = text.Plain.AsSpan(Math.Max(0, mention.Start - 4), Math.Min(4, mention.Start)).TrimEnd(" *");
            var after = text.Plain.AsSpan(mention.End, Math.Min(24, text.Plain.Length - mention.End)).TrimStart();
            var opens = after.StartsWith("Approved") || after.StartsWith("Agreed") || after.StartsWith("Noted");
            if (opens || before.Length == 0 || before[^1] is '\n' or '\r' or '|')
            {
                heads.Add(new(mention.Start, reference.Code, mention.End));
            }
        }

        return heads;
    }

    private static ReadRecord Record(PaperText text, Head head, int end)
    {
        var whole = text.Trim(head.Start, end);
        var rest = text.Trim(head.TitleFrom, whole.End);
        var words = text.Plain.Substring(rest.Start, Math.Min(rest.Length, 2_000));
        var date = DateText.FindAll(words).FirstOrDefault(d => d.Day is not null);
        var title = text.Trim(rest.Start, date is null ? EndOfLine(text, rest) : rest.Start + date.Start);
        return new(
            new()
            {
                Reference = head.Reference,
                Title = title.Length is > 0 and <= LongestTitle ? Clean(text.Words(title)) : null,
                Decided = date?.Day,
                Span = whole,
            },
            rest.Length > 0 ? rest : null
        );
    }

    private static int EndOfLine(PaperText text, TextSpan rest)
    {
        var end = text.Plain.AsSpan(rest.Start, rest.Length).IndexOfAny('\n', '\r');
        return end < 0 ? rest.End : rest.Start + end;
    }

    /// <summary>"Approved:" and "Agreed:" open the decision and are no title.</summary>
    private static string? Clean(string title)
    {
        var trimmed = title.Trim(' ', '|', '-', ':', '\t');
        return trimmed.Length > 0 && trimmed is not ("Approved" or "Agreed" or "Noted") ? trimmed : null;
    }

    private sealed record Head(int Start, string Reference, int TitleFrom);
}
