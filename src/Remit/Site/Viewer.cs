using System.Security.Claims;

namespace Remit.Site;

/// <summary>Who looks at a page.</summary>
internal static class Viewer
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The person's id; null for nobody, and for somebody who is no person of this authority.</summary>
        public Guid? PersonId =>
            user.FindFirst(ClaimTypes.NameIdentifier) is { Value: var id } && Guid.TryParse(id, out var personId) ? personId : null;

        /// <summary>The person's name as it is shown.</summary>
        public string PersonName => user.Identity?.Name ?? "Somebody not signed in";
    }
}
