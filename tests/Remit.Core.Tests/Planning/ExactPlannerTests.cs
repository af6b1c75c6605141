using Xunit;

namespace Remit.Planning;

public sealed class ExactPlannerTests
{
    private static readonly ExactEffort Effort = new(100_000, TimeSpan.FromMinutes(1));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_it_proves_is_the_best_of_every_plan_there_is(int block)
    {
        for (var seed = block * 10; seed < (block * 10) + 10; seed++)
        {
            var rotation = TinyRotations.Draw(seed);
            var every = EveryPlan.Of(rotation).Select(plan => PlanScore.Of(rotation, plan).Total).DefaultIfEmpty(long.MinValue).Max();

            var found = ExactPlanner.Plan(rotation, Effort)!;

            Assert.True(found.Proved, $"{seed} is not proved");
            if (every == long.MinValue)
            {
                Assert.True(found.Stays is null, $"{seed} has no plan and one was found");
                continue;
            }

            Assert.True(found.Stays is not null, $"{seed} has a plan and none was found");
            Assert.Empty(PlanRules.WhyNot(rotation, found.Stays));
            Assert.Equal((seed, every), (seed, PlanScore.Of(rotation, found.Stays).Total));
            Assert.Equal((every, every), (found.Score, found.Bound));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_plan_passes_the_bound(int block)
    {
        for (var seed = block * 10; seed < (block * 10) + 10; seed++)
        {
            var rotation = TinyRotations.Draw(seed);
            var every = EveryPlan.Of(rotation).Select(plan => PlanScore.Of(rotation, plan).Total).DefaultIfEmpty(long.MinValue).Max();

            foreach (var states in (int[])[1, 4, 4096])
            {
                var bound = PlanBound.Of(rotation, new(1, TimeSpan.FromSeconds(20), States: states));

                Assert.True(
                    bound.NoPlan ? every == long.MinValue : every <= bound.Score,
                    $"{seed}: {every} passes {bound.Score} with {states} states"
                );
            }
        }
    }
}
