using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class EqualitySubstantiveTests
{
    private const string Law =
        "Under section 149 of the Equality Act 2010 the authority must have due regard to the need to end discrimination. "
        + "The protected characteristics are age, disability, gender reassignment, pregnancy and maternity, race, religion or belief, sex and sexual orientation.";

    [Fact]
    public void Only_the_law_is_not_a_comment_on_this_decision() =>
        Assert.Contains(
            "only restate the law (2 sentences)",
            Assert.Single(Examples.Paper(equality: Law).Of("R11")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Good_will_without_a_group_an_effect_or_an_action_is_not_enough() =>
        Assert.Contains(
            "(1 sentence) name no group",
            Assert.Single(Examples.Paper(equality: "The markets support the equality aims of the city.").Of("R11")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Law + " Officers will monitor who comes.")] // eight characteristics are the relevant ones: their number is no fault
    [InlineData("Older people come less often after dark.")]
    [InlineData("Late hours are a barrier for some.")]
    [InlineData("No adverse impact was found.")]
    public void A_group_an_effect_or_an_action_is_enough(string equality) => Assert.Empty(Examples.Paper(equality: equality).Of("R11"));

    [Fact]
    public void Actions_that_are_all_placed_on_others_are_noted()
    {
        var finding = Assert.Single(
            Examples.Paper(equality: "The host will ensure equal access. The traders' guild should encourage women to apply.").Of("R11")
        );

        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("The host", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_action_beside_those_of_others_is_enough() =>
        Assert.Empty(Examples.Paper(equality: "The host will ensure equal access for women. Officers will monitor who comes.").Of("R11"));

    [Fact]
    public void Comments_that_are_missing_or_cut_off_are_not_judged()
    {
        Assert.Empty(Examples.Paper(equality: null).Of("R11"));
        Assert.Empty(Examples.Paper(equality: Law, other: null, finance: null, legal: null, delivery: null).Of("R11"));
    }

    [Fact]
    public void A_team_of_the_authority_is_its_own() =>
        Assert.Empty(Examples.Paper(equality: "Providers will ensure equal access for women. The markets team will monitor who comes.").Of("R11"));
}
