using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Remit.Storage;

/// <summary>How entries of the journal are bound to each other.</summary>
internal static class JournalChain
{
    public const string BeforeTheFirst = "0000000000000000000000000000000000000000000000000000000000000000";

    public static void Map(ModelBuilder model) =>
        model.Entity<JournalEntry>(entry =>
        {
            entry.ToTable("journal_entries");
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.HasIndex(e => new { e.Subject, e.Number });
        });

    /// <summary>The entry that comes next; asked inside the transaction of the one writer, so that no other takes its place.</summary>
    public static async Task<JournalEntry> NextAsync(RemitDb db, JournalDraft draft, CancellationToken cancellation) =>
        (await NextTogetherAsync(db, [draft], cancellation))[0];

    /// <summary>The entries that come next, in order.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> NextTogetherAsync(
        RemitDb db,
        IReadOnlyList<JournalDraft> drafts,
        CancellationToken cancellation
    )
    {
        var last = await db
            .Journal.AsNoTracking()
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Hash })
            .FirstOrDefaultAsync(cancellation);

        return After(last?.Number ?? 0, last?.Hash ?? BeforeTheFirst, drafts);
    }

    /// <summary>The entries that come after one.</summary>
    /// <param name="number">Its place; 0 when there is none yet.</param>
    /// <param name="hash">Its hash; <see cref="BeforeTheFirst"/> when there is none yet.</param>
    /// <param name="drafts">What was done, in order.</param>
    public static IReadOnlyList<JournalEntry> After(long number, string hash, IReadOnlyList<JournalDraft> drafts)
    {
        List<JournalEntry> entries = new(drafts.Count);
        foreach (var draft in drafts)
        {
            entries.Add(After(number, hash, draft));
            (number, hash) = (entries[^1].Number, entries[^1].Hash);
        }

        return entries;
    }

    private static JournalEntry After(long number, string hash, JournalDraft draft)
    {
        JournalEntry entry = new()
        {
            Number = number + 1,
            // PostgreSQL keeps microseconds: what is hashed must be what is read back
            At = new DateTime(draft.At.Ticks - (draft.At.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
            Who = draft.Who,
            PersonId = draft.PersonId,
            Act = draft.Act,
            Subject = draft.Subject,
            Why = draft.Why,
            Before = draft.Before,
            After = draft.After,
            PreviousHash = hash,
            Hash = "",
        };
        entry.Hash = HashOf(entry);
        return entry;
    }

    /// <summary>The SHA-256 of every field with its length, so that no two entries give the same bytes.</summary>
    public static string HashOf(JournalEntry entry)
    {
        string?[] fields =
        [
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            entry.Who,
            entry.Act,
            entry.Subject,
            entry.Why,
            entry.Before,
            entry.After,
            entry.PreviousHash,
        ];
        var bytes = new StringBuilder();
        // entries from before people had ids stand as they were hashed: the field is there only when it is known
        foreach (var field in entry.PersonId is { } person ? [.. fields, person.ToString("D")] : fields)
        {
            bytes.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:").Append(field).Append(';');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes.ToString())));
    }
}
