using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Your account: what you sign in with, and where you are signed in.</summary>
internal sealed class ShowAccountModel(RemitDb db, TimeProvider clock, SessionLimits limits) : AccountPage(db, clock)
{
    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["password"] = "Your password is changed. Other browsers are signed out.",
        ["second-factor-off"] = "The second factor is off.",
    };

    /// <summary>What was just done; null when nothing was.</summary>
    public string? Done => DoneWords.GetValueOrDefault(Request.Query["done"].ToString());

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public int PasskeyCount { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public SessionLimits Limits => limits;

    public bool HasAccount { get; private set; }

    /// <summary>Whether a program could do anything as this person.</summary>
    public bool MayHaveKeys => Audience.Authority.Of(User, demo: false) == Admission.Welcome;

    /// <summary>Whether the organisation's sign-in opens this account.</summary>
    public bool IsLinked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        HasAccount = await LoadAsync(cancellation);
        if (!HasAccount)
        {
            return;
        }

        var standing = await Db.Sessions.AsNoTracking().Where(s => s.AccountId == Account.Id && s.EndedAt == null).ToListAsync(cancellation);
        Sessions = [.. standing.Where(s => !s.IsOver(limits, Now)).OrderByDescending(s => s.Id == User.SessionId).ThenByDescending(s => s.SeenAt)];
        PasskeyCount = await Db.Passkeys.CountAsync(p => p.AccountId == Account.Id, cancellation);
        IsLinked = await Db.OutsideIdentities.AnyAsync(i => i.AccountId == Account.Id, cancellation);
        RecoveryCodesLeft = await Db.RecoveryCodes.CountAsync(c => c.AccountId == Account.Id && c.UsedAt == null, cancellation);
    }

    /// <summary>Ends every session, this one too.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await Db.EndSessionsAsync(Account.Id, but: null, Now, cancellation);
        await Db.SaveAsync(Entry("signed out everywhere"), cancellation);
        await HttpContext.SignOutAsync();
        return Redirect(SiteUrls.SignIn);
    }
}
