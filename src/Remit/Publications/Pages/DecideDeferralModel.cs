using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Approves or refuses the deferral that is asked for: governance, or who signed.</summary>
internal sealed class DecideDeferralModel(RemitDb db, TimeProvider clock) : PublicationPage(db, clock)
{
    [BindProperty, Display(Name = "Why is it refused?")]
    public string? Because { get; set; }

    public Deferral Asked => Publication.AskedDeferral!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) || !(IsGovernance || IsSignatory) ? NotFound()
        : Publication.AskedDeferral is null ? Redirect(Address)
        : Page();

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !(IsGovernance || IsSignatory) || act is not ("approve" or "refuse"))
        {
            return NotFound();
        }

        if (Publication.AskedDeferral is null)
        {
            return Redirect(Address);
        }

        if (act == "refuse" && string.IsNullOrWhiteSpace(Because))
        {
            ModelState.AddModelError(nameof(Because), "Say why it is refused");
            return Page();
        }

        var (now, actor) = (Now, await ActorAsync(cancellation));
        var done =
            act == "approve"
                ? await DoAsync(
                    Entry("approved a deferral", Asked.Reason) with
                    {
                        After = StorageJson.Write(new { Asked.Until }),
                    },
                    () => Publication.WhyNotApproveDeferral(actor, IsGovernance, now),
                    () => Publication.ApproveDeferral(actor, IsGovernance, now),
                    _ => "",
                    cancellation
                )
                : await DoAsync(
                    Entry("refused a deferral", Because),
                    () => Publication.WhyNotDecideDeferral(actor, IsGovernance, now),
                    () => Publication.RefuseDeferral(actor, IsGovernance, Because!.Trim(), now),
                    _ => "",
                    cancellation
                );
        if (!done)
        {
            return Publication.AskedDeferral is null ? Redirect(Address) : Page();
        }

        await EvictAsync(cancellation);
        return Redirect(Address);
    }
}
