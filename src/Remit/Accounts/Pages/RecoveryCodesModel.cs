using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Shows new recovery codes, once.</summary>
[EnableRateLimiting(Site.SignIn.TryPolicy)]
internal sealed class RecoveryCodesModel(RemitDb db, TimeProvider clock, Credentials credentials) : AccountPage(db, clock)
{
    private const string Shown = "recovery-codes";

    [BindProperty, Display(Name = "Code")]
    public string? Code { get; set; }

    /// <summary>The codes; empty when they were shown already.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Gives codes to the page that follows; they travel protected, in a cookie that is gone when they are shown.</summary>
    public static void Show(ITempDataDictionary note, IReadOnlyList<string> codes) => note[Shown] = codes.ToArray();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Account.HasSecondFactor)
        {
            return NotFound();
        }

        Codes = TempData[Shown] as string[] ?? [];
        return Page();
    }

    /// <summary>Makes new ones, for somebody who has the app; the earlier are good no longer.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Account.HasSecondFactor)
        {
            return NotFound();
        }

        await using (var writing = await Db.WriteAsync(cancellation))
        {
            await ReloadAsync(cancellation);
            if (await credentials.TryCodeAsync(Account, Code, cancellation) is not null)
            {
                var codes = await Db.MakeRecoveryCodesAsync(Account, Now, cancellation);
                Db.PostNotice(Account, User.PersonName, AccountNotice.RecoveryCodesMade, Now);
                await Db.SaveAsync(Entry("made new recovery codes"), writing, cancellation);
                await writing.CommitAsync(cancellation);
                Show(TempData, codes);
                return Redirect(AccountUrls.RecoveryCodes);
            }
        }

        await credentials.CountAsync(Account.Id, "gave a wrong code to make recovery codes", cancellation);
        await ReloadAsync(cancellation);
        Code = null;
        ModelState.Clear();
        ModelState.AddModelError(nameof(Code), "Enter the code that your authenticator app shows now: that one is not right, or was used already");
        return Page();
    }
}
