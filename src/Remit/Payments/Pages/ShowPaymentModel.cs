using Microsoft.AspNetCore.Mvc;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A payment request with its lines, its people and what can be done with it; asks for it.</summary>
internal sealed class ShowPaymentModel(RemitDb db, TimeProvider clock, PaymentMail mail) : OnePaymentPage(db, clock)
{
    /// <summary>Whether whoever looks at it had a hand in it, and so does not approve it.</summary>
    public bool IsPreparer => Payment.Preparers.Any(p => p.PersonId == User.PersonId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Asks for it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Prepares)
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Payment.WhyNotAsk(By(), Details) is { Count: > 0 } against)
                {
                    return against;
                }

                Payment.Ask(By(), Details);
                var sum = await Db.SumToApproveAsync(Payment, Today, cancellation);
                await mail.AskedAsync(Db, Payment, await Db.WhoMayApproveAsync(sum, Today, cancellation), cancellation);
                return [];
            },
            () => Entry("asked for a payment", Subject, null, NewPaymentModel.After(Payment)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Payment(Id), _ => "", LoadAsync, cancellation);
    }
}
