using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A post with everybody who held and covered it; its holder may see it too, and arranges cover from here.</summary>
internal sealed class ShowPostModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    /// <summary>What the post is today.</summary>
    public PostVersion AsOfToday => Post.On(Today);

    public IReadOnlyList<PostPower> Powers { get; private set; } = [];

    /// <summary>Everybody who held it and is to, the newest first.</summary>
    public IReadOnlyList<PostHolding> Holdings { get; private set; } = [];

    /// <summary>Everybody who covered it and is to, the newest first.</summary>
    public IReadOnlyList<AbsenceCover> Covers { get; private set; } = [];

    public IReadOnlyList<JournalEntry> History { get; private set; } = [];

    public bool IsClosed => Post.LastDay < Today;

    /// <summary>Whether there is somebody to stand in for.</summary>
    public bool CanBeCovered => !IsClosed && Holdings.Any(h => h.Holds(Today) || h.From > Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        if (Roster.Posts.FirstOrDefault(p => p.Id == Id) is not { } post || !(IsAdministrator || post.IsHeldBy(User, Roster, Today)))
        {
            return NotFound();
        }

        Post = post;
        Powers = Roster.PowersOf(post, Today);
        Holdings = [.. Roster.Holdings.Where(h => h.PostId == Id).OrderByDescending(h => h.From)];
        Covers = [.. Roster.Covers.Where(c => c.PostId == Id).OrderByDescending(c => c.From)];
        History = await HistoryAsync(PeopleWords.Subject(post), cancellation);
        return Page();
    }

    /// <summary>Whether a holding can still be given a last day.</summary>
    public bool CanEnd(PostHolding holding) => IsAdministrator && holding.WhyNotEnd(Today < holding.From ? holding.From : Today, Today).Count == 0;

    /// <summary>Whether a cover can still be ended early.</summary>
    public bool CanEnd(AbsenceCover cover) => cover.From <= cover.Until && Today <= cover.Until;
}
