using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Asks for the second factor of somebody whose password was right.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class EnterCodeModel(RemitDb db, Credentials credentials, Sessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty, Display(Name = "Code")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await HalfSignIn.AccountAsync(HttpContext) is null ? Redirect(SiteUrls.SignInFor(Site.SignIn.Onward(Wanted))) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await HalfSignIn.AccountAsync(HttpContext) is not { } id)
        {
            return Redirect(SiteUrls.SignInFor(Site.SignIn.Onward(Wanted)));
        }

        var typed = Code;
        Code = null;
        ModelState.Clear();
        if (await BeginAsync(id, typed, cancellation))
        {
            await HalfSignIn.EndAsync(HttpContext);
            return LocalRedirect(Site.SignIn.Onward(Wanted));
        }

        if (!string.IsNullOrWhiteSpace(typed))
        {
            await credentials.CountAsync(id, "failed to sign in with a code", cancellation);
        }

        ModelState.AddModelError(
            nameof(Code),
            string.IsNullOrWhiteSpace(typed)
                ? "Enter the code that your authenticator app shows"
                : "That code is not right, or was used already. Wait for the next one and try that"
        );
        return Page();
    }

    private async Task<bool> BeginAsync(Guid accountId, string? typed, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        var account = await db.Accounts.SingleAsync(a => a.Id == accountId, cancellation);
        if (account.EndedAt is not null || await credentials.TryCodeAsync(account, typed, cancellation) is not { } way)
        {
            return false;
        }

        await sessions.BeginAsync(HttpContext, writing, account, way, outside: null, cancellation);
        return true;
    }
}
