using Microsoft.EntityFrameworkCore;
using Remit.Schedule;
using Remit.Storage;

namespace Remit.Mail;

/// <summary>Sends what waits in the outbox, one message after the other.</summary>
/// <remarks>
/// Before a message is handed over, a committed row says so; after, a committed row says how it went. A program that is killed between leaves a row that says
/// "being handed over": who finds it asks the other side, or goes by <see cref="WhenInDoubt"/>.
/// </remarks>
internal sealed partial class OutboxWork(MailSettings settings, ILogger<OutboxWork> log) : IDueWork
{
    private static readonly TimeSpan AfterStop = TimeSpan.FromSeconds(5);

    public string Name => "mail";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        // nothing is configured: messages wait, and the page says so
        if (services.GetService<IMailSender>() is not { } sender)
        {
            return 0;
        }

        var db = services.GetRequiredService<RemitDb>();
        // what is being handed over when the program stops gets a few seconds to end well
        using var ends = new CancellationTokenSource();
        await using var stopping = cancellation.Register(() => ends.CancelAfter(AfterStop));
        var done = 0;
        while (!cancellation.IsCancellationRequested && await TakeAsync(db, now, cancellation) is { } message)
        {
            await SendAsync(db, sender, message, now, ends.Token);
            done += await SavedAsync(db, message) ? 1 : 0;
        }

        return done + await FollowUpAsync(db, sender, now, cancellation);
    }

    /// <summary>Makes the next message this try's own, and says in the database that it is being handed over.</summary>
    /// <returns>Null when none waits.</returns>
    private async Task<OutboxMessage?> TakeAsync(RemitDb db, DateTime now, CancellationToken cancellation)
    {
        while (true)
        {
            var realNow = TimeProvider.System.GetUtcNow().UtcDateTime;
            var next = await db
                .Outbox.Waiting(now, realNow)
                .OrderBy(m => m.NextTryAt)
                .ThenBy(m => m.Id)
                .Select(m => (Guid?)m.Id)
                .FirstOrDefaultAsync(cancellation);
            if (next is not { } id)
            {
                return null;
            }

            var mine = Guid.CreateVersion7();
            var until = realNow + settings.Hold;
            var taken = await db
                .Outbox.Waiting(now, realNow)
                .Where(m => m.Id == id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(m => m.HeldBy, mine)
                            .SetProperty(m => m.HeldUntil, until)
                            .SetProperty(m => m.MayHaveBeenTaken, m => m.MayHaveBeenTaken || m.HandingOverSince != null)
                            .SetProperty(m => m.HandingOverSince, now)
                            .SetProperty(m => m.Tries, m => m.Tries + 1),
                    cancellation
                );
            if (taken == 1)
            {
                return await db.Outbox.SingleAsync(m => m.Id == id, cancellation);
            }
        }
    }

    private async Task SendAsync(RemitDb db, IMailSender sender, OutboxMessage message, DateTime now, CancellationToken cancellation)
    {
        if (message.MayHaveBeenTaken)
        {
            if (sender.Remembers && await sender.FindAsync(message, cancellation) is { } known)
            {
                message.Sent(known, sender.Remembers, now);
                return;
            }

            if (!sender.Remembers && settings.InDoubt == WhenInDoubt.Ask)
            {
                message.LeaveInDoubt(now);
                return;
            }
        }

        var to = MarkedAddress.KeyOf(message.To);
        switch (await sender.SendAsync(message, cancellation))
        {
            case Sending.Taken taken:
                message.Sent(taken.As, sender.Remembers, now);
                await UnmarkAsync(db, to, sender, cancellation);
                break;
            case Sending.Refused refused:
                message.Bounced(refused.Why, now);
                await MarkAsync(db, refused.ForTheAddress ? to : null, refused.Why, now, cancellation);
                break;
            case Sending.InDoubt doubt:
                message.Failed(doubt.Why, mayHaveBeenTaken: true, now);
                break;
            case Sending.NotNow notNow:
                message.Failed(notNow.Why, mayHaveBeenTaken: false, now);
                break;
        }
    }

    /// <summary>Asks what became of messages that were taken.</summary>
    private async Task<int> FollowUpAsync(RemitDb db, IMailSender sender, DateTime now, CancellationToken cancellation)
    {
        var done = 0;
        while (
            sender.Remembers
            && !cancellation.IsCancellationRequested
            && await db.Outbox.Where(m => m.FollowUpAt <= now).OrderBy(m => m.FollowUpAt).FirstOrDefaultAsync(cancellation) is { } message
        )
        {
            switch (await sender.AskAsync(message, cancellation))
            {
                case Fate.Delivered:
                    message.Delivered(now);
                    await UnmarkAsync(db, MarkedAddress.KeyOf(message.To), sender, cancellation, delivered: true);
                    break;
                case Fate.CameBack back:
                    message.Bounced(back.Why, now);
                    await MarkAsync(db, MarkedAddress.KeyOf(message.To), back.Why, now, cancellation);
                    break;
                case Fate.NotDelivered not:
                    message.NotDelivered(not.Why, now);
                    await MarkAsync(db, not.ForTheAddress ? MarkedAddress.KeyOf(message.To) : null, not.Why, now, cancellation);
                    break;
                default:
                    message.StillOnItsWay(now);
                    break;
            }

            var settled = message.FollowUpAt is null;
            done += await SavedAsync(db, message) && settled ? 1 : 0;
        }

        return done;
    }

    private static async Task MarkAsync(RemitDb db, string? address, string why, DateTime now, CancellationToken cancellation)
    {
        if (address is not null && await db.MarkedAddresses.FindAsync([address], cancellation) is null)
        {
            db.MarkedAddresses.Add(
                new()
                {
                    Address = address,
                    Since = now,
                    Why = why,
                }
            );
        }
    }

    /// <summary>A message that got through takes the mark away; where the other side says later what became of it, only then.</summary>
    private static async Task UnmarkAsync(RemitDb db, string address, IMailSender sender, CancellationToken cancellation, bool delivered = false)
    {
        if ((delivered || !sender.Remembers) && await db.MarkedAddresses.FindAsync([address], cancellation) is { } marked)
        {
            db.MarkedAddresses.Remove(marked);
        }
    }

    /// <summary>Writes down how it went, even when the program is stopping: this is what makes sure that it is not sent twice.</summary>
    /// <returns>Whether it was still this try's to say.</returns>
    private async Task<bool> SavedAsync(RemitDb db, OutboxMessage message)
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            TakenOver(log, message.Id);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message took so long that another program took it over: {MessageId}")]
    private static partial void TakenOver(ILogger log, Guid messageId);
}
