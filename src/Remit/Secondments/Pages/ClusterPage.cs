using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about one cluster.</summary>
internal abstract class ClusterPage(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Cluster Cluster { get; private set; } = null!;

    protected string Subject => SecondmentWords.Subject(Cluster);

    /// <summary>Loads it; false when there is none of that id.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        await KnowAsync(cancellation);
        if (await Db.FindClusterAsync(Id, cancellation) is not { } cluster)
        {
            return false;
        }

        Cluster = cluster;
        return true;
    }
}
