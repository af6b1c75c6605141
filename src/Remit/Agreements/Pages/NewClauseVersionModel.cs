using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Enters a version of a clause, from a day on.</summary>
internal sealed class NewClauseVersionModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Folder { get; set; } = "";

    [FromRoute]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "First day on which it holds")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Heading")]
    public string? Heading { get; set; }

    [BindProperty, Display(Name = "Words")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "Why do you enter it?")]
    public string? Why { get; set; }

    public string Key => $"{Folder}/{Name}";

    /// <summary>The version that was entered last.</summary>
    public ClauseVersion Last { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Heading, Words) = (Last.Heading, Last.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || User.PersonId is not { } personId)
        {
            return NotFound();
        }

        if (From is null && !ModelState.ContainsKey(nameof(From)))
        {
            ModelState.AddModelError(nameof(From), "Enter the first day on which it holds");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why you enter it: the reason stands beside it");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var at = clock.GetUtcNow().UtcDateTime;
        ClauseVersion version = new(Key, From!.Value, Heading?.Trim() ?? "", (Words ?? "").ReplaceLineEndings("\n").Trim(), Last.When)
        {
            Entry = new(personId, User.PersonName, at, Why!.Trim()),
        };
        foreach (var breach in (await db.ClausesAsync(cancellation)).WhyNotEnter(version, clock.LondonToday))
        {
            ModelState.AddBreaches(
                [breach],
                breach.Code is "agreements.clause-in-the-past" or "agreements.clause-day-taken" ? nameof(From) : nameof(Words)
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.ClauseVersions.Add(version);
        await db.SaveAsync(
            Journal.Entry(User, "entered a version of a clause", $"clause {Key}", Why, at) with
            {
                Before = StorageJson.Write(Last),
                After = StorageJson.Write(version),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(AgreementUrls.Clause(Key));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var versions = (await db.ClausesAsync(cancellation)).VersionsOf(Key);
        if (versions.Count == 0)
        {
            return false;
        }

        Last = versions[^1];
        return true;
    }
}
