using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Plans again after somebody dropped out: quickly, and moving as little as possible of what stood.</summary>
internal sealed class ReplanModel(RemitDb db, TimeProvider clock, PlanRunner runner) : PlanPage(db, clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [FromRoute]
    public Guid PlacementId { get; set; }

    public Placement Gone { get; private set; } = null!;

    public SecondmentPlan? Earlier { get; private set; }

    public IReadOnlyList<PlannedStay> Stood { get; private set; } = [];

    /// <summary>Whether the placement still stands, so that there is nothing to replace.</summary>
    public bool Stands => Gone.Withdrawn is null && Gone.EndedEarly is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var plan = await AskAsync(cancellation);
        if (plan is null)
        {
            return Scheme is null || Gone is null ? NotFound() : Page();
        }

        await runner.MakeAsync(plan.Id, Patience);
        return Redirect(PlanUrls.One(Scheme.DecisionCode, plan.Number));
    }

    private async Task<SecondmentPlan?> AskAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await FindAsync(cancellation) || Stands)
        {
            return null;
        }

        var seat = Scheme.Seats.First(s => s.Id == Gone.Terms.SeatId);
        PlannedStay gone = new(Gone.Terms.NominationId, Gone.PersonName, Gone.OrganisationId, Gone.OrganisationName, seat.Id, seat.Name)
        {
            FirstDay = Gone.Terms.FirstDay,
            LastDay = Gone.Terms.LastDay,
            Months = Gone.Terms.Length.WholeMonths,
            PlacementId = Gone.Id,
            Reference = Gone.Reference,
        };
        PlanRequest request = new()
        {
            Name = $"After {Gone.Reference} dropped out",
            Seconds = 2,
            After = new(Gone.Id, gone, Stood, Earlier?.Number),
        };
        var (plan, breaches) = await Db.AskPlanAsync(Scheme, request, Today, Act, cancellation);
        ModelState.AddBreaches(breaches);
        if (plan is not null)
        {
            await Db.SaveAsync(Entry("asked for a plan after a drop-out", plan, Gone.Withdrawn?.Why ?? Gone.EndedEarly?.Why), writing, cancellation);
            await writing.CommitAsync(cancellation);
        }

        return plan;
    }

    /// <summary>What stood: placements, and what the plan from which the lost one came had further.</summary>
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (
            !await LoadAsync(cancellation)
            || await Db.Placements.SingleOrDefaultAsync(p => p.Id == PlacementId && p.SchemeId == Scheme.Id, cancellation) is not { } gone
        )
        {
            return false;
        }

        Gone = gone;
        var plans = await Db
            .SecondmentPlans.AsNoTracking()
            .Where(p => p.SchemeId == Scheme.Id && p.State == PlanState.Finished)
            .OrderByDescending(p => p.Number)
            .ToListAsync(cancellation);
        Earlier =
            plans.Find(p => p.Id == gone.PlanId && p.Result is { IsFound: true }) ?? plans.Find(p => !p.IsWhatIf && p.Result is { IsFound: true });
        var given = await Db.SchemeToPlanAsync(Scheme, Today, cancellation);
        var rotation = SchemeRotation.Of(given);
        Stood = [.. rotation.Rotation.Agreed.Select(rotation.Read), .. Earlier?.Result?.Stays.Where(s => IsFurther(s, given, gone)) ?? []];
        return true;
    }

    /// <summary>Whether a stay of the earlier plan still could come: its nominee stands and has no placement, and it is not what was lost.</summary>
    private static bool IsFurther(PlannedStay stay, SchemeToPlan given, Placement gone) =>
        stay.PlacementId is null
        && stay.NominationId != gone.Terms.NominationId
        && given.Nominees.Any(n => n.NominationId == stay.NominationId)
        && given.Standing.All(p => p.NominationId != stay.NominationId);
}
