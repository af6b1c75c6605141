using Xunit;

namespace Remit.Planning;

public sealed class ReplanningTests
{
    private static readonly ReplanEffort Patient = new(TimeSpan.FromMinutes(1), Nodes: 50_000);

    public static TheoryData<int> Blocks => [.. Enumerable.Range(1, 6)];

    [Fact]
    public void Who_withdraws_is_replaced_and_what_stood_stays()
    {
        var rotation = Examples.Scheme(cap: 12_000_00);
        var standing = ExactPlanner.Plan(rotation, new(5_000, TimeSpan.FromMinutes(1)))!.Stays!;
        var now = Without(rotation, Examples.Asha);

        var replan = Replanning.Plan(now, standing, Patient);

        Assert.True(replan.IsFound);
        Assert.Equal([Examples.Chloe], replan.Kept.Select(stay => stay.Person));
        Assert.Equal([ReplanKind.Gone, ReplanKind.New], replan.Changes.Select(change => change.Kind));
        PlanLanguage months = new(Examples.Month);
        Assert.StartsWith("Asha Patel’s placement at Data analyst in ", replan.Changes[0].Words(now, replan, months), StringComparison.Ordinal);
        Assert.EndsWith(" cannot be any more.", replan.Changes[0].Words(now, replan, months), StringComparison.Ordinal);
        Assert.StartsWith("Ben Okoro’s placement at Data analyst in ", replan.Changes[1].Words(now, replan, months), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_best_of_all_plans_is_found_that_move_at_most_a_tenth_or_as_few_as_the_rules_force(int block)
    {
        for (var seed = block * 10; seed < (block * 10) + 10; seed++)
        {
            var rotation = TinyRotations.Draw(seed);
            var standing = ExactPlanner.Plan(rotation, new(50_000, TimeSpan.FromMinutes(1)))!.Stays;
            if (standing is null or [])
            {
                continue;
            }

            var gone = standing[seed % standing.Count].Person;
            var now = Without(rotation, gone) with { Agreed = [.. rotation.Agreed.Where(stay => stay.Person != gone)] };
            Stay[] still = [.. standing.Where(stay => stay.Person != gone)];
            var every = EveryPlan.Of(now).Select(plan => (Moved: still.Count(stay => !plan.Contains(stay)), PlanScore.Of(now, plan).Total)).ToList();

            var replan = Replanning.Plan(now, standing, Patient);

            Assert.Equal((seed, every.Count > 0), (seed, replan.IsFound));
            if (replan.IsFound)
            {
                Assert.Empty(PlanRules.WhyNot(now, replan.Stays));
                var least = Math.Max(every.Min(plan => plan.Moved), standing.Count / 10);
                Assert.True(replan.Moved <= least, $"{seed} moves {replan.Moved} and {least} suffices");
                Assert.Equal((seed, every.Where(plan => plan.Moved <= least).Max(plan => plan.Total)), (seed, PlanScore.Of(now, replan.Stays).Total));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_a_scheme_with_dozens_of_nominees_at_most_a_tenth_moves(int seed)
    {
        var rotation = Examples.Large(seed);
        var standing = ExactPlanner.Plan(rotation, new(60, TimeSpan.FromMinutes(1)))!.Stays!;
        var now = Without(rotation, standing[0].Person);

        var replan = Replanning.Plan(now, standing, new(TimeSpan.FromMinutes(1), Nodes: 60));

        Assert.Empty(PlanRules.WhyNot(now, replan.Stays));
        Assert.InRange(replan.Moved, 0, standing.Count / 10);
        Assert.Equal(standing.Count - 1 - replan.Moved, replan.Kept.Count);
    }

    [Fact]
    public void A_large_rotation_is_searched_again_with_all_but_a_tenth_held_still()
    {
        var rotation = Students(40);
        Stay[] standing = [.. Planner.Plan(rotation, new(TimeSpan.FromMinutes(1)) { Moves = 300_000 }).Stays];
        Assert.NotEmpty(standing);
        var now = Without(rotation, 7);

        var replan = Replanning.Plan(now, standing, new(TimeSpan.FromSeconds(1.7), Choices: 1_000));

        Assert.True(replan.IsFound);
        Assert.Empty(PlanRules.WhyNot(now, replan.Stays));
        Assert.InRange(replan.Moved, 0, standing.Length / 10);
        Assert.True(replan.Elapsed < TimeSpan.FromSeconds(4), $"{replan.Elapsed}");
    }

    [Fact]
    public void Plans_stand_side_by_side_with_who_gains_and_who_loses()
    {
        var rotation = Examples.Scheme(cap: 12_000_00);
        Stay[] one = [new(Examples.Asha, Examples.DataSeat, 0, 4), new(Examples.Chloe, Examples.CultureSeat, 0, 4)];
        Stay[] other = [new(Examples.Ben, Examples.DataSeat, 0, 4), new(Examples.Chloe, Examples.CultureSeat, 2, 4)];

        WhatIf plan = new("as it is", rotation, one);
        var differences = PlanComparison.Differences(rotation, one, other);

        Assert.Equal((8, 2, 122L), (plan.SeatPeriods, plan.Members, plan.Score.Total));
        Assert.Equal([("GLA 2018-19", 12_000_00L, 12_000_00L)], plan.Money);
        Assert.Equal([(Examples.Asha, -68L), (Examples.Chloe, 0L), (Examples.Ben, 63L)], differences.Select(one => (one.Person, one.Worth)));
        PlanLanguage months = new(Examples.Month);
        Assert.Equal(
            [
                "Asha Patel would have no placement",
                "Chloe Martin would be at Culture lead in December 2018 to March 2019 instead of October 2018 to January 2019",
                "Ben Okoro would be at Data analyst in October 2018 to January 2019",
            ],
            differences.Select(one => one.Words(rotation, months))
        );
    }

    private static Rotation Without(Rotation rotation, int person) =>
        rotation with
        {
            People =
            [
                .. rotation.People.Select(
                    (one, at) =>
                        at == person
                            ? one with
                            {
                                Available = [.. one.Available.Select(_ => false)],
                                Needs = [.. one.Needs.Select(_ => new HeadCount(0, 0))],
                            }
                            : one
                ),
            ],
        };

    /// <summary>Students who each must have four of five disciplines in six weeks, at two hospitals with room enough.</summary>
    private static Rotation Students(int count)
    {
        Random random = new(5);
        return new("Students", 6)
        {
            Hosts = [new("North"), new("South")],
            Projects = [.. Enumerable.Range(0, 5).Select(at => new RotationProject($"Discipline {at}"))],
            Seats =
            [
                .. Enumerable
                    .Range(0, 10)
                    .Select(at => new RotationSeat(
                        $"Place {at}",
                        at / 5,
                        at % 5,
                        [.. Enumerable.Range(0, 6).Select(_ => new HeadCount(at == 0 ? 1 : 0, 4))]
                    )),
            ],
            People =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(at => new RotationPerson(
                        $"Student {at}",
                        [true, true, true, true, true, true],
                        [.. Enumerable.Range(0, 10).Select(seat => new RotationChance(seat, random.Next(1, 10)))],
                        [new(4, 4)],
                        new(1, 1)
                    )
                    {
                        ChangeOfHost = -2,
                        IdlePeriod = -1,
                    }),
            ],
        };
    }
}
