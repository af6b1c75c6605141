using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Closes a post after a day.</summary>
internal sealed class ClosePostModel(RemitDb db, TimeProvider clock) : EndPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsFilledIn() || IsRefused(Roster.WhyNotClose(Post, LastDay!.Value)))
        {
            return Page();
        }

        Post.Close(LastDay.Value, Roster);
        var act = $"closed the post {Post.Title} after {DayWords.Of(LastDay.Value)}";
        await SaveAsync(writing, act, PeopleWords.Subject(Post), Trimmed(Why), null, new { Post.LastDay }, cancellation);
        return Redirect(PeopleUrls.Post(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.FindPostAsync(Id, cancellation) is not { } post)
        {
            return false;
        }

        Post = post;
        await LoadRosterAsync(cancellation);
        return true;
    }
}
