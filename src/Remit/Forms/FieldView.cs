using Microsoft.AspNetCore.Mvc.Rendering;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>A question as it stands on a page: its name, what is typed, what is wrong with that.</summary>
/// <param name="Question">The question.</param>
/// <param name="Name">The name of its field.</param>
/// <param name="Value">What stands in it; null when nothing does.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
internal sealed record FieldView(FormQuestion Question, string Name, string? Value, string? Error)
{
    public string Id { get; } = TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>The kind of control that answers it.</summary>
    public FieldControl Control =>
        Question switch
        {
            { Type: var t, Choices.Count: 0 } when t == typeof(bool) => FieldControl.Checkbox,
            { Type: { IsGenericType: true } } => FieldControl.Checkboxes,
            { Choices.Count: > 0 and <= 3 } => FieldControl.Radios,
            { Choices.Count: > 0 } => FieldControl.Select,
            { Lines: > 1 } => FieldControl.Lines,
            _ => FieldControl.Line,
        };

    /// <summary>How wide a line is, as a class; empty for the whole width.</summary>
    public string Width =>
        Question.Type == typeof(Money) || Question.Type == typeof(FinancialYear) || Question.Text == FormText.Code ? "govuk-input--width-10"
        : Question.Type == typeof(DateOnly) ? "govuk-input--width-20"
        : Question.Type == typeof(int) ? "govuk-input--width-4"
        : "";

    /// <summary>Whether the field is short enough to stand beside another.</summary>
    public bool IsShort => Control is FieldControl.Select or FieldControl.Radios || (Control == FieldControl.Line && Width.Length > 0);

    /// <summary>What is chosen, where several can be.</summary>
    public IReadOnlyList<string> Chosen => Value?.Split('\n') ?? [];

    /// <summary>What is chosen where one must be: the first stands while nothing else was chosen.</summary>
    public string? ChosenOne => Value ?? (Question is { Type.IsEnum: true, MayBeMissing: false } ? Question.Choices[0].Value : null);
}

/// <summary>What answers a question.</summary>
internal enum FieldControl
{
    Line,
    Lines,
    Radios,
    Select,
    Checkbox,
    Checkboxes,
}
