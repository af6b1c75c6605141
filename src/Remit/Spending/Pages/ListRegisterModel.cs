using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>Contracts over £5,000, grants, and promises of that size that no agreement stands behind.</summary>
internal sealed class ListRegisterModel(RemitDb db) : PageModel
{
    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await RegisterRow.ListAsync(db, cancellation);
}
