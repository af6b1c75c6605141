using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Changes what a post is, from a day on.</summary>
internal sealed class ChangePostModel(RemitDb db, TimeProvider clock) : PostFormPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Db.FindPostAsync(Id, cancellation) is not { } post)
        {
            return NotFound();
        }

        Post = post;
        Form = PostForm.Of(post.Versions[^1]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (await Db.FindPostAsync(Id, cancellation) is not { } post)
        {
            return NotFound();
        }

        Post = post;
        RequireAll();
        Require(Trimmed(Form.Why) is not null, "Form.Why", "Enter why it is changed");
        if (IsRefused(post.WhyNotChange(Form.ToVersion())))
        {
            return Page();
        }

        var before = post.Versions;
        post.Change(Form.ToVersion());
        await SaveAsync(
            writing,
            $"changed the post {before[^1].Title} to {post.Title}, rank {post.Rank ?? "none"}, from {Remit.Rules.DayWords.Of(Form.From!.Value)}",
            PeopleWords.Subject(post),
            Trimmed(Form.Why),
            before,
            post.Versions,
            cancellation
        );
        return Redirect(PeopleUrls.Post(Id));
    }
}
