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
    public static async Task<JournalEntry> NextAsync(RemitDb db, JournalDraft draft, CancellationToken cancellation)
    {
        var last = await db
            .Journal.AsNoTracking()
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Hash })
            .FirstOrDefaultAsync(cancellation);

        // PostgreSQL keeps microseconds: what is hashed must be what is read back
        var at = new DateTime(draft.At.Ticks - (draft.At.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        var entry = new JournalEntry
        {
            Number = (last?.Number ?? 0) + 1,
            At = at,
            Who = draft.Who,
            PersonId = draft.PersonId,
            Act = draft.Act,
            Subject = draft.Subject,
            Why = draft.Why,
            Before = draft.Before,
            After = draft.After,
            PreviousHash = last?.Hash ?? BeforeTheFirst,
            Hash = "",
        };
        return Sealed(entry);
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

    private static JournalEntry Sealed(JournalEntry entry) =>
        new()
        {
            Number = entry.Number,
            At = entry.At,
            Who = entry.Who,
            PersonId = entry.PersonId,
            Act = entry.Act,
            Subject = entry.Subject,
            Why = entry.Why,
            Before = entry.Before,
            After = entry.After,
            PreviousHash = entry.PreviousHash,
            Hash = HashOf(entry),
        };
}
