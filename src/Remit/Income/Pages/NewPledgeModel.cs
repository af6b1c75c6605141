using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Enters what a funder promises to a fund.</summary>
internal sealed class NewPledgeModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "Who promises?")]
    public Guid? Funder { get; set; }

    [BindProperty, Display(Name = "How much in all?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "In how many instalments?"), Range(1, Instalment.Most, ErrorMessage = "Enter a number from 1 to 40")]
    public int? Count { get; set; } = 1;

    [BindProperty, Display(Name = "Months from one to the next"), Range(0, 60, ErrorMessage = "Enter a number from 0 to 60")]
    public int? Months { get; set; } = 12;

    [BindProperty, Display(Name = "The first is due on")]
    public DateOnly? FirstDue { get; set; }

    [BindProperty, Display(Name = "Where is it promised?")]
    public string? Evidence { get; set; }

    public PooledFund Fund { get; private set; } = null!;

    public IReadOnlyList<PartnerOrganisation> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var funder = Organisations.FirstOrDefault(o => o.Id == Funder);
        if (funder is null)
        {
            ModelState.AddModelError(nameof(Funder), "Choose who promises");
        }

        var amount = Amount(Given, nameof(Given));
        AskFor(FirstDue, nameof(FirstDue), "Enter the day on which the first is due");
        if (
            amount is null
            || funder is null
            || FirstDue is not { } first
            || Count is not { } count
            || Months is not { } months
            || !ModelState.IsValid
        )
        {
            return Page();
        }

        PledgeTerms terms = new(funder.Id, funder.Name, Today, Evidence?.Trim() ?? "", Instalment.Spread(amount.Value, count, first, months));
        var answer = await Writing.PledgeAsync(Id, terms, cancellation);
        return IsDone(answer, FieldOf) ? Redirect(IncomeUrls.Pledge(answer.Id)) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.FindFundAsync(Id, cancellation) is not { } fund)
        {
            return false;
        }

        Fund = fund;
        Organisations = await OrganisationsAsync(cancellation);
        return true;
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-evidence" => nameof(Evidence),
            "income.due-before-promised" => nameof(FirstDue),
            _ => nameof(Given),
        };
}
