using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Sets the authenticator app up, and switches it off.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class SecondFactorModel(
    RemitDb db,
    TimeProvider clock,
    Credentials credentials,
    Sessions sessions,
    SecondFactorRule rule,
    IDataProtectionProvider protection
) : AccountPage(db, clock)
{
    private readonly IDataProtector _offers = protection.CreateProtector("Remit.Accounts.AuthenticatorOffer");

    [BindProperty, Display(Name = "Code")]
    public string? Code { get; set; }

    /// <summary>The secret that the page offers, protected and bound to the account; it is kept when a code proves it.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    /// <summary>The offered secret in the clear.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Whether whoever looks at it may do nothing else before.</summary>
    public bool IsWanted => User.WantsSecondFactor;

    /// <summary>Whether it can be switched off: not by those who must have one.</summary>
    public bool MayGo => !rule.Wants(User.FindAll(ClaimTypes.Role).Select(c => c.Value));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        OfferAnew();
        return Page();
    }

    /// <summary>Keeps the offered secret when the code shows that the app has it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Account.HasSecondFactor || !IsOffer())
        {
            return NotFound();
        }

        if (AuthenticatorCode.StepOf(Key, Code ?? "", 0, Now) is not { } step)
        {
            return Wrong("That code is not right. Check that your phone shows the right time, then type the code that the app shows now");
        }

        await using var writing = await Db.WriteAsync(cancellation);
        await ReloadAsync(cancellation);
        if (Account.HasSecondFactor)
        {
            return Redirect(AccountUrls.SecondFactor); // set up from another window in the meantime
        }

        Account.SetSecondFactor(credentials.Protect(Key), step);
        var codes = await Db.MakeRecoveryCodesAsync(Account, Now, cancellation);
        await Db.EndSessionsAsync(Account.Id, User.SessionId, Now, cancellation);
        Db.PostNotice(Account, User.PersonName, AccountNotice.SecondFactorOn, Now);
        await Db.SaveAsync(Entry("set a second factor up"), writing, cancellation);
        // a new session: this browser has now shown both
        await sessions.BeginAsync(HttpContext, writing, Account, SignInWay.PasswordAndCode, outside: null, cancellation);
        RecoveryCodesModel.Show(TempData, codes);
        return Redirect(AccountUrls.RecoveryCodes);
    }

    /// <summary>Switches it off, for somebody who still has it.</summary>
    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Account.HasSecondFactor || !MayGo)
        {
            return NotFound();
        }

        await using (var writing = await Db.WriteAsync(cancellation))
        {
            await ReloadAsync(cancellation);
            if (await credentials.TryCodeAsync(Account, Code, cancellation) is not null)
            {
                await Db.RemoveSecondFactorAsync(Account, Now, cancellation);
                Db.PostNotice(Account, User.PersonName, AccountNotice.SecondFactorOff, Now);
                await Db.SaveAsync(Entry("switched the second factor off"), writing, cancellation);
                await writing.CommitAsync(cancellation);
                return Redirect($"{AccountUrls.Account}?done=second-factor-off");
            }
        }

        await credentials.CountAsync(Account.Id, "gave a wrong code to switch the second factor off", cancellation);
        await ReloadAsync(cancellation);
        return Wrong("That code is not right, or was used already. Wait for the next one and try that");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string message)
    {
        var typed = Code;
        Code = null;
        ModelState.Clear();
        ModelState.AddModelError(nameof(Code), string.IsNullOrWhiteSpace(typed) ? "Enter the code that your authenticator app shows" : message);
        return Page();
    }

    private void OfferAnew()
    {
        Key = AuthenticatorCode.NewKey();
        Offer = _offers.Protect($"{Account.Id} {Key}");
    }

    private bool IsOffer()
    {
        try
        {
            if (_offers.Unprotect(Offer ?? "").Split(' ') is not [var account, var key] || account != Account.Id.ToString())
            {
                return false;
            }

            Key = key;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
