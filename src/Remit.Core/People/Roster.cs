using Remit.Organisations;
using Remit.Rules;

namespace Remit.People;

/// <summary>Who holds and covers which post, as far back as is known; and what may be entered beside that.</summary>
/// <param name="People">Everybody.</param>
/// <param name="Posts">Every post.</param>
/// <param name="Holdings">Who holds them, and did.</param>
/// <param name="Covers">Who stands in for whom, and did.</param>
public sealed partial record Roster(
    IReadOnlyList<Person> People,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<PostHolding> Holdings,
    IReadOnlyList<AbsenceCover> Covers
)
{
    /// <summary>Nobody and no post.</summary>
    public static Roster Empty { get; } = new([], [], [], []);

    /// <summary>The organisations that people work for.</summary>
    public IReadOnlyList<PartnerOrganisation> Organisations { get; init; } = [];

    /// <summary>Who has the powers of a post on a day: its holders, and those who cover it.</summary>
    /// <param name="post">The post.</param>
    /// <param name="day">The day.</param>
    /// <returns>Holders first, each person once; empty when the post is vacant and nobody covers it.</returns>
    public IReadOnlyList<PostPower> PowersOf(Post post, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(post);
        var holding = Holdings.Where(h => h.PostId == post.Id && h.Holds(day)).Select(h => (h.PersonId, Cover: (AbsenceCover?)null));
        var covering = Covers.Where(c => c.PostId == post.Id && c.Covers(day)).Select(c => (c.PersonId, Cover: (AbsenceCover?)c));
        return
        [
            .. from power in holding.Concat(covering).DistinctBy(p => p.PersonId)
            join person in People on power.PersonId equals person.Id
            select new PostPower(post, person, power.Cover, day),
        ];
    }

    /// <summary>The posts whose powers a person has on a day, held or covered.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<PostPower> PowersOf(Guid personId, DateOnly day)
    {
        var theirs = Holdings
            .Where(h => h.PersonId == personId)
            .Select(h => h.PostId)
            .Concat(Covers.Where(c => c.PersonId == personId).Select(c => c.PostId))
            .ToHashSet();
        return [.. Posts.Where(p => theirs.Contains(p.Id)).SelectMany(post => PowersOf(post, day)).Where(power => power.Person.Id == personId)];
    }

    /// <summary>What a person is to the authority's work on a day: by the posts that they hold or cover, and by the organisation that they work for.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="day">The day.</param>
    /// <returns>Each role once; <see cref="Role.Citizen"/> for a person who is nothing else; empty for somebody who is not known.</returns>
    public IReadOnlyList<Role> RolesOf(Guid personId, DateOnly day)
    {
        if (People.FirstOrDefault(p => p.Id == personId) is not { } person)
        {
            return [];
        }

        var roles = PowersOf(personId, day).SelectMany(power => power.Roles).ToHashSet();
        if (Organisations.Any(o => o.Id == person.OrganisationId && o.TakesPartOn(day)))
        {
            roles.Add(person.ActsForOrganisation ? Role.Partner : Role.Participant);
        }

        return roles.Count > 0 ? [.. roles.Order()] : [Role.Citizen];
    }

    private Person PersonOf(Guid id) => People.First(p => p.Id == id);

    private Post PostOf(Guid id) => Posts.First(p => p.Id == id);
}

/// <summary>That a person has the powers of a post on a day.</summary>
/// <param name="Post">The post.</param>
/// <param name="Person">The person.</param>
/// <param name="Cover">The absence cover through which; null when the person holds the post.</param>
/// <param name="Day">The day.</param>
public sealed record PostPower(Post Post, Person Person, AbsenceCover? Cover, DateOnly Day)
{
    /// <summary>The post's title on that day.</summary>
    public string Title => Post.On(Day).Title;

    /// <summary>The post's rank on that day; null when it signs nothing.</summary>
    public string? Rank => Post.On(Day).Rank;

    /// <summary>What the post's holder is to the authority's work on that day.</summary>
    public IReadOnlyList<Role> Roles => Post.On(Day).Roles;
}
