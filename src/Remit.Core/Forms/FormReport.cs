namespace Remit.Forms;

/// <summary>What a form says, to be read: each section with its answers in words; sections that say nothing are left out.</summary>
/// <param name="Section">The section.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Its parts that say something.</param>
public sealed record FormReport(FormSection Section, string Name, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>Every section that says something, in the order of the form.</summary>
    /// <param name="content">The form: whole, or what <see cref="FormJson.Public"/> leaves of it.</param>
    public static IReadOnlyList<FormReport> Of(FormContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var tree = FormJson.Tree(content);
        return
        [
            .. FormSheets
                .All.Select(sheet => new FormReport(
                    sheet.Section,
                    sheet.Name,
                    [.. sheet.Parts.Select(part => Of(part, tree)).Where(p => p.Rows.Count > 0)]
                ))
                .Where(report => report.Parts.Count > 0),
        ];
    }

    private static ReportPart Of(FormPart part, System.Text.Json.Nodes.JsonObject tree) =>
        new(part.Heading, part.Rows?.OneAtStart, [.. FormAnswers.RowsOf(tree, part).Select(row => Answers(part, row)).Where(a => a.Count > 0)]);

    private static IReadOnlyList<ReportAnswer> Answers(FormPart part, System.Text.Json.Nodes.JsonNode row) =>
        [
            .. part
                .Questions.Select(q => new ReportAnswer(q.Label, FormAnswers.InWords(q, FormAnswers.In(row, part, q)) ?? "", q.IsConfidential))
                .Where(a => a.Text.Length > 0),
        ];
}

/// <summary>A part of a section.</summary>
/// <param name="Heading">Its heading; null when the section's name says enough.</param>
/// <param name="One">What one row is called; null when there are no rows, but one set of answers.</param>
/// <param name="Rows">The answers, row by row.</param>
public sealed record ReportPart(string? Heading, string? One, IReadOnlyList<IReadOnlyList<ReportAnswer>> Rows);

/// <summary>An answer.</summary>
/// <param name="Label">What was asked.</param>
/// <param name="Text">The answer in words.</param>
/// <param name="IsConfidential">Whether it is withheld.</param>
public sealed record ReportAnswer(string Label, string Text, bool IsConfidential);
