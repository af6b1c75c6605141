using Remit.Rules;
using Xunit;

namespace Remit.People;

public sealed class PostTests
{
    private static readonly PostVersion First = new(new(2016, 1, 1), "Head of Money", null, "Resources", [Role.Finance]);

    private static PostVersion From(string? day, string title = "Director of Money", string? rank = Rank.Director) =>
        new(day is null ? null : Examples.Day(day), title, rank, "Resources", [Role.Finance, Role.Approver]);

    [Theory]
    [InlineData("2015-12-31", "Head of Money")] // before its first day: what it was then
    [InlineData("2018-05-31", "Head of Money")]
    [InlineData("2018-06-01", "Director of Money")]
    [InlineData("2018-12-31", "Director of Money")]
    [InlineData("2019-01-01", "Director of Resources")]
    public void A_form_shows_the_title_of_its_day(string day, string title)
    {
        Post post = new(First);
        post.Change(From("2018-06-01"));
        post.Change(From("2019-01-01", "Director of Resources"));

        Assert.Equal(title, post.On(Examples.Day(day)).Title);
        Assert.Equal("Director of Resources", post.Title);
    }

    [Theory]
    [InlineData(null, "people.change-without-day")]
    [InlineData("2015-12-31", "people.change-before-the-last")]
    [InlineData("2016-01-01", null)]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", "people.post-closed")]
    public void A_change_holds_from_a_day_after_the_last_change_and_within_the_post(string? day, string? breach)
    {
        Post post = new(First);
        post.Close(new(2018, 12, 31), Roster.Empty);

        Assert.Equal(breach, post.WhyNotChange(From(day)).SingleOrDefault()?.Code);
    }

    [Fact]
    public void What_is_entered_for_the_same_day_takes_its_place()
    {
        Post post = new(First);
        post.Change(From("2018-06-01", "Directer of Money"));
        post.Change(From("2018-06-01"));

        Assert.Equal(["Head of Money", "Director of Money"], post.Versions.Select(v => v.Title));
    }

    [Theory]
    [InlineData(" ", Rank.Director, Role.Approver, "people.post-without-title")]
    [InlineData("Director", "Overseer", Role.Approver, "people.no-such-rank")]
    [InlineData("Director", null, Role.Approver, "people.approver-without-rank")]
    [InlineData("Director", null, Role.Partner, "people.not-by-post")]
    [InlineData("Director", Rank.Director, Role.Approver, null)]
    public void A_post_says_what_its_holder_may_do(string title, string? rank, Role role, string? breach)
    {
        PostVersion version = new(null, title, rank, null, [role]);

        Assert.Equal(breach, Post.WhyNotEnter(version).SingleOrDefault()?.Code);
        Assert.Equal(breach is not null, Record.Exception(() => new Post(version)) is RuleBreachedException);
    }

    [Theory]
    [InlineData("2018-08-30", "people.post-held")] // Ruth's last day is the day after
    [InlineData("2018-08-31", null)]
    public void A_post_that_is_held_is_not_closed(string lastDay, string? breach)
    {
        Examples authority = new();
        authority.With(authority.Roster.Appoint(authority.Appointment(until: "2018-08-31")));

        Assert.Equal(breach, authority.Roster.WhyNotClose(authority.Vacant, Examples.Day(lastDay)).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_post_is_closed_once_and_not_before_it_began()
    {
        Post post = new(First);
        Assert.Equal("people.end-before-start", Roster.Empty.WhyNotClose(post, new(2015, 12, 31)).Single().Code);
        post.Close(new(2018, 12, 31), Roster.Empty);
        Assert.Equal("people.post-closed", Roster.Empty.WhyNotClose(post, new(2019, 12, 31)).Single().Code);
    }
}
