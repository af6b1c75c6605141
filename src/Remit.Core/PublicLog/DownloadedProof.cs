using System.Text;
using System.Text.Json;

namespace Remit.PublicLog;

/// <summary>The proof of one entry as it is downloaded, checked by itself.</summary>
/// <param name="Leaf">The entry's place, from 0.</param>
/// <param name="Size">Of which log.</param>
/// <param name="Entry">The entry as it is hashed.</param>
/// <param name="Path">The hashes that lead to the root.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
public sealed record DownloadedProof(long Leaf, long Size, string Entry, IReadOnlyList<LogHash> Path, string Checkpoint)
{
    /// <summary>Reads a proof.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>Null when the text is no proof.</returns>
    public static DownloadedProof? Parse(string json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var proof = file.RootElement;
            var path = proof.GetProperty("path").EnumerateArray().Select(h => LogHash.Parse(h.GetString() ?? "")).ToList();
            return path.Contains(null)
                ? null
                : new(
                    proof.GetProperty("leaf").GetInt64(),
                    proof.GetProperty("size").GetInt64(),
                    proof.GetProperty("entry").GetString() ?? "",
                    [.. path.Select(h => h!.Value)],
                    proof.GetProperty("checkpoint").GetString() ?? ""
                );
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Everything that does not hold; empty when the entry is in the log that the key signed.</summary>
    /// <param name="key">The published key.</param>
    public IReadOnlyList<LogFinding> WhatIsWrong(LogKey key) =>
        KeptNote.Read(Checkpoint, [key]) is not { IsOfJournal: false, Checkpoint: var signed }
            ? [new("proof.checkpoint-not-signed", $"The checkpoint in the proof is not signed by the key of {key.Name}")]
        : signed.Size != Size || !MerkleLog.Includes(LogHash.OfLeaf(Encoding.UTF8.GetBytes(Entry)), Leaf, Size, Path, signed.Root)
            ?
            [
                new(
                    "proof.not-in-the-log",
                    $"The entry is not entry {Leaf + 1} of the log of {signed.Size} entries that was signed: it, its place or its path was changed"
                ),
            ]
        : [];
}
