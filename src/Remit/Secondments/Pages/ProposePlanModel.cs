using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Payments;
using Remit.People;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Proposes placements from a plan: those that are ticked, all of them or none.</summary>
internal sealed class ProposePlanModel(RemitDb db, TimeProvider clock, PlacementMail mail) : PlanPage(db, clock)
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty, Display(Name = "Placements")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Is VAT inside the staff cost?")]
    public VatBasis Vat { get; set; } = VatBasis.NoVat;

    public SecondmentPlan Plan { get; private set; } = null!;

    /// <summary>What can be proposed, without whoever has a placement by now.</summary>
    public IReadOnlyList<PlannedStay> Stays { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        Chosen = [.. Stays.Select(s => s.NominationId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        PlannedStay[] chosen = [.. Stays.Where(s => Chosen.Contains(s.NominationId))];
        if (chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one placement that can be proposed");
            return Page();
        }

        var (placements, breaches) = await Db.ProposeAsync(
            Scheme,
            [.. chosen.Select(s => PlanProposing.ToProposal(Plan, s, Vat))],
            Act,
            cancellation
        );
        if (ModelState.AddBreaches(breaches, nameof(Chosen)))
        {
            return Page();
        }

        var roster = await Db.RosterAsync(cancellation);
        foreach (var placement in placements)
        {
            mail.Proposed(Db, placement, roster, Now);
        }

        var entry = Entry("proposed placements from a plan", Plan) with
        {
            After = StorageJson.Write(
                new
                {
                    Scheme = Scheme.DecisionCode,
                    Plan = Plan.Number,
                    Placements = placements.Select(p => p.Reference).ToList(),
                }
            ),
        };
        await Db.SaveAsync(entry, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(PlacementUrls.List(Scheme.DecisionCode));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await Db.FindPlanAsync(Scheme.Id, Number, cancellation) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Stays = await Db.ProposableAsync(plan, Scheme, cancellation);
        return true;
    }
}
