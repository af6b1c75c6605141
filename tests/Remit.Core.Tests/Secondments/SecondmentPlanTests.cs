using Remit.Rules;
using Xunit;

namespace Remit.Secondments;

public sealed class SecondmentPlanTests
{
    private static readonly DateTime Now = new(2018, 9, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly SecondmentAct Act = new(Guid.CreateVersion7(), "An officer", Now);

    private readonly SecondmentPlan _plan = SecondmentPlan.Ask(Guid.CreateVersion7(), 2, new(), PlanExamples.Scheme(), Act);

    [Fact]
    public void A_plan_is_asked_for_begun_and_finished()
    {
        Assert.Equal((PlanState.Waiting, "Plan 2"), (_plan.State, _plan.Name));

        Begin(Now);
        Assert.Equal(PlanState.Running, _plan.State);

        _plan.Finish(new() { IsFound = true, Score = 5 }, Now);
        Assert.Equal((PlanState.Finished, null), (_plan.State, _plan.HeldBy));
    }

    [Fact]
    public void A_plan_whose_program_was_lost_is_taken_up_again_and_no_sooner()
    {
        Begin(Now);

        Assert.Equal("secondments.plan-held", _plan.WhyNotBegin(Now.AddSeconds(29)).Single().Code);
        Begin(Now.AddSeconds(31));
        Assert.Equal(2, _plan.Beginnings);
    }

    [Fact]
    public void What_was_cancelled_is_not_finished()
    {
        Begin(Now);
        _plan.Cancel(Act);

        Assert.Equal(PlanState.Cancelled, _plan.State);
        Assert.Throws<RuleBreachedException>(() => _plan.Finish(new(), Now));
        Assert.Throws<RuleBreachedException>(() => _plan.Cancel(Act));
        Assert.Throws<RuleBreachedException>(() => Begin(Now.AddHours(1)));
    }

    [Theory]
    [InlineData(0, "secondments.plan-seconds")]
    [InlineData(1, null)]
    [InlineData(600, null)]
    [InlineData(601, "secondments.plan-seconds")]
    public void The_planner_takes_a_second_to_ten_minutes(int seconds, string? breach) =>
        Assert.Equal(breach, SecondmentPlan.WhyNotAsk(new() { Seconds = seconds }, PlanExamples.Scheme()).SingleOrDefault()?.Code);

    [Fact]
    public void Without_seats_or_people_there_is_nothing_to_plan() =>
        Assert.Equal(
            ["secondments.no-seats", "secondments.nobody-nominated"],
            SecondmentPlan.WhyNotAsk(new(), PlanExamples.Scheme(seats: [], nominees: [])).Select(b => b.Code)
        );

    [Theory]
    [InlineData(100, 100, "0", true)]
    [InlineData(1000, 1001, "0.1", false)]
    [InlineData(300, 301, "0.4", false)] // rounded up: never less than what is possible
    public void How_much_better_is_possible_is_never_understated(long score, long bound, string percent, bool proved)
    {
        PlanResult result = new()
        {
            IsFound = true,
            Score = score,
            Bound = bound,
        };

        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), result.BetterAtMost);
        Assert.Equal(proved, result.IsProved);
    }

    private void Begin(DateTime at) => _plan.Begin(Guid.CreateVersion7(), at, at.AddSeconds(30));
}
