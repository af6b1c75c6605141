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
        if (!ModelState.AddBreaches(breaches))
        {
            return Redirect(PaymentUrls.Claim(Id));
        }

        await LoadAsync(cancellation);
        return Page();
    }
}
