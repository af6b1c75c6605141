using System.Numerics;

namespace Remit.PublicLog;

/// <summary>The place of a node that never changes: it stands above 2^<paramref name="Level"/> leaves, all of them there.</summary>
/// <param name="Level">How far above the leaves, from 0 for a leaf itself to 62.</param>
/// <param name="Position">How many nodes of its level stand before it, from 0.</param>
/// <remarks>Only such nodes are stored; every root and every proof of a log of any size is made from a few of them.</remarks>
public readonly record struct LogNode(int Level, long Position)
{
    /// <summary>The fewest nodes that together cover the leaves of a range, from the first leaf to the last.</summary>
    /// <param name="start">The first leaf, from 0; a multiple of the largest power of two below the length of the range.</param>
    /// <param name="end">The leaf after the last.</param>
    /// <returns>Larger nodes before smaller ones; empty when the range is.</returns>
    internal static IEnumerable<LogNode> Cover(long start, long end)
    {
        while (start < end)
        {
            var level = BitOperations.Log2((ulong)(end - start));
            yield return new(level, start >> level);
            start += 1L << level;
        }
    }
}
