using System.Text.RegularExpressions;
using Remit.Calendars;
using Remit.References;

namespace Remit.Papers;

/// <summary>Search pages of the authority: a bullet a decision with its code and title, its fields, and the first words of what was decided; or, on older pages, a date and a summary.</summary>
internal static partial class AuthorityListReader
{
    /// <summary>The records; empty when the text is no such list.</summary>
    public static IReadOnlyList<ReadRecord> Read(PaperText text)
    {
        var heads = MayList(text.Plain) ? Heads(text) : [];
        if (heads.Count >= 2 || (heads.Count == 1 && Showing().IsMatch(text.Plain)))
        {
            return [.. heads.Select((h, i) => Record(text, h, i + 1 < heads.Count ? heads[i + 1].Line : text.Lines.Count))];
        }

        return Dated(text);
    }

    /// <summary>Two reference fields, or the search page's own words: nothing else is looked at line by line.</summary>
    private static bool MayList(string plain)
    {
        const string Field = "Reference code";
        var first = plain.IndexOf(Field, StringComparison.Ordinal);
        return first >= 0 && (plain.IndexOf(Field, first + Field.Length, StringComparison.Ordinal) >= 0 || Showing().IsMatch(plain));
    }

    /// <summary>A line with a code and a title whose fields follow on the next lines.</summary>
    private static List<Head> Heads(PaperText text)
    {
        var heads = new List<Head>();
        for (var i = 0; i + 1 < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            var words = text[line];
            var lead = ItemMarker.Read(words) is { Form: MarkerForm.Bullet } bullet ? bullet.Length : 0;
            if (words.Length > 400 || FieldLabels.Read(words, out _) is not null || !HasFieldsBelow(text, i + 1))
            {
                continue;
            }

            var title = words[lead..].ToString();
            var mention = DecisionReference.FindAll(title) is [{ Start: <= 1 } first, ..] ? first : null;
            var from = mention is null ? 0 : mention.End;
            while (from < title.Length && title[from] is ' ' or '-' or ':')
            {
                from++;
            }

            if (from < title.Length && (mention?.Reference is not null || lead > 0))
            {
                heads.Add(new(i, mention?.Reference?.Code, text.Trim(line.Start + lead + from, line.End)));
            }
        }

        return heads;
    }

    private static bool HasFieldsBelow(PaperText text, int next)
    {
        var fields = 0;
        for (var i = next; i < Math.Min(next + 4, text.Lines.Count); i++)
        {
            var words = text[text.Lines[i]];
            var bulleted = ItemMarker.Read(words) is not null;
            if (FieldLabels.Read(words, out _) is not { } field)
            {
                return fields >= 2;
            }

            fields += bulleted || field == PaperField.Aside ? 1 : 0;
        }

        return fields >= 2;
    }

    private static ReadRecord Record(PaperText text, Head head, int end)
    {
        var reference = head.Reference;
        DateOnly? decided = null;
        int decisionStart = -1,
            decisionEnd = -1;
        for (var i = head.Line + 1; i < end; i++)
        {
            var line = text.Lines[i];
            var words = text[line];
            if (decisionStart < 0 && FieldLabels.Read(words, out var valueAt) is { } field)
            {
                var value = words[valueAt..].ToString();
                reference = field == PaperField.Code && DecisionReference.TryParse(value, out var code) ? code.Code : reference;
                decided = field == PaperField.DateSigned && DateText.TryRead(value, out var date) ? date.Day : decided;
            }
            else
            {
                decisionStart = decisionStart < 0 ? line.Start : decisionStart;
                decisionEnd = line.End;
            }
        }

        TextSpan? decision = decisionStart < 0 ? null : text.Trim(decisionStart, decisionEnd);
        var start = text.Lines[head.Line].Start;
        return new(
            new()
            {
                Reference = reference,
                Title = text.Words(head.Title),
                Decided = decided,
                Decision = decision is { Length: > 0 } there ? text.Words(there) : null,
                Span = text.Trim(start, text.Lines[end - 1].End),
            },
            decision
        );
    }

    /// <summary>"Mayoral decisions", then a date alone on a line and a summary under it, again and again.</summary>
    private static List<ReadRecord> Dated(PaperText text)
    {
        var dates = new List<(int Line, DateOnly Day)>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var words = text[text.Lines[i]];
            if (
                words.Length is >= 8 and <= 24
                && char.IsAsciiDigit(words[0])
                && DateText.TryRead(words.ToString(), out var date)
                && date.Day is { } day
            )
            {
                dates.Add((i, day));
            }
        }

        if (
            dates.Count < 2
            || dates[0].Line > 6
            || !text.Plain.AsSpan(0, text.Lines[dates[0].Line].Start).Contains("decisions", StringComparison.OrdinalIgnoreCase)
        )
        {
            return [];
        }

        var records = new List<ReadRecord>();
        for (var i = 0; i < dates.Count; i++)
        {
            var end = i + 1 < dates.Count ? dates[i + 1].Line : text.Lines.Count;
            if (dates[i].Line + 1 < end)
            {
                var words = text.Trim(text.Lines[dates[i].Line + 1].Start, text.Lines[end - 1].End);
                records.Add(
                    new(
                        new()
                        {
                            Decided = dates[i].Day,
                            Decision = text.Words(words),
                            Span = text.Trim(text.Lines[dates[i].Line].Start, words.End),
                        },
                        words
                    )
                );
            }
        }

        return records;
    }

    private sealed record Head(int Line, string? Reference, TextSpan Title);

    [GeneratedRegex(@"\bShowing\s+\d[\d,]*\s*-\s*\d[\d,]*\s+of\s+\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Showing();
}
