using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>An entry of the forward plan as the public may know it: that it was decided is told once the decision is published, and not before.</summary>
/// <param name="Planned">The entry.</param>
/// <param name="Slug">The decision's address within the register; null while it is not published.</param>
internal sealed record PlannedRow(PlannedDecision Planned, string? Slug)
{
    public PlanDetails Details => Planned.Details;

    public bool IsToCome => Planned.WithdrawnOn is null && Slug is null;

    /// <summary>Every entry, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<PlannedRow>> AllAsync(RemitDb db, CancellationToken cancellation)
    {
        var plan = db.PlannedDecisions.AsNoTracking();
        var slugs = await db
            .Publications.Where(p => p.DecisionSlug != null && plan.Any(d => d.FormId == p.FormId))
            .ToDictionaryAsync(p => p.FormId, p => p.DecisionSlug, cancellation);
        var all = await plan.OrderBy(p => p.Id).ToListAsync(cancellation);
        return [.. all.Select(p => new PlannedRow(p, p is { DecidedOn: not null, FormId: { } form } ? slugs.GetValueOrDefault(form) : null))];
    }
}
