using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
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
        if (Payee is { } payee && Organisations.All(o => o.Id != payee))
        {
            ModelState.AddModelError(nameof(Payee), "Choose an organisation that takes part, or nobody yet");
        }

        var year = Due is { } due ? FinancialYear.Of(due) : Line.Year;
        if (Line.IsMoney && year is { } asked)
        {
            ModelState.AddBreaches(Envelope.WhyNotFund(asked), nameof(Due));
        }

        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        LedgerAct.Commit act = new(Guid.CreateVersion7(), Line.Id, amount.Value, new(Purpose?.Trim() ?? "", Payee), year);
        return await PostAsync(act, FieldOf, cancellation) ? Redirect(EnvelopeUrls.Commitment(Envelope.DecisionCode, act.Id)) : Page();
    }

    private static string FieldOf(Breach breach) =>
        breach.Code == "envelopes.year-not-funded" ? nameof(Due) : FieldOf(breach, nameof(Given), nameof(Purpose));

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadLineAsync(cancellation) || !MayCommit)
        {
            return false;
        }

        var today = Today;
        Organisations = await Db
            .Organisations.AsNoTracking()
            .Where(o => o.From <= today && (o.Until == null || today <= o.Until))
            .OrderBy(o => o.Name)
            .ToListAsync(cancellation);
        return true;
    }
}
