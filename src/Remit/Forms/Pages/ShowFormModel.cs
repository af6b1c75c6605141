using Microsoft.AspNetCore.Mvc;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A form as a list of what is to be written, how far it is, and what it needs next.</summary>
internal sealed class ShowFormModel(RemitDb db, TimeProvider clock, FormRules rules) : FormPage(db, clock)
{
    /// <summary>The sections under headings, as people think of them.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<SectionState> Sections)> Groups { get; private set; } = [];

    /// <summary>What is missing over the whole form.</summary>
    public IReadOnlyList<FormGap> Gaps { get; private set; } = [];

    /// <summary>What does not hold together, and must be resolved or given a reason.</summary>
    public IReadOnlyList<FormFinding> Findings { get; private set; } = [];

    /// <summary>What its money comes to.</summary>
    public FormTotals Totals { get; private set; } = null!;

    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(Now);

    /// <summary>What people are called.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The section that was just saved; null when none was.</summary>
    public FormSheet? Saved { get; private set; }

    /// <summary>How many sections are complete, of those that must be.</summary>
    public (int Done, int Of) Progress { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Saved = saved is null ? null : FormSheets.Find(saved);
        Gaps = FormGap.Of(Form.Content, rules.AlternativesRequired);
        Findings = FormFinding.Of(Form);
        Totals = FormTotals.Of(Form.Content);
        Names = await Db.NamesAsync(Form.DrafterIds, cancellation);
        var states = FormSheets.All.ToDictionary(s => s.Section, State);
        Groups =
        [
            ("What is decided", Of(FormSection.Basics, FormSection.Items, FormSection.Money, FormSection.Limits)),
            (
                "Why, for whom and how",
                Of(
                    FormSection.Background,
                    FormSection.Outcomes,
                    FormSection.Equality,
                    FormSection.Considerations,
                    FormSection.Alternatives,
                    FormSection.Delivery
                )
            ),
            ("Papers and publication", Of(FormSection.Sources, FormSection.Access)),
        ];
        var needed = states.Values.Where(s => s.Progress != SectionProgress.Optional).ToList();
        Progress = (needed.Count(s => s.Progress is SectionProgress.Complete or SectionProgress.ToLookAt), needed.Count);
        return Page();

        IReadOnlyList<SectionState> Of(params FormSection[] sections) => [.. sections.Select(s => states[s])];
    }

    private SectionState State(FormSheet sheet) =>
        SectionState.Of(sheet, Form.Content, [.. Gaps.Where(g => g.Section == sheet.Section)], [.. Findings.Where(f => f.Section == sheet.Section)]);
}
