using Xunit;

namespace Remit.Linting;

public sealed class EvaluationInTimeTests
{
    [Theory]
    [InlineData("mid-2021", true)]
    [InlineData("September 2020", false)]
    public void An_evaluation_comes_before_the_option_to_stop_lapses(string when, bool isFound)
    {
        var paper = Examples.Paper(
            level: "MD",
            background: $"There is an option exercisable by the city to cease funding during 2020/21. An evaluation will be made in {when}."
        );

        var findings = paper.Of("R8");

        Assert.Equal(isFound, findings.Count == 1);
        Assert.All(findings, f => Assert.Equal(Severity.Blocker, f.Severity));
        Assert.All(findings, f => Assert.Contains("to 31 March 2021", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("March 2019", "2019-03-01", "2019-03-31", "same month")]
    [InlineData("April 2019", "2019-04-01", "2019-04-30", "comes after")]
    [InlineData("February 2019", "2019-02-01", "2019-02-28", null)]
    public void A_review_leaves_time_before_the_decision_that_rests_on_it(string when, string from, string to, string? shown)
    {
        var findings = Examples
            .Paper(rows: [("Review of stage one", when, from, to), ("Decision on stage two", "March 2019", "2019-03-01", "2019-03-31")])
            .Of("R8");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The scheme will be reviewed after 12 months. If successful it goes on.", true)]
    [InlineData("The scheme will be reviewed after 12 months. If the first year goes well it goes on.", true)]
    [InlineData("The scheme will be reviewed after 9 months. If successful it goes on.", false)]
    [InlineData("The scheme will be reviewed after 12 months.", false)] // there is no choice to inform
    public void A_review_after_so_many_months_is_counted_from_the_start(string other, bool isFound)
    {
        var paper = Examples.Paper(
            other: other,
            years: [new(2018), new(2019)],
            rows: [("Delivery start", "October 2018", "2018-10-01", "2018-10-31"), ("Project closure", "October 2019", "2019-10-01", "2019-10-31")]
        );

        Assert.Equal(isFound, paper.Of("R8").Count == 1);
    }

    [Fact]
    public void A_review_that_serves_no_dated_choice_is_noted() =>
        Assert.Contains(
            "no choice that it serves",
            Assert.Single(Examples.Paper(rows: [("Review of the markets", "November 2018", "2018-11-01", "2018-11-30")]).Of("R8")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_paper_without_a_dated_evaluation_is_let_be() =>
        Assert.Empty(Examples.Paper(other: "The plan was reviewed by the board. An evaluation will follow.").Of("R8"));

    [Fact]
    public void A_review_between_two_decisions_is_in_time_for_the_second() =>
        Assert.Empty(
            Examples
                .Paper(
                    rows:
                    [
                        ("Decision on phase 1", "July 2018", "2018-07-01", "2018-07-31"),
                        ("Review of phase 1", "November 2018", "2018-11-01", "2018-11-30"),
                        ("Decision on phase 2", "January 2019", "2019-01-01", "2019-01-31"),
                    ]
                )
                .Of("R8")
        );

    [Fact]
    public void The_review_of_something_else_is_no_evaluation() =>
        Assert.Empty(Examples.Paper(other: "The transport plan review will be published in March 2019. If successful the markets go on.").Of("R8"));
}
