using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Forms;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The forward plan: decisions to come.</summary>
internal sealed class ForwardPlanModel(RemitDb db, TimeProvider clock, PublicationSettings settings, SiteOptions options) : PageModel
{
    public bool CanChange => Audience.Officers.Of(User, options.Demo) == Admission.Welcome;

    public bool GivesNotice => settings.GivesNotice;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<PlannedRow> Planned { get; private set; } = [];

    /// <summary>What was planned and is on the register now.</summary>
    public IReadOnlyList<PlannedRow> Decided { get; private set; } = [];

    public IReadOnlyList<PlannedRow> Withdrawn { get; private set; } = [];

    /// <summary>The forms of the entries, for those who may know of them; empty for everybody else.</summary>
    public IReadOnlyDictionary<Guid, DecisionForm> Forms { get; private set; } = new Dictionary<Guid, DecisionForm>();

    /// <summary>The form of an entry; null when it has none, or the visitor may not know of it.</summary>
    public DecisionForm? FormOf(PlannedRow row) => row.Planned.FormId is { } id ? Forms.GetValueOrDefault(id) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var all = await PlannedRow.AllAsync(db, cancellation);
        Planned = [.. all.Where(p => p.IsToCome).OrderBy(p => p.Details.NotBefore)];
        Decided = [.. all.Where(p => p.Slug is not null).OrderByDescending(p => p.Planned.DecidedOn)];
        Withdrawn = [.. all.Where(p => p.Planned.WithdrawnOn is not null).OrderByDescending(p => p.Planned.WithdrawnOn)];
        if (Audience.Authority.Of(User, options.Demo) == Admission.Welcome)
        {
            Guid[] ids = [.. Planned.Select(p => p.Planned.FormId).OfType<Guid>()];
            Forms = await db.Forms.AsNoTracking().AsSplitQuery().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        }
    }
}
