using System.Security.Claims;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Somebody who looks at placements: which they may know of, and what they may see of each.</summary>
/// <param name="PersonId">The person; null for nobody signed in.</param>
/// <param name="OrganisationId">The employer for which they act; null for none.</param>
/// <param name="IsInside">Whether they have a post in the authority.</param>
/// <param name="Runs">Whether they run schemes.</param>
internal sealed record PlacementViewer(Guid? PersonId, Guid? OrganisationId, bool IsInside, bool Runs)
{
    /// <summary>Who looks.</summary>
    public static async Task<PlacementViewer> OfAsync(RemitDb db, ClaimsPrincipal user, DateOnly today, CancellationToken cancellation) =>
        new(
            user.PersonId,
            user.IsInRole(nameof(Role.Partner)) ? await db.OwnOrganisationAsync(user.PersonId, today, cancellation) : null,
            user.IsInside,
            user.IsInRole(nameof(Role.ProgrammeOfficer))
        );

    /// <summary>Whether it is their own placement.</summary>
    public bool IsSecondee(Placement placement) => PersonId is { } own && placement.PersonId == own;

    /// <summary>Whether they act for the employer.</summary>
    public bool IsEmployer(Placement placement) => OrganisationId is { } own && placement.OrganisationId == own;

    /// <summary>Whether they may know of it.</summary>
    public bool MayKnow(Placement placement) => IsInside || IsEmployer(placement) || IsSecondee(placement);

    /// <summary>Whether they see what it costs.</summary>
    public bool SeesMoney(Placement placement) => IsInside || IsEmployer(placement);

    /// <summary>Whether they read all of the log: the secondee, and those who run the scheme.</summary>
    public bool ReadsLog(Placement placement) => Runs || IsSecondee(placement);

    /// <summary>Whether they enter what was delivered.</summary>
    public bool Delivers(Placement placement) => Runs || IsSecondee(placement);
}
