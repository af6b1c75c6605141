using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>Somebody who looks at agreements: which they may know of, and for whom they could act.</summary>
/// <param name="PersonId">The person; null for nobody signed in.</param>
/// <param name="OrganisationId">The organisation that they work for, while it takes part; null for none.</param>
/// <param name="IsAuthority">Whether they have a post in the authority.</param>
/// <param name="MayDraft">Whether they draft agreements.</param>
internal sealed record AgreementReader(Guid? PersonId, Guid? OrganisationId, bool IsAuthority, bool MayDraft)
{
    private static readonly Role[] Drafters = [Role.ProgrammeOfficer, Role.Legal];

    /// <summary>Who looks.</summary>
    public static async Task<AgreementReader> OfAsync(RemitDb db, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var personId = user.PersonId;
        var organisation =
            personId is { } id && user.IsInRole(nameof(Role.Partner))
                ? await db.People.Where(p => p.Id == id).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation)
                : null;
        return new(personId, organisation, user.IsInside, Drafters.Any(role => user.IsInRole(role.ToString())));
    }

    /// <summary>Whether they work for a party.</summary>
    public bool IsOfParty(Agreement agreement) => OrganisationId is { } own && agreement.Partners.Any(p => p.OrganisationId == own);

    /// <summary>Whether they may know of an agreement.</summary>
    /// <param name="isPublished">Whether its decision is on the public register.</param>
    public bool MayKnow(Agreement agreement, bool isPublished) =>
        IsAuthority || (IsOfParty(agreement) && agreement.Offer is not null) || (agreement.WasSigned && isPublished);

    /// <summary>Whether they see who wrote in it and what is open: those of the authority and of its parties.</summary>
    public bool IsInside(Agreement agreement) => IsAuthority || IsOfParty(agreement);
}
