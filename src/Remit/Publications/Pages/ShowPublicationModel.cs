using Microsoft.AspNetCore.Mvc;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The clock of one signed decision, its deferrals, and what of it is withheld.</summary>
internal sealed class ShowPublicationModel(RemitDb db, TimeProvider clock) : PublicationPage(db, clock)
{
    public bool CanPublish => IsGovernance && Publication.PublishedAt is null;

    public bool CanDecideDeferral =>
        Publication is { AskedDeferral: { } asked, PublishedAt: null } && (IsGovernance || IsSignatory) && asked.AskedById != User.PersonId;

    public bool CanAskToDefer => Publication is { PublishedAt: null, AskedDeferral: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();
}
