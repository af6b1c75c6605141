using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Demands money back that was paid on a commitment.</summary>
internal sealed class NewDemandModel(RemitDb db, TimeProvider clock, PaymentMail mail) : PaymentPage(db, clock)
{
    [FromRoute]
    public Guid CommitmentId { get; set; }

    /// <summary>What was promised.</summary>
    public PayableCommitment On { get; private set; } = null!;

    /// <summary>The name of the organisation that was paid.</summary>
    public string Payee { get; private set; } = "";

    /// <summary>What other demands on it await.</summary>
    public Money Demanded { get; private set; }

    [BindProperty, Display(Name = "How much has to come back?"), StringLength(30)]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "Due day")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var amount = PaymentWords.Amount(Amount);
        if (amount is null)
        {
            ModelState.AddModelError(nameof(Amount), PaymentWords.EnterAmount);
        }

        Require(nameof(DueOn), DueOn is null, "Enter the day by which it has to be paid back");

        if (!ModelState.IsValid)
        {
            return Page();
        }

        RepaymentDemand? demand = null;
        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                var by = By(Because);
                if (RepaymentDemand.WhyNotDemand(On, amount!.Value, DueOn!.Value, Demanded, by, Today) is { Count: > 0 } against)
                {
                    return against;
                }

                var reference = PaymentReading.Reference('R', await Db.RepaymentDemands.CountAsync(cancellation));
                demand = new(reference, On, Payee, amount.Value, DueOn.Value, Demanded, by, Today);
                Db.RepaymentDemands.Add(demand);
                await mail.DemandedAsync(Db, demand, cancellation);
                return [];
            },
            () => Entry("demanded money back", $"demand {demand!.Id}", Because, ShowDemandModel.After(demand)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Demand(demand!.Id), FieldOf, LoadAsync, cancellation);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.FindPayableAsync(CommitmentId, cancellation) is not { } on)
        {
            return false;
        }

        On = on;
        Payee =
            await Db.Organisations.Where(o => o.Id == on.PayeeId).Select(o => o.Name).SingleOrDefaultAsync(cancellation) ?? "nobody who is named yet";
        Demanded = await Db.DemandedAsync(CommitmentId, cancellation);
        return true;
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.not-an-amount" or "payments.more-than-paid" => nameof(Amount),
            "payments.due-past" => nameof(DueOn),
            "payments.no-reason" => nameof(Because),
            _ => "",
        };
}
