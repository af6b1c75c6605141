using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The forward plan: decisions to come.</summary>
internal sealed class ForwardPlanModel(RemitDb db, TimeProvider clock, PublicationSettings settings, SiteOptions options) : PageModel
{
    public bool CanChange => Audience.Officers.Of(User, options.Demo) == Admission.Welcome;

    public bool GivesNotice => settings.GivesNotice;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<PlannedDecision> Planned { get; private set; } = [];

    public IReadOnlyList<PlannedDecision> Withdrawn { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var all = await db.PlannedDecisions.InOrder().ToListAsync(cancellation);
        Planned = [.. all.Where(p => p.WithdrawnOn is null).OrderBy(p => p.Details.NotBefore)];
        Withdrawn = [.. all.Where(p => p.WithdrawnOn is not null).OrderByDescending(p => p.WithdrawnOn)];
    }
}
