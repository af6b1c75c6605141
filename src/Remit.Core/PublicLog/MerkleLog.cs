using System.Numerics;

namespace Remit.PublicLog;

/// <summary>A log to which leaves are only ever added, so that its root holds every leaf and their order.</summary>
/// <remarks>
/// The log itself is wherever its nodes are stored. Adding a leaf, the root and each proof read at most two nodes for each doubling of the log's size;
/// nothing is hashed again. Source: RFC 6962, section 2.1; the same trees as RFC 9162.
/// </remarks>
public static class MerkleLog
{
    /// <summary>The nodes that have to be known to add leaves to a log of a size.</summary>
    /// <param name="size">How many leaves there are, 0 or more.</param>
    public static IReadOnlyList<LogNode> Edge(long size) => [.. LogNode.Cover(0, size)];

    /// <summary>What the root of a log of a size is made from.</summary>
    /// <param name="size">How many leaves, 1 or more.</param>
    public static LogProof Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new([Edge(size)]);
    }

    /// <summary>The path that shows that a leaf stands in a log of a size.</summary>
    /// <param name="leaf">The leaf, from 0 to <paramref name="size"/> less one.</param>
    /// <param name="size">How many leaves the log has, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static LogProof Inclusion(long leaf, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, size);
        List<IReadOnlyList<LogNode>> parts = [];
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Half(end - start);
            if (leaf < middle)
            {
                parts.Add([.. LogNode.Cover(middle, end)]);
                end = middle;
            }
            else
            {
                parts.Add([.. LogNode.Cover(start, middle)]);
                start = middle;
            }
        }

        parts.Reverse();
        return new(parts);
    }

    /// <summary>The path that shows that a log has only grown since it had an earlier size.</summary>
    /// <param name="earlier">The earlier size, from 1 to <paramref name="size"/>.</param>
    /// <param name="size">How many leaves the log has, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log never had that size.</exception>
    public static LogProof Consistency(long earlier, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        List<IReadOnlyList<LogNode>> parts = [];
        var (start, end, whole) = (0L, size, true);
        while (end != earlier)
        {
            var middle = start + Half(end - start);
            if (earlier <= middle)
            {
                parts.Add([.. LogNode.Cover(middle, end)]);
                end = middle;
            }
            else
            {
                parts.Add([.. LogNode.Cover(start, middle)]);
                (start, whole) = (middle, false);
            }
        }

        if (!whole)
        {
            parts.Add([.. LogNode.Cover(start, end)]);
        }

        parts.Reverse();
        return new(parts);
    }

    /// <summary>Whether a path leads from a leaf to the root of a log.</summary>
    /// <param name="hash">The leaf's hash.</param>
    /// <param name="leaf">The leaf's place, from 0.</param>
    /// <param name="size">How many leaves the log has.</param>
    /// <param name="path">The path, from the leaf's neighbour upwards.</param>
    /// <param name="root">The log's root.</param>
    public static bool Includes(LogHash hash, long leaf, long size, IReadOnlyList<LogHash> path, LogHash root)
    {
        if (leaf < 0 || leaf >= size)
        {
            return false;
        }

        var (at, last) = (leaf, size - 1);
        foreach (var other in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = LogHash.OfNode(other, hash);
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                hash = LogHash.OfNode(hash, other);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether a path shows that a log with one root became a log with another by adding leaves alone.</summary>
    /// <param name="earlier">How many leaves the log had, 0 or more; every log begins with nothing.</param>
    /// <param name="earlierRoot">Its root then.</param>
    /// <param name="size">How many it has now.</param>
    /// <param name="root">Its root now.</param>
    /// <param name="path">The path; empty when the sizes are the same or the earlier one is 0.</param>
    public static bool HasOnlyGrown(long earlier, LogHash earlierRoot, long size, LogHash root, IReadOnlyList<LogHash> path)
    {
        if (earlier <= 0 || earlier >= size)
        {
            return path.Count == 0 && (earlier == size ? earlierRoot == root : earlier == 0 && size > 0 && earlierRoot == LogHash.OfNothing);
        }

        // a size that is a power of two has its root as a node of the later log, which the path leaves out
        IReadOnlyList<LogHash> steps = BitOperations.IsPow2(earlier) ? [earlierRoot, .. path] : path;
        if (steps.Count == 0)
        {
            return false;
        }

        var (at, last) = (earlier - 1, size - 1);
        var down = BitOperations.TrailingZeroCount(~at);
        (at, last) = (at >> down, last >> down);
        var (before, now) = (steps[0], steps[0]);
        foreach (var other in steps.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (before, now) = (LogHash.OfNode(other, before), LogHash.OfNode(other, now));
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                now = LogHash.OfNode(now, other);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && before == earlierRoot && now == root;
    }

    /// <summary>The largest power of two below a length of 2 or more.</summary>
    private static long Half(long length) => 1L << BitOperations.Log2((ulong)(length - 1));
}
