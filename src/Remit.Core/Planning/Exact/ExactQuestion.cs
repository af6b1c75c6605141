namespace Remit.Planning.Exact;

/// <summary>What is asked of the exact search besides the rotation itself.</summary>
internal sealed record ExactQuestion
{
    /// <summary>What each person’s stays may be, besides the rules.</summary>
    public Func<int, Stay[], bool> Allows { get; init; } = (_, _) => true;

    /// <summary>Whether any plan will do, whatever it is worth.</summary>
    public bool AnyPlan { get; init; }

    /// <summary>The employers that wait for their turn; null to ask <see cref="PlanRules.Waiting"/>.</summary>
    public IReadOnlyList<int>? Waiting { get; init; }

    /// <summary>Stays that stand, and how many of them may be given up.</summary>
    public IReadOnlyList<Stay> Standing { get; init; } = [];

    /// <summary>How many of <see cref="Standing"/> may not be in the plan.</summary>
    public int MostMoved { get; init; } = int.MaxValue;

    /// <summary>The most personal plans to list before giving up.</summary>
    public int MostChoices { get; init; } = 150_000;
}
