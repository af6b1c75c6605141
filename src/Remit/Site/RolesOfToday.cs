using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Remit.Accounts;
using Remit.Calendars;
using Remit.People;
using Remit.Storage;

namespace Remit.Site;

/// <summary>
/// Name and roles of the person who is signed in, as the database has them on the day of the request: somebody whose post has ended is out with the next click,
/// whichever way they signed in. Somebody who must have a second factor and has shown none has no role until then. Somebody who is signed in as no person of the authority keeps what their sign-in says.
/// </summary>
internal sealed class RolesOfToday(RemitDb db, TimeProvider clock, SecondFactorRule secondFactor) : IClaimsTransformation
{
    private const string AskedClaim = "roles-of";

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.PersonId is not { } personId || principal.HasClaim(c => c.Type == AskedClaim))
        {
            return principal;
        }

        var day = clock.LondonToday;
        var roster = await db.RosterOfAsync(personId, day, CancellationToken.None);
        string[] roles =
        [
            .. roster.RolesOf(personId, day).Select(role => role.ToString()),
            .. principal.FindAll(SessionClaims.GroupRole).Select(c => c.Value),
        ];
        var wanted = principal.HasClaim(c => c.Type == SessionClaims.PasswordAlone) && secondFactor.Wants(roles);
        IEnumerable<Claim> claims =
        [
            .. principal.Claims.Where(c => c.Type is not (ClaimTypes.Name or ClaimTypes.Role)),
            .. roster.People.Select(p => new Claim(ClaimTypes.Name, Named(p.Name, principal))),
            .. wanted ? [new(SessionClaims.SecondFactorWanted, "true")] : roles.Distinct().Select(role => new Claim(ClaimTypes.Role, role)),
            new(AskedClaim, day.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return new(new ClaimsIdentity(claims, principal.Identity?.AuthenticationType));
    }

    /// <summary>What a program does with a person's key stands under both names wherever it says who acted.</summary>
    private static string Named(string person, ClaimsPrincipal principal) =>
        principal.FindFirst(BearerSignIn.KeyClaim) is { Value: var key } ? $"{person} (API key “{key}”)" : person;
}
