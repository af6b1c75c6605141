using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>Ends an import without a change to the register.</summary>
internal sealed class SetImportAsideModel(RemitDb db, TimeProvider clock) : ImportPage(db, clock)
{
    [BindProperty(SupportsGet = true), Display(Name = "Why is it not to go on the register?")]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound()
        : Import.WhyNotCorrect().Count > 0 ? Redirect(ImportUrls.Review(Id))
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Import.WhyNotCorrect().Count > 0)
        {
            return Redirect(ImportUrls.Review(Id));
        }

        var breaches = await Db.DiscardAsync(Import, Officer, Because?.Trim() ?? "", Now, cancellation);
        return ModelState.AddBreaches(breaches, nameof(Because)) ? Page() : Redirect(ImportUrls.Review(Id));
    }
}
