using Remit.Planning.Search;
using Xunit;

namespace Remit.Planning;

public sealed class PlannerTests
{
    private static readonly PlannerSettings Short = new(TimeSpan.FromMinutes(5)) { Moves = 60_000 };

    [Fact]
    public void A_plan_breaks_no_rule_and_its_score_is_what_the_slow_count_says()
    {
        var found = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var rotation = seed % 2 == 0 ? RandomRotations.Scheme(seed) : RandomRotations.Students(seed, duration: 1 + (seed % 3));
            var plan = Planner.Plan(rotation, Short);
            if (plan.IsFound)
            {
                found++;
                Assert.Empty(PlanRules.WhyNot(rotation, plan.Stays));
                Assert.Equal(PlanScore.Of(rotation, plan.Stays).Total, plan.Score.Total);
            }
        }

        Assert.InRange(found, 40, 60);
    }

    [Fact]
    public void What_is_counted_as_it_changes_is_what_counting_anew_gives()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var rotation = seed % 2 == 0 ? RandomRotations.Scheme(seed) : RandomRotations.Students(seed, duration: 1 + (seed % 3));
            PlanProblem problem = new(rotation);
            PlanState state = new(problem, hasSides: seed % 4 != 1);
            Dice dice = new((ulong)seed);
            _ = new FirstPlan(problem, state, dice).Fill(null);
            Annealing annealing = new(problem, state, dice);
            for (var look = 0; look < 20; look++)
            {
                annealing.Run(annealing.Moves + 1, _ => look / 20.0);

                var stays = Stays(problem, state).ToList();
                var heads = rotation
                    .Seats.Select(
                        (seat, at) =>
                            Enumerable
                                .Range(0, rotation.Periods)
                                .Sum(p => seat.Heads[p].Outside(stays.Count(s => s.Seat == at && s.Start <= p && p < s.End)))
                    )
                    .Sum();
                Assert.Equal(heads, state.Heads.Broken);
                Assert.Equal(PlanScore.Of(rotation, stays).Total, state.Score);
                if (state.Sides is not null)
                {
                    Assert.Equal(PlanRules.WhyNot(rotation, stays).Count == 0, state.Broken == 0);
                }
            }
        }
    }

    [Fact]
    public void On_tiny_rotations_no_plan_at_all_is_better()
    {
        var found = 0;
        for (var seed = 0; seed < 80; seed++)
        {
            var rotation = RandomRotations.Scheme(seed, people: 3, seats: 2, periods: 5);
            var best = BruteForce.Best(rotation);

            var plan = Planner.Plan(rotation, Short);

            Assert.Equal(best, plan.IsFound ? plan.Score.Total : null);
            found += plan.IsFound ? 1 : 0;
        }

        Assert.InRange(found, 40, 80);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_same_seed_gives_the_same_plan(int threads)
    {
        var rotation = RandomRotations.Students(7, students: 30, disciplines: 8);
        var settings = Short with { Threads = threads };

        var plan = Planner.Plan(rotation, settings);

        Assert.Equal(PlanEnd.Moves, plan.End);
        Assert.Equal(plan.Stays, Planner.Plan(rotation, settings).Stays);
        Assert.NotEqual(plan.Stays, Planner.Plan(rotation, settings with { Seed = 2 }).Stays);
    }

    [Fact]
    public void What_is_agreed_stays_as_it_is_also_where_another_would_be_worth_more()
    {
        var free = RandomRotations.Scheme(3) with { Agreed = [], Stays = HeadCount.Any };
        Stay agreed = PlanRules.PossibleStays(free, 0).First();

        var plan = Planner.Plan(free with { Agreed = [agreed] }, Short);

        Assert.True(plan.IsFound);
        Assert.Contains(agreed, plan.Stays);
        Assert.DoesNotContain(agreed, Planner.Plan(free, Short).Stays);
    }

    [Fact]
    public void Where_no_plan_keeps_every_rule_it_says_that_none_was_found()
    {
        var rotation = RandomRotations.Students(5) with { Stays = new(0, 1) };

        var plan = Planner.Plan(rotation, Short);

        Assert.False(plan.IsFound);
        Assert.Empty(plan.Stays);
    }

    [Fact]
    public void Nobody_to_plan_for_is_an_empty_plan()
    {
        var plan = Planner.Plan(new("nobody", 3), Short);

        Assert.True(plan.IsFound);
        Assert.Equal((0, 0L), (plan.Stays.Count, plan.Score.Total));
    }

    [Fact]
    public async Task Stopped_it_gives_the_best_plan_so_far_at_once()
    {
        var rotation = RandomRotations.Students(7, students: 30, disciplines: 8);
        using CancellationTokenSource stop = new();
        var reports = new Reports(stop);

        var plan = await Task.Run(() => Planner.Plan(rotation, new(TimeSpan.FromMinutes(10)) { Moves = long.MaxValue / 2 }, reports, stop.Token))
            .WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(PlanEnd.Stopped, plan.End);
        Assert.Empty(PlanRules.WhyNot(rotation, plan.Stays));
        Assert.True(plan.Score.Total >= reports.Best);
    }

    [Fact]
    public void When_the_clock_runs_out_it_ends_with_what_it_has()
    {
        var plan = Planner.Plan(RandomRotations.Students(7), new(TimeSpan.FromSeconds(0.3)) { Moves = long.MaxValue / 2 });

        Assert.Equal(PlanEnd.Clock, plan.End);
        Assert.True(plan.IsFound);
    }

    private static IEnumerable<Stay> Stays(PlanProblem problem, PlanState state)
    {
        for (var person = 0; person < problem.People; person++)
        {
            foreach (var block in state.Of(person).ToArray())
            {
                yield return new(person, block.Seat, block.Start, block.Length);
            }
        }
    }

    /// <summary>Stops the search as soon as it has a plan.</summary>
    private sealed class Reports(CancellationTokenSource stop) : IProgress<PlanProgress>
    {
        public long Best { get; private set; } = long.MinValue;

        public void Report(PlanProgress value)
        {
            if (value.Best is { } best)
            {
                Best = best;
                stop.Cancel();
            }
        }
    }
}
