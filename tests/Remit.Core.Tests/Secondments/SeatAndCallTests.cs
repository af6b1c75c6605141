using Remit.Finance;
using Xunit;

namespace Remit.Secondments;

public sealed class SeatAndCallTests
{
    [Theory]
    [InlineData("2018-10-01", "2019-10-31", null)]
    [InlineData("2018-09-30", "2019-10-31", "secondments.seat-outside")]
    [InlineData("2018-10-01", "2019-11-01", "secondments.seat-outside")]
    [InlineData("2019-07-01", "2019-10-31", null)] // four months to the day
    [InlineData("2019-07-02", "2019-10-31", "secondments.seat-too-short")]
    [InlineData("2019-07-02", "2019-07-01", "secondments.seat-days")]
    public void A_seat_lies_within_the_scheme_and_holds_one_placement(string first, string last, string? breach) =>
        Assert.Equal(breach, Examples.Scheme().WhyNotEnterSeat(Examples.Seat(first: first, last: last)).SingleOrDefault()?.Code);

    [Fact]
    public void A_seat_says_where_and_what() =>
        Assert.Equal(
            [
                "secondments.seat-without-team",
                "secondments.seat-without-project",
                "secondments.seat-without-manager",
                "secondments.seat-without-place",
            ],
            Examples.Scheme().WhyNotEnterSeat(new("", " ", [], "", "", new(2018, 10, 1), new(2019, 10, 31))).Select(b => b.Code)
        );

    [Fact]
    public void Seats_are_numbered_and_the_numbers_of_withdrawn_ones_are_not_given_again()
    {
        var scheme = Examples.Scheme();
        var one = scheme.EnterSeat(Examples.Seat());
        var two = scheme.EnterSeat(Examples.Seat("Events"));
        scheme.WithdrawSeat(two, Examples.Officer("The project ended"), []);

        Assert.Equal((1, 2, 3), (one.Number, two.Number, scheme.EnterSeat(Examples.Seat("Plans")).Number));
        Assert.Equal([1, 3], scheme.StandingSeats.Select(s => s.Number));
        Assert.Equal("secondments.seat-withdrawn", Assert.Single(scheme.WhyNotChangeSeat(two, Examples.Seat(), [])).Code);
    }

    [Fact]
    public void A_seat_where_somebody_sits_stays_as_it_is()
    {
        var scheme = Examples.Scheme();
        var seat = scheme.EnterSeat(Examples.Seat());
        SeatTaken taken = new("P0003", seat.Id, Guid.Empty, new(2018, 11, 1), new(2019, 4, 30), Money.Zero);

        Assert.Equal("secondments.seat-taken", Assert.Single(scheme.WhyNotChangeSeat(seat, Examples.Seat(), [taken])).Code);
        Assert.Equal("secondments.seat-taken", Assert.Single(scheme.WhyNotWithdrawSeat(seat, Examples.Officer("Over"), [taken])).Code);
        Assert.Equal("secondments.no-reason", Assert.Single(scheme.WhyNotWithdrawSeat(seat, Examples.Officer(), [])).Code);
        Assert.Empty(scheme.WhyNotChangeSeat(seat, Examples.Seat("Other work"), [taken with { SeatId = Guid.CreateVersion7() }]));
    }

    [Theory]
    [InlineData("2018-08-13", null)] // today
    [InlineData("2018-08-12", "secondments.call-in-the-past")]
    [InlineData("2019-06-30", null)] // the day before the last on which a placement can begin
    [InlineData("2019-07-01", "secondments.call-too-late")]
    public void A_call_leaves_time_to_answer_and_to_be_placed(string closes, string? breach)
    {
        var scheme = Examples.Scheme();
        scheme.EnterSeat(Examples.Seat());

        Assert.Equal(breach, scheme.WhyNotOpenCall("Tell us", Examples.Day(closes), Examples.Today, 2).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_call_needs_words_seats_and_members() =>
        Assert.Equal(
            ["secondments.call-without-words", "secondments.call-without-seats", "secondments.call-without-members"],
            Examples.Scheme().WhyNotOpenCall(" ", new(2018, 9, 7), Examples.Today, 0).Select(b => b.Code)
        );

    [Fact]
    public void One_call_is_open_at_a_time()
    {
        var scheme = Examples.CalledScheme();

        Assert.Equal("secondments.call-open", Assert.Single(scheme.WhyNotOpenCall("More", new(2018, 10, 1), new(2018, 9, 7), 2)).Code);
        Assert.Equal(2, scheme.OpenCall("More", new(2018, 10, 1), new(2018, 9, 8), 2, Examples.Officer()).Number);
    }

    [Fact]
    public void A_call_is_extended_while_it_is_open_and_closed_early_with_a_reason()
    {
        var scheme = Examples.CalledScheme();
        var call = scheme.Calls[0];

        Assert.Equal(
            "secondments.call-not-longer",
            Assert.Single(scheme.WhyNotExtendCall(call, new(2018, 9, 7), Examples.Today, Examples.Officer("x"))).Code
        );
        Assert.Equal("secondments.no-reason", Assert.Single(scheme.WhyNotExtendCall(call, new(2018, 9, 8), Examples.Today, Examples.Officer())).Code);
        scheme.ExtendCall(call, new(2018, 9, 14), new(2018, 9, 7), Examples.Officer("Two members asked for time"));
        Assert.Equal(call, scheme.CallOpenOn(new(2018, 9, 14)));
        Assert.Null(scheme.CallOpenOn(new(2018, 9, 15)));

        Assert.Equal("secondments.no-reason", Assert.Single(scheme.WhyNotCloseCall(call, Examples.Today, Examples.Officer(" "))).Code);
        scheme.CloseCall(call, Examples.Today, Examples.Officer("Enough came"));
        Assert.Null(scheme.CallOpenOn(Examples.Today));
        Assert.Equal(
            "secondments.call-closed",
            Assert.Single(scheme.WhyNotExtendCall(call, new(2018, 9, 20), Examples.Today, Examples.Officer("x"))).Code
        );
    }

    [Theory]
    [InlineData("2018-10-02", "2019-02-01", 4)]
    [InlineData("2018-10-02", "2019-01-31", 3)]
    [InlineData("2018-10-31", "2019-02-26", 3)]
    [InlineData("2018-10-31", "2019-02-27", 4)] // a month from the 31st ends with a shorter one
    [InlineData("2018-10-01", "2018-09-30", 0)]
    [InlineData("2018-10-01", "2018-08-01", 0)]
    [InlineData("2020-02-29", "2021-02-26", 11)]
    [InlineData("2020-02-29", "2021-02-27", 12)]
    public void Months_are_counted_to_the_day(string first, string last, int months) =>
        Assert.Equal(months, WholeMonths.Between(Examples.Day(first), Examples.Day(last)));
}
