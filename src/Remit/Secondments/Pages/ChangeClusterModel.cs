using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Changes what is known of a cluster.</summary>
internal sealed class ChangeClusterModel(RemitDb db, TimeProvider clock) : ClusterPage(db, clock), IClusterFormPage
{
    [BindProperty]
    public ClusterForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = ClusterForm.Of(Cluster.Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var (before, details) = (Cluster.Details, Form.ToDetails());
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                if (Cluster.WhyNotChange(details) is { Count: > 0 } breaches)
                {
                    return breaches;
                }

                if (await Db.Clusters.AnyAsync(c => c.Name == details.Name && c.Id != Id, cancellation))
                {
                    return [new("secondments.cluster-name-taken", $"There is a cluster called {details.Name} already")];
                }

                Cluster.Change(details);
                return [];
            },
            () => Entry($"changed the cluster {details.Name}", Subject, null, before, details),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Cluster(Id)) : Page();
    }

    protected override string FieldOf(string code) => ClusterForm.FieldOf(code);
}
