using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>Takes the decisions of a register from before there was a log into it, once.</summary>
internal static class OlderRegister
{
    /// <summary>Adds every version there is, in the order in which they were recorded; does nothing when the log has begun.</summary>
    /// <returns>How many entries were added.</returns>
    public static async Task<int> TakeInAsync(RemitDb db, DateTime now, CancellationToken cancellation)
    {
        if (!await IsOlderAsync(db, cancellation))
        {
            return 0;
        }

        await using var writing = await db.WriteAsync(cancellation);
        if (!await IsOlderAsync(db, cancellation))
        {
            return 0; // another instance was first
        }

        var versions = await VersionsAsync(db, cancellation);
        var entry = await JournalChain.NextAsync(
            db,
            new(
                "Remit",
                "began the public log with the decisions on the register",
                "the public log",
                null,
                now,
                After: StorageJson.Write(new { entries = versions.Count })
            ),
            cancellation
        );
        db.Journal.Add(entry);
        await PublicLogWriting.WriteAsync(db, writing, entry, versions, cancellation);
        await writing.CommitAsync(cancellation);
        return versions.Count;
    }

    /// <summary>Decisions without a log are from before: once the log has begun, each is in it or was put there by somebody else.</summary>
    private static async Task<bool> IsOlderAsync(RemitDb db, CancellationToken cancellation) =>
        !await db.LogCheckpoints.AnyAsync(cancellation) && await db.Decisions.AnyAsync(cancellation);

    private static async Task<List<(Guid, int, string)>> VersionsAsync(RemitDb db, CancellationToken cancellation)
    {
        var decisions = await db.Decisions.AsNoTracking().Include(d => d.Earlier).OrderBy(d => d.Entry).ToListAsync(cancellation);
        return
        [
            .. decisions
                .SelectMany(d =>
                    d.Earlier.Select(v => (d.Entry, v.RecordedAt, d.Id, v.Number, DecisionLeaf.Of(d.Slug, v.Facts, v.Number, v.RecordedAt)))
                        .Append((d.Entry, d.RecordedAt, d.Id, d.Version, DecisionLeaf.Of(d)))
                )
                .OrderBy(v => v.RecordedAt)
                .ThenBy(v => v.Entry)
                .ThenBy(v => v.Item4)
                .Select(v => (v.Id, v.Item4, v.Item5)),
        ];
    }
}
