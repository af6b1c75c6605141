using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>One plan: how far it has come while it is being made, and then who is where, why, and what could not be had.</summary>
internal sealed class ShowPlanModel(RemitDb db, TimeProvider clock) : PlanPage(db, clock)
{
    private const int SecondsBetween = 2;

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Whether the page stays as it is until somebody asks for it again.</summary>
    [BindProperty(SupportsGet = true, Name = "still")]
    public bool IsStill { get; set; }

    public SecondmentPlan Plan { get; private set; } = null!;

    /// <summary>Whether the page comes again by itself.</summary>
    public bool ComesAgain => !IsStill && Plan.State is PlanState.Waiting or PlanState.Running;

    /// <summary>What there is to see: the result, or the best so far.</summary>
    public IReadOnlyList<PlannedStay> Stays => Plan.Result?.Stays ?? Plan.SoFar?.Stays ?? [];

    /// <summary>The changes of a what-if, each with the decision that it would need.</summary>
    public IReadOnlyList<(string What, string? NeedsDecision)> Changes => PlanWording.Changes(Plan);

    public Timeline Timeline => Secondments.Timeline.OfPlan($"Seats and who is there, {Plan.Name}", Plan.Scheme, Stays, id => PlacementUrls.One(id));

    /// <summary>What could be proposed of it.</summary>
    public IReadOnlyList<PlannedStay> Proposable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (ComesAgain)
        {
            Response.Headers["Refresh"] = SecondsBetween.ToString(CultureInfo.InvariantCulture); // the page works without scripts
        }

        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (ModelState.AddBreaches(Plan.WhyNotCancel()))
        {
            return Page();
        }

        Plan.Cancel(Act);
        await Db.SaveAsync(Entry("stopped a plan", Plan), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(PlanUrls.One(Scheme.DecisionCode, Plan.Number));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await Db.FindPlanAsync(Scheme.Id, Number, cancellation) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Proposable = await Db.ProposableAsync(plan, Scheme, cancellation);
        return true;
    }
}
