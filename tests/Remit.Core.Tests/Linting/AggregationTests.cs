using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class AggregationTests
{
    [Theory]
    [InlineData("If it works the pilot is rolled out across other squares.", 40_000, Severity.Note)]
    [InlineData("Results decide whether to roll the pilot out.", 40_000, Severity.Note)]
    [InlineData("If the first year goes well, other towns can follow.", 40_000, Severity.Note)]
    [InlineData("A decision on stage two will be taken in March 2019.", 40_000, Severity.Note)]
    [InlineData("A decision on stage two will be taken in March 2019.", 50_000, Severity.NeedsReason)] // exactly at the limit: any more is over
    public void Work_that_is_foreseen_counts_with_what_is_approved(string background, long approved, Severity severity)
    {
        var finding = Assert.Single(Examples.Paper(background: background, approved: approved).Of("R6"));

        Assert.Equal(severity, finding.Severity);
        Assert.Contains($"£{approved:#,##0}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Any additional contribution will be subject to a new decision. The pilot is rolled out later.", "ADD")]
    [InlineData("The pilot is rolled out later.", "MD")] // the Mayor has no limit
    [InlineData("Phase two was completed in 2016.", "ADD")]
    [InlineData("Nothing more is planned.", "ADD")]
    public void A_new_decision_the_mayor_and_the_past_are_let_be(string background, string form) =>
        Assert.Empty(Examples.Paper(background: background, level: form).Of("R6"));

    [Fact]
    public void A_stage_that_is_itself_decided_is_not_one_foreseen() =>
        Assert.Empty(
            Examples.Paper(decision: "That the Assistant Director, Markets approves £40,000 for phase 2 of the markets in 2018-19.").Of("R6")
        );

    [Fact]
    public void A_cap_on_numbers_counts_over_all_phases()
    {
        var paper = Examples.Paper(
            decision: "That the Assistant Director, Markets receives up to five secondments until March 2019.",
            approved: 0,
            rows: [("Review phase 1 secondments", "November 2018", "2018-11-01", "2018-11-30")]
        );

        Assert.Contains("\"up to five secondments\"", Assert.Single(paper.Of("R6")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This decision is for phase two of the markets and will be carried out soon.")]
    [InlineData("Stage two is under way elsewhere.")]
    [InlineData("The scheme is rolled out across the country.")]
    public void What_is_under_way_or_is_this_very_decision_is_not_foreseen(string background) =>
        Assert.Empty(Examples.Paper(background: background).Of("R6"));
}
