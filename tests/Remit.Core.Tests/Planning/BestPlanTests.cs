using Remit.Planning.Mss;
using Xunit;

namespace Remit.Planning;

public sealed class BestPlanTests
{
    [Fact]
    public void A_small_rotation_is_proved_to_be_planned_best()
    {
        var rotation = Examples.Scheme();

        var plan = BestPlan.Of(rotation, new(TimeSpan.FromSeconds(20)));

        Assert.True(plan.IsFound && plan.IsOptimal);
        Assert.Equal(PlanEnd.Proved, plan.End);
        Assert.Equal(PlanScore.Of(rotation, plan.Stays).Total, plan.Bound);
    }

    [Fact]
    public void That_there_is_no_plan_is_said_with_the_proof()
    {
        var rotation = Examples.Scheme() with { Stays = new(40, 50) };

        var plan = BestPlan.Of(rotation, new(TimeSpan.FromSeconds(20)));

        Assert.False(plan.IsFound);
        Assert.Equal(PlanEnd.Proved, plan.End);
    }

    [Theory]
    [InlineData("Instance_11.dzn")]
    [InlineData("Instance_73.dzn")]
    public void A_published_rotation_of_students_is_proved_to_be_planned_best(string file)
    {
        var text = SharedMaterial.Read("bench", "mss", "akbarzadeh-maenhout", file);
        var rotation = MssForm.Read(file, text).Rotation!;

        // the clock has no part in it: the search ends when it meets the bound
        var plan = BestPlan.Of(rotation, new(TimeSpan.FromSeconds(60)) { Moves = 8_000_000 });

        Assert.Empty(PlanRules.WhyNot(rotation, plan.Stays));
        Assert.True(plan.IsOptimal, $"{plan.Score.Total} of {plan.Bound}");
        Assert.Equal(PlanEnd.Proved, plan.End);
    }
}
