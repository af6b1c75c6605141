using Xunit;

namespace Remit.Linting;

public sealed class DatesInOrderTests
{
    [Theory]
    [InlineData("August – September 2018", "2018-08-01", "2018-09-30", "2018-09-05", true)]
    [InlineData("September 2018", "2018-09-01", "2018-09-30", "2018-09-05", false)] // the month of signature may be after it
    [InlineData("October 2018", "2018-10-01", "2018-10-31", "2018-09-05", false)]
    public void Buying_before_signature_is_activity_before_authority(string when, string from, string to, string signedOn, bool isFound)
    {
        var findings = Examples
            .Paper(
                signed: signedOn,
                rows: [("Procurement of contract", when, from, to), ("Delivery start", "November 2018", "2018-11-01", "2018-11-30")]
            )
            .Of("R3");

        Assert.Equal(isFound, findings.Count == 1);
        Assert.All(findings, f => Assert.Contains("before authority", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Talking_to_people_before_signature_is_let_be() =>
        Assert.Empty(Examples.Paper(rows: [("Workshops with traders", "March 2018", "2018-03-01", "2018-03-31")]).Of("R3"));

    [Fact]
    public void A_call_within_a_month_of_signature_is_noted_with_the_days() =>
        Assert.Contains(
            "from 9 to 39 days after signature",
            Assert
                .Single(Examples.Paper(signed: "2018-06-22", rows: [("First call for proposals", "July 2018", "2018-07-01", "2018-07-31")]).Of("R3"))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("November 2019", true)]
    [InlineData("November 2018", false)]
    public void Set_up_comes_before_the_launch_that_it_prepares(string setUp, bool isFound)
    {
        var findings = Examples
            .Paper(background: $"The office has a target launch date of April 2019. The set-up phase will start in around {setUp}.")
            .Of("R3");

        Assert.Equal(isFound, findings.Count == 1);
        Assert.All(findings, f => Assert.Contains($"{setUp}, after the launch in April 2019", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_end_before_the_start_is_a_blocker()
    {
        var paper = Examples.Paper(
            rows: [("Delivery start", "May 2019", "2019-05-01", "2019-05-31"), ("Delivery end", "March 2019", "2019-03-01", "2019-03-31")]
        );

        Assert.Equal(Severity.Blocker, Assert.Single(paper.Of("R3")).Severity);
    }

    [Theory]
    [InlineData("Date signed:\n\nDecision by: A Person", true)]
    [InlineData("Date signed: 1 June 2018\n\nDecision by: A Person", false)]
    [InlineData("Signed by A Person", false)]
    public void An_empty_date_field_is_noted(string fields, bool isFound)
    {
        var sound = Examples.Paper(signed: null);
        var paper = sound with { Text = sound.Text + fields };

        Assert.Equal(isFound, paper.Of("R3").Count == 1);
    }

    [Fact]
    public void What_began_years_before_is_an_earlier_phase() =>
        Assert.Empty(
            Examples
                .Paper(
                    rows: [("Delivery start", "April 2016", "2016-04-01", "2016-04-30"), ("Delivery end", "March 2019", "2019-03-01", "2019-03-31")]
                )
                .Of("R3")
        );

    [Fact]
    public void A_contract_that_runs_out_is_not_activity() =>
        Assert.Empty(Examples.Paper(rows: [("Current contract ends", "March 2018", "2018-03-01", "2018-03-31")]).Of("R3"));
}
