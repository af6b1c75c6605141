using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>The nominations of a scheme: for officers all, for those who act for an employer its own.</summary>
internal sealed class ListNominationsModel(RemitDb db, TimeProvider clock) : SchemePage(db, clock)
{
    public IReadOnlyList<Nomination> Nominations { get; private set; } = [];

    /// <summary>Those that stand.</summary>
    public IReadOnlyList<Nomination> Standing => [.. Nominations.Where(n => n.Withdrawn is null)];

    /// <summary>Those that were withdrawn.</summary>
    public IReadOnlyList<Nomination> Withdrawn => [.. Nominations.Where(n => n.Withdrawn is not null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var (officer, own) = (Reader.IsOfficer, Reader.OrganisationId);
        Nominations = await Db
            .Nominations.AsNoTracking()
            .Where(n => n.SchemeId == Scheme.Id && (officer || n.OrganisationId == own))
            .OrderBy(n => n.OrganisationName)
            .ThenBy(n => n.PersonName)
            .ToListAsync(cancellation);
        return officer || OwnMember is not null || Nominations.Count > 0 ? Page() : NotFound();
    }
}
