namespace Remit.Secondments;

/// <summary>How far a plan has come.</summary>
public enum PlanState
{
    /// <summary>It is asked for, and no program has begun.</summary>
    Waiting,

    /// <summary>A program makes it.</summary>
    Running,

    /// <summary>It is made, or it is shown that none can be.</summary>
    Finished,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The planner could not make it.</summary>
    Failed,
}

/// <summary>What is done to a plan.</summary>
public enum PlanAct
{
    /// <summary>A program begins, or takes it up where another was lost.</summary>
    Begin,

    /// <summary>The planner has an answer.</summary>
    Finish,

    /// <summary>Somebody stops it.</summary>
    Cancel,

    /// <summary>Something goes wrong.</summary>
    Fail,
}

/// <summary>Which act leads a plan from which state to which: the one table, of which the module's README has the picture.</summary>
public static class PlanTransitions
{
    /// <summary>Every transition.</summary>
    public static IReadOnlyList<(PlanState From, PlanAct Act, PlanState To)> All { get; } =
    [
        (PlanState.Waiting, PlanAct.Begin, PlanState.Running),
        (PlanState.Waiting, PlanAct.Cancel, PlanState.Cancelled),
        (PlanState.Running, PlanAct.Begin, PlanState.Running),
        (PlanState.Running, PlanAct.Finish, PlanState.Finished),
        (PlanState.Running, PlanAct.Cancel, PlanState.Cancelled),
        (PlanState.Running, PlanAct.Fail, PlanState.Failed),
    ];

    /// <summary>Whether an act is there in a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="act">The act.</param>
    public static bool May(PlanState state, PlanAct act) => All.Any(t => t.From == state && t.Act == act);

    /// <summary>The state after an act.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="InvalidOperationException">The act is not there in the state.</exception>
    public static PlanState After(PlanState state, PlanAct act) => All.Single(t => t.From == state && t.Act == act).To;
}
