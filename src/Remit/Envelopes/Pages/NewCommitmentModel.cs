using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Commits an amount of a line to somebody.</summary>
internal sealed class NewCommitmentModel(RemitDb db, TimeProvider clock) : LinePage(db, clock)
{
    [BindProperty, Display(Name = "How much?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "What for?")]
    public string? Purpose { get; set; }

    [BindProperty, Display(Name = "When does it fall due?")]
    public DateOnly? Due { get; set; }

    [BindProperty, Display(Name = "Who is promised it?")]
    public Guid? Payee { get; set; }

    public IReadOnlyList<PartnerOrganisation> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var amount = Amount(Given, nameof(Given));
        Promise promise = new(amount ?? 0, Purpose, Due, Payee);
        foreach (var breach in promise.WhyNotOn(Envelope, Line, Organisations.Select(o => o.Id)))
        {
            ModelState.AddBreaches([breach], FieldOf(breach));
        }

        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        var act = promise.ToAct(Line);
        return await PostAsync(act, FieldOf, cancellation) ? Redirect(EnvelopeUrls.Commitment(Envelope.DecisionCode, act.Id)) : Page();
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "envelopes.year-not-funded" => nameof(Due),
            "envelopes.no-such-payee" => nameof(Payee),
            _ => FieldOf(breach, nameof(Given), nameof(Purpose)),
        };

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadLineAsync(cancellation) || !MayCommit)
        {
            return false;
        }

        Organisations = await Db.Organisations.AsNoTracking().TakingPart(Today).OrderBy(o => o.Name).ToListAsync(cancellation);
        return true;
    }
}
