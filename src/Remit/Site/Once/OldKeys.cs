using Microsoft.EntityFrameworkCore;
using Remit.Schedule;
using Remit.Storage;

namespace Remit.Site;

/// <summary>Clears the keys of forms that nobody will send again.</summary>
internal sealed class OldKeys : IDueWork
{
    /// <summary>How long a form is known that was acted on; a page that is open longer is shown anew.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    public string Name => "clearing the keys of old forms";

    public Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var before = now - Kept;
        return services.GetRequiredService<RemitDb>().FormsSent.Where(f => f.At < before).ExecuteDeleteAsync(cancellation);
    }
}
