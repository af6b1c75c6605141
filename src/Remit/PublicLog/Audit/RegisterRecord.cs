using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>All of a register that vouches for itself: each list is read once through, in its order, and one at a time.</summary>
internal sealed record RegisterRecord
{
    /// <summary>The journal, by number.</summary>
    public required IEnumerable<JournalEntry> Journal { get; init; }

    /// <summary>The signed notes of its last entries, by number.</summary>
    public required IEnumerable<JournalHeadRow> Heads { get; init; }

    /// <summary>The entries of the public log, by place.</summary>
    public required IEnumerable<LogLeafRow> Leaves { get; init; }

    /// <summary>The stored nodes, by level and place.</summary>
    public required IEnumerable<LogNodeRow> Nodes { get; init; }

    /// <summary>The signed checkpoints, by size.</summary>
    public required IEnumerable<LogCheckpointRow> Checkpoints { get; init; }

    /// <summary>The keys, each with the first entry of the journal that it could sign.</summary>
    public required IReadOnlyList<(LogKey Key, long JournalFrom)> Keys { get; init; }

    /// <summary>Every version of every decision, as an entry would say it.</summary>
    public required IEnumerable<RegisterVersion> Versions { get; init; }

    /// <summary>Reads a register as it is at one moment, while others may write.</summary>
    public static async Task<T> ReadAsync<T>(RemitDb db, Func<RegisterRecord, T> look, CancellationToken cancellation)
    {
        await using var moment = await MomentAsync(db, cancellation);
        return look(await OfAsync(db, cancellation));
    }

    /// <summary>A register as it is in the transaction that is open.</summary>
    public static async Task<RegisterRecord> OfAsync(RemitDb db, CancellationToken cancellation)
    {
        var keys = await db.LogKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancellation);
        return new()
        {
            Journal = db.Journal.AsNoTracking().OrderBy(e => e.Number),
            Heads = db.JournalHeads.AsNoTracking().OrderBy(h => h.Number),
            Leaves = db.LogLeaves.AsNoTracking().OrderBy(l => l.Leaf),
            Nodes = db.LogNodes.AsNoTracking().OrderBy(n => n.Level).ThenBy(n => n.Position),
            Checkpoints = db.LogCheckpoints.AsNoTracking().OrderBy(c => c.Size),
            Keys = [.. keys.SelectMany(KeyOf)],
            Versions = VersionsOf(db),
        };
    }

    /// <summary>A key that was tampered with is none: nothing that it signed is believed then.</summary>
    private static IEnumerable<(LogKey, long)> KeyOf(LogKeyRow row)
    {
        try
        {
            return [(new LogKey(row.Name, row.PublicKey), row.JournalFrom)];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static IEnumerable<RegisterVersion> VersionsOf(RemitDb db)
    {
        Dictionary<Guid, string> slugs = [];
        foreach (var decision in db.Decisions.AsNoTracking().OrderBy(d => d.Entry))
        {
            slugs.Add(decision.Id, decision.Slug);
            yield return new(decision.Id, decision.Slug, decision.Version, DecisionLeaf.Of(decision));
        }

        foreach (var version in db.DecisionVersions.AsNoTracking().OrderBy(v => v.DecisionId).ThenBy(v => v.Number))
        {
            var slug = slugs.GetValueOrDefault(version.DecisionId, "a decision that is gone");
            yield return new(version.DecisionId, slug, version.Number, DecisionLeaf.Of(slug, version.Facts, version.Number, version.RecordedAt));
        }
    }

    /// <summary>A transaction that reads and keeps nobody from writing.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The moment that is returned owns them")]
    public static async Task<IAsyncDisposable> MomentAsync(RemitDb db, CancellationToken cancellation)
    {
        if (db.Kind == RemitDatabaseKind.Postgres)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new SqliteMoment((await db.Database.UseTransactionAsync(deferred, cancellation))!, deferred);
    }

    /// <summary>The ORM does not end a transaction that was begun around it.</summary>
    private sealed class SqliteMoment(IDbContextTransaction used, SqliteTransaction begun) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await used.DisposeAsync();
            await begun.DisposeAsync();
        }
    }
}

/// <summary>A version of a decision.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Slug">Its address within the register.</param>
/// <param name="Version">The version's number, from 1.</param>
/// <param name="Words">What its entry in the log says, made again from what the register says now.</param>
internal sealed record RegisterVersion(Guid DecisionId, string Slug, int Version, string Words);
