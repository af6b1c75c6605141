using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Undoes a gift in kind that was entered wrongly.</summary>
internal sealed class ReverseGiftModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "What was wrong?")]
    public string? Why { get; set; }

    public InKindEntry Gift { get; private set; } = null!;

    public IncomeProgramme Programme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return IsDone(await Writing.ReverseGiftAsync(Id, Why?.Trim() ?? "", cancellation), _ => nameof(Why))
            ? Redirect(IncomeUrls.Programme(Programme) + "#in-kind")
            : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.InKindEntries.AsNoTracking().SingleOrDefaultAsync(g => g.Id == Id && g.ReversesId == null, cancellation) is not { } gift)
        {
            return false;
        }

        (Gift, Programme) = (gift, (await Db.IncomeProgrammes.FindAsync([gift.ProgrammeId], cancellation))!);
        return true;
    }
}
