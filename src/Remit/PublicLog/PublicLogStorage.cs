using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>How the public log stands in the database.</summary>
internal static class PublicLogStorage
{
    extension(RemitDb db)
    {
        /// <summary>The entries of the log: one for each version of a decision that became public.</summary>
        public DbSet<LogLeafRow> LogLeaves => db.Set<LogLeafRow>();

        /// <summary>The nodes above them that are whole.</summary>
        public DbSet<LogNodeRow> LogNodes => db.Set<LogNodeRow>();

        /// <summary>Every checkpoint that was signed.</summary>
        public DbSet<LogCheckpointRow> LogCheckpoints => db.Set<LogCheckpointRow>();

        /// <summary>For each entry of the journal the signed note that it was the last.</summary>
        public DbSet<JournalHeadRow> JournalHeads => db.Set<JournalHeadRow>();

        /// <summary>The keys that sign, and signed.</summary>
        public DbSet<LogKeyRow> LogKeys => db.Set<LogKeyRow>();

        /// <summary>What the newest checkpoint says; null when there is none yet.</summary>
        public async Task<(Checkpoint Checkpoint, string Note)?> NewestCheckpointAsync(CancellationToken cancellation) =>
            await db.LogCheckpoints.OrderByDescending(c => c.Size).Select(c => c.Note).FirstOrDefaultAsync(cancellation) is { } note
                ? (note.ToCheckpoint(), note)
                : null;

        /// <summary>The key that signs now; null when nothing was signed yet.</summary>
        public async Task<LogKey?> NewestKeyAsync(CancellationToken cancellation) =>
            await db.NewestCheckpointAsync(cancellation) is { } newest
                ? (await db.KeysAsync(cancellation)).LastOrDefault(k => k.TextOf(newest.Note) is not null)
                : null;

        /// <summary>Every key, oldest first.</summary>
        public async Task<IReadOnlyList<LogKey>> KeysAsync(CancellationToken cancellation) =>
            [
                .. (await db.LogKeys.OrderBy(k => k.Id).Select(k => new { k.Name, k.PublicKey }).ToListAsync(cancellation)).Select(k => new LogKey(
                    k.Name,
                    k.PublicKey
                )),
            ];

        /// <summary>The stored hashes that a root or a path is made from.</summary>
        public Task<Func<LogNode, LogHash>> LogHashesAsync(LogProof proof, CancellationToken cancellation) =>
            LogNodeReading.ReadAsync(db.Database.GetDbConnection(), null, [.. proof.Nodes], cancellation);
    }

    /// <summary>What a note of this log says, whoever signed it.</summary>
    public static Checkpoint ToCheckpoint(this string note) =>
        SignedNote.Parse(note) is { } signed && Checkpoint.Parse(signed.Text) is { } checkpoint
            ? checkpoint
            : throw new FormatException("A signed note in the database cannot be read: run remit verify");

    public static void Map(ModelBuilder model)
    {
        model.Entity<LogLeafRow>(leaf =>
        {
            leaf.ToTable("publiclog_leaves");
            leaf.HasKey(l => l.Leaf);
            leaf.Property(l => l.Leaf).ValueGeneratedNever();
            leaf.HasIndex(l => new { l.DecisionId, l.Version }).IsUnique();
        });
        model.Entity<LogNodeRow>(node =>
        {
            node.ToTable("publiclog_nodes");
            node.HasKey(n => new { n.Level, n.Position });
        });
        model.Entity<LogCheckpointRow>(checkpoint =>
        {
            checkpoint.ToTable("publiclog_checkpoints");
            checkpoint.HasKey(c => c.Size);
            checkpoint.Property(c => c.Size).ValueGeneratedNever();
        });
        model.Entity<JournalHeadRow>(head =>
        {
            head.ToTable("publiclog_journal_heads");
            head.HasKey(h => h.Number);
            head.Property(h => h.Number).ValueGeneratedNever();
            head.Property(h => h.Entries).HasDefaultValue(1);
        });
        model.Entity<LogKeyRow>(key =>
        {
            key.ToTable("publiclog_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
        });
    }
}

/// <summary>An entry of the log.</summary>
internal sealed class LogLeafRow
{
    /// <summary>Its place, from 0 without a gap.</summary>
    public long Leaf { get; init; }

    /// <summary>The decision.</summary>
    public Guid DecisionId { get; init; }

    /// <summary>The version of it.</summary>
    public int Version { get; init; }

    /// <summary>The entry of the journal that tells of the act.</summary>
    public long JournalNumber { get; init; }

    /// <summary>The public facts as they are hashed.</summary>
    public required string Words { get; init; }
}

/// <summary>A node above leaves that are all there.</summary>
internal sealed class LogNodeRow
{
    /// <summary>How far above the leaves.</summary>
    public int Level { get; init; }

    /// <summary>How many of its level stand before it.</summary>
    public long Position { get; init; }

    /// <summary>Its hash.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A signed checkpoint.</summary>
internal sealed class LogCheckpointRow
{
    /// <summary>How many entries it is over.</summary>
    public long Size { get; init; }

    /// <summary>The whole note.</summary>
    public required string Note { get; init; }
}

/// <summary>A signed note that an entry of the journal was the last.</summary>
internal sealed class JournalHeadRow
{
    /// <summary>The entry, the last of those that were written together.</summary>
    public long Number { get; init; }

    /// <summary>How many entries were written together and are signed with it.</summary>
    public int Entries { get; init; } = 1;

    /// <summary>The whole note.</summary>
    public required string Note { get; init; }
}

/// <summary>A key that signs, or signed.</summary>
internal sealed class LogKeyRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The log's name.</summary>
    public required string Name { get; init; }

    /// <summary>The public half, as DER.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>The private half under the protection of the keys of this database; null when it is kept elsewhere.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>The first entry of the journal that it could sign.</summary>
    public long JournalFrom { get; init; }
}
