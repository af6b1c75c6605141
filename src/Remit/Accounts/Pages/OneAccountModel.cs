using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>One account, for administrators: invited again, ended, opened again, its second factor switched off for somebody who lost their phone.</summary>
internal sealed class OneAccountModel(RemitDb db, TimeProvider clock, SiteAddress address) : PageModel
{
    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["invited"] = "The invitation is on its way.",
        ["ended"] = "The account is ended. Its owner is signed out everywhere, and their API keys are ended.",
        ["opened"] = "The account is open again.",
        ["email"] = "The e-mail address is changed.",
        ["second-factor"] = "The second factor is off.",
    };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Because { get; set; }

    [BindProperty, Display(Name = "New e-mail address")]
    public string? Email { get; set; }

    public AccountState State { get; private set; } = null!;

    public string? Done => DoneWords.GetValueOrDefault(Request.Query["done"].ToString());

    /// <summary>Nobody ends their own account: the last administrator could not come back.</summary>
    public bool IsOwn => User.AccountId == Id;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || State.Account.EndedAt is not null)
        {
            return NotFound();
        }

        var key = await db.MakeLinkAsync(State.Account, isInvitation: true, Now, cancellation);
        db.PostInvitation(State.Account, State.Name, address, key, Now);
        return await KeepAsync(writing, $"invited {State.Name} again", "invited", cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || IsOwn)
        {
            return NotFound();
        }

        if (Unexplained())
        {
            return Page();
        }

        State.Account.End(Now);
        await db.EndSessionsAsync(Id, but: null, Now, cancellation);
        await db.EndApiKeysAsync(State.Account.PersonId, Now, cancellation);
        return await KeepAsync(writing, $"ended the account of {State.Name}", "ended", cancellation);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Unexplained())
        {
            return Page();
        }

        State.Account.Reopen();
        return await KeepAsync(writing, $"opened the account of {State.Name} again", "opened", cancellation);
    }

    public async Task<IActionResult> OnPostSecondFactorAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || !State.Account.HasSecondFactor || IsOwn)
        {
            return NotFound();
        }

        if (Unexplained())
        {
            return Page();
        }

        await db.RemoveSecondFactorAsync(State.Account, Now, cancellation);
        await db.EndSessionsAsync(Id, but: null, Now, cancellation);
        db.PostNotice(State.Account, State.Name, AccountNotice.SecondFactorOff, Now);
        return await KeepAsync(writing, $"switched off the second factor of {State.Name}", "second-factor", cancellation);
    }

    /// <summary>Changes the address to sign in at; the old one is told.</summary>
    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || State.Account.EndedAt is not null)
        {
            return NotFound();
        }

        if (!AccountWords.IsEmail(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter an e-mail address, for example name@example.org");
            return Page();
        }

        if (await db.AccountOfAsync(Email!, cancellation) is not null)
        {
            ModelState.AddModelError(nameof(Email), "Somebody has an account with that address already");
            return Page();
        }

        db.PostNotice(State.Account, State.Name, AccountNotice.EmailChanged, Now);
        State.Account.ChangeEmail(Email!);
        await db.EndSessionsAsync(Id, but: User.SessionId, Now, cancellation);
        return await KeepAsync(writing, $"changed the e-mail address of {State.Name}", "email", cancellation);
    }

    private bool Unexplained()
    {
        Because = Because?.Trim();
        if (string.IsNullOrEmpty(Because))
        {
            ModelState.AddModelError(nameof(Because), "Say why: it is kept in the journal");
        }

        return !ModelState.IsValid;
    }

    private async Task<IActionResult> KeepAsync(Writing writing, string act, string done, CancellationToken cancellation)
    {
        await db.SaveAsync(AccountJournal.By(User, act, State.Account, Because, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{AccountUrls.One(Id)}?done={done}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if ((await AccountState.ReadAsync(db, Now, Id, cancellation)) is not [var state])
        {
            return false;
        }

        State = state;
        return true;
    }
}
