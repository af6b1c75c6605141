using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>A page about the account of whoever looks at it.</summary>
internal abstract class AccountPage(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The account; null for a persona of the demo.</summary>
    public Account Account { get; private set; } = null!;

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Loads it; false for a persona of the demo, who has none.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (User.AccountId is not { } id)
        {
            return false;
        }

        Account = await db.Accounts.SingleAsync(a => a.Id == id, cancellation);
        return true;
    }

    /// <summary>Loads it anew inside a transaction.</summary>
    protected async Task ReloadAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(cancellation);
    }

    /// <summary>Words for the journal about what its owner did to it.</summary>
    protected JournalDraft Entry(string act) => AccountJournal.ByOwner(User.PersonName, act, Account, Now);
}
