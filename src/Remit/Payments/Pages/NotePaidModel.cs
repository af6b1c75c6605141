using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Notes when and under which reference the finance system paid.</summary>
internal sealed class NotePaidModel(RemitDb db, TimeProvider clock, PaymentMail mail) : OnePaymentPage(db, clock)
{
    [BindProperty, Display(Name = "Paid on")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Reference in the finance system"), StringLength(100)]
    public string? Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(nameof(On), On is null, "Enter the day on which it was paid");

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                PaymentMade made = new(On!.Value, Reference ?? "", By());
                var approvedOn = PaymentReading.DayOf(Payment.Approval?.By);
                if (Payment.WhyNotNote(made, approvedOn, Today) is { Count: > 0 } against)
                {
                    return against;
                }

                Payment.Note(made, approvedOn, Today);
                await mail.PaidAsync(Db, Payment, cancellation);
                return [];
            },
            () =>
                Entry(
                    "noted a payment as paid",
                    Subject,
                    null,
                    new
                    {
                        Payment.Reference,
                        Payment.Made!.On,
                        Made = Payment.Made.Reference,
                    }
                ),
            cancellation
        );
        return await AnswerAsync(
            breaches,
            () => PaymentUrls.Payment(Id),
            breach =>
                breach.Code switch
                {
                    "payments.paid-on" => nameof(On),
                    "payments.no-reference" => nameof(Reference),
                    _ => "",
                },
            LoadAsync,
            cancellation
        );
    }
}
