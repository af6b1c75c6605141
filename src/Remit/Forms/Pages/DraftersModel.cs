using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Calendars;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Who drafts a form; a drafter lets colleagues in.</summary>
internal sealed class DraftersModel(RemitDb db, TimeProvider clock) : FormPage(db, clock)
{
    [BindProperty, Display(Name = "Programme officer")]
    public Guid? Colleague { get; set; }

    /// <summary>Who drafts it.</summary>
    public IReadOnlyList<string> Drafters { get; private set; } = [];

    /// <summary>Programme officers of today who do not.</summary>
    public IReadOnlyList<Person> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await FillAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || !Reader.MayDraft)
        {
            return NotFound();
        }

        await FillAsync(cancellation);
        if (Colleagues.SingleOrDefault(c => c.Id == Colleague) is not { } colleague)
        {
            ModelState.AddModelError(nameof(Colleague), "Choose a programme officer");
            return Page();
        }

        if (ModelState.AddBreaches(Form.WhyNotLetIn(colleague.Id, Reader.PersonId), nameof(Colleague)))
        {
            return Page();
        }

        Form.LetIn(colleague.Id, Reader.PersonId!.Value);
        await Db.SaveAsync(
            Journal.Entry(User, "let somebody in to draft", Subject, null, Now) with
            {
                After = StorageJson.Write(
                    new
                    {
                        Form.Code,
                        colleague.Id,
                        colleague.Name,
                    }
                ),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(FormUrls.Drafters(Id));
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        var roster = await Db.RosterAsync(cancellation);
        var day = LondonTime.DayOf(Now);
        Drafters = [.. Form.DrafterIds.Select(id => roster.People.FirstOrDefault(p => p.Id == id)?.Name ?? "Somebody who has left")];
        Colleagues =
        [
            .. roster
                .People.Where(p => !Form.DrafterIds.Contains(p.Id) && roster.RolesOf(p.Id, day).Contains(Role.ProgrammeOfficer))
                .OrderBy(p => p.Name),
        ];
    }
}
