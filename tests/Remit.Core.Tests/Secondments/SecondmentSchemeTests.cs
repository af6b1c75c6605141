using Remit.Finance;
using Remit.Rules;
using Xunit;

namespace Remit.Secondments;

public sealed class SecondmentSchemeTests
{
    [Fact]
    public void Terms_are_prefilled_with_all_that_the_decision_allows()
    {
        var terms = Examples.Add2253().ToTerms(new(2018, 10, 1), new(2019, 10, 31));

        Assert.Equal((50, Money.Pounds(25_000), 4, 6), (terms.HostPercent, terms.HostCap, terms.MinMonths, terms.MaxMonths));
        Assert.Equal(new DateOnly(2019, 10, 1), terms.ReviewDue);
        Assert.Equal("VAT is inside the amount", terms.Vat);
        Assert.False(terms.IsAtNoCost);
    }

    [Fact]
    public void A_decision_without_money_makes_terms_at_no_cost()
    {
        var terms = Examples.Add2056().ToTerms(new(2017, 4, 3), new(2018, 3, 31));

        Assert.True(terms.IsAtNoCost);
        Assert.Equal((Money.Zero, 2, 5), (terms.HostCap, terms.LeastPlacements, terms.MostPlacements));
        Assert.Empty(SecondmentScheme.WhyNotOpen("A pooled fund", Examples.TermsAtNoCost(), Examples.Add2056()));
    }

    [Theory]
    [InlineData(50, 25_000_00, null)]
    [InlineData(51, 25_000_00, "secondments.share-beyond-decision")]
    [InlineData(101, 25_000_00, "secondments.share-not-percent")]
    [InlineData(-1, 0, "secondments.share-not-percent")]
    [InlineData(50, 25_000_01, "secondments.cap-beyond-decision")]
    [InlineData(50, 0, "secondments.cap-and-share")]
    [InlineData(0, 25_000_00, "secondments.cap-and-share")]
    [InlineData(0, 0, null)]
    public void The_host_pays_no_more_than_the_decision_approves(int percent, long cap, string? breach) =>
        Holds(breach, Examples.Terms() with { HostPercent = percent, HostCap = new(cap) });

    [Fact]
    public void What_goes_beyond_the_decision_is_refused_with_the_arithmetic()
    {
        var refused = SecondmentScheme.WhyNotOpen("x", Examples.Terms() with { HostCap = Money.Pounds(26_000) }, Examples.Add2253());

        Assert.Equal("£26,000 is £1,000 more than the £25,000 that ADD2253 approves: it takes another decision", Assert.Single(refused).Message);
        Assert.Equal("ADD2253", refused[0].Source);
    }

    [Theory]
    [InlineData(4, 6, null)]
    [InlineData(5, 5, null)]
    [InlineData(3, 6, "secondments.shorter-than-decided")]
    [InlineData(4, 7, "secondments.longer-than-decided")]
    [InlineData(6, 5, "secondments.months")]
    [InlineData(0, 6, "secondments.months")]
    public void Placements_last_as_long_as_the_decision_says(int least, int most, string? breach) =>
        Holds(breach, Examples.Terms() with { MinMonths = least, MaxMonths = most });

    [Theory]
    [InlineData(2, 5, null)]
    [InlineData(1, 5, "secondments.fewer-than-decided")]
    [InlineData(null, 5, "secondments.fewer-than-decided")]
    [InlineData(2, 6, "secondments.more-than-decided")]
    [InlineData(2, null, "secondments.more-than-decided")]
    [InlineData(5, 4, "secondments.placements")]
    public void As_many_are_placed_as_the_decision_says(int? least, int? most, string? breach) =>
        Assert.Equal(
            breach,
            SecondmentScheme
                .WhyNotOpen("x", Examples.TermsAtNoCost() with { LeastPlacements = least, MostPlacements = most }, Examples.Add2056())
                .SingleOrDefault()
                ?.Code
        );

    [Fact]
    public void No_money_no_share() =>
        Assert.Equal(
            ["secondments.share-without-money", "secondments.cap-beyond-decision"],
            SecondmentScheme
                .WhyNotOpen("x", Examples.TermsAtNoCost() with { HostPercent = 50, HostCap = Money.Pounds(1) }, Examples.Add2056())
                .Select(b => b.Code)
        );

    [Theory]
    [InlineData("2018-10-01", "2019-10-31", null)]
    [InlineData("2018-08-07", "2019-10-31", null)] // the day of signature
    [InlineData("2018-08-06", "2019-10-31", "secondments.before-signature")]
    [InlineData("2018-10-01", "2019-01-31", null)] // four months to the day
    [InlineData("2018-10-01", "2019-01-30", "secondments.too-short")]
    [InlineData("2018-10-01", "2018-09-30", "secondments.days")]
    public void It_runs_after_the_signature_for_one_placement_at_least(string first, string last, string? breach) =>
        Holds(breach, Examples.Terms() with { FirstDay = Examples.Day(first), LastDay = Examples.Day(last) });

    [Fact]
    public void A_review_is_due_after_it_began_and_aims_are_named()
    {
        Holds("secondments.review-before-start", Examples.Terms() with { ReviewDue = new(2018, 10, 1) });
        Holds(null, Examples.Terms() with { ReviewDue = new(2018, 10, 2) });
        Holds("secondments.no-aims", Examples.Terms() with { Aims = [" "] });
    }

    [Fact]
    public void What_is_given_in_kind_says_how_its_worth_was_found()
    {
        Holds("secondments.in-kind-without-basis", Examples.Terms() with { InKind = [new("A desk", Money.Pounds(500), " ")] });
        Holds("secondments.in-kind-worth", Examples.Terms() with { InKind = [new("A desk", new(-1), "By twelve")] });
    }

    [Fact]
    public void Money_bound_to_one_year_is_watched_where_the_scheme_runs_into_the_next()
    {
        Assert.Contains("between 1 April 2019 and 31 October 2019", Assert.Single(Examples.Add2253().WhatToWatch(Examples.Terms())));
        Assert.Empty(Examples.Add2253(year: null).WhatToWatch(Examples.Terms()));
        Assert.Empty(Examples.Add2253().WhatToWatch(Examples.Terms() with { LastDay = new(2019, 3, 31) }));
    }

    [Fact]
    public void A_second_decision_adds_money_and_says_anew_what_it_says()
    {
        var both = Examples.Add2253().With(Examples.Add2056() with { DecisionCode = "ADD2301" });

        Assert.Equal(("ADD2253 and ADD2301", Money.Pounds(25_000), 50, 5), (both.DecisionCode, both.Cap, both.Percent, both.MostPlacements));
        Assert.Equal(Examples.Add2253(), Examples.Add2253().With(Examples.Add2253()) with { Years = Examples.Add2253().Years }, SameCover);
    }

    [Fact]
    public void Terms_change_by_a_decision_and_what_they_were_stays()
    {
        var scheme = Examples.Scheme();
        var more = Examples.Terms() with { HostCap = Money.Pounds(30_000) };
        Assert.Equal(
            "secondments.cap-beyond-decision",
            Assert.Single(scheme.WhyNotChangeTerms(more, Examples.Add2253(), ("ADD2253", Examples.Officer("More came")), [])).Code
        );

        var later = Examples.Add2253() with { DecisionCode = "ADD2301", Cap = Money.Pounds(5_000) };
        scheme.ChangeTerms(more, Examples.Add2253().With(later), ("ADD2301", Examples.Officer("More came")), []);

        Assert.Equal(Money.Pounds(30_000), scheme.Terms.HostCap);
        Assert.Equal(
            (1, "ADD2301", Money.Pounds(25_000)),
            (scheme.Changes[0].Number, scheme.Changes[0].DecisionCode, scheme.Changes[0].Before.HostCap)
        );
        Assert.Equal(["ADD2253", "ADD2301"], scheme.DecisionCodes);
    }

    [Fact]
    public void Terms_hold_what_stands()
    {
        var scheme = Examples.Scheme();
        SeatTaken taken = new("P0001", Guid.Empty, Guid.Empty, new(2018, 11, 1), new(2019, 4, 30), Money.Pounds(12_000));
        var less = Examples.Terms() with { HostCap = new(11_999_99), FirstDay = new(2018, 11, 2), MostPlacements = 1 };

        Assert.Equal(
            ["secondments.cap-below-promised", "secondments.days-without-placed"],
            scheme.WhyNotChangeTerms(less, Examples.Add2253(), ("ADD2253", Examples.Officer("Less")), [taken]).Select(b => b.Code)
        );
        Assert.Contains(
            "secondments.most-below-placed",
            scheme.WhyNotChangeTerms(less, Examples.Add2253(), ("ADD2253", Examples.Officer("Less")), [taken, taken]).Select(b => b.Code)
        );
    }

    [Fact]
    public void It_closes_with_a_reason_when_nobody_is_there_any_more()
    {
        var scheme = Examples.CalledScheme();
        SeatTaken taken = new("P0001", scheme.Seats[0].Id, Guid.Empty, new(2018, 11, 1), new(2019, 4, 30), Money.Zero);

        Assert.Equal(
            "secondments.close-with-placements",
            Assert.Single(scheme.WhyNotClose(Examples.Officer("Over"), new(2019, 4, 30), [taken])).Code
        );
        Assert.Equal("secondments.no-reason", Assert.Single(scheme.WhyNotClose(Examples.Officer(" "), new(2019, 5, 1), [taken])).Code);

        scheme.Close(Examples.Officer("Over"), Examples.Today, []);

        Assert.NotNull(scheme.Calls[0].Closed);
        Assert.Equal("secondments.scheme-closed", Assert.Single(scheme.WhyNotEnterSeat(Examples.Seat())).Code);
        Assert.Equal("secondments.scheme-closed", Assert.Single(scheme.WhyNotClose(Examples.Officer("Again"), Examples.Today, [])).Code);
    }

    private static void Holds(string? breach, SecondmentTerms terms) =>
        Assert.Equal(breach, SecondmentScheme.WhyNotOpen("Rotating secondments", terms, Examples.Add2253()).SingleOrDefault()?.Code);

    private static bool SameCover(SecondmentCover one, SecondmentCover other) => one with { Years = [] } == other with { Years = [] };
}
