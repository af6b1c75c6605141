using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Every cluster, with how many members it has today.</summary>
internal sealed class ListClustersModel(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock)
{
    public IReadOnlyList<(Cluster Cluster, int Members)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        var clusters = await Db.Clusters.AsNoTracking().Include(c => c.Members).OrderBy(c => c.Name).ToListAsync(cancellation);
        Rows = [.. clusters.Select(c => (c, c.MembersOn(Today).Count))];
    }
}
