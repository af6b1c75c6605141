using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.People;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>Notes whether an organisation is a small or medium-sized enterprise, or a voluntary one, as the register of contracts has to say.</summary>
internal sealed class NoteSupplierModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>"yes", "no", or empty while it is not known.</summary>
    [BindProperty, Display(Name = "Is it a small or medium-sized enterprise?")]
    public string? Small { get; set; }

    [BindProperty, Display(Name = "Is it a voluntary or community sector organisation?")]
    public string? Voluntary { get; set; }

    [BindProperty, Display(Name = "What shows it?"), StringLength(2000)]
    public string? Why { get; set; }

    public PartnerOrganisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Small, Voluntary) = (Word(Organisation.Sort.IsSmall), Word(Organisation.Sort.IsVoluntary));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Enter what shows it, for example its annual report");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var before = Organisation.Sort;
        Organisation.Note(new(Answer(Small), Answer(Voluntary)));
        var entry = Journal.Entry(
            User,
            "noted what sort of supplier it is",
            PeopleWords.Subject(Organisation),
            Why!.Trim(),
            clock.GetUtcNow().UtcDateTime
        );
        await db.SaveAsync(entry with { Before = StorageJson.Write(before), After = StorageJson.Write(Organisation.Sort) }, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(SpendingUrls.Organisation(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == Id, cancellation) is not { } organisation)
        {
            return false;
        }

        Organisation = organisation;
        return true;
    }

    private static bool? Answer(string? word) =>
        word switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };

    private static string Word(bool? answer) =>
        answer switch
        {
            true => "yes",
            false => "no",
            _ => "unknown",
        };
}
