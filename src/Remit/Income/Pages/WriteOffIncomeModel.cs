using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Gives up what is open, by a decision.</summary>
internal sealed class WriteOffIncomeModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    [BindProperty, Display(Name = "How much is given up?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "Which decision gives it up?")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(Id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(Id, cancellation))
        {
            return NotFound();
        }

        var amount = Amount(Given, nameof(Given));
        await CheckDecisionAsync(Decision, nameof(Decision), cancellation);
        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        var code = Decisions.DecisionCode.Key(Decision)!;
        return IsDone(await Writing.PostAsync(Id, new IncomeAct.WriteOff(amount.Value, code, Why?.Trim() ?? ""), cancellation), FieldOf)
            ? Redirect(IncomeUrls.Receivable(Id))
            : Page();
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-reason" => nameof(Why),
            "income.no-such-decision" or "income.written-off-without-decision" => nameof(Decision),
            _ => nameof(Given),
        };
}
