using Microsoft.AspNetCore.Mvc;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Sends a form on its way: what is missing is said, and the drafting officer declares.</summary>
internal sealed class SubmitFormModel(RemitDb db, TimeProvider clock, RouteMail mail, RouteRules rules) : RoutePage(db, clock, mail)
{
    [BindProperty]
    public bool Declares { get; set; }

    public RouteRequirements Needs => rules.For(Form.Content.Basics.Level);

    /// <summary>What is still to be written.</summary>
    public IReadOnlyList<FormGap> Gaps => FormGap.Of(Form.Content, Needs.Alternatives);

    public DateOnly Due => rules.AdviceDue(Today);

    /// <summary>Why it cannot be submitted by this person, whatever is declared.</summary>
    public IReadOnlyList<Breach> NotNow => Officer is { } officer ? [.. Form.WhyNotSubmit(officer, true, Needs).Where(b => !IsGap(b))] : [];

    protected override Role? ActingAs => Role.ProgrammeOfficer;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            "submitted a form",
            null,
            by => Form.WhyNotSubmit(by, Declares, Needs),
            by =>
            {
                Form.Submit(by, Declares, Needs, Due, Now);
                Mail.AdviceAsked(Db, Form, Form.OpenRequests, Roster, Now);
            },
            cancellation,
            () =>
                new
                {
                    Form.Code,
                    Form.Revision,
                    Form.Hash,
                    Required = Needs.Advice.Select(a => a.ToString()),
                    Needs.Review,
                }
        );
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], breach.Code == "forms.not-declared" ? nameof(Declares) : "");
        }

        return breaches.Count > 0 ? Page() : Redirect(FormUrls.Form(Id));
    }

    private static bool IsGap(Breach breach) => breach.Code.StartsWith("forms.missing-", StringComparison.Ordinal);
}
