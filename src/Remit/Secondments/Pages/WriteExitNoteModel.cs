using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>On which a secondee writes the note with which their placement ends.</summary>
internal sealed class WriteExitNoteModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "What did you learn?")]
    public string? Learned { get; set; }

    [BindProperty, Display(Name = "What should the host do now?")]
    public string? HostShould { get; set; }

    [BindProperty, Display(Name = "What does your employer get back?")]
    public string? EmployerGets { get; set; }

    private ExitNote? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Learned, HostShould, EmployerGets) = (Note?.Terms.Learned, Note?.Terms.HostShould, Note?.Terms.EmployerGets);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        ExitNoteTerms terms = new(Typed(Learned), Typed(HostShould), Typed(EmployerGets));
        var breaches = await ActAsync(
            "wrote an exit note",
            null,
            _ =>
            {
                var whyNot = ExitNote.WhyNotWrite(Placement, terms, Day);
                if (whyNot.Count == 0 && Note is { } there)
                {
                    there.Change(Placement, terms, Now, Day);
                }
                else if (whyNot.Count == 0)
                {
                    Db.ExitNotes.Add(new(Placement, terms, Now, Day));
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            () => StorageJson.Write(new { Placement.Reference })
        );
        return Answer(breaches, FieldOf, $"{PlacementUrls.One(Id)}#exit");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation) || !Viewer.IsSecondee(Placement))
        {
            return false;
        }

        Note = await Db.ExitNotes.SingleOrDefaultAsync(n => n.PlacementId == Id, cancellation);
        return true;
    }

    private static string Typed(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "secondments.exit-learned" => nameof(Learned),
            "secondments.exit-host" => nameof(HostShould),
            "secondments.exit-employer" => nameof(EmployerGets),
            _ => "",
        };
}
