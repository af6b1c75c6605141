using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.References;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Gives a form another code, as when its level has changed.</summary>
internal sealed class RecodeModel(RemitDb db, TimeProvider clock) : FormPage(db, clock)
{
    [BindProperty, Display(Name = "Code")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !Reader.MayDraft)
        {
            return NotFound();
        }

        var level = Form.Content.Basics.Level;
        Code = level is null ? Form.Code : FormCodes.Next(level, await Db.CodesAsync(level, cancellation));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || !Reader.MayDraft)
        {
            return NotFound();
        }

        var isTaken = DecisionReference.TryParse(Code, out var reference) && await Db.IsTakenAsync(reference.Code, Id, cancellation);
        if (ModelState.AddBreaches(Form.WhyNotRecode(Code, _ => isTaken), nameof(Code)))
        {
            return Page();
        }

        var before = Form.Code;
        Form.Recode(Code!, _ => isTaken);
        await Db.SaveAsync(
            Journal.Entry(User, "gave a form another code", Subject, null, Now) with
            {
                Before = StorageJson.Write(new { Code = before }),
                After = StorageJson.Write(new { Form.Code }),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(FormUrls.Form(Id));
    }
}
