using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Authority;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Approves a payment: the ledger pays in the same transaction, or says with the arithmetic why not.</summary>
internal sealed class ApprovePaymentModel(RemitDb db, TimeProvider clock) : OnePaymentPage(db, clock)
{
    /// <summary>The step of the request that is looked at.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "I have looked at every line and at the total")]
    public bool Confirms { get; set; }

    /// <summary>Who may approve the total.</summary>
    public AuthorityAnswer Answer { get; private set; } = null!;

    /// <summary>Why whoever looks at it may not approve it.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Seen = Payment.Step;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Confirms)
        {
            ModelState.AddModelError(nameof(Confirms), "Confirm that you have looked at every line and at the total");
            return await ShowAsync(cancellation);
        }

        var breaches = await ActAsync(
            async writing =>
            {
                await LoadAsync(cancellation);
                Answer = await Db.WhoMayApproveAsync(Payment, Today, cancellation);
                var facts = await Db.ApprovalFactsAsync(Payment, Answer, By(), Seen, Today, cancellation);
                if (Payment.WhyNotApprove(facts) is { Count: > 0 } against)
                {
                    return against;
                }

                if (await PostAsync(writing, Payment.PayActs(), cancellation) is { Count: > 0 } refused)
                {
                    return refused;
                }

                Payment.Approve(facts);
                return [];
            },
            () =>
                Entry(
                    "approved a payment",
                    Subject,
                    null,
                    new
                    {
                        Payment.Reference,
                        Total = Payment.Total.Pence,
                        Payment.Approval!.Level,
                        Payment.Approval.BankDetailsId,
                    }
                ),
            cancellation
        );
        if (breaches.Count == 0)
        {
            return Redirect(PaymentUrls.Payment(Id));
        }

        ModelState.AddBreaches(breaches.Where(b => b.Code != "authority.because"));
        await LoadAsync(cancellation);
        ModelState.Remove(nameof(Seen));
        Seen = Payment.Step;
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Answer = await Db.WhoMayApproveAsync(Payment, Today, cancellation);
        var facts = await Db.ApprovalFactsAsync(Payment, Answer, By(), Payment.Step, Today, cancellation);
        Against = Payment.WhyNotApprove(facts);
        return Page();
    }
}
