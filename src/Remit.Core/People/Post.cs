using Remit.Rules;

namespace Remit.People;

/// <summary>A post in the authority: powers and duties belong to it, and to people only while they hold it.</summary>
/// <remarks>What it is called and may do is dated, so that a form that was signed shows the title of its day.</remarks>
public sealed class Post
{
    /// <summary>Enters a post.</summary>
    /// <param name="title">As it stands on signed forms: "Assistant Director, Regeneration".</param>
    /// <param name="rank">One of <see cref="Rank.All"/>; null when it signs nothing.</param>
    /// <param name="directorate">The part of the authority that it belongs to; null when it belongs to none.</param>
    /// <param name="roles">What its holder is to the authority's work.</param>
    /// <param name="from">The first day of the post; null when it was there before anything that is known.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Post(string title, string? rank, string? directorate, IReadOnlyList<Role> roles, DateOnly? from = null)
        : this(new PostVersion(from, title, rank, directorate, roles)) { }

    /// <summary>Enters a post.</summary>
    /// <param name="first">What it is from its first day.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public Post(PostVersion first)
    {
        Breach.ThrowIfAny(WhyNotEnter(first));
        Versions = [first];
    }

    private Post() => Versions = [];

    /// <summary>The roles that come with a post; the others come with an organisation, or with nothing.</summary>
    public static IReadOnlyList<Role> RolesOfPosts { get; } = [.. Enum.GetValues<Role>().Except([Role.Partner, Role.Participant, Role.Citizen])];

    /// <summary>The post's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it was and is, each from its day on, oldest first; never empty.</summary>
    public IReadOnlyList<PostVersion> Versions { get; private set; }

    /// <summary>The last day of the post, inclusive; null while no end is known.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The title as last entered; on a form stands that of its day (<see cref="On"/>).</summary>
    public string Title => Versions[^1].Title;

    /// <summary>The rank as last entered; null when it signs nothing. Who may sign on a day goes by the rank of that day (<see cref="On"/>).</summary>
    public string? Rank => Versions[^1].Rank;

    /// <summary>The part of the authority that it belongs to, as last entered.</summary>
    public string? Directorate => Versions[^1].Directorate;

    /// <summary>What its holder is to the authority's work, as last entered.</summary>
    public IReadOnlyList<Role> Roles => Versions[^1].Roles;

    /// <summary>What it is on a day; before its first day, what it was then.</summary>
    /// <param name="day">The day.</param>
    public PostVersion On(DateOnly day) => Versions.LastOrDefault(v => v.From is null || v.From <= day) ?? Versions[0];

    /// <summary>Why a post may not be entered so; empty when it may.</summary>
    /// <param name="version">What it is to be.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(PostVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(version.Title))
        {
            breaches.Add(new("people.post-without-title", "Enter the title as it stands on signed forms"));
        }

        if (version.Rank is { } rank && !People.Rank.All.Contains(rank))
        {
            breaches.Add(new("people.no-such-rank", $"“{rank}” is not a rank of the scheme of delegation: {string.Join(", ", People.Rank.All)}"));
        }

        if (version.Roles.Contains(Role.Approver) && version.Rank is null)
        {
            breaches.Add(
                new("people.approver-without-rank", "A post that signs decisions needs the rank by which the scheme of delegation limits it")
            );
        }

        if (version.Roles.Except(RolesOfPosts).Any())
        {
            breaches.Add(new("people.not-by-post", "Partners and citizens are so without a post: choose what the holder does for the authority"));
        }

        return breaches;
    }

    /// <summary>Why the post may not become this; empty when it may.</summary>
    /// <param name="to">What it is to be, from its day on.</param>
    public IReadOnlyList<Breach> WhyNotChange(PostVersion to)
    {
        ArgumentNullException.ThrowIfNull(to);
        List<Breach> breaches = [.. WhyNotEnter(to)];
        if (to.From is not { } from)
        {
            breaches.Add(new("people.change-without-day", "Enter the day from which the change holds"));
        }
        else if (Versions[^1].From is { } last && from < last)
        {
            breaches.Add(
                new(
                    "people.change-before-the-last",
                    $"The post was changed from {DayWords.Of(last)} already: the next change holds from that day or a later one"
                )
            );
        }
        else if (LastDay is { } end && from > end)
        {
            breaches.Add(new("people.post-closed", $"The last day of the post is {DayWords.Of(end)}"));
        }

        return breaches;
    }

    /// <summary>Changes what it is, from a day on; one of the same day takes the place of what was entered for it, which the journal keeps.</summary>
    /// <param name="to">What it is to be, from its day on.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(PostVersion to)
    {
        Breach.ThrowIfAny(WhyNotChange(to));
        Versions = [.. Versions.Where(v => v.From != to.From), to];
    }

    /// <summary>Closes it after a day; whether anybody holds it then is asked of the roster.</summary>
    /// <param name="lastDay">The last day, inclusive.</param>
    /// <param name="roster">Who holds and covers it.</param>
    /// <exception cref="RuleBreachedException"><see cref="Roster.WhyNotClose"/> gives a reason against it.</exception>
    public void Close(DateOnly lastDay, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        Breach.ThrowIfAny(roster.WhyNotClose(this, lastDay));
        LastDay = lastDay;
    }
}
