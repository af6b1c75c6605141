using System.Globalization;
using System.Text.Json.Nodes;

namespace Remit.Forms;

/// <summary>One answer in which two contents of a form differ, in words.</summary>
/// <param name="Section">The section.</param>
/// <param name="Field">What differs: "Title", "Spending line 2: Amount", "Item 3".</param>
/// <param name="Before">What the first says; null when it says nothing.</param>
/// <param name="After">What the second says; null when it says nothing.</param>
public sealed record FormDifference(FormSection Section, string Field, string? Before, string? After)
{
    /// <summary>Whether it tells words of Part 2: it is for those alone who may read that.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Each answer in which two contents differ, in the order of the form; empty when they say the same.</summary>
    /// <param name="before">The content that stands.</param>
    /// <param name="after">The content that came after it.</param>
    /// <remarks>
    /// Rows are held against each other where they say the same or most of the same, so that a row that is put in between does not change those after it.
    /// The numbers of rows are those after the change; of rows that were taken out, those before it.
    /// </remarks>
    public static IReadOnlyList<FormDifference> Between(FormContent before, FormContent after) =>
        [.. FormSheets.All.SelectMany(sheet => Between(before, after, sheet.Section))];

    /// <summary>Each answer of one section in which two contents differ.</summary>
    /// <param name="before">The content that stands.</param>
    /// <param name="after">The content that came after it.</param>
    /// <param name="section">The section.</param>
    public static IReadOnlyList<FormDifference> Between(FormContent before, FormContent after, FormSection section)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (FormJson.Tree(before), FormJson.Tree(after));
        List<FormDifference> differences = [];
        foreach (var part in FormSheets.Of(section).Parts)
        {
            differences.AddRange(part.Rows is null ? Answers(section, part, old, now, "") : Rows(section, part, old, now));
        }

        return section == FormSection.Sources ? [.. differences, .. Documents(before, after)] : differences;
    }

    private static IEnumerable<FormDifference> Answers(FormSection section, FormPart part, JsonNode before, JsonNode after, string lead) =>
        from question in part.Questions
        let pair = (Before: Words(part, question, before), After: Words(part, question, after))
        where pair.Before != pair.After
        select new FormDifference(section, lead + question.Label, pair.Before, pair.After) { IsConfidential = question.IsConfidential };

    private static IEnumerable<FormDifference> Rows(FormSection section, FormPart part, JsonObject before, JsonObject after)
    {
        var (old, now) = (FormAnswers.RowsOf(before, part), FormAnswers.RowsOf(after, part));
        var pairs = Alignment.Of([.. old.Select(r => Said(part, r))], [.. now.Select(r => Said(part, r))]);
        foreach (var (from, to) in pairs)
        {
            if (from is { } i && to is { } j)
            {
                var lead = part.Questions.Count == 1 ? "" : $"{RowName(part, j)}: ";
                foreach (var difference in Answers(section, part, old[i], now[j], lead))
                {
                    yield return lead.Length > 0 ? difference : difference with { Field = RowName(part, j) };
                }
            }
            else
            {
                var (row, at) = from is { } gone ? (old[gone], gone) : (now[to!.Value], to!.Value);
                var words = Whole(part, row);
                yield return new FormDifference(section, RowName(part, at), from is null ? null : words, from is null ? words : null)
                {
                    IsConfidential = part.Questions.Any(q => q.IsConfidential),
                };
            }
        }
    }

    /// <summary>The answers of a row, by which it is known again.</summary>
    private static string[] Said(FormPart part, JsonNode row) => [.. part.Questions.Select(q => Words(part, q, row) ?? "")];

    /// <summary>A whole row in words.</summary>
    private static string Whole(FormPart part, JsonNode row) =>
        part.Questions.Count == 1
            ? Words(part, part.Questions[0], row) ?? ""
            : string.Join(
                '\n',
                part.Questions.Select(q => (q.Label, Words: Words(part, q, row))).Where(a => a.Words is not null).Select(a => $"{a.Label}: {a.Words}")
            );

    private static string? Words(FormPart part, FormQuestion question, JsonNode row) =>
        FormAnswers.InWords(question, FormAnswers.In(row, part, question));

    private static string RowName(FormPart part, int at) => string.Create(CultureInfo.InvariantCulture, $"{part.Rows!.OneAtStart} {at + 1}");

    private static IEnumerable<FormDifference> Documents(FormContent before, FormContent after)
    {
        var (old, now) = (before.Sources.Documents.ToList(), after.Sources.Documents.ToList());
        foreach (var gone in old.Where(d => !now.Contains(d)))
        {
            yield return Document(gone, now.FirstOrDefault(d => d.Id == gone.Id && d.Id != Guid.Empty));
        }

        foreach (var added in now.Where(d => !old.Exists(o => o == d || (o.Id == d.Id && d.Id != Guid.Empty))))
        {
            yield return Document(null, added);
        }
    }

    private static FormDifference Document(FormDocument? before, FormDocument? after) =>
        new(FormSection.Sources, "Supporting document", Words(before), Words(after))
        {
            IsConfidential = before?.Withheld is not null || after?.Withheld is not null,
        };

    private static string? Words(FormDocument? document) =>
        document is null ? null
        : document.Withheld is null ? $"{document.Title} ({document.FileName})"
        : $"{document.Title} ({document.FileName}), withheld under {document.Withheld.Exemption}: {document.Withheld.Why}";
}
