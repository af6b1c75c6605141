using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>A page about one import: loads it, and knows who looks at it and when.</summary>
internal abstract class ImportPage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PaperImport Import { get; private set; } = null!;

    /// <summary>The decision on the register that this import is about; null when there is none.</summary>
    public Decision? Standing { get; protected set; }

    public string Name => ImportWords.Title(Import.Draft, Import.Name);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected DateOnly Today => DateOnly.FromDateTime(Now);

    protected string Officer => User.Identity?.Name ?? "Somebody not signed in";

    /// <summary>Loads the import; false when there is none.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.FindImportAsync(Id, cancellation) is not { } import)
        {
            return false;
        }

        Import = import;
        Standing =
            import.DecisionId is { } decision ? await db.Decisions.SingleAsync(d => d.Id == decision, cancellation)
            : import.Status == PaperImportStatus.Discarded ? null
            : await db.StandingAsync(import, cancellation);
        return true;
    }

    /// <summary>Loads the import anew, as another officer has left it.</summary>
    protected async Task<bool> ReloadAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(cancellation);
    }
}
