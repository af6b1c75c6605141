using Xunit;

namespace Remit.Linting;

public sealed class OutcomesMeasurableTests
{
    [Theory]
    [InlineData(
        "The main aim is a livelier town. We share aims with traders:\n• more life\n• more joy",
        "no measure, no baseline, no target, no date"
    )]
    [InlineData("The objectives are:\n• 10 stalls opened in 2019\n• an increase in self-reported confidence", "no baseline")]
    public void What_is_lacking_is_named(string objectives, string lacking) =>
        Assert.EndsWith($"with {lacking}.", Assert.Single(Examples.Paper(objectives: objectives).Of("R7")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_outcomes_that_are_listed_are_counted() =>
        Assert.StartsWith(
            "3 outcomes are listed",
            Assert
                .Single(
                    Examples
                        .Paper(
                            objectives: "Aims:\n• a livelier town\nThe following outcomes are sought:\n- 1. more joy\n- 2. more trade\n- 3. more light"
                        )
                        .Of("R7")
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Measures_that_are_only_examples_are_not_measures() =>
        Assert.Contains(
            "only examples",
            Assert.Single(Examples.Paper(other: "A plan will be drafted. These metrics could include trader satisfaction.").Of("R7")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Measures_among_the_outcomes_are_those_of_success() =>
        Assert.Contains(
            "only examples",
            Assert.Single(Examples.Paper(objectives: "The aim is a livelier town. Measures could include trader satisfaction.").Of("R7")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_contribution_to_something_is_not_a_measure() =>
        Assert.Contains(
            "no measure",
            Assert
                .Single(Examples.Paper(other: "Success will be reviewed in terms of the contribution made to the night-time plan.").Of("R7"))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_text_without_objectives_or_cut_off_after_them_is_not_judged()
    {
        Assert.Empty(Examples.Paper(objectives: null).Of("R7"));
        Assert.Empty(
            Examples
                .Paper(
                    objectives: "The aim is a livelier town. It is shared.",
                    equality: null,
                    other: null,
                    finance: null,
                    legal: null,
                    delivery: null
                )
                .Of("R7")
        );
    }

    [Theory]
    [InlineData("The aim is a livelier town. The indicators are set out in the plan.")]
    [InlineData("The aim is a livelier town. Targets and baselines are in Appendix A.")]
    public void Measures_that_are_set_out_elsewhere_are_not_missed(string objectives) =>
        Assert.Empty(Examples.Paper(objectives: objectives).Of("R7"));

    [Fact]
    public void Measures_against_harm_are_not_measures_of_success() =>
        Assert.Empty(Examples.Paper(other: "Safety measures could include barriers.").Of("R7"));
}
