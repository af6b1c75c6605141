using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>A register held in lists, to be tampered with thousands of times.</summary>
internal sealed record HeldRegister
{
    public required List<JournalEntry> Journal { get; init; }
    public required List<JournalHeadRow> Heads { get; init; }
    public required List<LogLeafRow> Leaves { get; init; }
    public required List<LogNodeRow> Nodes { get; init; }
    public required List<LogCheckpointRow> Checkpoints { get; init; }
    public required List<(LogKey Key, long JournalFrom)> Keys { get; init; }
    public required List<RegisterVersion> Versions { get; init; }

    public static HeldRegister Of(RegisterRecord record) =>
        new()
        {
            Journal = [.. record.Journal],
            Heads = [.. record.Heads],
            Leaves = [.. record.Leaves],
            Nodes = [.. record.Nodes],
            Checkpoints = [.. record.Checkpoints],
            Keys = [.. record.Keys],
            Versions = [.. record.Versions],
        };

    /// <summary>Lists of its own of the same rows, which are never changed themselves.</summary>
    public HeldRegister Copy() =>
        new()
        {
            Journal = [.. Journal],
            Heads = [.. Heads],
            Leaves = [.. Leaves],
            Nodes = [.. Nodes],
            Checkpoints = [.. Checkpoints],
            Keys = [.. Keys],
            Versions = [.. Versions],
        };

    public IReadOnlyList<LogFinding> WhatIsWrong(IReadOnlyList<string> kept, LogKey? trusted = null) =>
        new RegisterAudit(
            new()
            {
                Journal = Journal,
                Heads = Heads,
                Leaves = Leaves,
                Nodes = Nodes,
                Checkpoints = Checkpoints,
                Keys = Keys,
                Versions = Versions,
            },
            kept,
            trusted
        ).Run();

    /// <summary>A register of a few decisions, some of them changed since, with other entries of the journal between.</summary>
    public static async Task FillAsync(TestDatabase database)
    {
        if (await database.WithAsync(db => db.Decisions.AnyAsync()))
        {
            return; // another test of the class has
        }

        for (var i = 0; i < 9; i++)
        {
            await database.RecordAsync(Examples.Office($"MD9{i}", $"An office {i}"));
            if (i % 3 == 1)
            {
                await database.RecordAsync(Examples.Office($"MD9{i - 1}", $"An office {i - 1} that was named anew"));
            }
        }

        await database.RecordInBulkAsync([.. Enumerable.Range(0, 5).Select(i => Examples.Sparse($"DD9{i}", $"One of a table {i}"))]);
        await database.WithAsync(db => db.SaveAsync(new("An officer", "wrote", "a note", "It is right", Examples.Now)));
    }
}
