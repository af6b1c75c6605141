using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Where the link of an invitation or of a forgotten password leads: a password is chosen, and all sessions end.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class SetPasswordModel(RemitDb db, TimeProvider clock, SiteOptions options, Credentials credentials) : PageModel
{
    /// <summary>What the link carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty, Display(Name = "New password")]
    public string? Chosen { get; set; }

    /// <summary>Whose password it is; null when the link is not good, or no longer.</summary>
    public Account? Account { get; private set; }

    public bool IsInvitation { get; private set; }

    public string PersonName { get; private set; } = "";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (options.Demo)
        {
            return NotFound();
        }

        await FindAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (options.Demo)
        {
            return NotFound();
        }

        await FindAsync(cancellation);
        var chosen = Chosen;
        Chosen = null;
        ModelState.Clear();
        if (Account is null || ModelState.AddBreaches(PasswordRules.WhyNot(chosen, PersonName, Account.Email), nameof(Chosen)))
        {
            return Page();
        }

        var hash = credentials.Hash(Account, chosen!);
        await using var writing = await db.WriteAsync(cancellation);
        db.ChangeTracker.Clear();
        if (await FindAsync(cancellation) is not { } link || Account is null)
        {
            return Page(); // somebody else followed it in the meantime
        }

        link.Use(Now);
        Account.SetPassword(hash);
        Account.ForgetWrongTries();
        await db.EndSessionsAsync(Account.Id, but: null, Now, cancellation);
        if (!IsInvitation)
        {
            db.PostNotice(Account, PersonName, AccountNotice.PasswordChanged, Now);
        }

        await db.SaveAsync(AccountJournal.ByOwner(PersonName, "set a password by a link", Account, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{SiteUrls.SignIn}?done=password");
    }

    private async Task<AccountLink?> FindAsync(CancellationToken cancellation)
    {
        Account = null;
        var hash = AccountLink.HashOf(Key ?? "");
        var link = await db.AccountLinks.SingleOrDefaultAsync(l => l.KeyHash == hash, cancellation);
        if (link?.IsGood(Now) != true || await db.Accounts.SingleAsync(a => a.Id == link.AccountId, cancellation) is not { EndedAt: null } account)
        {
            return null;
        }

        (Account, IsInvitation, PersonName) = (account, link.IsInvitation, await db.NameOfAsync(account, cancellation));
        return link;
    }
}
