using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Signs somebody in with a passkey: the script of the sign-in page asks here what is to be signed, and brings the signature.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class PasskeySignInModel(RemitDb db, TimeProvider clock, SiteOptions options, Passkeys passkeys, Sessions sessions) : PageModel
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Wanted { get; set; }

    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet() => Redirect(SiteUrls.SignIn);

    public async Task<IActionResult> OnPostOptionsAsync() =>
        options.Demo ? NotFound() : Content(await passkeys.AskForSignatureAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (options.Demo)
        {
            return NotFound();
        }

        if (await passkeys.ReceiveSignatureAsync(HttpContext, Credential) is not { } signed || !await BeginAsync(signed, cancellation))
        {
            await db.SaveAsync(AccountJournal.OfNone("failed to sign in with a passkey", clock.GetUtcNow().UtcDateTime), cancellation);
            return Redirect($"{SiteUrls.SignInFor(Site.SignIn.Onward(Wanted))}&problem=passkey");
        }

        return LocalRedirect(Site.SignIn.Onward(Wanted));
    }

    private async Task<bool> BeginAsync(
        (Account Account, Microsoft.AspNetCore.Identity.UserPasskeyInfo Passkey) signed,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        var account = await db.Accounts.SingleAsync(a => a.Id == signed.Account.Id, cancellation);
        var used = signed.Passkey.CredentialId;
        var passkey = await db.Passkeys.SingleOrDefaultAsync(p => p.AccountId == account.Id && p.CredentialId == used, cancellation);
        if (account.EndedAt is not null || passkey is null)
        {
            return false;
        }

        passkey.Use(signed.Passkey, clock.GetUtcNow().UtcDateTime);
        await sessions.BeginAsync(HttpContext, writing, account, SignInWay.Passkey, outside: null, cancellation);
        return true;
    }
}
