using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Asks for a placement to last longer, in writing: drafts the variation of its agreement, which every party signs.</summary>
internal sealed class ExtendPlacementModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "New last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    /// <summary>The latest last day that the decision's length allows.</summary>
    public DateOnly Latest => Placement.Terms.FirstDay.AddMonths(Scheme.Terms.MaxMonths).AddDays(-1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await AskAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (LastDay is null && ModelState[nameof(LastDay)]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(nameof(LastDay), "Enter the new last day");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Agreement? later = null;
        var breaches = await ActAsync(
            "asked for a placement to be extended",
            Because,
            async _ =>
            {
                var against = await CaseAsync(cancellation);
                if (Placement.WhyNotExtend(LastDay!.Value, Because, against, Day) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                if (Agreement!.WhyNotVary() is { Count: > 0 } fixedAgreement)
                {
                    return fixedAgreement;
                }

                later = await VaryAsync(cancellation);
                Placement.Extend(LastDay.Value, later.Id, against, By(Because), Day);
                return [];
            },
            cancellation
        );
        if (breaches.Count > 0)
        {
            await LoadAsync(cancellation);
        }

        return Answer(breaches, FieldOf, later is null ? null : AgreementUrls.One(later.Id));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) => await base.LoadAsync(cancellation) && Viewer.Runs;

    private async Task AskAsync(CancellationToken cancellation) =>
        NotNow = [
            .. Placement
                .WhyNotExtend(Placement.Terms.LastDay.AddDays(1), "A reason", await CaseAsync(cancellation), Day)
                .Where(b => b.Code is "secondments.not-now" or "secondments.extended-already" or "secondments.ends-early"),
        ];

    private async Task<PlacementCase> CaseAsync(CancellationToken cancellation)
    {
        var nomination = await Db.Nominations.SingleAsync(n => n.Id == Placement.Terms.NominationId, cancellation);
        return await Db.PlacementCaseAsync(Scheme, Seat, nomination, cancellation);
    }

    private async Task<Agreement> VaryAsync(CancellationToken cancellation)
    {
        var code = Agreement!.DecisionCode;
        var cover = (await Db.CoverAsync(code, cancellation))!;
        var held = await Db.HeldAsync(Agreement.FirstId, code, cancellation);
        var years = Placement.CostOf(Placement.Terms with { LastDay = LastDay!.Value }, Scheme.Terms).Years;
        var drafter = User.PersonId!.Value;
        var later = Agreement.Vary(await Db.NextAgreementReferenceAsync(cancellation), cover, drafter, Now);
        later.Change(PlacementDraft.Longer(later.Terms, years, LastDay.Value, cover, held), later.Step, drafter, Now);
        Db.Agreements.Add(later);
        return later;
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "secondments.no-reason" => nameof(Because),
            "secondments.not-now" or "secondments.extended-already" or "secondments.ends-early" => "",
            _ => nameof(LastDay),
        };
}
