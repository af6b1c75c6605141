using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.People;
using Remit.Storage;

namespace Remit.Waiting;

/// <summary>How choices of digests and addresses of calendars stand in the database.</summary>
internal static class WaitingStorage
{
    private const int TokenBytes = 32;

    extension(RemitDb db)
    {
        /// <summary>What people chose, and when they were last told.</summary>
        public DbSet<Digest> Digests => db.Set<Digest>();

        /// <summary>Every address of a calendar that was ever made.</summary>
        public DbSet<CalendarAddress> CalendarAddresses => db.Set<CalendarAddress>();

        /// <summary>Somebody's digest, made with the default when there is none.</summary>
        public async Task<Digest> DigestOfAsync(Guid personId, CancellationToken cancellation) =>
            await db.Digests.SingleOrDefaultAsync(d => d.PersonId == personId, cancellation) ?? db.Digests.Add(new() { PersonId = personId }).Entity;

        /// <summary>Why mail does not reach a person; null when it does, as far as is known.</summary>
        public async Task<MarkedAddress?> MarkOfAsync(Guid personId, CancellationToken cancellation)
        {
            var address = await db.People.Where(p => p.Id == personId).Select(p => p.Email).SingleOrDefaultAsync(cancellation);
            var key = MarkedAddress.KeyOf(address ?? "");
            return await db.MarkedAddresses.AsNoTracking().SingleOrDefaultAsync(m => m.Address == key, cancellation);
        }

        /// <summary>The person to whom a calendar's token belongs; null when it is nobody's, or was ended.</summary>
        public Task<Guid?> PersonOfCalendarAsync(string token, CancellationToken cancellation)
        {
            var hash = HashOf(token);
            return db
                .CalendarAddresses.Where(c => c.TokenHash == hash && c.EndedAt == null)
                .Select(c => (Guid?)c.PersonId)
                .SingleOrDefaultAsync(cancellation);
        }
    }

    /// <summary>A token that nobody guesses.</summary>
    public static string NewToken() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static void Map(ModelBuilder model)
    {
        model.Entity<Digest>(digest =>
        {
            digest.ToTable("waiting_digests");
            digest.HasKey(d => d.PersonId);
            digest.Property(d => d.PersonId).ValueGeneratedNever();
            digest.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CalendarAddress>(address =>
        {
            address.ToTable("waiting_calendars");
            address.Property(a => a.Id).ValueGeneratedNever();
            address.HasIndex(a => a.TokenHash).IsUnique();
            address.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
