using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Withdraws an entry of the forward plan, which then says why.</summary>
internal sealed class WithdrawPlannedModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Why is it withdrawn?")]
    public string? Because { get; set; }

    public PlannedDecision Planned { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await FindAsync(cancellation) ? NotFound()
        : !Planned.IsOpen ? Redirect(PublicationUrls.PlanRoute)
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!Planned.IsOpen)
        {
            return Redirect(PublicationUrls.PlanRoute);
        }

        if (ModelState.AddBreaches(Planned.WhyNotWithdraw(Because), nameof(Because)))
        {
            return Page();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Planned.Withdraw(Because!, User.PersonName, now);
        await db.SaveAsync(Journal.Entry(User, "withdrew a planned decision", $"planned decision {Id}", Because, now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(PublicationUrls.PlanRoute);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await db.PlannedDecisions.SingleOrDefaultAsync(p => p.Id == Id, cancellation) is not { } planned)
        {
            return false;
        }

        Planned = planned;
        return true;
    }
}
