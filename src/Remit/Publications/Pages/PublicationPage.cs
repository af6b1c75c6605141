using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Calendars;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>A page about the publication of one decision: loads it, knows who looks at it and from which post, and saves what they do.</summary>
internal abstract class PublicationPage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Publication Publication { get; private set; } = null!;

    public DateOnly Today => LondonTime.DayOf(Now);

    public bool IsGovernance => User.IsInRole(nameof(Role.Governance));

    public bool IsSignatory => User.PersonId == Publication.SignatoryId;

    public string Address => PublicationUrls.Publication(Publication.Code);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Loads the publication; false when there is none of that code.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.PublicationOfCodeAsync(Code, cancellation) is not { } publication)
        {
            return false;
        }

        Publication = publication;
        return true;
    }

    /// <summary>Who acts, with the post through which they have a role today; the name alone where they hold none.</summary>
    protected async Task<PostHolder> ActorAsync(CancellationToken cancellation)
    {
        var powers = User.PersonId is { } id ? (await db.RosterOfAsync(id, Today, cancellation)).PowersOf(id, Today) : [];
        var post = powers.FirstOrDefault(p => IsGovernance && p.Roles.Contains(Role.Governance)) ?? (powers.Count > 0 ? powers[0] : null);
        return new(User.PersonId ?? Guid.Empty, User.PersonName, post?.Title ?? "No post");
    }

    /// <summary>Does an act on the publication as it stands inside the transaction, when nothing stands against it then.</summary>
    /// <param name="entry">What the journal says of it.</param>
    /// <param name="whyNot">Asked inside the transaction.</param>
    /// <param name="act">The act.</param>
    /// <param name="fieldOf">The field beside which a refusal is shown; empty for the form as a whole.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <returns>Whether it is done.</returns>
    protected async Task<bool> DoAsync(
        JournalDraft entry,
        Func<IReadOnlyList<Breach>> whyNot,
        Action act,
        Func<Breach, string> fieldOf,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        db.ChangeTracker.Clear();
        await LoadAsync(cancellation);
        var breaches = whyNot();
        foreach (var breach in breaches)
        {
            ModelState.AddModelError(fieldOf(breach), breach.Message);
        }

        if (breaches.Count > 0)
        {
            return false;
        }

        act();
        await db.SaveAsync(entry, writing, cancellation);
        await writing.CommitAsync(cancellation);
        return true;
    }

    protected JournalDraft Entry(string act, string? why) => Journal.Entry(User, act, $"publication {Publication.Code}", why, Now);

    /// <summary>Public pages show what was done at once, on this instance.</summary>
    protected ValueTask EvictAsync(CancellationToken cancellation) =>
        HttpContext.RequestServices.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicCache.Tag, cancellation);
}
