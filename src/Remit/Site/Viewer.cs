using System.Security.Claims;
using Remit.People;

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

        /// <summary>Whether the person works for the authority: they hold a post, or stand in for somebody who does.</summary>
        public bool IsInside => Post.RolesOfPosts.Any(role => user.IsInRole(role.ToString()));
    }
}
