using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Every plan of a scheme, to open or to lay side by side.</summary>
internal sealed class ListPlansModel(RemitDb db, TimeProvider clock) : PlanPage(db, clock)
{
    public IReadOnlyList<SecondmentPlan> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Plans = await Db
            .SecondmentPlans.AsNoTracking()
            .Where(p => p.SchemeId == Scheme.Id)
            .OrderByDescending(p => p.Number)
            .ToListAsync(cancellation);
        return Page();
    }
}
