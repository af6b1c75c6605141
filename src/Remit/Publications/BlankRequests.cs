using Microsoft.EntityFrameworkCore;
using Remit.Schedule;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>Blanks who asked for another format, four weeks after the answer.</summary>
internal sealed class BlankRequests : IDueWork
{
    public string Name => "blanking of who asked for another format";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var answered = await services
            .GetRequiredService<RemitDb>()
            .FormatRequests.AsNoTracking()
            .Where(r => r.AnsweredAt != null && r.BlankedAt == null)
            .ToListAsync(cancellation);
        var done = 0;
        foreach (var id in answered.Where(r => r.IsToBeBlanked(now)).Select(r => r.Id))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var scope = services.CreateAsyncScope();
            done += await BlankAsync(scope.ServiceProvider.GetRequiredService<RemitDb>(), id, now, cancellation);
        }

        return done;
    }

    private static async Task<int> BlankAsync(RemitDb db, Guid id, DateTime now, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        var request = await db.FormatRequests.SingleAsync(r => r.Id == id, cancellation);
        if (!request.IsToBeBlanked(now))
        {
            return 0;
        }

        request.Blank(now);
        await db.SaveAsync(
            new(PublicationActs.Clock, "blanked who asked for another format", $"format request {id}", "Four weeks after the answer", now),
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return 1;
    }
}
