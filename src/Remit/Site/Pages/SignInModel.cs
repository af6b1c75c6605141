using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Accounts;
using Remit.Storage;

namespace Remit.Site.Pages;

/// <summary>Who somebody is: chosen in the demo, shown by password, passkey or the organisation's sign-in elsewhere.</summary>
[EnableRateLimiting(Remit.Site.SignIn.TryPolicy)]
internal sealed class SignInModel(SiteOptions options, SiteCookies cookies, RemitDb db, Credentials credentials, Sessions sessions) : PageModel
{
    private const string Refused =
        "The e-mail address or the password is not right. After many wrong tries sign-in pauses for a quarter of an hour; a new password ends the pause";

    /// <summary>Where somebody wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty, Display(Name = "E-mail address")]
    public string? Email { get; set; }

    /// <summary>As it was typed; it never goes back to the page.</summary>
    [BindProperty, Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>Nobody can have a session over plain HTTP: its cookie could be read on the way.</summary>
    public bool NeedsHttps => !cookies.IsPlain && !Request.IsHttps;

    /// <summary>Nobody can sign in before there is an account.</summary>
    public bool HasAccounts { get; private set; } = true;

    /// <summary>What was done on the page that led here; null when nothing was.</summary>
    public string? Done => Request.Query["done"] == "password" ? "Your password is set. Sign in with it." : null;

    /// <summary>Asks.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!options.Demo)
        {
            HasAccounts = await db.Accounts.AnyAsync(cancellation);
        }

        if (Request.Query["problem"] == "passkey")
        {
            ModelState.AddModelError("", "That passkey opens no account here, or it took more than five minutes. Try again, or use your password");
        }
    }

    /// <summary>Lets somebody in, or leads them to their second factor.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (options.Demo)
        {
            return NotFound();
        }

        var password = Password;
        Password = null;
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await credentials.TryPasswordAsync(Email, password, cancellation) is not { } id || await BeginAsync(id, cancellation) is not { } onward)
        {
            ModelState.AddModelError(nameof(Email), Refused);
            return Page();
        }

        return LocalRedirect(onward);
    }

    private async Task<string?> BeginAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        db.ChangeTracker.Clear();
        var account = await db.Accounts.SingleAsync(a => a.Id == accountId, cancellation);
        if (account.EndedAt is not null)
        {
            return null;
        }

        var onward = Remit.Site.SignIn.Onward(Wanted);
        if (account.HasSecondFactor)
        {
            await HalfSignIn.BeginAsync(HttpContext, accountId);
            return AccountUrls.CodeFor(onward);
        }

        await sessions.BeginAsync(HttpContext, writing, account, SignInWay.Password, outside: null, cancellation);
        return onward;
    }
}
