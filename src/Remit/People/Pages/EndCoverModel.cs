using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Ends a cover earlier than it was arranged; the holder does it too, for their own post.</summary>
internal sealed class EndCoverModel(RemitDb db, TimeProvider clock) : EndPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid CoverId { get; set; }

    public Post Post { get; private set; } = null!;

    public AbsenceCover Cover { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsFilledIn() || IsRefused(Cover.WhyNotEnd(LastDay!.Value, Today)))
        {
            return Page();
        }

        var before = Cover.Until;
        Cover.End(LastDay.Value, Today);
        var act =
            Cover.Until < Cover.From
                ? $"undid that {NameOf(Cover.PersonId)} stands in from {DayWords.Of(Cover.From)}"
                : $"ended the cover by {NameOf(Cover.PersonId)} on {DayWords.Of(LastDay.Value)}";
        await SaveAsync(writing, act, PeopleWords.Subject(Post), Trimmed(Why), new { Until = before }, new { Cover.Until }, cancellation);
        return Redirect(PeopleUrls.Post(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.AbsenceCovers.SingleOrDefaultAsync(c => c.Id == CoverId && c.PostId == Id, cancellation) is not { } cover)
        {
            return false;
        }

        await LoadRosterAsync(cancellation);
        (Cover, Post) = (cover, Roster.Posts.First(p => p.Id == Id));
        return IsAdministrator || Post.IsHeldBy(User, Roster, Today);
    }
}
