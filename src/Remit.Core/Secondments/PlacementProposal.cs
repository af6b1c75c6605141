namespace Remit.Secondments;

/// <summary>What is put to an employer.</summary>
/// <param name="Terms">Who, where, from when to when, at what cost.</param>
/// <param name="Why">Because of what: the planner's reason, or the officer's.</param>
public sealed record PlacementProposal(PlacementTerms Terms, string Why)
{
    /// <summary>The plan from which it comes; null where an officer proposes it by hand.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The placement whose place it takes; null where it takes none.</summary>
    public Guid? ReplacesId { get; init; }
}

/// <summary>All that a proposal is held against.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Nomination">The nomination.</param>
/// <param name="Standing">Placements that were not withdrawn: all of the scheme, and those of the same person elsewhere.</param>
/// <param name="Money">What the decision has left for shares, with all that stands counted.</param>
public sealed record PlacementCase(SecondmentScheme Scheme, Seat Seat, Nomination Nomination, IReadOnlyList<Placement> Standing, PlacementMoney Money)
{
    /// <summary>The same with others that stand besides, none of them committed yet.</summary>
    /// <param name="others">Placements of the same scheme.</param>
    public PlacementCase With(IReadOnlyList<Placement> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return this with
        {
            Standing = [.. Standing, .. others],
            Money = others.Aggregate(Money, (money, other) => money.After(Placement.CostOf(other.Terms, Scheme.Terms).Years)),
        };
    }
}
