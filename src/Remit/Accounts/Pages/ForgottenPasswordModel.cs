using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Sends a link to whoever has an account with an address; the answer is the same when nobody has.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class ForgottenPasswordModel(RemitDb db, TimeProvider clock, SiteOptions options, SiteAddress address) : PageModel
{
    [BindProperty, Display(Name = "Your e-mail address")]
    public string? Email { get; set; }

    /// <summary>Whether the page says that it is done.</summary>
    public bool IsSent => Request.Query.ContainsKey("sent");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IActionResult OnGet() => options.Demo ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (options.Demo)
        {
            return NotFound();
        }

        if (!AccountWords.IsEmail(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address, for example name@example.org");
            return Page();
        }

        await using (var writing = await db.WriteAsync(cancellation))
        {
            // an unknown address costs the same entry in the same kind of transaction: the time it takes tells nothing
            await db.SaveAsync(await DraftAsync(Email!, cancellation), writing, cancellation);
            await writing.CommitAsync(cancellation);
        }

        return Redirect($"{AccountUrls.Forgotten}?sent");
    }

    private async Task<JournalDraft> DraftAsync(string email, CancellationToken cancellation)
    {
        if (await db.AccountOfAsync(email, cancellation) is not { EndedAt: null } account)
        {
            return AccountJournal.OfNone("asked for a new password", Now);
        }

        var since = Now - AccountLink.Between;
        if (await db.AccountLinks.AnyAsync(l => l.AccountId == account.Id && l.UsedAt == null && l.MadeAt > since, cancellation))
        {
            return AccountJournal.ByNobody("asked for a new password again", account, Now);
        }

        var key = await db.MakeLinkAsync(account, isInvitation: false, Now, cancellation);
        db.PostPasswordLink(account, await db.NameOfAsync(account, cancellation), address, key, Now);
        return AccountJournal.ByNobody("asked for a new password", account, Now);
    }
}
