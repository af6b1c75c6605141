using Remit.Rules;
using Xunit;

namespace Remit.People;

public sealed class AppointmentTests
{
    private readonly Examples _authority = new();

    [Theory]
    [InlineData("2018-03-31", null, "people.before-the-post")] // a day before the post begins
    [InlineData("2018-04-01", null, null)]
    [InlineData("2018-06-01", "2018-06-01", null)] // for one day
    [InlineData("2018-06-01", "2018-05-31", "people.end-before-start")]
    public void An_appointment_lies_within_the_days_of_the_post(string from, string? until, string? breach) =>
        Assert.Equal(breach, _authority.Roster.WhyNotAppoint(_authority.Appointment(from: from, until: until)).SingleOrDefault()?.Code);

    [Theory]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", "people.post-closed")]
    [InlineData(null, "people.post-closed")]
    public void Nobody_has_a_post_after_its_last_day(string? until, string? breach)
    {
        _authority.Vacant.Close(new(2018, 12, 31), _authority.Roster);

        Assert.Equal(breach, _authority.Roster.WhyNotAppoint(_authority.Appointment(until: until)).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("2018-06-30", "people.post-held")] // the last day of the other
    [InlineData("2018-07-01", null)]
    public void Two_people_hold_one_post_only_when_they_share_it(string from, string? breach)
    {
        _authority.With(_authority.Roster.Appoint(_authority.Appointment(_authority.Ruth, until: "2018-06-30")));

        Assert.Equal(breach, _authority.Roster.WhyNotAppoint(_authority.Appointment(_authority.Helen, from: from)).SingleOrDefault()?.Code);
        Assert.Empty(_authority.Roster.WhyNotAppoint(_authority.Appointment(_authority.Helen, from: from, shared: true)));
    }

    [Fact]
    public void Nobody_holds_a_post_twice_at_once_even_when_it_is_shared()
    {
        _authority.With(_authority.Roster.Appoint(_authority.Appointment()));

        var breach = _authority.Roster.WhyNotAppoint(_authority.Appointment(from: "2018-07-01", shared: true)).Single();

        Assert.Equal(("people.held-already", "Ruth Llewellyn holds this post from 1 June 2018 on already"), (breach.Code, breach.Message));
    }

    [Fact]
    public void Who_covers_a_post_is_not_appointed_to_it_in_those_days()
    {
        _authority.With(_authority.Cover(by: _authority.Ruth));

        Assert.Equal(
            ["people.post-held", "people.covers-it"],
            _authority.Roster.WhyNotAppoint(_authority.Appointment(post: _authority.Regeneration, from: "2018-06-15")).Select(b => b.Code)
        );
    }

    [Theory]
    [InlineData("2018-05-31", "people.end-before-start")] // it began the day after
    [InlineData("2018-06-01", null)]
    [InlineData("2030-01-01", null)]
    public void A_holding_that_has_begun_ends_on_its_first_day_or_later(string lastDay, string? breach)
    {
        var holding = _authority.Roster.Appoint(_authority.Appointment());

        Assert.Equal(breach, holding.WhyNotEnd(Examples.Day(lastDay), today: new(2018, 6, 1)).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("2018-05-30", "people.end-before-start")]
    [InlineData("2018-05-31", null)] // the day before the first: it never begins
    public void An_appointment_that_has_not_begun_can_be_undone(string lastDay, string? breach)
    {
        var holding = _authority.Roster.Appoint(_authority.Appointment());
        var today = new DateOnly(2018, 5, 31);
        Assert.Equal(breach, holding.WhyNotEnd(Examples.Day(lastDay), today).SingleOrDefault()?.Code);
        if (breach is null)
        {
            holding.End(Examples.Day(lastDay), today);
            _authority.With(holding);

            Assert.DoesNotContain(Enumerable.Range(0, 90), d => holding.Holds(today.AddDays(d - 30)));
            Assert.Empty(_authority.Roster.WhyNotAppoint(_authority.Appointment(_authority.Helen)));
        }
    }

    [Theory]
    [InlineData("2018-06-10", null)] // its last day: it can still be made another
    [InlineData("2018-06-11", "people.holding-ended")]
    public void What_has_ended_stays_as_it_ended(string today, string? breach)
    {
        var holding = _authority.Roster.Appoint(_authority.Appointment(until: "2018-06-10"));

        Assert.Equal(breach, holding.WhyNotEnd(new(2018, 6, 20), Examples.Day(today)).SingleOrDefault()?.Code);
    }

    [Fact]
    public void To_appoint_without_having_asked_is_refused() =>
        Assert.Throws<RuleBreachedException>(() => _authority.Roster.Appoint(_authority.Appointment(post: _authority.Regeneration)));
}
