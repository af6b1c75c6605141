using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>A claim with its lines and what became of them; its writer takes lines out and hands it in.</summary>
internal sealed class ShowClaimModel(RemitDb db, TimeProvider clock) : OneClaimPage(db, clock)
{
    [BindProperty]
    public Guid? LineId { get; set; }

    /// <summary>What happens next, for the organisation that claims; null where nothing does.</summary>
    public string? WhatNext =>
        Claim switch
        {
            { Status: ClaimStatus.Drafting, Lines.Count: 0 } => "Add each cost with a document that shows it, then hand the claim in.",
            { Status: ClaimStatus.Drafting } => "Nobody looks at it before you hand it in.",
            { Status: ClaimStatus.Submitted } => "An officer checks each cost. You are told by mail what is accepted, or what has to be changed.",
            { Settlement: { Payable.Pence: > 0 } settled } => Asked < settled.Payable
                ? "Somebody of the authority asks for its payment next."
                : "Its payment is asked for. You are told by mail when it is made.",
            _ => null,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Hands it in.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        SaveAsync(
            "handed a claim in",
            async () =>
            {
                var others = await OthersAsync(cancellation);
                var against = Claim.WhyNotSubmit(others);
                if (against.Count == 0)
                {
                    Claim.Submit(By(), others);
                }

                return against;
            },
            cancellation
        );

    /// <summary>Takes a line out.</summary>
    public Task<IActionResult> OnPostRemovalAsync(CancellationToken cancellation) =>
        SaveAsync(
            "took a cost out of a claim",
            () =>
            {
                var against = Claim.WhyNotRemove(LineId ?? Guid.Empty);
                if (against.Count == 0)
                {
                    Claim.Remove(LineId!.Value);
                }

                return Task.FromResult(against);
            },
            cancellation
        );

    private async Task<IActionResult> SaveAsync(string act, Func<Task<IReadOnlyList<Breach>>> perform, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !IsOwn)
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            async () => await LoadAsync(cancellation) ? await perform() : [],
            () => Entry(act, Subject, null, After(Claim)),
            cancellation
        );
        return await AnswerAsync(breaches, () => PaymentUrls.Claim(Id), _ => "", LoadAsync, cancellation);
    }
}
