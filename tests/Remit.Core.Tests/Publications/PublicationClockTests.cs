using Remit.Calendars;
using Xunit;

namespace Remit.Publications;

public sealed class PublicationClockTests
{
    [Theory]
    [InlineData("2018-03-29T15:00:00Z", "2018-03-29", "2018-04-03")] // Thursday before Easter: Good Friday, a weekend and Easter Monday lie between
    [InlineData("2017-12-29T12:00:00Z", "2017-12-29", "2018-01-02")] // the last Friday of the year: New Year's Day is a Monday
    [InlineData("2018-07-10T22:59:59Z", "2018-07-10", "2018-07-11")] // a second before midnight in London, in summer time
    [InlineData("2018-07-10T23:00:00Z", "2018-07-11", "2018-07-12")] // midnight there
    [InlineData("2018-07-10T23:30:00Z", "2018-07-11", "2018-07-12")]
    [InlineData("2018-01-10T23:30:00Z", "2018-01-10", "2018-01-11")] // the same by the clock in winter is the same day
    [InlineData("2018-01-10T23:59:59Z", "2018-01-10", "2018-01-11")]
    [InlineData("2018-01-11T00:00:00Z", "2018-01-11", "2018-01-12")]
    [InlineData("2018-03-25T00:59:59Z", "2018-03-25", "2018-03-26")] // the night in which summer time begins, a Sunday
    [InlineData("2018-03-25T23:00:00Z", "2018-03-26", "2018-03-27")]
    [InlineData("2018-10-27T23:30:00Z", "2018-10-28", "2018-10-29")] // the night in which it ends
    [InlineData("2018-10-28T23:30:00Z", "2018-10-28", "2018-10-29")]
    [InlineData("2018-05-04T12:00:00Z", "2018-05-04", "2018-05-08")] // Friday before the early May bank holiday
    [InlineData("2018-05-05T12:00:00Z", "2018-05-05", "2018-05-08")] // signed on a Saturday
    public void Part_1_is_due_one_working_day_after_the_day_of_signature_in_London(string at, string day, string due)
    {
        var publication = Examples.Publication(Examples.Utc(at));
        Assert.Equal(Examples.Day(day), publication.SignedOn);
        Assert.Equal(Examples.Day(due), publication.Due);
        Assert.Equal(Examples.Day(due), publication.LastDay);
    }

    [Fact]
    public void Where_bank_holidays_are_not_known_the_last_day_is_not_guessed()
    {
        var publication = Examples.Publication(Examples.Utc("2030-03-01T12:00:00Z"));
        Assert.Null(publication.Due);
        Assert.Null(publication.LastDay);
        Assert.Null(publication.LatenessOn(Examples.Day("2031-01-01"), WorkingDays.England));
    }

    [Theory]
    [InlineData("2018-04-03", false, 0, "on time")]
    [InlineData("2018-03-30", false, 0, "on time")]
    [InlineData("2018-04-04", true, 1, "1 working day late")]
    [InlineData("2018-04-05", true, 2, "2 working days late")]
    [InlineData("2018-04-08", true, 3, "3 working days late")] // a Sunday counts as the Friday before
    public void Lateness_is_counted_in_working_days(string today, bool late, int days, string words)
    {
        var lateness = Examples.Publication().LatenessOn(Examples.Day(today), WorkingDays.England)!;
        Assert.Equal((late, days, words), (lateness.IsLate, lateness.DaysLate, lateness.Words));
    }

    [Fact]
    public void A_weekend_straight_after_the_last_day_is_late_by_less_than_a_working_day()
    {
        var publication = Examples.Publication(Examples.Utc("2018-07-12T12:00:00Z")); // due on Friday 13 July
        Assert.Equal("late by less than a working day", publication.LatenessOn(Examples.Day("2018-07-14"), WorkingDays.England)!.Words);
    }

    [Fact]
    public void Lateness_across_years_that_are_not_known_is_late_without_a_number()
    {
        Lateness lateness = new(new(2018, 1, 1), new(2018, 1, 2), null);
        Assert.True(lateness.IsLate);
        Assert.Equal("late, by how many working days is not known: the bank holidays of that time are not", lateness.Words);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("The rooms had to be taken in August", true)]
    public void What_was_asked_for_after_the_act_is_counted_as_such(string? why, bool isRetrospective)
    {
        var content = Examples.Content();
        var publication = Examples.Publication(content: content with { Basics = content.Basics with { Retrospective = why } });
        Assert.Equal(isRetrospective, publication.IsRetrospective);
    }

    [Fact]
    public void Once_published_lateness_stands_still()
    {
        var publication = Examples.Publication();
        publication.Publish(Guid.CreateVersion7(), "add2155", "Grace Adeyemi", null, Examples.On("2018-04-04"));
        var lateness = publication.LatenessOn(Examples.Day("2019-01-01"), WorkingDays.England)!;
        Assert.Equal((1, Examples.Day("2018-04-04"), Examples.Day("2018-04-03")), (lateness.DaysLate, lateness.Day, lateness.LastDay));
    }
}
