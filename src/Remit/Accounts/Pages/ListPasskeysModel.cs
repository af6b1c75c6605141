using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Somebody's passkeys: added, named, removed.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class ListPasskeysModel(RemitDb db, TimeProvider clock, Passkeys passkeys) : AccountPage(db, clock)
{
    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>What the browser made.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Which passkey is named or removed.</summary>
    [BindProperty]
    public Guid? Passkey { get; set; }

    public IReadOnlyList<Passkey> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FillAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation)
            ? Content(await passkeys.AskForNewAsync(HttpContext, Account, User.PersonName), "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (!await FillAsync(cancellation))
        {
            return NotFound();
        }

        if (WhyNotCall(Name) is { } wrong)
        {
            ModelState.AddModelError(nameof(Name), wrong);
            return Page();
        }

        if (await passkeys.ReceiveNewAsync(HttpContext, Account, Credential) is not { } made)
        {
            ModelState.AddModelError("", "No passkey was added: the browser did not make one, or took more than five minutes. Try again");
            return Page();
        }

        Db.Passkeys.Add(new(Account, made, Name!.Trim(), Now));
        Db.PostNotice(Account, User.PersonName, AccountNotice.PasskeyAdded, Now);
        await Db.SaveAsync(Entry($"added the passkey {Name.Trim()}"), cancellation);
        return Redirect(AccountUrls.Passkeys);
    }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellation)
    {
        if (!await FillAsync(cancellation) || All.SingleOrDefault(p => p.Id == Passkey) is not { } passkey)
        {
            return NotFound();
        }

        if (WhyNotCall(Name) is { } wrong)
        {
            ModelState.AddModelError("", wrong);
            return Page();
        }

        var before = passkey.Name;
        passkey.Rename(Name!.Trim());
        await Db.SaveAsync(Entry($"called the passkey {before} {passkey.Name}"), cancellation);
        return Redirect(AccountUrls.Passkeys);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await FillAsync(cancellation) || All.SingleOrDefault(p => p.Id == Passkey) is not { } passkey)
        {
            return NotFound();
        }

        if (All.Count == 1 && Account.PasswordHash is null && !await Db.OutsideIdentities.AnyAsync(i => i.AccountId == Account.Id, cancellation))
        {
            ModelState.AddModelError("", "That passkey is all that you sign in with: set a password first, or add another passkey");
            return Page();
        }

        Db.Passkeys.Remove(passkey);
        Db.PostNotice(Account, User.PersonName, AccountNotice.PasskeyRemoved, Now);
        await Db.SaveAsync(Entry($"removed the passkey {passkey.Name}"), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(AccountUrls.Passkeys);
    }

    private static string? WhyNotCall(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Enter a name by which you know the passkey again, for example the name of the device"
        : name.Trim().Length > Accounts.Passkey.NameLength ? $"A name may have up to {Accounts.Passkey.NameLength} characters"
        : null;

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return false;
        }

        All = await Db.Passkeys.Where(p => p.AccountId == Account.Id).OrderBy(p => p.AddedAt).ToListAsync(cancellation);
        return true;
    }
}
