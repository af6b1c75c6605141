using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Everybody's accounts, for administrators.</summary>
internal sealed class ListAccountsModel(RemitDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<AccountState> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        All = [
            .. (await AccountState.ReadAsync(db, clock.GetUtcNow().UtcDateTime, null, cancellation))
                .OrderBy(a => a.Account.EndedAt is not null)
                .ThenBy(a => a.Name),
        ];
}
