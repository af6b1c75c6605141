using System.Data.Common;

namespace Remit.PublicLog;

/// <summary>Where a decision stands in the public log, with the proof of it.</summary>
/// <param name="Leaf">The entry's place, from 0.</param>
/// <param name="Hash">The entry's hash.</param>
/// <param name="Newest">What the newest checkpoint says.</param>
/// <param name="Path">The hashes that lead from the entry to the root.</param>
internal sealed record LogPlace(long Leaf, LogHash Hash, Checkpoint Newest, IReadOnlyList<LogHash> Path)
{
    /// <summary>Reads the proof.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="leaf">The entry.</param>
    /// <param name="note">The newest signed checkpoint.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<LogPlace> ReadAsync(DbConnection connection, long leaf, string note, CancellationToken cancellation)
    {
        var newest = note.ToCheckpoint();
        var (path, self) = (MerkleLog.Inclusion(leaf, newest.Size), new LogNode(0, leaf));
        var hashOf = await LogNodeReading.ReadAsync(connection, null, [self, .. path.Nodes], cancellation);
        return new(leaf, hashOf(self), newest, path.Hashes(hashOf));
    }
}
