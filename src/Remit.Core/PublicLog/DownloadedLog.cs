using System.Text;
using System.Text.Json;

namespace Remit.PublicLog;

/// <summary>A public log as anybody can download it, checked without asking whoever keeps it.</summary>
/// <param name="Key">The published key, got once and kept.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
/// <param name="Entries">The entries from the first to the last, each the octets of a line.</param>
/// <param name="Kept">Checkpoints that somebody kept earlier.</param>
public sealed record DownloadedLog(LogKey Key, string Checkpoint, IReadOnlyList<ReadOnlyMemory<byte>> Entries, IReadOnlyList<string> Kept)
{
    /// <summary>The lines of a file of entries.</summary>
    /// <param name="file">The file's octets.</param>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> file)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        while (file.Length > 0)
        {
            var end = file.Span.IndexOf((byte)'\n');
            lines.Add(end < 0 ? file : file[..end]);
            file = end < 0 ? default : file[(end + 1)..];
        }

        return lines;
    }

    /// <summary>Everything that does not hold; empty when the log is what its checkpoint and the kept ones say.</summary>
    public IReadOnlyList<LogFinding> WhatIsWrong()
    {
        if (KeptNote.Read(Checkpoint, [Key]) is not { IsOfJournal: false, Checkpoint: var signed })
        {
            return [new("log.checkpoint-not-signed", $"The checkpoint is not signed by the key of {Key.Name}: it was changed, or is of another log")];
        }

        List<LogFinding> findings = [];
        GrowingLog log = new();
        List<LogHash> roots = [log.Root];
        foreach (var entry in Entries)
        {
            log.Add(LogHash.OfLeaf(entry.Span));
            roots.Add(log.Root);
        }

        var sound = LongestSound(findings, roots);
        Compare(findings, signed, roots, sound);
        findings.AddRange(OutOfOrder());
        return findings;
    }

    private void Compare(List<LogFinding> findings, Checkpoint signed, List<LogHash> roots, long sound)
    {
        if (signed.Size > Entries.Count)
        {
            findings.Add(
                new(
                    "log.cut",
                    $"The checkpoint is over {signed.Size} entries, and here are {Entries.Count}: {signed.Size - Entries.Count} are missing"
                )
            );
        }
        else if (roots[(int)signed.Size] != signed.Root)
        {
            var from = sound > 0 ? $" after the first {sound}, which are those of a kept checkpoint" : "";
            findings.Add(
                new(
                    "log.entries-changed",
                    $"The {signed.Size} entries are not those that the checkpoint was signed over: one was changed, moved, added or taken out{from}"
                )
            );
        }
        else if (signed.Size < Entries.Count)
        {
            findings.Add(new("log.not-signed", $"{Entries.Count - signed.Size} entries after entry {signed.Size} are under no checkpoint"));
        }
    }

    /// <summary>How many of the first entries a kept checkpoint vouches for.</summary>
    private long LongestSound(List<LogFinding> findings, List<LogHash> roots)
    {
        var sound = 0L;
        foreach (var note in Kept)
        {
            if (KeptNote.Read(note, [Key]) is not { } kept)
            {
                findings.Add(
                    new(
                        "since.not-signed",
                        $"A kept checkpoint is not signed by the key of {Key.Name}: it was changed, or the log has another key now"
                    )
                );
            }
            else if (kept.IsOfJournal)
            {
                continue; // what was kept of the journal is asked of the database
            }
            else if (kept.Checkpoint.Size >= roots.Count)
            {
                findings.Add(
                    new("since.cut", $"A kept checkpoint is over {kept.Checkpoint.Size} entries, and here are {Entries.Count}: the log was cut")
                );
            }
            else if (roots[(int)kept.Checkpoint.Size] != kept.Checkpoint.Root)
            {
                findings.Add(
                    new("since.rewritten", $"The first {kept.Checkpoint.Size} entries are not those of a kept checkpoint: the log was rewritten")
                );
            }
            else
            {
                sound = Math.Max(sound, kept.Checkpoint.Size);
            }
        }

        return sound;
    }

    /// <summary>Versions of a decision that do not follow each other, which tells where entries were moved or taken out.</summary>
    private IEnumerable<LogFinding> OutOfOrder()
    {
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        for (var i = 0; i < Entries.Count; i++)
        {
            if (LogEntry.Read(Entries[i].Span) is not { } entry)
            {
                yield return new("log.entry-unreadable", $"Entry {i + 1} is not an entry of a public log");
                continue;
            }

            var expected = last.GetValueOrDefault(entry.Slug) + 1;
            if (entry.Version != expected)
            {
                yield return new(
                    "log.version-missing",
                    $"Entry {i + 1} is version {entry.Version} of {entry.Slug}, where version {expected} would follow"
                );
            }

            last[entry.Slug] = entry.Version;
        }
    }
}

/// <summary>What every entry of a public log says.</summary>
/// <param name="Slug">The decision's address within the register.</param>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="RecordedAt">When it was recorded, as the entry says it.</param>
public sealed record LogEntry(string Slug, int Version, string RecordedAt)
{
    /// <summary>Reads an entry.</summary>
    /// <param name="line">Its octets.</param>
    /// <returns>Null when it is no entry, or not in the one form that entries have.</returns>
    public static LogEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader reader = new(line);
            using var entry = JsonDocument.ParseValue(ref reader);
            var root = entry.RootElement;
            return
                reader.BytesConsumed == line.Length
                && root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("slug", out var slug)
                && slug.ValueKind == JsonValueKind.String
                && root.TryGetProperty("version", out var version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out var number)
                && root.TryGetProperty("recorded_at", out var at)
                && at.ValueKind == JsonValueKind.String
                && CanonicalJson.Write(root) == Encoding.UTF8.GetString(line)
                ? new(slug.GetString()!, number, at.GetString()!)
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
