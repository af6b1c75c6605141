namespace Remit.PublicLog;

/// <summary>The proof that an entry is in the log, as it is downloaded.</summary>
/// <param name="Leaf">The entry's place, from 0.</param>
/// <param name="Size">How many entries the log has.</param>
/// <param name="Entry">The entry, as it is hashed.</param>
/// <param name="LeafHash">Its hash in Base64: SHA-256 of an octet 0 and the entry.</param>
/// <param name="Path">The hashes that lead from it to the root, in Base64.</param>
/// <param name="Root">The root.</param>
/// <param name="Checkpoint">The signed checkpoint of that size; null when none was signed.</param>
internal sealed record InclusionData(
    long Leaf,
    long Size,
    string Entry,
    string LeafHash,
    IReadOnlyList<string> Path,
    string Root,
    string? Checkpoint
);

/// <summary>The proof that the log has only grown, as it is downloaded.</summary>
/// <param name="From">The earlier size.</param>
/// <param name="FromRoot">Its root.</param>
/// <param name="To">The later size.</param>
/// <param name="ToRoot">Its root.</param>
/// <param name="Path">The hashes that lead from one to the other, in Base64.</param>
/// <param name="Checkpoint">The signed checkpoint of the later size; null when none was signed.</param>
internal sealed record ConsistencyData(long From, string FromRoot, long To, string ToRoot, IReadOnlyList<string> Path, string? Checkpoint);
