using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Enters what a secondee delivered, or is working on.</summary>
internal sealed class NewDeliverableModel(RemitDb db, TimeProvider clock) : DeliverablePage(db, clock)
{
    [FromRoute(Name = "kind")]
    public string Slug { get; set; } = "";

    public override DeliverableKind Kind => DeliverableWords.Named(Slug) ?? default;

    public override string Target => PlacementUrls.NewDeliverable(Id, Slug);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        KeepAsync(
            "entered what was delivered",
            terms =>
            {
                Deliverable deliverable = new(Placement, terms, By(), Day);
                Db.Deliverables.Add(deliverable);
                return deliverable.Id;
            },
            cancellation
        );

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        DeliverableWords.Named(Slug) is not null && await base.LoadAsync(cancellation);
}
