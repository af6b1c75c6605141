using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Accounts.Pages;

/// <summary>Ends an API key: its maker, or an administrator who says why.</summary>
internal sealed class EndApiKeyModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const int MostWhy = 300;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    public ApiKey Key { get; private set; } = null!;

    /// <summary>Whose key it is.</summary>
    public string Person { get; private set; } = "";

    public bool IsOwn => Key.PersonId == User.PersonId;

    /// <summary>The list from which somebody came, and to which they go back.</summary>
    public string List => IsOwn ? AccountUrls.ApiKeys : AccountUrls.AllApiKeys;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Why = Why?.Trim();
        if (!IsOwn && string.IsNullOrEmpty(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why: it is kept in the journal");
        }
        else if (Why?.Length > MostWhy)
        {
            ModelState.AddModelError(nameof(Why), $"Say it in up to {MostWhy} characters");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Key.End(Now);
        await db.SaveAsync(
            Journal.Entry(User, $"ended the API key “{Key.Name}” of {Person}", AccountJournal.Subject(Key), Why, Now),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(List);
    }

    /// <summary>Finds a key that is good; for somebody who may not end it there is none.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == Id, cancellation);
        if (key is null || !key.IsGood(LondonTime.DayOf(Now)) || (key.PersonId != User.PersonId && !User.IsInRole(nameof(Role.Administrator))))
        {
            return false;
        }

        Key = key;
        Person = await db.People.Where(p => p.Id == key.PersonId).Select(p => p.Name).SingleAsync(cancellation);
        return true;
    }
}
