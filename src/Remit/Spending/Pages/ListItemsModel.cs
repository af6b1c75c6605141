using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>Spending over £500, item by item.</summary>
internal sealed class ListItemsModel(RemitDb db) : PageModel
{
    private const int PerPage = 100;

    [FromQuery]
    public int P { get; set; } = 1;

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);

    public IReadOnlyList<SpendingItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var items = await SpendingItem.ListAsync(db, cancellation);
        Total = items.Count;
        P = Math.Clamp(P, 1, Pages);
        Items = [.. items.Skip((P - 1) * PerPage).Take(PerPage)];
    }
}
