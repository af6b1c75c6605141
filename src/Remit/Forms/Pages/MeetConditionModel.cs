using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A condition of a board: its owner says what was done, governance confirms that it is met.</summary>
internal sealed class MeetConditionModel(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    [FromRoute]
    public Guid ConditionId { get; set; }

    [BindProperty, Display(Name = "What was done, and where can it be seen?")]
    public string? Report { get; set; }

    [BindProperty, Display(Name = "By what is it seen that it is met?")]
    public string? Evidence { get; set; }

    public ReviewCondition Condition => Form.Reviews.SelectMany(r => r.Conditions).First(c => c.Id == ConditionId);

    public bool MayReport => Officer is { } officer && Form.WhyNotReport(Condition, "Something", officer).Count == 0;

    public bool MayConfirm => Officer is { } officer && Form.WhyNotConfirm(Condition, "Something", officer).Count == 0;

    /// <summary>Why this person can do neither.</summary>
    public string? WhyNeither =>
        MayReport || MayConfirm || Officer is not { } officer
            ? null
            : Form.WhyNotConfirm(Condition, "Something", officer).Select(b => b.Message).FirstOrDefault();

    protected override Role? ActingAs => Role.Governance;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        (Report, Evidence) = (Condition.Report, Condition.Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        var confirms = act == "confirm";
        var breaches = await ActAsync(
            confirms ? "confirmed that a condition is met" : "reported on a condition",
            confirms ? Evidence : Report,
            by => confirms ? Form.WhyNotConfirm(Condition, Evidence, by) : Form.WhyNotReport(Condition, Report, by),
            by =>
            {
                if (confirms)
                {
                    Form.Confirm(Condition, Evidence!, by, Now);
                }
                else
                {
                    Form.Report(Condition, Report!, by, Now);
                }
            },
            cancellation,
            () => new { Form.Code, Condition = Condition.Text }
        );
        return ModelState.AddBreaches(breaches, confirms ? nameof(Evidence) : nameof(Report))
            ? Page()
            : Redirect(confirms ? RouteUrls.Review(Id) : RouteUrls.Condition(Id, ConditionId));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Form.Reviews.SelectMany(r => r.Conditions).Any(c => c.Id == ConditionId);
}
