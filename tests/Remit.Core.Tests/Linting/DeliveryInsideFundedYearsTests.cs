using Xunit;

namespace Remit.Linting;

public sealed class DeliveryInsideFundedYearsTests
{
    [Theory]
    [InlineData("March 2019", "2019-03-01", "2019-03-31", null)] // to the last day of the funded year
    [InlineData("April 2019", "2019-04-01", "2019-04-30", "2019-20 has no money")]
    [InlineData("May 2020", "2020-05-01", "2020-05-31", "2019-20 and 2020-21 has no money")]
    public void Delivery_past_the_last_funded_year_names_the_years_without_money(string when, string from, string to, string? shown)
    {
        var findings = Examples
            .Paper(rows: [("Delivery start", "September 2018", "2018-09-01", "2018-09-30"), ("Delivery end", when, from, to)])
            .Of("R2");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Money_saved_in_a_year_that_was_over_before_the_decision_is_not_held_against_delivery() =>
        Assert.Empty(Examples.Paper(years: [new(2016)]).Of("R2"));

    [Fact]
    public void A_later_stage_that_is_not_decided_is_named()
    {
        var paper = Examples.Paper(
            objectives: "The objectives of the market lab for November 2018 – October 2019 are:\n• 10 stalls, up from 4 by 2019\n• 2 markets",
            rows:
            [
                ("Delivery start", "November 2018", "2018-11-01", "2018-11-30"),
                ("Decision to commence stage two", "March 2019", "2019-03-01", "2019-03-31"),
            ]
        );

        Assert.Contains(
            "delivery runs to October 2019: 2019-20 has no money and rests on stage two",
            Assert.Single(paper.Of("R2")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_span_of_months_in_which_something_will_be_done_is_delivery() =>
        Assert.Single(
            Examples
                .Paper(
                    background: "For November 2018 – October 2019 the lab is to see:\n- ten traders take part\n- what was learned published",
                    rows: [("Delivery start", "November 2018", "2018-11-01", "2018-11-30")]
                )
                .Of("R2")
        );

    [Fact]
    public void Years_that_are_not_yet_budgeted_are_noted_with_their_sum()
    {
        var paper = Examples.Paper(
            finance: "The expenditure of £40,000 will be met from the Markets budget for 2018-19. Provision will be made for future costs of £20,000 per annum for the financial years 2019-20 and 2020-21.",
            years: [new(2018), new(2019), new(2020)]
        );

        var finding = Assert.Single(paper.Of("R2"));

        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("£20,000 a year, £40,000 in all, for 2019-20 and 2020-21", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_paper_without_any_period_is_noted()
    {
        var paper = Examples.Paper(
            decision: "That the Assistant Director, Markets agrees a memorandum with the traders.",
            approved: null,
            years: [],
            rows: [("First meeting", "June 2018", "2018-06-01", "2018-06-30")]
        );

        Assert.Contains("no period", Assert.Single(paper.Of("R2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_breaks_off_before_its_finances_is_not_said_to_lack_a_period() =>
        Assert.Empty(
            Examples
                .Paper(
                    decision: "That the Assistant Director, Markets agrees a memorandum.",
                    approved: null,
                    years: [],
                    finance: null,
                    legal: null,
                    delivery: null
                )
                .Of("R2")
        );

    [Fact]
    public void A_closure_after_the_year_end_is_not_delivery() =>
        Assert.Empty(
            Examples
                .Paper(
                    rows: [("Delivery end", "March 2019", "2019-03-01", "2019-03-31"), ("Project closure", "May 2019", "2019-05-01", "2019-05-31")]
                )
                .Of("R2")
        );

    [Fact]
    public void Where_the_later_year_is_named_anywhere_nothing_is_said()
    {
        var paper = Examples.Paper(rows: [("Delivery end", "May 2019", "2019-05-01", "2019-05-31")]);

        Assert.Single(paper.Of("R2"));
        Assert.Empty((paper with { FinancialYears = [.. paper.FinancialYears, new(new(2019), default)] }).Of("R2"));
    }
}
