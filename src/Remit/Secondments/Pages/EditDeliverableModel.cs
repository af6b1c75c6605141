using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Changes what was entered of something delivered: it is done, it becomes public, a count was wrong.</summary>
internal sealed class EditDeliverableModel(RemitDb db, TimeProvider clock) : DeliverablePage(db, clock)
{
    private Deliverable? _deliverable;

    [FromRoute]
    public Guid DeliverableId { get; set; }

    public override DeliverableKind Kind => _deliverable!.Terms.Kind;

    public override string Target => PlacementUrls.Deliverable(Id, DeliverableId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = DeliverableForm.Of(_deliverable!.Terms);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        KeepAsync(
            "changed what was delivered",
            terms =>
            {
                _deliverable!.Change(Placement, terms, Day);
                return _deliverable.Id;
            },
            cancellation
        );

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation))
        {
            return false;
        }

        _deliverable = await Db.Deliverables.SingleOrDefaultAsync(d => d.Id == DeliverableId && d.PlacementId == Id, cancellation);
        return _deliverable is not null;
    }
}
