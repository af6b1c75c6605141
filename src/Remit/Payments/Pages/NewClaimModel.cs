using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>Begins a claim: on what is promised, for which days, with which VAT.</summary>
internal sealed class NewClaimModel(RemitDb db, TimeProvider clock) : PaymentPage(db, clock)
{
    /// <summary>What is promised to the organisation.</summary>
    public IReadOnlyList<PayableCommitment> Promised { get; private set; } = [];

    [BindProperty, Display(Name = "What do you claim on?")]
    public Guid? CommitmentId { get; set; }

    [BindProperty, Display(Name = "First day of the period")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day of the period")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public VatBasis? Vat { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? commitment, string? first, string? last, VatBasis? basis, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        CommitmentId = Promised.Count == 1 ? Promised[0].Id : Promised.FirstOrDefault(p => p.Id == commitment)?.Id;
        (From, Until, Vat) = (Day(first), Day(last), basis);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Require(nameof(CommitmentId), CommitmentId is null, "Choose what you claim on");
        Require(nameof(From), From is null, "Enter the first day of the period");
        Require(nameof(Until), Until is null, "Enter the last day of the period");
        Require(nameof(Vat), Vat is null, "Say whether VAT is inside the amounts");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Claim? claim = null;
        var breaches = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                ClaimTerms terms = new(From!.Value, Until!.Value, Vat!.Value);
                if (Promised.FirstOrDefault(p => p.Id == CommitmentId) is not { } on)
                {
                    return [new("payments.not-the-payee", "Choose what is promised to your organisation")];
                }

                if (Claim.WhyNotBegin(on, OrganisationId!.Value, terms, Today) is { Count: > 0 } against)
                {
                    return against;
                }

                var there = await Db.Claims.CountAsync(cancellation);
                claim = new(PaymentReading.Reference('C', there), on, OrganisationId.Value, terms, By(), Today);
                Db.Claims.Add(claim);
                return [];
            },
            () => Entry("began a claim", $"claim {claim!.Id}", null, OneClaimPage.After(claim)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Claim(claim!.Id), FieldOf, LoadAsync, cancellation);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        Promised = OrganisationId is { } id ? await Db.PayablesAsync(c => c.PayeeId == id, cancellation) : [];
        return OrganisationId is not null;
    }

    private static DateOnly? Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "payments.not-the-payee" => nameof(CommitmentId),
            "payments.other-year" => nameof(From),
            _ => nameof(Until),
        };
}
