using Remit.Decisions;
using Remit.Papers;
using Remit.References;
using Xunit;

namespace Remit.Linting;

public sealed class DecisionMakerHasAuthorityTests
{
    [Theory]
    [InlineData("ADD", 49_999, null)]
    [InlineData("ADD", 50_000, "exactly at the limit of £50,000")]
    [InlineData("ADD", 50_001, "£1 over")]
    [InlineData("DD", 150_001, "£1 over")]
    [InlineData("DAR", 10_000, "exactly at the limit of £10,000")]
    [InlineData("MD", 9_000_000, null)]
    [InlineData("PCD", 9_000_000, null)]
    public void An_amount_is_held_against_the_limit_of_its_form(string form, long approved, string? shown)
    {
        var findings = Examples.Paper(level: form, approved: approved).Of("R5");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2017-04-23", "MD1500")] // the day before MD2085
    [InlineData("2017-04-24", "MD2085")]
    [InlineData("2019-05-28", "MD2085")]
    [InlineData("2019-05-29", "MD2472")]
    public void The_limit_is_that_of_the_day(string signedOn, string instrument) =>
        Assert.Contains(instrument, Assert.Single(Examples.Paper(signed: signedOn, approved: 50_000).Of("R5")).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_day_or_before_any_known_scheme_nothing_is_said()
    {
        Assert.Empty(Examples.Paper(signed: null, delivery: null, approved: 900_000).Of("R5"));
        Assert.Empty(Examples.Paper(signed: "2014-01-01", approved: 900_000).Of("R5"));
    }

    [Fact]
    public void An_amount_that_is_withheld_is_not_judged() =>
        Assert.Empty((Examples.Paper(approved: 900_000) with { AmountWithheld = true }).Of("R5"));

    [Fact]
    public void A_delegation_that_is_cited_turns_a_blocker_into_a_question()
    {
        var paper = Examples.Paper(background: "The Mayor gave delegation for this under MD3307.", approved: 171_000);
        Assert.True(DecisionReference.TryParse("MD3307", out var parent));

        var alone = Assert.Single(paper.Of("R5"));
        var delegated = Assert.Single(
            (paper with { Cites = [new(parent, new(paper.Text.IndexOf("MD3307", StringComparison.Ordinal), 6))] }).Of("R5")
        );

        Assert.Equal((Severity.Blocker, Severity.NeedsReason), (alone.Severity, delegated.Severity));
        Assert.Contains("MD3307", delegated.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Assistant Director, Housing", "Assistant Director of Housing", false)]
    [InlineData("Assistant Director of Housing", "Assistant Director of Housing and Land", true)]
    [InlineData("Assistant Director, Housing & Land", "Assistant Director of Housing and Land", false)]
    [InlineData("Assistant Director, Housing", "Assistant Director", false)] // less said is not otherwise said
    [InlineData("Director, Housing", "Assistant Director, Housing", true)]
    [InlineData("Mayor of London", "Mayor", false)]
    [InlineData("Strategic Director - Community Well-being", "Strategic Director Community Wellbeing", false)]
    public void The_post_that_signs_is_the_office_that_decides(string role, string office, bool isFound) =>
        Assert.Equal(isFound, Examples.Paper(role: role, office: office).Of("R5").Count == 1);

    [Fact]
    public void What_an_office_does_is_not_part_of_its_name() =>
        Assert.Empty(Examples.Paper(office: "Assistant Director, Markets, in consultation with the Director").Of("R5"));
}
