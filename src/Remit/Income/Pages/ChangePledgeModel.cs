using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Varies an instalment of a pledge, adds one, or withdraws what is open.</summary>
internal sealed class ChangePledgeModel(RemitDb db, TimeProvider clock) : PledgePage(db, clock)
{
    /// <summary>An instalment's id, "add" or "withdraw".</summary>
    [BindProperty, Display(Name = "What changes?")]
    public string? What { get; set; }

    [BindProperty, Display(Name = "What is it to be?")]
    public string? Given { get; set; }

    [BindProperty, Display(Name = "Due on")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var instalment = Instalments.FirstOrDefault(i => i.Id.ToString() == What);
        if (instalment is null && What is not ("add" or "withdraw"))
        {
            ModelState.AddModelError(nameof(What), "Choose what changes");
        }

        Money? amount = What == "withdraw" ? Money.Zero : Amount(Given, nameof(Given));
        if (What == "add")
        {
            AskFor(DueOn, nameof(DueOn), "Enter the day on which it is due");
        }

        if (amount is null || !ModelState.IsValid)
        {
            return Page();
        }

        Poster poster = new(User.PersonId, User.PersonName, Now, Today);
        var answer = await Writing.ChangePledgeAsync(
            Id,
            Why?.Trim() ?? "",
            (fund, pledge, rows) => Change(fund, pledge, rows, amount.Value, poster),
            cancellation
        );
        return IsDone(answer, FieldOf) ? Redirect(IncomeUrls.Pledge(Id)) : Page();
    }

    private (IReadOnlyList<Breach>, Receivable?) Change(PooledFund fund, Pledge pledge, IReadOnlyList<Receivable> rows, Money amount, Poster poster)
    {
        var why = Why?.Trim() ?? "";
        IReadOnlyList<Breach> breaches;
        switch (What)
        {
            case "withdraw":
                breaches = pledge.WhyNotWithdraw(rows, why);
                if (breaches.Count == 0)
                {
                    pledge.Withdraw(fund, rows, why, poster);
                }

                return (breaches, null);
            case "add":
                Instalment added = new(amount, DueOn!.Value);
                breaches = pledge.WhyNotAdd(added, why);
                return (breaches, breaches.Count == 0 ? pledge.Extend(fund, added, why, poster) : null);
            default:
                var row = rows.First(r => r.Id.ToString() == What);
                breaches = row.WhyNot(new IncomeAct.Vary(amount - row.Totals.Due, why), poster.On);
                if (breaches.Count == 0)
                {
                    pledge.Vary(fund, row, amount, why, poster);
                }

                return (breaches, null);
        }
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "income.no-reason" => nameof(Why),
            "income.due-before-promised" => nameof(DueOn),
            "income.nothing-open" => nameof(What),
            _ => nameof(Given),
        };
}
