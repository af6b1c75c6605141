using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Enters money that came in for an invoice or instalment.</summary>
internal sealed class EnterReceiptModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    [BindProperty, Display(Name = "How much came in?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "The day on which it came")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference on the bank statement")]
    public string? Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        On = Today;
        return await LoadAsync(Id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(Id, cancellation))
        {
            return NotFound();
        }

        var amount = Amount(Given, nameof(Given));
        AskFor(On, nameof(On), "Enter the day on which it came");
        if (amount is null || On is not { } on || !ModelState.IsValid)
        {
            return Page();
        }

        return IsDone(await Writing.PostAsync(Id, new IncomeAct.Receive(amount.Value, on, Reference?.Trim() ?? ""), cancellation), FieldOf)
            ? Redirect(IncomeUrls.Receivable(Id))
            : Page();
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.not-come-yet" => nameof(On),
            "income.no-reference" or "income.entered-already" => nameof(Reference),
            _ => nameof(Given),
        };
}
