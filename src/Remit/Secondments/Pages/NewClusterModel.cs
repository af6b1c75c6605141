using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Enters a cluster.</summary>
internal sealed class NewClusterModel(RemitDb db, TimeProvider clock) : SecondmentPage(db, clock), IClusterFormPage
{
    [BindProperty]
    public ClusterForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var details = Form.ToDetails();
        Cluster? cluster = null;
        var done = await ActAsync(
            async () =>
            {
                if (Cluster.WhyNotEnter(details) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                if (await Db.Clusters.AnyAsync(c => c.Name == details.Name, cancellation))
                {
                    return [new("secondments.cluster-name-taken", $"There is a cluster called {details.Name} already")];
                }

                cluster = new(details);
                Db.Clusters.Add(cluster);
                return [];
            },
            () => Entry($"entered the cluster {details.Name}", SecondmentWords.Subject(cluster!), null, null, details),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Cluster(cluster!.Id)) : Page();
    }

    protected override string FieldOf(string code) => ClusterForm.FieldOf(code);
}
