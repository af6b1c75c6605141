using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Changes the days and the VAT basis of a claim that is being written.</summary>
internal sealed class ChangeClaimModel(RemitDb db, TimeProvider clock) : OneClaimPage(db, clock)
{
    [BindProperty, Display(Name = "First day of the period")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day of the period")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public VatBasis? Vat { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsOwn || Claim.Status != ClaimStatus.Drafting)
        {
            return NotFound();
        }

        (From, Until, Vat) = (Claim.From, Claim.Until, Claim.Vat);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsOwn)
        {
            return NotFound();
        }

        Require(nameof(From), From is null, "Enter the first day of the period");
        Require(nameof(Until), Until is null, "Enter the last day of the period");
        Require(nameof(Vat), Vat is null, "Say whether VAT is inside the amounts");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                ClaimTerms terms = new(From!.Value, Until!.Value, Vat!.Value);
                var against = Claim.WhyNotChange(On, terms, Today);
                if (against.Count == 0)
                {
                    Claim.Change(On, terms, Today);
                }

                return against;
            },
            () => Entry("changed the period of a claim", Subject, null, After(Claim)),
            cancellation
        );
        return await AnswerAsync(
            breaches,
            () => PaymentUrls.Claim(Id),
            breach =>
                breach.Code switch
                {
                    "payments.other-year" => nameof(From),
                    "payments.not-now" => "",
                    _ => nameof(Until),
                },
            LoadAsync,
            cancellation
        );
    }
}
