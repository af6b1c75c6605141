using Remit.Planning.Exact;

namespace Remit.Planning;

/// <summary>Finds the best plan and proves that it is the best, where the rotation is small: tens of people with a stay or two each.</summary>
/// <remarks>Branch and bound over each person’s possible parts of the plan, bounded by prices on what ties people together. The same rotation gives the same plan.</remarks>
public static class ExactPlanner
{
    /// <summary>The best plan; or the best found, with a bound, where the effort did not suffice.</summary>
    /// <param name="rotation">What is planned.</param>
    /// <param name="effort">How much to try.</param>
    /// <param name="known">A plan to begin with; one that breaks a rule is left aside. Null where none is known.</param>
    /// <param name="tell">Is told every better plan on the way.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>Null where the rotation is too large to be listed: there are too many ways for one person or for all.</returns>
    public static ExactPlan? Plan(
        Rotation rotation,
        ExactEffort effort,
        IReadOnlyList<Stay>? known = null,
        Action<ExactPlan>? tell = null,
        CancellationToken stop = default
    ) => Answer(rotation, new ExactQuestion { MostChoices = effort.Choices }, effort, known, tell, stop);

    internal static ExactPlan? Answer(
        Rotation rotation,
        ExactQuestion question,
        ExactEffort effort,
        IReadOnlyList<Stay>? known = null,
        Action<ExactPlan>? tell = null,
        CancellationToken stop = default
    ) => Choices.Of(rotation, question) is { } choices ? new ExactSearch(choices).Run(known, effort, tell, stop) : null;
}

/// <summary>What an exact search found.</summary>
/// <param name="Stays">The best plan found, which keeps every hard rule; null where none was found.</param>
/// <param name="Score">Its score; says nothing without a plan.</param>
/// <param name="Bound">No plan has a higher score; equal to <paramref name="Score"/> where that is proved to be the best.</param>
/// <param name="Proved">Whether all was searched: the plan is the best, or there is none.</param>
/// <param name="Nodes">How many parts of the whole were looked at.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ExactPlan(IReadOnlyList<Stay>? Stays, long Score, long Bound, bool Proved, int Nodes, TimeSpan Elapsed);

/// <summary>How much to try for an exact plan.</summary>
/// <param name="Nodes">The most parts of the whole to look at.</param>
/// <param name="Limit">When to stop in any case: an emergency, because what comes of it depends on the machine.</param>
/// <param name="Choices">The most ways, over all people, in which one person’s part can be.</param>
public sealed record ExactEffort(int Nodes, TimeSpan Limit, int Choices = 150_000);
