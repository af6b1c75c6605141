using Xunit;

namespace Remit.Linting;

public sealed class GrantOrContractTests
{
    private const string PaysSecondees = "That the Assistant Director, Markets approves £40,000 for the staff costs of secondees in 2018-19.";

    [Theory]
    [InlineData("Four secondees come in turn.", true)]
    [InlineData("Four secondees come in turn. The amount includes VAT.", false)]
    public void Pay_for_the_staff_of_others_says_whether_vat_is_inside(string background, bool isFound) =>
        Assert.Equal(isFound, Examples.Paper(decision: PaysSecondees, background: background).Of("R12").Count == 1);

    [Fact]
    public void People_seconded_are_staff_of_others() =>
        Assert.Single(
            Examples
                .Paper(
                    decision: "That the Assistant Director, Markets approves £40,000 to meet half of the staff costs of people seconded by traders."
                )
                .Of("R12")
        );

    [Fact]
    public void Staff_that_cost_nothing_need_no_vat_basis() =>
        Assert.Empty(Examples.Paper(decision: "That the Assistant Director, Markets receives secondees at no cost.", approved: 0).Of("R12"));

    [Theory]
    [InlineData("The supplier is well known.", true)]
    [InlineData("The supplier holds exclusive rights.", false)]
    public void An_exemption_from_competition_names_its_ground(string background, bool isFound) =>
        Assert.Equal(isFound, Examples.Paper(background: background, singleSource: true).Of("R12").Count == 1);

    [Fact]
    public void A_text_that_breaks_off_is_not_said_to_lack_a_ground() =>
        Assert.Empty(Examples.Paper(singleSource: true, finance: null, legal: null, delivery: null).Of("R12"));
}
