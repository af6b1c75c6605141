using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>The instalments of a commitment; officers add to them.</summary>
internal sealed class ShowScheduleModel(RemitDb db, TimeProvider clock) : SchedulePage(db, clock)
{
    [BindProperty, Display(Name = "What has to be reached"), StringLength(300)]
    public string? What { get; set; }

    [BindProperty, Display(Name = "Amount"), StringLength(30)]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "What has to be shown"), StringLength(500)]
    public string? Evidence { get; set; }

    [BindProperty, Display(Name = "Due day")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public VatBasis? Vat { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Prepares)
        {
            return NotFound();
        }

        var amount = PaymentWords.Amount(Amount);
        if (amount is null)
        {
            ModelState.AddModelError(nameof(Amount), PaymentWords.EnterAmount);
        }

        Require(nameof(DueOn), DueOn is null, "Enter the day on which it is due");

        if (Vat is null)
        {
            ModelState.AddModelError(nameof(Vat), "Say whether VAT is inside the amount");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Schedule is null && PaymentSchedule.WhyNotBegin(On) is { Count: > 0 } noSchedule)
                {
                    return noSchedule;
                }

                var schedule = Schedule ?? new(On, By());
                InstalmentTerms terms = new(What ?? "", amount!.Value, Evidence ?? "", DueOn!.Value, Vat!.Value);
                if (schedule.WhyNotAdd(terms, On) is { Count: > 0 } against)
                {
                    return against;
                }

                if (Schedule is null)
                {
                    Db.PaymentSchedules.Add(schedule);
                }

                schedule.Add(terms, On, By());
                return [];
            },
            () =>
                Entry(
                    "agreed an instalment",
                    $"instalments of commitment {CommitmentId}",
                    null,
                    new
                    {
                        What,
                        Amount = amount!.Value.Pence,
                        Evidence,
                        DueOn,
                        Vat,
                    }
                ),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Schedule(CommitmentId), FieldOf, LoadAsync, cancellation);
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.no-words" => nameof(What),
            "payments.no-evidence" => nameof(Evidence),
            "payments.not-an-amount" or "payments.more-than-promised" => nameof(Amount),
            "payments.other-year" => nameof(DueOn),
            _ => "",
        };
}
