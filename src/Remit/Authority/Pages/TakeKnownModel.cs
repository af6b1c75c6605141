using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Site;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>Takes what is publicly known of the GLA's policy into a register that holds none; it has no page of its own to look at.</summary>
internal sealed class TakeKnownModel(RemitDb db, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => Redirect(AuthorityUrls.Home);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await db.TakeKnownPolicyAsync(
            Journal.Entry(User, "took over what is known of the GLA's schemes", "scheme of delegation", null, clock.GetUtcNow().UtcDateTime),
            cancellation
        );
        return Redirect(AuthorityUrls.Home);
    }
}
