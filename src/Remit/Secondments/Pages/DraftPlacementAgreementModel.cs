using Microsoft.AspNetCore.Mvc;
using Remit.Agreements;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Drafts the secondment agreement of a placement, with all that scheme, seat and decision tell; the officer completes it on its own pages.</summary>
internal sealed class DraftPlacementAgreementModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = Placement.WhyNotDraft(Day, Agreement?.Status);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Agreement? drafted = null;
        var breaches = await ActAsync(
            "drafted the agreement of a placement",
            null,
            async _ =>
            {
                if (Placement.WhyNotDraft(Day, Agreement?.Status) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                var covers = await Db.CoversAsync(Scheme, cancellation);
                if (covers.Count == 0)
                {
                    return [new("secondments.no-envelope", $"{Scheme.DecisionCode} has no envelope: an agreement is made under one")];
                }

                // a scheme that goes on under a later decision draws on whichever has the money of those years
                var years = Placement.CostOf(Placement.Terms, Scheme.Terms).Years;
                var cover = covers.FirstOrDefault(c => PlacementMoney.Of(c).Take(years).Lacking.Count == 0) ?? covers[0];
                var terms = PlacementDraft.TermsOf(Placement, Scheme, Seat, cover);
                var drafter = User.PersonId!.Value;
                drafted = new(await Db.NextAgreementReferenceAsync(cancellation), AgreementKind.Secondment, cover, terms.Title, drafter, Now);
                drafted.Change(terms, drafted.Step, drafter, Now);
                Db.Agreements.Add(drafted);
                Placement.Attach(drafted.Id, Day, Agreement?.Status);
                return [];
            },
            cancellation
        );
        NotNow = breaches.Count > 0 ? Placement.WhyNotDraft(Day, Agreement?.Status) : [];
        return Answer(breaches, _ => "", drafted is null ? null : AgreementUrls.One(drafted.Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Viewer.Runs;
}
