using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Returns, withdraws or undoes a payment, with a reason.</summary>
internal sealed class EndPaymentModel(RemitDb db, TimeProvider clock, PaymentMail mail) : OnePaymentPage(db, clock)
{
    /// <summary>"return", "withdrawal" or "reversal".</summary>
    [FromRoute]
    public string Act { get; set; } = "";

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    /// <summary>What the page is called, and the words of its button.</summary>
    public string Title =>
        Act switch
        {
            "return" => "Return for changes",
            "withdrawal" => "Withdraw",
            _ => "Undo",
        };

    /// <summary>Why this person cannot do it, whatever the reason.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!IsTheirs || !await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Against = WhyNot(By("A reason"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!IsTheirs || !await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async writing =>
            {
                await LoadAsync(cancellation);
                var by = By(Because);
                if (WhyNot(by) is { Count: > 0 } against)
                {
                    return against;
                }

                if (Act == "reversal" && await PostAsync(writing, Payment.ReversingActs(by.Why!), cancellation) is { Count: > 0 } refused)
                {
                    return refused;
                }

                await DoAsync(by, cancellation);
                return [];
            },
            () =>
                Entry(
                    Act switch
                    {
                        "return" => "returned a payment",
                        "withdrawal" => "withdrew a payment",
                        _ => "undid a payment",
                    },
                    Subject,
                    Because,
                    new { Payment.Reference, Payment.Status }
                ),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Payment(Id), _ => nameof(Because), LoadAsync, cancellation);
    }

    /// <summary>Approvers return, those who prepare withdraw, finance undoes.</summary>
    private bool IsTheirs =>
        Act switch
        {
            "return" => IsOfficer,
            "withdrawal" => Prepares,
            "reversal" => IsFinance,
            _ => false,
        };

    private IReadOnlyList<Breach> WhyNot(PaymentAct by) =>
        Act switch
        {
            "return" => Payment.WhyNotReturn(by),
            "withdrawal" => Payment.WhyNotWithdraw(by),
            _ => Payment.WhyNotReverse(by),
        };

    private async Task DoAsync(PaymentAct by, CancellationToken cancellation)
    {
        switch (Act)
        {
            case "return":
                Payment.Return(by);
                await mail.ReturnedAsync(Db, Payment, by, cancellation);
                break;
            case "withdrawal":
                Payment.Withdraw(by);
                break;
            default:
                Payment.Reverse(by);
                break;
        }
    }
}
