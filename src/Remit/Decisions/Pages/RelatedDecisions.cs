namespace Remit.Decisions.Pages;

/// <summary>Decisions that stand to another in one way, as its page lists them.</summary>
/// <param name="Heading">How they stand to it: "Renews", "Cited by".</param>
/// <param name="Decisions">The decisions.</param>
internal sealed record RelatedDecisions(string Heading, IReadOnlyList<LineageDecision> Decisions)
{
    /// <summary>What a decision names, then what names it; the relations that say most come first.</summary>
    public static IReadOnlyList<RelatedDecisions> Of(DecisionNeighbours neighbours) =>
        [.. Grouped(neighbours.Cites, DecisionWords.Earlier), .. Grouped(neighbours.CitedBy, DecisionWords.Later)];

    private static IEnumerable<RelatedDecisions> Grouped(IReadOnlyList<ConnectedDecision> connected, Func<CitationRelation, string> heading) =>
        connected
            .GroupBy(c => c.Relation)
            .OrderBy(g => g.Key == CitationRelation.Cites)
            .ThenBy(g => g.Key)
            .Select(g => new RelatedDecisions(heading(g.Key), [.. g.Select(c => c.Decision)]));
}
