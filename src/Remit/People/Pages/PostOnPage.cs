using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>What a page about one post loads.</summary>
internal static class PostOnPage
{
    /// <summary>The post, to be changed; null when there is none.</summary>
    public static Task<Post?> FindPostAsync(this RemitDb db, Guid id, CancellationToken cancellation) =>
        db.Posts.SingleOrDefaultAsync(p => p.Id == id, cancellation);

    /// <summary>Whether somebody looks at a post that is theirs today: they arrange their own cover.</summary>
    public static bool IsHeldBy(this Post post, ClaimsPrincipal user, Roster roster, DateOnly today) =>
        roster.PowersOf(post, today).Any(power => power.Cover is null && power.Person.Id == user.PersonId);
}
