namespace Remit.Decisions;

/// <summary>A decision in a lineage.</summary>
/// <param name="Key">What tells it from the others: its address, or its code's key when it is not on the register.</param>
/// <param name="Code">Its code; null where it has none.</param>
/// <param name="Title">Its title; null when it is not known.</param>
/// <param name="Dated">Its day; null when it is not known.</param>
/// <param name="Slug">Its address within the register; null when it is not on the register.</param>
public sealed record LineageDecision(string Key, string? Code, string? Title, DateOnly? Dated, string? Slug)
{
    /// <summary>What it is called on a line: code and title, or whichever is known.</summary>
    public string Name =>
        (Code, Title) switch
        {
            (not null, not null) => $"{Code} {Title}",
            _ => Code ?? Title ?? Key,
        };
}

/// <summary>That one decision of a lineage names another.</summary>
/// <param name="From">The key of the later decision, which names.</param>
/// <param name="To">The key of the earlier decision, which is named.</param>
/// <param name="Relation">How the later stands to the earlier.</param>
public sealed record LineageLink(string From, string To, CitationRelation Relation);

/// <summary>A decision with its place in the picture.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Steps">How many links it is away; 0 for the decision itself.</param>
/// <param name="Layer">Its column from the left, from 0: what a decision names stands to the left of it.</param>
/// <param name="Row">Its row within the column from the top, from 0.</param>
public sealed record LineageNode(LineageDecision Decision, int Steps, int Layer, int Row);

/// <summary>What came before and after a decision, with a place for each in a picture.</summary>
/// <remarks>The same decisions and links give the same picture, whatever order they come in. Source: reading-papers, finding 7.</remarks>
public sealed record Lineage
{
    /// <summary>The decisions, the nearest first.</summary>
    public required IReadOnlyList<LineageNode> Nodes { get; init; }

    /// <summary>The links between them.</summary>
    public required IReadOnlyList<LineageLink> Links { get; init; }

    /// <summary>How many more decisions are connected and not among <see cref="Nodes"/>, as far as was looked.</summary>
    public required int More { get; init; }

    /// <summary>How many columns the picture has.</summary>
    public int Layers => Nodes.Count == 0 ? 0 : Nodes.Max(n => n.Layer) + 1;

    /// <summary>How many rows the fullest column has.</summary>
    public int Rows => Nodes.Count == 0 ? 0 : Nodes.Max(n => n.Row) + 1;

    /// <summary>Places decisions in columns by who names whom, and in rows so that links are short.</summary>
    /// <param name="steps">Each decision with how many links it is away from the first.</param>
    /// <param name="links">Links among them; a link that names an unknown decision is left out.</param>
    /// <param name="more">How many connected decisions were left out.</param>
    public static Lineage Of(IReadOnlyList<(LineageDecision Decision, int Steps)> steps, IEnumerable<LineageLink> links, int more = 0)
    {
        var ordered = steps
            .OrderBy(s => s.Steps)
            .ThenBy(s => s.Decision.Dated ?? DateOnly.MaxValue)
            .ThenBy(s => s.Decision.Key, StringComparer.Ordinal)
            .ToList();
        var keys = ordered.Select(s => s.Decision.Key).ToHashSet(StringComparer.Ordinal);
        List<LineageLink> known =
        [
            .. links
                .Where(l => keys.Contains(l.From) && keys.Contains(l.To) && l.From != l.To)
                .OrderBy(l => l.From, StringComparer.Ordinal)
                .ThenBy(l => l.To, StringComparer.Ordinal)
                .ThenBy(l => l.Relation)
                .DistinctBy(l => (l.From, l.To)),
        ];
        var layers = LineagePicture.Layers([.. ordered.Select(s => s.Decision)], known);
        var rows = LineagePicture.Rows([.. ordered.Select(s => s.Decision)], known, layers);
        return new()
        {
            Nodes = [.. ordered.Select(s => new LineageNode(s.Decision, s.Steps, layers[s.Decision.Key], rows[s.Decision.Key]))],
            Links = known,
            More = more,
        };
    }
}
