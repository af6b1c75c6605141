using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Enters a post.</summary>
internal sealed class NewPostModel(RemitDb db, TimeProvider clock) : PostFormPage(db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        RequireAll();
        if (IsRefused(Post.WhyNotEnter(Form.ToVersion())))
        {
            return Page();
        }

        Post post = new(Form.ToVersion());
        await using var writing = await Db.WriteAsync(cancellation);
        Db.Posts.Add(post);
        await SaveAsync(writing, $"entered the post {post.Title}", PeopleWords.Subject(post), null, null, post.Versions[0], cancellation);
        return Redirect(PeopleUrls.Post(post.Id));
    }
}
