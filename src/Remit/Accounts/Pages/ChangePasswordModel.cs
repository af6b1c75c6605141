using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Changes the password of whoever is signed in and still knows the old one.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class ChangePasswordModel(RemitDb db, TimeProvider clock, Credentials credentials) : AccountPage(db, clock)
{
    [BindProperty, Display(Name = "Your password now")]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "New password")]
    public string? Chosen { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Account.PasswordHash is null)
        {
            return NotFound();
        }

        var (current, chosen) = (Current, Chosen);
        (Current, Chosen) = (null, null);
        ModelState.Clear();
        if (Account.IsPaused(Now) || !credentials.IsPassword(Account, current))
        {
            if (!string.IsNullOrEmpty(current))
            {
                await credentials.CountAsync(Account.Id, "gave a wrong password to change it", cancellation);
                await ReloadAsync(cancellation);
            }

            ModelState.AddModelError(
                nameof(Current),
                string.IsNullOrEmpty(current) ? "Enter your password as it is now" : "That is not your password"
            );
        }

        if (ModelState.AddBreaches(PasswordRules.WhyNot(chosen, User.PersonName, Account.Email), nameof(Chosen)) || !ModelState.IsValid)
        {
            return Page();
        }

        var hash = credentials.Hash(Account, chosen!);
        await using var writing = await Db.WriteAsync(cancellation);
        await ReloadAsync(cancellation);
        Account.SetPassword(hash);
        await Db.EndSessionsAsync(Account.Id, User.SessionId, Now, cancellation);
        Db.PostNotice(Account, User.PersonName, AccountNotice.PasswordChanged, Now);
        await Db.SaveAsync(Entry("changed the password"), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{AccountUrls.Account}?done=password");
    }
}
