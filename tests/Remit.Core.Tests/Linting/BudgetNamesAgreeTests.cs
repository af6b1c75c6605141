using Xunit;

namespace Remit.Linting;

public sealed class BudgetNamesAgreeTests
{
    [Theory]
    [InlineData("central contingency budget", "corporate contingency", true)]
    [InlineData("corporate contingency budget", "corporate contingency", false)]
    [InlineData("contingency", "corporate contingency", false)] // less said is not otherwise said
    [InlineData("central contingency", "housing reserve", false)] // two kinds of pot may both pay
    public void The_same_amount_comes_from_one_pot(string first, string second, bool isFound)
    {
        var paper = Examples.Paper(
            decision: $"That the Assistant Director, Markets approves expenditure of £40,000, from the {first}, on markets in 2018-19.",
            finance: $"The cost of up to £40,000 will be met from the {second} for 2018-19."
        );

        Assert.Equal(isFound, paper.Of("R15").Count == 1);
    }

    [Fact]
    public void A_pot_named_right_after_the_amount_is_read_too() =>
        Assert.Single(
            Examples
                .Paper(
                    decision: "That the Assistant Director, Markets approves expenditure of £40,000 from the central contingency budget on markets in 2018-19.",
                    finance: "The cost of up to £40,000 will be met from the corporate contingency for 2018-19."
                )
                .Of("R15")
        );

    [Fact]
    public void Two_amounts_may_come_from_two_pots() =>
        Assert.Empty(
            Examples
                .Paper(
                    finance: "Of this £10,000 will be met from the central contingency. Another £30,000 will be met from the corporate contingency."
                )
                .Of("R15")
        );
}
