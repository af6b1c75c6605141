using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Forms;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A demand: what came back is entered, a wrong receipt undone, the rest written off by a decision, or the demand withdrawn.</summary>
internal sealed class ShowDemandModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The demand.</summary>
    public RepaymentDemand Demand { get; private set; } = null!;

    [BindProperty]
    public ReceiptForm Receipt { get; set; } = new();

    [BindProperty]
    public EndingForm Ending { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Enters money that came back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (PaymentWords.Amount(Receipt.Amount) is not { } amount)
        {
            ModelState.AddModelError("Receipt.Amount", PaymentWords.EnterAmount);
            amount = default;
        }

        Require("Receipt.On", Receipt.On is null, "Enter the day on which it came");

        return await SaveAsync(
            "entered money that came back",
            null,
            async writing =>
            {
                DemandReceipt receipt = new(Guid.CreateVersion7(), amount, Receipt.On ?? Today, Receipt.Reference ?? "", By());
                return Demand.WhyNotReceive(receipt, Today) is { Count: > 0 } against
                    ? against
                    : await PostAsync(writing, [Demand.Receive(receipt, Today)], cancellation);
            },
            cancellation
        );
    }

    /// <summary>Undoes a receipt, writes off the rest, or withdraws the demand, as the button says.</summary>
    public Task<IActionResult> OnPostEndingAsync(CancellationToken cancellation)
    {
        var by = By(Ending.Because);
        return Ending.Do switch
        {
            "undo" => SaveAsync(
                "undid a receipt",
                Ending.Because,
                async writing =>
                    Demand.WhyNotUndo(Ending.ReceiptId ?? Guid.Empty, by) is { Count: > 0 } against
                        ? against
                        : await PostAsync(writing, [Demand.Undo(Ending.ReceiptId!.Value, by)], cancellation),
                cancellation
            ),
            "write-off" => SaveAsync(
                "wrote off the rest of a demand",
                Ending.Because,
                async _ =>
                {
                    var answer = (await Db.DelegationsAsync(cancellation)).WhoMaySign(AuthorityQuestion.For(Demand.Awaited), Today);
                    var isKnown = await Db.IsDecisionSignedAsync(Ending.DecisionCode, cancellation);
                    IReadOnlyList<Breach> power = [.. answer.WhyNotSign(by.PersonId).Where(b => b.Code != "authority.because")];
                    if (Demand.WhyNotWriteOff(Ending.DecisionCode, isKnown, by, power) is { Count: > 0 } against)
                    {
                        return against;
                    }

                    Demand.GiveUp(Ending.DecisionCode, isKnown, by, power);
                    return [];
                },
                cancellation
            ),
            _ => SaveAsync(
                "withdrew a demand",
                Ending.Because,
                _ =>
                {
                    var against = Demand.WhyNotWithdraw(by);
                    if (against.Count == 0)
                    {
                        Demand.Withdraw(by);
                    }

                    return Task.FromResult(against);
                },
                cancellation
            ),
        };
    }

    /// <summary>A demand as the journal keeps it.</summary>
    internal static object After(RepaymentDemand demand) =>
        new
        {
            demand.Reference,
            demand.Payee,
            Amount = demand.Amount.Pence,
            Received = demand.Received.Pence,
            demand.Status,
            WrittenOff = demand.WrittenOff?.DecisionCode,
        };

    private async Task<IActionResult> SaveAsync(
        string act,
        string? why,
        Func<Writing, Task<IReadOnlyList<Breach>>> perform,
        CancellationToken cancellation
    )
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            async writing => await LoadAsync(cancellation) ? await perform(writing) : [],
            () => Entry(act, $"demand {Id}", why, After(Demand)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Demand(Id), FieldOf, LoadAsync, cancellation);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.RepaymentDemands.SingleOrDefaultAsync(d => d.Id == Id, cancellation) is not { } demand)
        {
            return false;
        }

        Demand = demand;
        return true;
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.not-an-amount" or "payments.more-than-demanded" => "Receipt.Amount",
            "payments.paid-on" => "Receipt.On",
            "payments.no-reference" => "Receipt.Reference",
            "payments.no-decision" or "payments.unknown-decision" => "Ending.DecisionCode",
            "payments.no-reason" => "Ending.Because",
            _ => "",
        };
}

/// <summary>What is typed of money that came back.</summary>
internal sealed class ReceiptForm
{
    [Display(Name = "How much came back?"), StringLength(30)]
    public string? Amount { get; set; }

    [Display(Name = "Came on")]
    public DateOnly? On { get; set; }

    [Display(Name = "Reference in the finance system"), StringLength(100)]
    public string? Reference { get; set; }
}

/// <summary>What is typed where something ends otherwise.</summary>
internal sealed class EndingForm
{
    /// <summary>"undo", "write-off" or "withdraw": the button that was pressed.</summary>
    public string? Do { get; set; }

    [Display(Name = "Receipt to undo")]
    public Guid? ReceiptId { get; set; }

    [Display(Name = "Code of the decision that writes it off"), StringLength(100)]
    public string? DecisionCode { get; set; }

    [Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }
}
