namespace Remit.Secondments;

/// <summary>What the planner is asked.</summary>
public sealed record PlanRequest
{
    /// <summary>What the plan is to be called; empty for "Plan 2".</summary>
    public string Name { get; init; } = "";

    /// <summary>The same seed gives the same plan.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The longest that the planner may take, in seconds from 1 to <see cref="SecondmentPlan.MostSeconds"/>.</summary>
    public int Seconds { get; init; } = 20;

    /// <summary>What a what-if sets otherwise, in this order; empty for a plan of the scheme as it is.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>What stood before somebody dropped out, of which a tenth at most moves; null for a plan from nothing.</summary>
    public PlanAfterDropOut? After { get; init; }
}

/// <summary>What stood when somebody dropped out.</summary>
/// <param name="PlacementId">The placement that fell away; null where none had begun.</param>
/// <param name="Gone">Who fell away, from where.</param>
/// <param name="Stood">What stood besides: placements, and what an earlier plan had further.</param>
/// <param name="FromPlan">The number of the earlier plan; null where there is none.</param>
public sealed record PlanAfterDropOut(Guid? PlacementId, PlannedStay Gone, IReadOnlyList<PlannedStay> Stood, int? FromPlan);
