using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>The clauses of each kind of agreement, as they hold today.</summary>
internal sealed class ListClausesModel(RemitDb db, TimeProvider clock) : PageModel
{
    public ClauseLibrary Library { get; private set; } = ClauseLibrary.Shipped;

    public DateOnly Today => clock.LondonToday;

    /// <summary>Folder by folder, those of every kind last.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Keys)> Folders =>
        AgreementKinds
            .All.Select(k => (Name: AgreementKinds.InWords(k), Folder: AgreementKinds.SlugOf(k)))
            .Append((Name: "In agreements of every kind", Folder: ClauseVersion.Every))
            .Select(f => (f.Name, Keys(f.Folder)));

    public async Task OnGetAsync(CancellationToken cancellation) => Library = await db.ClausesAsync(cancellation);

    /// <summary>The version of a clause that holds today; the first where none does yet.</summary>
    public ClauseVersion Current(string key)
    {
        var versions = Library.VersionsOf(key);
        return versions.LastOrDefault(v => v.From <= Today) ?? versions[0];
    }

    private IReadOnlyList<string> Keys(string folder) => [.. Library.Keys.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal))];
}
