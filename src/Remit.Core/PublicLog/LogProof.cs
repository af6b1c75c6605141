namespace Remit.PublicLog;

/// <summary>A root or a path of a log, as the stored nodes that it is made from.</summary>
/// <param name="Parts">For each hash of the path the nodes that cover its leaves, larger before smaller.</param>
public sealed record LogProof(IReadOnlyList<IReadOnlyList<LogNode>> Parts)
{
    /// <summary>Every node that has to be read.</summary>
    public IEnumerable<LogNode> Nodes => Parts.SelectMany(p => p);

    /// <summary>The hashes of the path, given the hashes of its nodes.</summary>
    /// <param name="hashOf">The stored hash of a node.</param>
    public IReadOnlyList<LogHash> Hashes(Func<LogNode, LogHash> hashOf) => [.. Parts.Select(part => Join(part, hashOf))];

    private static LogHash Join(IReadOnlyList<LogNode> nodes, Func<LogNode, LogHash> hashOf)
    {
        var hash = hashOf(nodes[^1]);
        for (var i = nodes.Count - 2; i >= 0; i--)
        {
            hash = LogHash.OfNode(hashOf(nodes[i]), hash);
        }

        return hash;
    }
}
