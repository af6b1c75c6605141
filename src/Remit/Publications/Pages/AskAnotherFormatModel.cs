using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Anybody asks for a published decision in another format.</summary>
[EnableRateLimiting(PublicationSetup.AskPolicy)]
internal sealed class AskAnotherFormatModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty, Display(Name = "Which format do you need?")]
    public AccessibleFormat? Format { get; set; }

    [BindProperty, Display(Name = "What exactly do you need? (optional)")]
    public string? Details { get; set; }

    [BindProperty, Display(Name = "Your name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Your email address")]
    public string? Email { get; set; }

    /// <summary>What the decision is called.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Whether the request has just been received.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The day by which a request of today is answered; null when that is not known.</summary>
    public DateOnly? AnsweredBy => WorkingDays.England.After(clock.LondonToday, FormatRequest.DaysToAnswer);

    public async Task<IActionResult> OnGetAsync(bool asked, CancellationToken cancellation)
    {
        IsAsked = asked;
        return await FindAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        FormatWish wish = new(Format, Name, Email, string.IsNullOrWhiteSpace(Details) ? null : Details);
        foreach (var breach in FormatRequest.WhyNotAsk(wish))
        {
            ModelState.AddModelError(FieldOf(breach.Code), breach.Message);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        FormatRequest request = new(Slug, wish, now, WorkingDays.England);
        db.FormatRequests.Add(request);
        // who asks stands in the request alone, where it is blanked: the journal keeps what it is told for good
        await db.SaveAsync(
            new("Somebody not signed in", "asked for another format", $"format request {request.Id}", null, now)
            {
                After = StorageJson.Write(new { request.Slug, request.Format }),
            },
            cancellation
        );
        return Redirect($"{PublicationUrls.AnotherFormat(Slug)}?asked=true");
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var found = await db.Decisions.At(Slug).Select(d => new { d.Facts.Code, d.Facts.Title }).SingleOrDefaultAsync(cancellation);
        Decision = found is null ? "" : string.Join(": ", new[] { found.Code, found.Title }.OfType<string>());
        return found is not null;
    }

    private static string FieldOf(string code) =>
        code switch
        {
            "publications.no-format" => nameof(Format),
            "publications.no-name" => nameof(Name),
            "publications.no-email" => nameof(Email),
            _ => nameof(Details),
        };
}
