using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Enters new bank details: the organisation's own people, or finance; somebody of finance else confirms them.</summary>
internal sealed class NewBankDetailsModel(RemitDb db, TimeProvider clock, BankSecrets secrets, PaymentMail mail) : BankPage(db, clock)
{
    [BindProperty, Display(Name = "Name on the account"), StringLength(100)]
    public string? AccountName { get; set; }

    [BindProperty, Display(Name = "Sort code"), StringLength(20)]
    public string? SortCode { get; set; }

    [BindProperty, Display(Name = "Account number"), StringLength(20)]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.AddBreaches(BankDetails.WhyNotEnter(AccountName), nameof(AccountName));
        var account = BankAccount.TryRead(SortCode, Number, out var breaches);
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], breach.Code == "payments.sort-code" ? nameof(SortCode) : nameof(Number));
        }

        if (!ModelState.IsValid || account is null)
        {
            return Page();
        }

        BankDetails? details = null;
        var against = await ActAsync(
            async () =>
            {
                details = new(WhoseId, AccountName!, account.LastTwo, secrets.Seal(account), By());
                Db.BankDetails.Add(details);
                await mail.BankDetailsAsync(Db, details, Organisation, details.Entered, cancellation);
                return [];
            },
            // the journal knows no more of the account than the page does
            () =>
                Entry(
                    "entered bank details",
                    $"bank details {details!.Id}",
                    null,
                    new
                    {
                        Organisation,
                        details.AccountName,
                        details.LastTwo,
                    }
                ),
            cancellation
        );
        return ModelState.AddBreaches(against) ? Page() : Redirect(PaymentUrls.Bank(WhoseId));
    }
}
