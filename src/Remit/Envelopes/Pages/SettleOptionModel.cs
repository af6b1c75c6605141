using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Uses an option to stop, or lets it go, by a decision.</summary>
internal sealed class SettleOptionModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public int Place { get; set; }

    /// <summary>"use" or "let go".</summary>
    [BindProperty, Display(Name = "What was decided?")]
    public string? Outcome { get; set; }

    [BindProperty, Display(Name = "By which decision?")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public EnvelopeOption? Option => Envelope.Options.FirstOrDefault(o => o.Place == Place);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Option is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Option is not { } option || User.PersonId is not { } person)
        {
            return NotFound();
        }

        if (Outcome is not ("use" or "let go"))
        {
            ModelState.AddModelError(nameof(Outcome), "Choose what was decided");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Enter why");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (exercise, code, why) = (Outcome == "use", DecisionCode.Key(Decision) ?? "", Why!.Trim());
        return await DoAsync(
            exercise ? "used an option to stop" : "let an option to stop go",
            why,
            () => Envelope.WhyNotSettle(option.Id, exercise, code, Today),
            () => Envelope.Settle(option.Id, exercise, code, new(Today, person, User.PersonName, why)),
            FieldOf,
            Decision,
            cancellation
        )
            ? Redirect(EnvelopeUrls.Envelope(Envelope.DecisionCode))
            : Page();
    }

    private static string FieldOf(Breach breach) =>
        breach.Code is "envelopes.option-without-decision" or "envelopes.no-such-decision" ? nameof(Decision) : nameof(Outcome);
}
