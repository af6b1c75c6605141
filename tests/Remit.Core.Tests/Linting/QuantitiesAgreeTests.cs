using Remit.Finance;
using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class QuantitiesAgreeTests
{
    [Fact]
    public void Cohorts_counted_in_different_ways_are_shown_with_the_cost_a_head()
    {
        var paper = Examples.Paper(
            summary: "Three cohorts, of ten traders per cohort, will be trained.",
            background: "The offer is for two or three cohorts. At least two cohorts will finish in the year.",
            approved: 30_000
        );

        var message = Assert.Single(paper.Of("R4")).Message;

        Assert.Contains("\"Three cohorts\", \"two or three cohorts\", \"At least two cohorts\"", message, StringComparison.Ordinal);
        Assert.Contains("£1,000 a head over 3 x 10 = 30, or £1,500 a head over 2 x 10 = 20", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Three cohorts will be trained. The three cohorts meet weekly.")]
    [InlineData("Up to five secondments are offered. The first two secondments begin in May 2018.")]
    [InlineData("More than 20 boroughs answered a survey and 12 boroughs were visited.")]
    [InlineData("Three cohorts will be trained. At least two cohorts were trained before.")]
    [InlineData("Around ten sessions are planned: ten sessions in all.")]
    public void The_same_count_again_some_of_it_and_other_things_are_let_be(string background) =>
        Assert.Empty(Examples.Paper(background: background).Of("R4"));

    [Theory]
    [InlineData("over 80 museum partners", true)]
    [InlineData("80 museum partners", false)]
    [InlineData("some 80 museum partners", false)]
    public void The_same_number_is_not_both_exact_and_passed(string other, bool isFound) =>
        Assert.Equal(
            isFound,
            Examples.Paper(summary: "A group of 80 museum partners asked for it.", background: $"There are {other} in the group.").Of("R4").Count == 1
        );

    [Theory]
    [InlineData(
        "six or more councils",
        "£100,000 + £100,000 + 6 x £30,000 = £380,000 a year against £440,000: £60,000 short a year at six members; eight are needed"
    )]
    [InlineData("seven or more councils", "£30,000 short a year at seven members; eight are needed")]
    [InlineData("eight or more councils", null)]
    public void A_shared_office_has_enough_paying_members(string members, string? shown)
    {
        IReadOnlyList<FinancialYear> years = [new(2019), new(2020)];
        var paper = Examples.Paper(
            level: "MD",
            background: $"The office costs £440,000 a year. The host gives £100,000 per year and fees of £30,000 per year each come from {members}.",
            years: years,
            spending:
            [
                Examples.Row(SpendingKind.Approved, 100_000, per: "financial_year", years: years),
                Examples.Row(SpendingKind.ProgrammeTotal, 440_000, per: "year"),
                Examples.Row(SpendingKind.Match, 100_000, per: "year"),
                Examples.Row(SpendingKind.MembershipFee, 30_000, per: "year"),
            ],
            rows: [("Delivery start", "April 2019", "2019-04-01", "2019-04-30"), ("Delivery end", "March 2021", "2021-03-01", "2021-03-31")]
        );

        var findings = paper.Of("R4");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("receives up to five secondments from the traders", true)]
    [InlineData("receives up to five secondments from the traders for two years", false)]
    [InlineData("receives five secondments from the traders", false)]
    public void A_cap_says_until_when_it_holds(string what, bool isFound)
    {
        var paper = Examples.Paper(
            decision: $"That the Assistant Director, Markets {what}.",
            approved: 0,
            years: [],
            rows: [("First secondments begin", "July 2018", "2018-07-01", "2018-07-31")]
        );

        Assert.Equal(isFound, paper.Of("R4").Any(f => f.Message.Contains("no end date", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Traders will be seconded in turn.", true)]
    [InlineData("Four secondees will come in turn.", false)]
    public void Paid_places_are_counted(string background, bool isFound)
    {
        var paper = Examples.Paper(
            decision: "That the Assistant Director, Markets approves £40,000 for the staff costs of secondees in 2018-19.",
            background: background
        );

        Assert.Equal(isFound, paper.Of("R4").Count == 1);
    }

    [Theory]
    [InlineData("November 2018 – October 2019", "12 months, 7 of them after 31 March 2019")]
    [InlineData("November 2018 – March 2019", null)]
    public void The_stage_that_is_decided_and_its_objectives_have_one_period(string months, string? shown)
    {
        var paper = Examples.Paper(
            decision: "That the Assistant Director, Markets approves £40,000 for stage one of the lab over 2018/19.",
            objectives: $"The objectives of the lab for {months} are:\n• 10 stalls, up from 4 by 2019\n• 2 markets"
        );

        var findings = paper.Of("R4");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Each host offers two placements a year. At least two placements are filled.")]
    [InlineData("Six sessions are planned. At least four sessions are to be attended.")]
    public void Rates_and_parts_of_a_programme_are_other_counts(string background) => Assert.Empty(Examples.Paper(background: background).Of("R4"));

    [Fact]
    public void A_programme_that_bears_the_name_of_places_pays_for_other_things_too() =>
        Assert.Empty(
            Examples
                .Paper(decision: "That the Assistant Director, Markets approves £40,000 to fund the apprenticeships programme in 2018-19.")
                .Of("R4")
        );

    [Fact]
    public void A_text_that_breaks_off_among_its_funders_is_not_added_up()
    {
        var paper = Examples.Paper(
            level: "MD",
            background: "The office costs £440,000 a year. Fees of £30,000 per year each come from six or more councils.",
            objectives: null,
            equality: null,
            other: null,
            finance: null,
            legal: null,
            delivery: null,
            spending:
            [
                Examples.Row(SpendingKind.Approved, 40_000, per: "year"),
                Examples.Row(SpendingKind.ProgrammeTotal, 440_000, per: "year"),
                Examples.Row(SpendingKind.MembershipFee, 30_000, per: "year"),
            ]
        );

        Assert.Empty(paper.Of("R4"));
    }

    [Fact]
    public void Running_costs_that_the_reader_did_not_tell_are_found_by_their_words()
    {
        var paper = Examples.Paper(
            level: "MD",
            background: "Running costs are £440,000 per year. The host gives £100,000 per year. Core members pay £30,000 per year each; it starts with six or more councils.",
            spending:
            [
                Examples.Row(SpendingKind.Approved, 100_000, per: "year"),
                Examples.Row(SpendingKind.Context, 440_000, per: "year"),
                Examples.Row(SpendingKind.Match, 100_000, per: "year"),
                Examples.Row(SpendingKind.MembershipFee, 30_000, per: "year"),
            ]
        );

        Assert.Contains("£60,000 short a year at six members", Assert.Single(paper.Of("R4")).Message, StringComparison.Ordinal);
    }
}
