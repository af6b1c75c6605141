using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Moves what is left of a line to another, or gives it back: virement, carry-forward, underspend. Each is a decision of its own.</summary>
internal sealed class MoveMoneyModel(RemitDb db, TimeProvider clock) : LinePage(db, clock)
{
    /// <summary>The place of the line that gets it; 0 for giving it back.</summary>
    [BindProperty, Display(Name = "Where to?")]
    public int? To { get; set; }

    [BindProperty, Display(Name = "How much?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "Which decision moves it?")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public IReadOnlyList<EnvelopeLine> Others =>
        [.. Envelope.Lines.Where(l => l.Id != Line.Id && l.Unit == Line.Unit && l.IsInKind == Line.IsInKind && l.ByAnother == Line.ByAnother)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadLineAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadLineAsync(cancellation))
        {
            return NotFound();
        }

        var amount = Amount(Given, nameof(Given));
        var to = Others.FirstOrDefault(l => l.Place == To);
        if (to is null && To != 0)
        {
            ModelState.AddModelError(nameof(To), "Choose where it goes");
        }

        ModelState.AddBreaches(await WhyNotByAsync(Decision, cancellation), nameof(Decision));
        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        LedgerAct.Move move = new(Guid.CreateVersion7(), Line.Id, to?.Id, amount.Value, DecisionCode.Key(Decision) ?? "", Why?.Trim() ?? "");
        return await PostAsync(move, FieldOf, cancellation) ? Redirect(Address) : Page();
    }

    /// <summary>What moving to a line is called.</summary>
    public string Called(EnvelopeLine to) =>
        to.Year == Line.Year ? "virement"
        : to.Year > Line.Year ? "carry-forward"
        : "brought forward";

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "envelopes.moved-without-decision" or "envelopes.no-such-decision" => nameof(Decision),
            "envelopes.moved-to-itself" or "envelopes.other-unit" or "envelopes.capital-to-revenue" => nameof(To),
            _ => FieldOf(breach, nameof(Given), nameof(Why)),
        };
}
