using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.Calendars;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A form as a list of what is to be written, how far it is, and what it needs next.</summary>
internal sealed class ShowFormModel(RemitDb db, TimeProvider clock, FormRules rules, RouteRules route, SiteOptions options) : FormPage(db, clock)
{
    /// <summary>The sections under headings, as people think of them.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<SectionState> Sections)> Groups { get; private set; } = [];

    /// <summary>What is missing over the whole form.</summary>
    public IReadOnlyList<FormGap> Gaps { get; private set; } = [];

    /// <summary>What does not hold together, and must be resolved or given a reason.</summary>
    public IReadOnlyList<FormFinding> Findings { get; private set; } = [];

    /// <summary>Who may sign it as it stands; null once it is signed or has ended.</summary>
    public AuthorityAnswer? Answer { get; private set; }

    /// <summary>Its publication; null while it is not signed.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>Its entry in the forward plan, or the last that it had; null when it never was there.</summary>
    public PlannedDecision? Planned { get; private set; }

    /// <summary>Whether the visitor may put it on the forward plan.</summary>
    public bool CanPlan => Answer is not null && Planned is not { IsOpen: true } && Audience.Officers.Of(User, options.Demo) == Admission.Welcome;

    /// <summary>Whether the visitor drafts it, and it is still to be signed.</summary>
    public bool CanChange => Answer is not null && Reader.MayDraft;

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
        await LoadRouteAsync(cancellation);
        Findings = Answer is null ? [] : [.. RouteFindings.Of(Form, Answer, route.For(Form.Content.Basics.Level), Today), .. FormFinding.Of(Form)];
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

    /// <summary>Who may sign it, or how its publication stands once it is signed.</summary>
    private async Task LoadRouteAsync(CancellationToken cancellation)
    {
        Planned = await Db.PlannedOfAsync(Id, cancellation);
        if (Form.Signature is not null)
        {
            Publication = await Db.PublicationOfAsync(Id, cancellation);
        }
        else if (Form.Ending is null)
        {
            Answer = await Db.WhoMaySignAsync(Form, Form.Content, Today, cancellation);
        }
    }

    private SectionState State(FormSheet sheet) =>
        SectionState.Of(sheet, Form.Content, [.. Gaps.Where(g => g.Section == sheet.Section)], [.. Findings.Where(f => f.Section == sheet.Section)]);
}
