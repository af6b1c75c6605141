namespace Remit.Forms;

/// <summary>How far a section is, computed from what it says.</summary>
/// <param name="Sheet">The section.</param>
/// <param name="Progress">How far.</param>
/// <param name="Says">What the task list says of it; null when nothing is to be said.</param>
internal sealed record SectionState(FormSheet Sheet, SectionProgress Progress, string? Says)
{
    /// <summary>How far a section is.</summary>
    public static SectionState Of(FormSheet sheet, FormContent content, IReadOnlyList<FormGap> gaps, IReadOnlyList<FormFinding> findings)
    {
        var asks = findings.Count(f => f.Asks);
        var isEmpty =
            FormAnswers.Of(content, sheet.Section).Count == 0 && (sheet.Section != FormSection.Sources || content.Sources.Documents.Count == 0);
        var progress =
            isEmpty && gaps.Count == 0 ? SectionProgress.Optional
            : isEmpty ? SectionProgress.NotStarted
            : gaps.Count > 0 ? SectionProgress.InProgress
            : asks > 0 ? SectionProgress.ToLookAt
            : SectionProgress.Complete;
        string?[] says =
        [
            isEmpty || gaps.Count == 0 ? null
            : gaps.Count == 1 ? gaps[0].Message
            : $"{gaps.Count} things are missing",
            asks == 0 ? null : DraftWords.Count(asks, "finding asks to be looked at", "findings ask to be looked at"),
        ];
        var words = string.Join(". ", says.OfType<string>());
        return new(sheet, progress, words.Length == 0 ? null : words);
    }
}

/// <summary>How far a section is.</summary>
internal enum SectionProgress
{
    NotStarted,
    InProgress,
    ToLookAt,
    Complete,
    Optional,
}
