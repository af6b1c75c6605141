using Microsoft.EntityFrameworkCore;
using Remit.Schedule;
using Remit.Storage;

namespace Remit.Accounts;

/// <summary>Removes sessions and links that were over long ago: which browser somebody used is nobody's business for ever. The journal keeps that they signed in.</summary>
internal sealed class ForgetOldSessions : IDueWork
{
    /// <summary>How long they are kept, for somebody who looks into what happened.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Name => "removal of old sessions";

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<RemitDb>();
        var before = now - Kept;
        return await db.Sessions.Where(s => s.BeganAt < before).ExecuteDeleteAsync(cancellation)
            + await db.AccountLinks.Where(l => l.EndsAt < before).ExecuteDeleteAsync(cancellation);
    }
}
