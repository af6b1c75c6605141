using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.People;
using Remit.Schedule;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Asks the voluntary questions on equality: of nominees with their nomination, of secondees once their placement is agreed.</summary>
internal sealed class MonitoringAsking : IDueWork
{
    public string Name => "voluntary questions to secondees";

    /// <summary>Asks everybody whose agreement every party has signed, and who was not asked yet.</summary>
    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var (db, mail) = (services.GetRequiredService<RemitDb>(), services.GetRequiredService<SecondmentMail>());
        var asked = 0;
        foreach (var id in await ToAsk(db).Select(p => p.Id).ToListAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            await using var writing = await db.WriteAsync(cancellation);
            if (await ToAsk(db).SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } placement)
            {
                continue;
            }

            var scheme = await db.SecondmentSchemes.SingleAsync(s => s.Id == placement.SchemeId, cancellation);
            var person = await db.People.SingleAsync(p => p.Id == placement.PersonId, cancellation);
            if (await AskAsync(db, scheme.Id, person.Id, MonitoringStage.Placed, cancellation) is { } key)
            {
                mail.Asked(db, person, scheme, MonitoringStage.Placed, key, now);
            }

            await db.SaveAsync(
                new("Remit", "asked a secondee the voluntary questions", SecondmentWords.Subject(scheme), null, now),
                writing,
                cancellation
            );
            await writing.CommitAsync(cancellation);
            asked++;
        }

        return asked;
    }

    /// <summary>Keeps that somebody is asked, with what is saved next.</summary>
    /// <returns>The secret that leads to the questions; null where they were asked before.</returns>
    public static async Task<string?> AskAsync(RemitDb db, Guid schemeId, Guid personId, MonitoringStage stage, CancellationToken cancellation)
    {
        if (await db.MonitoringInvitations.AnyAsync(i => i.SchemeId == schemeId && i.PersonId == personId && i.Stage == stage, cancellation))
        {
            return null;
        }

        var key = MonitoringInvitation.NewKey();
        db.MonitoringInvitations.Add(new(schemeId, personId, stage, key));
        return key;
    }

    private static IQueryable<Placement> ToAsk(RemitDb db) =>
        db.Placements.Where(p =>
            p.Withdrawn == null
            && db.Set<Agreement>().Any(a => a.Id == p.AgreementId && a.SignedAt != null)
            && !db.Set<MonitoringInvitation>().Any(i => i.SchemeId == p.SchemeId && i.PersonId == p.PersonId && i.Stage == MonitoringStage.Placed)
        );
}
