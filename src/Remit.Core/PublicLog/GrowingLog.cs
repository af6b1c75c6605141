using System.Numerics;

namespace Remit.PublicLog;

/// <summary>The right edge of a log: all that is needed to add leaves and to tell the root.</summary>
public sealed class GrowingLog
{
    private readonly List<LogHash> _edge;

    /// <summary>A log without leaves.</summary>
    public GrowingLog()
        : this(0, _ => throw new InvalidOperationException("A log without leaves has no nodes")) { }

    /// <summary>Takes a log up where its stored nodes end.</summary>
    /// <param name="size">How many leaves it has.</param>
    /// <param name="hashOf">The hash of each node of <see cref="MerkleLog.Edge"/>.</param>
    public GrowingLog(long size, Func<LogNode, LogHash> hashOf) => (Size, _edge) = (size, [.. MerkleLog.Edge(size).Select(hashOf)]);

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all of them.</summary>
    public LogHash Root => _edge.Count == 0 ? LogHash.OfNothing : Enumerable.Reverse(_edge).Aggregate((right, left) => LogHash.OfNode(left, right));

    /// <summary>Adds a leaf.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <returns>The nodes that are whole now, to be stored: the leaf itself, then those that it completes, upwards.</returns>
    public IReadOnlyList<(LogNode Node, LogHash Hash)> Add(LogHash leaf)
    {
        List<(LogNode, LogHash)> whole = [(new(0, Size), leaf)];
        var hash = leaf;
        for (var level = 1; level <= BitOperations.TrailingZeroCount(Size + 1); level++)
        {
            hash = LogHash.OfNode(_edge[^1], hash);
            _edge.RemoveAt(_edge.Count - 1);
            whole.Add((new(level, Size >> level), hash));
        }

        _edge.Add(hash);
        Size++;
        return whole;
    }
}
