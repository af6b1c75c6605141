using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions.Pages;
using Remit.Site;
using Remit.Storage;

namespace Remit.PublicLog.Pages;

/// <summary>What the public log is, what it says of itself now, and how anybody can check it.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowLogModel(RemitDb db) : PageModel
{
    private const int NewestShown = 20;

    /// <summary>The newest signed checkpoint; null while nothing is public.</summary>
    public string? Note { get; private set; }

    public long Size { get; private set; }

    /// <summary>The newest entries, newest first.</summary>
    public IReadOnlyList<LogLine> Newest { get; private set; } = [];

    public static PublicHead Head =>
        new("The public log", "A signed log of every version of every decision on this register, which anybody can check.", PublicLogUrls.Log);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await db.NewestCheckpointAsync(cancellation) is not { } newest)
        {
            return;
        }

        (Note, Size) = (newest.Note, newest.Checkpoint.Size);
        var lines = await db
            .LogLeaves.OrderByDescending(l => l.Leaf)
            .Take(NewestShown)
            .Join(
                db.Decisions,
                l => l.DecisionId,
                d => d.Id,
                (l, d) =>
                    new
                    {
                        l.Leaf,
                        l.Version,
                        d.Slug,
                        d.Facts.Code,
                        d.Facts.Title,
                    }
            )
            .OrderByDescending(l => l.Leaf)
            .ToListAsync(cancellation);
        Newest = [.. lines.Select(l => new LogLine(l.Leaf, l.Slug, l.Code ?? l.Title ?? l.Slug, l.Code is null ? null : l.Title, l.Version))];
    }
}

/// <summary>An entry as the page lists it.</summary>
/// <param name="Leaf">Its place, from 0.</param>
/// <param name="Slug">The decision's address within the register.</param>
/// <param name="Name">The decision's code, or what else it is called.</param>
/// <param name="Title">Its title beside the code; null when there is none.</param>
/// <param name="Version">Which version of it.</param>
internal sealed record LogLine(long Leaf, string Slug, string Name, string? Title, int Version);
