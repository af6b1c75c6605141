using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Every post with who has it today; closed ones last.</summary>
internal sealed class ListPostsModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    /// <summary>Those that are open today, by directorate; those of none first.</summary>
    public IReadOnlyList<IGrouping<string?, PostLine>> Open { get; private set; } = [];

    public IReadOnlyList<Post> Closed { get; private set; } = [];

    public int Vacant => Open.SelectMany(g => g).Count(line => line.IsVacant);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        Closed = [.. Roster.Posts.Where(p => p.LastDay < Today).OrderBy(p => p.Title, StringComparer.CurrentCultureIgnoreCase)];
        Open =
        [
            .. from post in Roster.Posts.Except(Closed)
            let now = post.On(Today)
            orderby now.Directorate ?? "", RankOf(now) descending, now.Title
            group new PostLine(post, now, Roster.PowersOf(post, Today)) by now.Directorate,
        ];
    }

    private static int RankOf(PostVersion version) => version.Rank is null ? -1 : Rank.All.ToList().IndexOf(version.Rank);
}

/// <summary>A post as a line of the list.</summary>
/// <param name="Post">The post.</param>
/// <param name="Now">What it is today.</param>
/// <param name="Powers">Who has its powers today.</param>
internal sealed record PostLine(Post Post, PostVersion Now, IReadOnlyList<PostPower> Powers)
{
    /// <summary>Whether nobody holds it today.</summary>
    public bool IsVacant => Powers.All(p => p.Cover is not null);
}
