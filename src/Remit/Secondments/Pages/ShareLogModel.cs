using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Lets the employer read an entry of a log, or no longer: the secondee decides.</summary>
internal sealed class ShareLogModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [FromRoute]
    public Guid EntryId { get; set; }

    [BindProperty]
    public bool Share { get; set; }

    public LogEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            Share ? "shared an entry of a log with the employer" : "no longer shares an entry of a log with the employer",
            null,
            _ =>
            {
                Entry.Share(Share, Now);
                return Task.FromResult<IReadOnlyList<Rules.Breach>>([]);
            },
            cancellation,
            () => StorageJson.Write(new { Entry = EntryId, IsShared = Share })
        );
        return Answer(breaches, _ => "", $"{PlacementUrls.One(Id)}#log");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (
            !await base.LoadAsync(cancellation)
            || !Viewer.IsSecondee(Placement)
            || await Db.LogEntries.SingleOrDefaultAsync(e => e.Id == EntryId && e.PlacementId == Id, cancellation) is not { } entry
        )
        {
            return false;
        }

        Entry = entry;
        return true;
    }
}
