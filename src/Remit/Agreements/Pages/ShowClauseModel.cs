using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.People;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>A clause in all its versions.</summary>
internal sealed class ShowClauseModel(RemitDb db) : PageModel
{
    [FromRoute]
    public string Folder { get; set; } = "";

    [FromRoute]
    public string Name { get; set; } = "";

    public string Key => $"{Folder}/{Name}";

    public ClauseLibrary Library { get; private set; } = ClauseLibrary.Shipped;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ClauseVersion> Versions => [.. Library.VersionsOf(Key).Reverse()];

    public bool MayEnter => User.IsInRole(nameof(Role.Legal)) || User.IsInRole(nameof(Role.Administrator));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Library = await db.ClausesAsync(cancellation);
        return Versions.Count == 0 ? NotFound() : Page();
    }
}
