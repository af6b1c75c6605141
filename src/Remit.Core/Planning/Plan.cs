namespace Remit.Planning;

/// <summary>What the planner found, and what is known about it.</summary>
/// <param name="IsFound">Whether a plan was found that keeps every hard rule; where it was not, there are no stays.</param>
/// <param name="Stays">Who is where, by person and then by start; each breaks no rule of <see cref="PlanRules"/>.</param>
/// <param name="Score">The points of <see cref="PlanScore.Of"/> for these stays.</param>
/// <param name="Bound">A proved upper bound of what any plan can score; null where none was computed.</param>
/// <param name="Moves">How many changes were weighed, by all workers together.</param>
/// <param name="Took">How long it took.</param>
/// <param name="End">What ended the search.</param>
public sealed record Plan(bool IsFound, IReadOnlyList<Stay> Stays, PlanScore Score, long? Bound, long Moves, TimeSpan Took, PlanEnd End)
{
    /// <summary>Whether no plan scores more, proved.</summary>
    public bool IsOptimal => IsFound && Score.Total >= Bound;

    /// <summary>How far the score may be from the best, at most, as a share of the bound; null where no bound is known or it is 0.</summary>
    public double? Gap => IsFound && Bound is { } bound && bound != 0 ? (bound - Score.Total) / (double)Math.Abs(bound) : null;
}

/// <summary>What ended a search.</summary>
public enum PlanEnd
{
    /// <summary>All moves were made that the limit allows: the same seed gives the same plan again.</summary>
    Moves,

    /// <summary>The clock, on a machine that is slower or busier than the limit assumes: the same seed may give another plan.</summary>
    Clock,

    /// <summary>Somebody stopped it; the plan is the best so far.</summary>
    Stopped,

    /// <summary>No plan can score more, and that is proved.</summary>
    Proved,
}

/// <summary>How a search has come along.</summary>
/// <param name="Done">How much of the search is done, from 0 to 1.</param>
/// <param name="Best">The score of the best plan so far that keeps every rule; null while there is none.</param>
/// <param name="Broken">How many people, seats, periods or pounds the plan that is being worked on is outside the rules.</param>
/// <param name="Moves">How many changes were weighed so far by the worker that tells.</param>
/// <param name="Stays">The best plan so far; empty while there is none.</param>
public sealed record PlanProgress(double Done, long? Best, long Broken, long Moves, IReadOnlyList<Stay> Stays);

/// <summary>How long and how the planner searches.</summary>
/// <param name="Limit">The longest it may take; the moves are counted from it.</param>
/// <param name="Seed">The same seed gives the same plan, where the machine is fast enough to make all moves within the limit.</param>
public sealed record PlannerSettings(TimeSpan Limit, int Seed = 1)
{
    /// <summary>How many workers search at once, from 1 to 16. Another number gives another plan.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>How much of <see cref="Limit"/> was gone when the planner was called. It takes no moves away, so that the same seed gives the same plan.</summary>
    public TimeSpan Gone { get; init; }

    /// <summary>Changes weighed by each worker; null to count them from <see cref="Limit"/>.</summary>
    public long? Moves { get; init; }

    /// <summary>A score that no plan can pass: the search ends once it has it. Null where none is known.</summary>
    public long? Target { get; init; }

    /// <summary>Where the search starts; null for a start of its own. What is agreed is added to it, what does not fit is left out.</summary>
    public IReadOnlyList<Stay>? Start { get; init; }
}
