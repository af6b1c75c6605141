using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Somebody's API keys: made, shown once, looked after.</summary>
internal sealed class ApiKeysModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const string Shown = "api-key";

    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Last day on which it is good")]
    public DateOnly? LastDay { get; set; }

    /// <summary>The key that was just made; null when it was shown already.</summary>
    public string? Made { get; private set; }

    public IReadOnlyList<ApiKey> All { get; private set; } = [];

    public DateOnly Today => LondonTime.DayOf(Now);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Made = TempData[Shown] as string;
        return await FillAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await FillAsync(cancellation) || User.PersonId is not { } person)
        {
            return NotFound();
        }

        var inUse = All.Where(k => k.IsGood(Today)).Select(k => k.Name).ToList();
        foreach (var breach in ApiKey.WhyNotMake(Name, LastDay, Today, inUse))
        {
            ModelState.AddBreaches(
                [breach],
                breach.Code switch
                {
                    "accounts.key-without-end" or "accounts.key-end" => nameof(LastDay),
                    "accounts.too-many-keys" => "",
                    _ => nameof(Name),
                }
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (key, shown) = ApiKey.Make(person, Name!, LastDay!.Value, Now);
        db.ApiKeys.Add(key);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == person, cancellation) is { } account)
        {
            db.PostNotice(account, User.PersonName, AccountNotice.ApiKeyMade, Now);
        }

        await db.SaveAsync(
            Journal.Entry(User, "made an API key", AccountJournal.Subject(key), null, Now) with
            {
                After = StorageJson.Write(new { key.Name, key.LastDay }),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        TempData[Shown] = shown; // it travels protected, in a cookie that is gone when it is shown
        return Redirect(AccountUrls.ApiKeys);
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (User.PersonId is not { } person)
        {
            return false;
        }

        var all = await db.ApiKeys.AsNoTracking().Where(k => k.PersonId == person).ToListAsync(cancellation);
        All = [.. all.OrderByDescending(k => k.IsGood(Today)).ThenByDescending(k => k.MadeAt)];
        return true;
    }
}
