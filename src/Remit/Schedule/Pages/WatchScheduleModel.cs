using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Schedule.Pages;

/// <summary>What falls due by itself, when it was asked last, what it did and how it failed.</summary>
internal sealed class WatchScheduleModel(RemitDb db, Runner runner, ScheduleSettings settings) : PageModel
{
    /// <summary>Every work that this program has, with what the database knows of it; null for one that was never asked.</summary>
    public IReadOnlyList<(string Name, ScheduledWork? Known)> Works { get; private set; } = [];

    /// <summary>Whether this program asks them by itself.</summary>
    public bool IsOn => settings.Every > TimeSpan.Zero;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var known = await db.ScheduledWorks.AsNoTracking().ToDictionaryAsync(w => w.Name, cancellation);
        Works = [.. runner.Works.Select(w => (w.Name, known.GetValueOrDefault(w.Name)))];
    }
}
