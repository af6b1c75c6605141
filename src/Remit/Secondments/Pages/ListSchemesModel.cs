using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>The schemes that a visitor may know of, the newest first.</summary>
internal sealed class ListSchemesModel(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock)
{
    public IReadOnlyList<SchemeRow> Rows { get; private set; } = [];

    /// <summary>The placements of the visitor themself, the latest first: a secondee finds them here.</summary>
    public IReadOnlyList<Placement> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        var schemes = await Db.SchemesFor(Reader).AsNoTracking().Include(s => s.Seats).Include(s => s.Calls).AsSplitQuery().ToListAsync(cancellation);
        var clusters = await Db.Clusters.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        Rows =
        [
            .. schemes
                .OrderByDescending(s => s.Terms.FirstDay)
                .ThenBy(s => s.DecisionCode, StringComparer.Ordinal)
                .Select(s => new SchemeRow(s, clusters[s.ClusterId], s.StandingSeats.Count, s.CallOpenOn(Today)?.ClosesOn)),
        ];
        if (User.PersonId is { } own)
        {
            var placements = await Db.Placements.AsNoTracking().Where(p => p.PersonId == own).ToListAsync(cancellation);
            Own = [.. placements.OrderByDescending(p => p.Terms.FirstDay)];
        }
    }
}

/// <summary>A scheme as a line of the list.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Cluster">The name of its cluster.</param>
/// <param name="Seats">How many seats stand.</param>
/// <param name="OpenUntil">The last day of the call that is open; null when none is.</param>
internal sealed record SchemeRow(SecondmentScheme Scheme, string Cluster, int Seats, DateOnly? OpenUntil);
