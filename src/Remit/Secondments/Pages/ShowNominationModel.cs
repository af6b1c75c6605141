using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A nomination: for officers, the employer and the nominee.</summary>
internal sealed class ShowNominationModel(RemitDb db, TimeProvider clock) : NominationPage(db, clock)
{
    /// <summary>The placements that came of it, the first day first.</summary>
    public IReadOnlyList<Placement> Placements { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var theirs = await Db
            .Placements.AsNoTracking()
            .Where(p => p.SchemeId == Scheme.Id && p.PersonId == Nomination.PersonId)
            .ToListAsync(cancellation);
        Placements = [.. theirs.Where(p => p.Terms.NominationId == Id).OrderBy(p => p.Terms.FirstDay)];
        return Page();
    }
}
