namespace Remit.Decisions;

/// <summary>A decision that another names or is named by.</summary>
/// <param name="Decision">The other decision.</param>
/// <param name="Relation">How the later of the two stands to the earlier.</param>
public sealed record ConnectedDecision(LineageDecision Decision, CitationRelation Relation);

/// <summary>What a decision builds on and what builds on it.</summary>
/// <param name="Cites">The decisions that it names, in the order of its text.</param>
/// <param name="CitedBy">The decisions that name it, oldest first.</param>
/// <param name="Decisions">The decision itself and those within the steps that were asked for to either side, the nearest first on each side.</param>
/// <param name="Links">Which of them names which.</param>
public sealed record DecisionNeighbours(
    IReadOnlyList<ConnectedDecision> Cites,
    IReadOnlyList<ConnectedDecision> CitedBy,
    IReadOnlyList<LineageDecision> Decisions,
    IReadOnlyList<LineageLink> Links
);

/// <summary>What came before and after a decision.</summary>
/// <param name="Cites">The decisions that it names, in the order of its text.</param>
/// <param name="CitedBy">The decisions that name it, oldest first.</param>
/// <param name="Lineage">All that is connected within a few links, with places for a picture.</param>
public sealed record DecisionConnections(IReadOnlyList<ConnectedDecision> Cites, IReadOnlyList<ConnectedDecision> CitedBy, Lineage Lineage);
