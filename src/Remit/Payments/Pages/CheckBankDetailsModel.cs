using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Confirms, refuses or ends bank details; reads them whole when somebody needs them, and enters each reading in the journal.</summary>
internal sealed class CheckBankDetailsModel(RemitDb db, TimeProvider clock, BankSecrets secrets, PaymentMail mail) : BankPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The details.</summary>
    public BankDetails Details { get; private set; } = null!;

    /// <summary>The rule on waiting that holds today; null when none is known.</summary>
    public CoolingOff? Rule { get; private set; }

    /// <summary>The account, once somebody asked to read it.</summary>
    public BankAccount? Whole { get; private set; }

    /// <summary>Why whoever looks at it cannot confirm it, whatever they write.</summary>
    public IReadOnlyList<Breach> Against { get; private set; } = [];

    [BindProperty, Display(Name = "How did you check them?"), StringLength(1000)]
    public string? How { get; set; }

    [BindProperty, Display(Name = "Why?"), StringLength(1000)]
    public string? Because { get; set; }

    private string Subject => $"bank details {Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadOneAsync(cancellation) ? Page() : NotFound();

    /// <summary>Confirms them.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SaveAsync(
            "confirmed bank details",
            nameof(How),
            () => By(How),
            by => Details.WhyNotConfirm(by, Rule),
            by => Details.Confirm(by, Rule, Today),
            cancellation
        );

    /// <summary>Refuses those that wait, or ends those that are confirmed.</summary>
    public Task<IActionResult> OnPostEndingAsync(CancellationToken cancellation) =>
        SaveAsync(
            "refused or ended bank details",
            nameof(Because),
            () => By(Because),
            by => Details.Status == BankDetailsStatus.Entered ? Details.WhyNotRefuse(by) : Details.WhyNotEnd(by),
            by =>
            {
                if (Details.Status == BankDetailsStatus.Entered)
                {
                    Details.Refuse(by);
                }
                else
                {
                    Details.End(by);
                }
            },
            cancellation
        );

    /// <summary>Shows the account whole, after the reading is in the journal; only while there is something to do with it.</summary>
    public async Task<IActionResult> OnPostNumberAsync(CancellationToken cancellation)
    {
        if (!await LoadOneAsync(cancellation))
        {
            return NotFound();
        }

        if (await WhyNotReadAsync(cancellation) is { } refusal)
        {
            ModelState.AddBreaches([refusal]);
            return Page();
        }

        await Db.ReadConfidentialAsync(User, Subject, "sort code and account number", Now, cancellation);
        Whole = secrets.Open(Details);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>Those who confirm need them, and those who pay: nobody else does.</summary>
    private async Task<Breach?> WhyNotReadAsync(CancellationToken cancellation)
    {
        if (Details.Status == BankDetailsStatus.Entered && Details.Entered.PersonId != User.PersonId)
        {
            return null;
        }

        var approved = await Db
            .PaymentRequests.AsNoTracking()
            .Where(r => r.PayeeId == WhoseId && r.Approval != null && r.Made == null && r.Reversal == null)
            .ToListAsync(cancellation);
        return approved.Any(r => r.Approval!.BankDetailsId == Id)
            ? null
            : new(
                "payments.no-need-to-read",
                "Nobody needs the whole number now: it is read to confirm what somebody else entered, or to pay what is approved and not paid yet"
            );
    }

    private async Task<IActionResult> SaveAsync(
        string act,
        string field,
        Func<PaymentAct> by,
        Func<PaymentAct, IReadOnlyList<Breach>> question,
        Action<PaymentAct> verb,
        CancellationToken cancellation
    )
    {
        if (!await LoadOneAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () =>
            {
                await LoadOneAsync(cancellation);
                var who = by();
                if (question(who) is { Count: > 0 } against)
                {
                    return against;
                }

                verb(who);
                await mail.BankDetailsAsync(Db, Details, Organisation, who, cancellation);
                return [];
            },
            () =>
                Entry(
                    act,
                    Subject,
                    by().Why,
                    new
                    {
                        Organisation,
                        Details.LastTwo,
                        Details.Status,
                        Details.UsableFrom,
                    }
                ),
            cancellation
        );
        return await AnswerAsync(
            breaches,
            () => PaymentUrls.Bank(WhoseId),
            breach => breach.Code is "payments.no-check" or "payments.no-reason" ? field : "",
            LoadOneAsync,
            cancellation
        );
    }

    private async Task<bool> LoadOneAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsFinance || All.FirstOrDefault(d => d.Id == Id) is not { } details)
        {
            return false;
        }

        Details = details;
        Rule = CoolingOff.On(await Db.CoolingOffs.AsNoTracking().ToListAsync(cancellation), Today);
        Against = details.Status == BankDetailsStatus.Entered ? details.WhyNotConfirm(By("Checked"), Rule) : [];
        return true;
    }
}
