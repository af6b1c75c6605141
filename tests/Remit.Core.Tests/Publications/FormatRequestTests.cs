using Remit.Calendars;
using Remit.Rules;
using Xunit;

namespace Remit.Publications;

public sealed class FormatRequestTests
{
    private static readonly FormatWish Wish = new(AccessibleFormat.Braille, " Sam Carter ", " sam@example.org ", " In grade 2 ");

    [Fact]
    public void A_request_is_due_in_five_working_days_of_London()
    {
        var request = Ask("2018-03-28T23:30:00Z"); // Thursday there, before Easter
        Assert.Equal(Examples.Day("2018-04-09"), request.Due);
        Assert.Equal(("Sam Carter", "sam@example.org", "In grade 2"), (request.Name, request.Email, request.Details));
        Assert.Equal((AccessibleFormat.Braille, "add2155"), (request.Format, request.Slug));
        Assert.Null(Ask("2030-03-28T12:00:00Z").Due);
    }

    [Theory]
    [InlineData("sam@example.org", true)]
    [InlineData("s@a.b", true)]
    [InlineData("sam@example", false)]
    [InlineData("sam@.org", false)]
    [InlineData("sam@example.", false)]
    [InlineData("sam@@example.org", false)]
    [InlineData("@example.org", false)]
    [InlineData("sam smith@example.org", false)]
    [InlineData("sam@example.org,other@example.org", false)]
    [InlineData("<sam@example.org>", false)]
    [InlineData("sam@exam\tple.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_answer_needs_an_address(string? email, bool good) =>
        Assert.Equal(good ? [] : ["publications.no-email"], FormatRequest.WhyNotAsk(Wish with { Email = email }).Select(b => b.Code));

    [Fact]
    public void A_request_needs_a_format_and_a_name_and_keeps_within_bounds()
    {
        Assert.Equal(
            ["publications.no-format", "publications.no-name"],
            FormatRequest.WhyNotAsk(Wish with { Format = null, Name = " " }).Select(b => b.Code)
        );
        Assert.Empty(FormatRequest.WhyNotAsk(Wish with { Name = new('a', 120), Details = new('a', 1000) }));
        Assert.Equal("publications.no-name", FormatRequest.WhyNotAsk(Wish with { Name = new('a', 121) }).Single().Code);
        Assert.Equal("publications.details-too-long", FormatRequest.WhyNotAsk(Wish with { Details = new('a', 1001) }).Single().Code);
        Assert.Empty(FormatRequest.WhyNotAsk(Wish with { Email = new string('a', 242) + "@example.org", Details = null }));
        Assert.Equal("publications.no-email", FormatRequest.WhyNotAsk(Wish with { Email = new string('a', 243) + "@example.org" }).Single().Code);
        Assert.Throws<RuleBreachedException>(() => new FormatRequest("a", Wish with { Format = null }, Examples.BeforeEaster, WorkingDays.England));
    }

    [Fact]
    public void What_is_wrong_with_a_request_is_said_in_words_to_act_on()
    {
        Assert.Equal(
            [
                new Breach("publications.no-format", "Choose the format you need"),
                new("publications.no-name", "Enter your name, in at most 120 characters"),
                new("publications.no-email", "Enter an email address in the form name@example.org, so that we can answer"),
                new("publications.details-too-long", "Say what you need in at most 1000 characters"),
            ],
            FormatRequest.WhyNotAsk(new(null, null, null, new('a', 1001)))
        );
        var request = Ask("2018-03-29T12:00:00Z");
        Assert.Equal(
            [new Breach("publications.no-answer", "Say how the request was answered, without the name of who asked")],
            request.WhyNotAnswer(null)
        );
        request.Close("Sent", "Grace Adeyemi", Examples.On("2018-04-04"));
        Assert.Equal([new Breach("publications.answered-already", "Grace Adeyemi has answered this request already")], request.WhyNotAnswer("Again"));
        Assert.Equal(
            "A request is blanked once, four weeks after its answer",
            Assert.Throws<InvalidOperationException>(() => request.Blank(Examples.On("2018-05-01"))).Message
        );
    }

    [Fact]
    public void A_request_is_answered_once()
    {
        var request = Ask("2018-03-29T12:00:00Z");
        Assert.Equal("publications.no-answer", request.WhyNotAnswer(" ").Single().Code);
        request.Close(" Sent in Braille ", "Grace Adeyemi", Examples.On("2018-04-04"));
        Assert.Equal(("Sent in Braille", "Grace Adeyemi", Examples.On("2018-04-04")), (request.Answer, request.AnsweredBy, request.AnsweredAt));
        Assert.Equal("publications.answered-already", request.WhyNotAnswer("Again").Single().Code);
        Assert.Throws<RuleBreachedException>(() => request.Close("Again", "Grace Adeyemi", Examples.On("2018-04-05")));
    }

    [Theory]
    [InlineData("2018-05-01T22:59:59Z", false)]
    [InlineData("2018-05-01T23:00:00Z", true)] // midnight in London, 28 days after the day of the answer
    public void Who_asked_is_blanked_four_weeks_after_the_answer(string at, bool blanked)
    {
        var request = Ask("2018-03-29T12:00:00Z");
        Assert.False(request.IsToBeBlanked(Examples.Utc("2019-01-01T00:00:00Z")));
        request.Close("Sent", "Grace Adeyemi", Examples.On("2018-04-04"));
        Assert.Equal(blanked, request.IsToBeBlanked(Examples.Utc(at)));
        if (!blanked)
        {
            Assert.Throws<InvalidOperationException>(() => request.Blank(Examples.Utc(at)));
            return;
        }

        request.Blank(Examples.Utc(at));
        Assert.Equal((null, null, null), (request.Name, request.Email, request.Details));
        Assert.Equal(("Sent", Examples.Utc(at)), (request.Answer, request.BlankedAt));
        Assert.False(request.IsToBeBlanked(Examples.Utc("2019-01-01T00:00:00Z")));
    }

    private static FormatRequest Ask(string at) => new("add2155", Wish, Examples.Utc(at), WorkingDays.England);
}
