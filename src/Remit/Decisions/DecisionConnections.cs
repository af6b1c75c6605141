namespace Remit.Decisions;

/// <summary>A decision that another names or is named by.</summary>
/// <param name="Decision">The other decision.</param>
/// <param name="Relation">How the later of the two stands to the earlier.</param>
public sealed record ConnectedDecision(LineageDecision Decision, CitationRelation Relation);

/// <summary>What came before and after a decision.</summary>
/// <param name="Cites">The decisions that it names, in the order of its text.</param>
/// <param name="CitedBy">The decisions that name it, oldest first.</param>
/// <param name="Lineage">All that is connected within a few links, with places for a picture.</param>
public sealed record DecisionConnections(IReadOnlyList<ConnectedDecision> Cites, IReadOnlyList<ConnectedDecision> CitedBy, Lineage Lineage);
