using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>The organisations that are promised money, as far as the visitor may know of it.</summary>
internal sealed class ListPayeesModel(RemitDb db) : PageModel
{
    public IReadOnlyList<(Guid Id, string Name, OrganisationTotal Total, int Decisions)> Organisations { get; private set; } = [];

    public bool IsInside => User.IsInside;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var promises = await OrganisationPromise.ListAsync(db, IsInside, null, cancellation);
        var names = await db.PayeesAsync(promises.Select(p => (Guid?)p.Key), cancellation);
        Organisations =
        [
            .. promises
                .Where(p => names.ContainsKey(p.Key))
                .Select(p =>
                    (p.Key, names[p.Key].Name, OrganisationTotal.InAll(OrganisationTotal.Of(p)), p.Select(x => x.DecisionCode).Distinct().Count())
                )
                .OrderByDescending(p => p.Item3.Committed.Pence)
                .ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
