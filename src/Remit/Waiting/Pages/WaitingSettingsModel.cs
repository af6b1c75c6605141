using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Waiting.Pages;

/// <summary>How somebody is told what waits for them: by mail, and in their calendar.</summary>
internal sealed class WaitingSettingsModel(RemitDb db, SiteAddress site, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "How often do you want a digest by mail?")]
    public DigestChoice? Choice { get; set; }

    /// <summary>The address that was just made; shown this once, because only its hash is kept.</summary>
    [TempData]
    public string? NewCalendar { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Why mail does not reach them; null when it does, as far as is known.</summary>
    public MarkedAddress? Marked { get; private set; }

    public CalendarAddress? Calendar { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Choice =
            await db.Digests.Where(d => d.PersonId == Person.Id).Select(d => (DigestChoice?)d.Choice).SingleOrDefaultAsync(cancellation)
            ?? DigestChoice.Daily;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Choice is not { } choice || !Enum.IsDefined(choice))
        {
            ModelState.AddModelError(nameof(Choice), "Choose how often you want a digest");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var writing = await db.WriteAsync(cancellation);
        var digest = await db.DigestOfAsync(Person.Id, cancellation);
        digest.Choice = Choice!.Value;
        await db.SaveAsync(Entry($"chose a digest: {Choice}"), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{WaitingUrls.Settings}?saved=true");
    }

    public async Task<IActionResult> OnPostMakeCalendarAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var token = WaitingStorage.NewToken();
        await using var writing = await db.WriteAsync(cancellation);
        await EndCalendarsAsync(cancellation);
        db.CalendarAddresses.Add(
            new()
            {
                PersonId = Person.Id,
                TokenHash = WaitingStorage.HashOf(token),
                MadeAt = Now,
            }
        );
        await db.SaveAsync(Entry("made an address for their calendar"), writing, cancellation);
        await writing.CommitAsync(cancellation);
        NewCalendar = site.Of(WaitingUrls.Calendar(token));
        return Redirect(WaitingUrls.Settings);
    }

    public async Task<IActionResult> OnPostEndCalendarAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await using var writing = await db.WriteAsync(cancellation);
        await EndCalendarsAsync(cancellation);
        await db.SaveAsync(Entry("ended the address of their calendar"), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect($"{WaitingUrls.Settings}?saved=true");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private JournalDraft Entry(string act) => Journal.Entry(User, act, $"person {Person.Id}", why: null, Now);

    private async Task EndCalendarsAsync(CancellationToken cancellation)
    {
        foreach (var standing in await db.CalendarAddresses.Where(c => c.PersonId == Person.Id && c.EndedAt == null).ToListAsync(cancellation))
        {
            standing.EndedAt = Now;
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (User.PersonId is not { } id || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } person)
        {
            return false;
        }

        Person = person;
        Calendar = await db.CalendarAddresses.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == id && c.EndedAt == null, cancellation);
        Marked = await db.MarkOfAsync(id, cancellation);
        return true;
    }
}
