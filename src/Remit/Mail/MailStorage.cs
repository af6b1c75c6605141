using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Mail;

/// <summary>How the outbox stands in the database, and how messages come into it.</summary>
internal static class MailStorage
{
    extension(RemitDb db)
    {
        /// <summary>Every message that was ever posted.</summary>
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();

        /// <summary>Addresses to which mail does not get through.</summary>
        public DbSet<MarkedAddress> MarkedAddresses => db.Set<MarkedAddress>();

        /// <summary>
        /// Puts a message into the outbox with whatever is saved next, in the same transaction: it is sent if, and only if, that is kept.
        /// One whose <see cref="MailDraft.OnceKey"/> was posted before is left out when it comes to saving.
        /// </summary>
        /// <param name="draft">What to send to whom. It is rendered here: what is sent is what held when it was posted, and a place without a value fails the act that posts it, not the sending.</param>
        /// <param name="now">The instant, in UTC.</param>
        /// <exception cref="ArgumentException">There is no such template, or the values are not those of its places.</exception>
        public void Post(MailDraft draft, DateTime now) => db.Outbox.Add(new(draft, now));

        /// <summary>Posts a message to a person, whose name stands in its place "name"; nothing where no address of theirs is known.</summary>
        /// <param name="person">Whom it is for.</param>
        /// <param name="template">The name of a template.</param>
        /// <param name="once">Of what it tells: nobody is told twice by the same template.</param>
        /// <param name="now">The instant, in UTC.</param>
        /// <param name="places">What stands in its other places.</param>
        public void PostTo(Person person, string template, string once, DateTime now, IEnumerable<(string Place, string Value)> places)
        {
            if (person.Email is { } email)
            {
                Dictionary<string, string> values = places.Append((Place: "name", Value: person.Name)).ToDictionary(p => p.Place, p => p.Value);
                db.Post(new(email, template, values, $"{template} {once} {person.Id}", person.Id), now);
            }
        }
    }

    /// <summary>Those whose turn it is, and that nobody is handing over.</summary>
    /// <param name="messages">The outbox.</param>
    /// <param name="now">By the site's clock.</param>
    /// <param name="realNow">By the machine's, for how long a program that was killed holds a message.</param>
    public static IQueryable<OutboxMessage> Waiting(this IQueryable<OutboxMessage> messages, DateTime now, DateTime realNow) =>
        messages.Where(m =>
            m.SentAt == null
            && m.BouncedAt == null
            && m.GivenUpAt == null
            && m.InDoubtSince == null
            && m.NextTryAt <= now
            && (m.HeldUntil == null || m.HeldUntil < realNow)
        );

    /// <summary>Takes messages that were posted before, by their key, out of what is about to be saved.</summary>
    public static async Task LeaveOutWhatWasPostedAsync(RemitDb db, CancellationToken cancellation)
    {
        var added = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var keys = added.Select(e => e.Entity.OnceKey).ToList();
        var known = await db.Outbox.Where(m => keys.Contains(m.OnceKey)).Select(m => m.OnceKey).ToHashSetAsync(cancellation);
        foreach (var message in added.Where(message => !known.Add(message.Entity.OnceKey)))
        {
            message.State = EntityState.Detached;
        }
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<MarkedAddress>(address =>
        {
            address.ToTable("mail_marked_addresses");
            address.HasKey(a => a.Address);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("mail_outbox");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.OnceKey).HasMaxLength(200);
            message.HasIndex(m => m.OnceKey).IsUnique();
            message.HasIndex(m => new { m.SentAt, m.NextTryAt });
            message.HasIndex(m => m.FollowUpAt);
            message.Ignore(m => m.Status);
            message.Property(m => m.HeldBy).IsConcurrencyToken();
        });
    }
}
