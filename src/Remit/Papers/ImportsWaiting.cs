using Microsoft.EntityFrameworkCore;
using Remit.Papers.Pages;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Papers;

/// <summary>Papers that wait for an officer to look at them; nothing sets a day for it.</summary>
internal sealed class ImportsWaiting : IWaitingSource
{
    private const int Shown = 50;

    private static readonly Role[] Officers = [Role.ProgrammeOfficer, Role.Governance];

    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        if (!waiter.Roles.Intersect(Officers).Any())
        {
            return [];
        }

        var open = await db
            .PaperImports.AsNoTracking()
            .Open()
            .OrderBy(i => i.ReceivedAt)
            .ThenBy(i => i.Id)
            .Take(Shown)
            .Select(ListImportsModel.Line)
            .ToListAsync(cancellation);
        return
        [
            .. open.Select(i => new WaitingItem(
                $"import {i.Id}",
                "Check an imported paper",
                ImportUrls.Review(i.Id),
                i.ReceivedAt,
                Due: null,
                i.Title
            )),
        ];
    }
}
