using Remit.Rules;
using Xunit;

namespace Remit.People;

public sealed class AbsenceCoverTests
{
    private readonly Examples _authority = new();

    private string? Refusal(AbsenceCover cover) => _authority.Roster.WhyNotCover(cover, Examples.Today).SingleOrDefault()?.Code;

    [Theory]
    [InlineData("2018-05-13", "2018-05-20", "people.cover-in-the-past")] // yesterday
    [InlineData("2018-05-14", "2018-05-20", null)]
    [InlineData("2018-05-14", "2018-05-14", null)] // for one day
    [InlineData("2018-05-15", "2018-05-14", "people.end-before-start")]
    public void A_cover_has_days_to_come(string from, string until, string? breach) =>
        Assert.Equal(breach, Refusal(_authority.Cover(from: from, until: until)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_cover_has_a_reason(string why) => Assert.Equal("people.cover-without-reason", Refusal(_authority.Cover(why: why)));

    [Fact]
    public void Nobody_stands_in_for_themselves() => Assert.Equal("people.covers-themselves", Refusal(_authority.Cover(by: _authority.Daniel)));

    [Theory]
    [InlineData("2018-06-30", null)] // Ruth's last day in her own post
    [InlineData("2018-07-01", "people.covers-without-post")]
    public void Only_those_who_hold_a_post_stand_in_for_others(string from, string? breach)
    {
        Assert.Equal(breach, Refusal(_authority.Cover(by: _authority.Ruth, from: from, until: "2018-07-31")));
        Assert.Equal("people.covers-without-post", Refusal(_authority.Cover(by: _authority.Sam, from: from, until: "2018-07-31")));
    }

    [Theory]
    [InlineData("2018-06-01", "2018-06-03", null)] // ends the day before
    [InlineData("2018-06-01", "2018-06-04", "people.covered-already")]
    [InlineData("2018-06-15", "2018-06-20", "people.covered-already")]
    [InlineData("2018-06-16", "2018-06-20", null)] // begins the day after
    public void One_person_stands_in_at_a_time(string from, string until, string? breach)
    {
        _authority.With(_authority.Cover());

        Assert.Equal(breach, Refusal(_authority.Cover(by: _authority.Ruth, from: from, until: until)));
    }

    [Theory]
    [InlineData("2018-06-15", "2018-06-20", "people.absent-themselves")]
    [InlineData("2018-06-16", "2018-06-20", null)]
    public void Two_who_stand_in_for_each_other_are_nowhere(string from, string until, string? breach)
    {
        _authority.With(_authority.Cover());

        Assert.Equal(breach, Refusal(_authority.Cover(by: _authority.Daniel, post: _authority.Economy, from: from, until: until)));
    }

    [Theory]
    [InlineData(null, "people.cover-of-vacant-post")]
    [InlineData("2018-06-14", "people.cover-of-vacant-post")] // a day before the cover ends
    [InlineData("2018-06-15", null)]
    public void A_post_that_nobody_holds_is_filled_not_covered(string? heldUntil, string? breach)
    {
        if (heldUntil is not null)
        {
            _authority.With(_authority.Roster.Appoint(_authority.Appointment(from: "2018-06-04", until: heldUntil)));
        }

        Assert.Equal(breach, Refusal(_authority.Cover(post: _authority.Vacant)));
    }

    [Fact]
    public void A_post_that_goes_from_one_holder_to_the_next_can_be_covered_over_the_change()
    {
        _authority.With(_authority.Roster.Appoint(_authority.Appointment(_authority.Ruth, until: "2018-06-08")));
        _authority.With(_authority.Roster.Appoint(_authority.Appointment(_authority.Daniel, from: "2018-06-09")));

        Assert.Null(Refusal(_authority.Cover(post: _authority.Vacant)));
        var breach = _authority.Roster.WhyNotCover(_authority.Cover(post: _authority.Vacant, from: "2018-05-31"), Examples.Today).Single();
        Assert.Equal("Nobody holds this post on 31 May 2018: appoint somebody for the time instead", breach.Message);
    }

    [Theory]
    [InlineData("2018-06-03", "2018-06-03", null)] // the day before it begins: it never does
    [InlineData("2018-06-03", "2018-06-02", "people.cover-past")]
    [InlineData("2018-06-06", "2018-06-05", "people.cover-past")]
    [InlineData("2018-06-06", "2018-06-06", null)]
    [InlineData("2018-06-06", "2018-06-15", null)]
    [InlineData("2018-06-06", "2018-06-16", "people.cover-longer")]
    [InlineData("2018-06-16", "2018-06-16", "people.cover-ended")]
    public void A_cover_ends_early_but_what_has_passed_stays(string today, string lastDay, string? breach)
    {
        var cover = _authority.Cover();
        Assert.Equal(breach, cover.WhyNotEnd(Examples.Day(lastDay), Examples.Day(today)).Select(b => b.Code).FirstOrDefault());
        if (breach is null)
        {
            cover.End(Examples.Day(lastDay), Examples.Day(today));
            Assert.False(cover.Covers(Examples.Day(lastDay).AddDays(1)));
        }
    }

    [Fact]
    public void To_cover_without_having_asked_is_refused() =>
        Assert.Throws<RuleBreachedException>(() => _authority.Roster.Cover(_authority.Cover(why: ""), Examples.Today));
}
