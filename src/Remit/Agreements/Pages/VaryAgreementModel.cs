using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Begins an agreement that varies a signed one.</summary>
internal sealed class VaryAgreementModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = await WhyNotAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Agreement? later = null;
        var breaches = await ActAsync(
            "began a variation of an agreement",
            null,
            async by =>
            {
                if (await WhyNotAsync(cancellation) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                if (await Db.CoverAsync(Agreement.DecisionCode, cancellation) is not { } cover)
                {
                    return [new("agreements.no-envelope", $"{Agreement.DecisionCode} has no envelope")];
                }

                later = Agreement.Vary(await Db.NextAgreementReferenceAsync(cancellation), cover, by.PersonId, Now);
                Db.Agreements.Add(later);
                return [];
            },
            cancellation,
            after: () => new { later!.Reference, Varies = Agreement.Reference }
        );
        NotNow = breaches;
        return ModelState.AddBreaches(breaches) ? Page() : Redirect(AgreementUrls.Draft(later!.Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Reader.MayDraft;

    /// <summary>One variation at a time: two at once could each give back what the other takes.</summary>
    private async Task<IReadOnlyList<Breach>> WhyNotAsync(CancellationToken cancellation)
    {
        var open = await Db
            .Agreements.IgnoreAutoIncludes()
            .Where(a => a.VariesId == Id && a.SignedAt == null && a.Ending == null)
            .Select(a => a.Reference)
            .FirstOrDefaultAsync(cancellation);
        return open is null ? Agreement.WhyNotVary() : [new("agreements.varied-already", $"{open} is about to vary it: change that, or withdraw it")];
    }
}
