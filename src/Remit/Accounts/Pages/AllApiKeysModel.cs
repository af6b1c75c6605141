using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Everybody's API keys, for administrators.</summary>
internal sealed class AllApiKeysModel(RemitDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(ApiKey Key, string Person)> All { get; private set; } = [];

    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await (
            from k in db.ApiKeys.AsNoTracking()
            join p in db.People on k.PersonId equals p.Id
            select new { Key = k, p.Name }
        ).ToListAsync(cancellation);
        All = [.. rows.OrderByDescending(r => r.Key.IsGood(Today)).ThenBy(r => r.Name).ThenBy(r => r.Key.MadeAt).Select(r => (r.Key, r.Name))];
    }
}
