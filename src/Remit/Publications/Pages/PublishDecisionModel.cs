using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Decisions;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The last look at Part 1 before it is public, and the act that makes it so.</summary>
internal sealed class PublishDecisionModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : PublicationPage(db, clock)
{
    [BindProperty, Display(Name = "Why is the deferral no longer needed?")]
    public string? Because { get; set; }

    /// <summary>What is put on the register.</summary>
    public DecisionFacts Facts => PublishedFacts.Of(Publication, settings.Publisher, Today);

    public bool IsDeferred => Publication.DeferredUntil(Today) is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound()
        : Publication.PublishedAt is not null ? Redirect(Address)
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Publication.PublishedAt is not null)
        {
            return Redirect(Address);
        }

        var id = Publication.Id;
        Db.ChangeTracker.Clear();
        var (breaches, _) = await Db.PublishAsync(
            id,
            settings.Publisher,
            Entry("", IsDeferred ? Because?.Trim() : null),
            p => p.PublishedAt is null,
            cancellation
        );
        if (ModelState.AddBreaches(breaches, IsDeferred ? nameof(Because) : ""))
        {
            return Page();
        }

        await EvictAsync(cancellation);
        return Redirect(Address);
    }
}
