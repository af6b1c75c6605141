using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>What was given in kind to a fund or scheme, as a visitor sees it.</summary>
/// <param name="Programme">The fund or scheme.</param>
/// <param name="Gifts">Every gift and every undoing, newest first.</param>
/// <param name="IsInside">Whether the visitor works for the authority.</param>
/// <param name="IsFinance">Whether the visitor keeps its money.</param>
/// <param name="MayGive">Whether the visitor enters gifts.</param>
internal sealed record GiftList(IncomeProgramme Programme, IReadOnlyList<InKindEntry> Gifts, bool IsInside, bool IsFinance, bool MayGive)
{
    public static async Task<GiftList> OfAsync(
        RemitDb db,
        IncomeProgramme programme,
        ClaimsPrincipal user,
        bool isInside,
        CancellationToken cancellation
    )
    {
        var isFinance = user.IsInRole(nameof(Role.Finance));
        var gifts = await db
            .InKindEntries.AsNoTracking()
            .Where(g => g.ProgrammeId == programme.Id)
            .OrderByDescending(g => g.At)
            .ThenByDescending(g => g.Id)
            .ToListAsync(cancellation);
        return new(programme, gifts, isInside, isFinance, isFinance || user.IsInRole(nameof(Role.ProgrammeOfficer)));
    }
}
