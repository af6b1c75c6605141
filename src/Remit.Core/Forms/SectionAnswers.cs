namespace Remit.Forms;

/// <summary>A part of a section as it is read: what was answered, in words.</summary>
/// <param name="Heading">The part's heading; null when it has none.</param>
/// <param name="Rows">Its rows, or one without a name where its questions are asked once.</param>
public sealed record SectionAnswers(string? Heading, IReadOnlyList<RowAnswers> Rows)
{
    /// <summary>What a section says, part by part; what says nothing is left out.</summary>
    /// <param name="content">The form, without Part 2 where the reader may not have it.</param>
    /// <param name="sheet">The section.</param>
    public static IReadOnlyList<SectionAnswers> Of(FormContent content, FormSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(sheet);
        var tree = FormJson.Tree(content);
        return
        [
            .. sheet
                .Parts.Select(part => new SectionAnswers(
                    part.Heading,
                    [
                        .. FormAnswers
                            .RowsOf(tree, part)
                            .Select(
                                (row, at) =>
                                    new RowAnswers(RowName(part, at), [.. part.Questions.Select(q => Answer(part, q, row)).OfType<Answered>()])
                            )
                            .Where(r => r.Answers.Count > 0),
                    ]
                ))
                .Where(p => p.Rows.Count > 0),
        ];
    }

    private static string? RowName(FormPart part, int at) =>
        part.Rows is null ? null : FormattableString.Invariant($"{part.Rows.OneAtStart} {at + 1}");

    private static Answered? Answer(FormPart part, FormQuestion question, System.Text.Json.Nodes.JsonNode row) =>
        FormAnswers.InWords(question, FormAnswers.In(row, part, question)) is { Length: > 0 } words
            ? new(question.Label, words, part.Questions.Count == 1)
            : null;
}

/// <summary>The answers of a row.</summary>
/// <param name="Name">"Spending line 2"; null where there are no rows.</param>
/// <param name="Answers">What was answered, in the order of the questions.</param>
public sealed record RowAnswers(string? Name, IReadOnlyList<Answered> Answers);

/// <summary>An answer in words.</summary>
/// <param name="Label">The question.</param>
/// <param name="Words">The answer.</param>
/// <param name="IsWhole">Whether it is all that its part asks, so that the question need not be repeated.</param>
public sealed record Answered(string Label, string Words, bool IsWhole);
