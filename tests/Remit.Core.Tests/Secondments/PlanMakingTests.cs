using Remit.Finance;
using Remit.Planning;
using Xunit;

namespace Remit.Secondments;

public sealed class PlanMakingTests
{
    private static readonly PlanRequest Quickly = new() { Seconds = 1 };

    [Fact]
    public void Three_members_have_a_placement_each_before_anybody_has_a_second_and_everybody_their_first_wish()
    {
        SeatToPlan[] seats = [PlanExamples.Seat(1), PlanExamples.Seat(2)];
        var scheme = PlanExamples.Scheme(
            seats,
            [
                PlanExamples.Nominee("Mina", "A museum", wishes: [seats[1].Id], monthly: 3_000),
                PlanExamples.Nominee("Noor", "A library", wishes: [seats[0].Id], monthly: 3_000),
                PlanExamples.Nominee("Ola", "A laboratory", wishes: [seats[0].Id], monthly: 3_000),
                PlanExamples.Nominee("Pia", "A laboratory", wishes: [seats[0].Id], monthly: 3_000),
            ]
        );

        var plan = PlanMaking.Make(scheme, Quickly);

        Assert.True(plan.IsFound);
        Assert.Equal(3, plan.Members);
        Assert.All(plan.Stays, s => Assert.True(s.Wish == 1 || s.PersonName == "Pia"));
        Assert.True(plan.HostShare <= Money.Pounds(25_000));
        Assert.All(plan.Stays, s => Assert.InRange(s.Months, 4, 6));
    }

    [Fact]
    public void The_plan_keeps_the_cap_and_says_what_it_uses_of_each_year()
    {
        var scheme = PlanExamples.Scheme(
            [PlanExamples.Seat(1), PlanExamples.Seat(2), PlanExamples.Seat(3)],
            [.. Enumerable.Range(1, 6).Select(i => PlanExamples.Nominee($"Nominee {i}", $"Member {i}", monthly: 4_000))],
            money: [new("GLA, 2018-19", PlanExamples.Year, Money.Pounds(25_000), Money.Zero, "Spending line 1")]
        );

        var plan = PlanMaking.Make(scheme, Quickly);

        Assert.True(plan.IsFound);
        Assert.Equal(3, plan.Stays.Count); // three times four months at £2,000 is £24,000; a fourth would pass the cap
        var year = plan.Money.Single(m => m.Name == "GLA, 2018-19");
        Assert.Equal(Money.Pounds(24_000), year.Planned);
        Assert.Equal(Money.Pounds(1_000), year.Left);
        Assert.Equal(year.Planned, plan.Money.Single(m => m.Name == "The cap of ADD2253").Planned);
    }

    [Fact]
    public void Fewer_than_the_decision_asks_for_is_said_and_not_hidden()
    {
        var scheme = PlanExamples.Scheme(terms: PlanExamples.Terms() with { LeastPlacements = 2 });

        var plan = PlanMaking.Make(scheme, Quickly);

        Assert.Single(plan.Stays);
        Assert.Equal(["ADD2253 asks for 2 placements at least, and no plan reaches that: this one has 1"], plan.Notes);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan()
    {
        SeatToPlan[] seats = [PlanExamples.Seat(1), PlanExamples.Seat(2)];
        var scheme = PlanExamples.Scheme(seats, [.. Enumerable.Range(1, 8).Select(i => PlanExamples.Nominee($"Nominee {i}", $"Member {i}"))]);

        Assert.Equal(PlanMaking.Make(scheme, Quickly).Stays, PlanMaking.Make(scheme, Quickly).Stays);
    }

    [Fact]
    public void Who_could_sit_nowhere_is_told_why()
    {
        var plan = PlanMaking.Make(PlanExamples.Scheme(nominees: [PlanExamples.Nominee("Mina", most: 3, least: 2)]), Quickly);

        var unmet = plan.Unmet.Single();
        Assert.True(unmet.IsImpossible);
        Assert.Equal("Mina", unmet.PersonName);
        Assert.Equal(["Mina can be away for 2 to 3 months, and ADD2253 sets 4 to 6 months"], unmet.Why);
    }

    [Fact]
    public void What_stands_is_in_the_plan_with_its_own_days_and_costs_nothing_twice()
    {
        var seat = PlanExamples.Seat(1);
        var (placed, other) = (PlanExamples.Nominee("Mina", "A museum"), PlanExamples.Nominee("Noor", "A library"));
        var scheme = PlanExamples.Scheme([seat], [placed, other], [PlanExamples.Standing(placed, seat, new(2018, 10, 8), new(2019, 3, 7), 10_000)]);

        var plan = PlanMaking.Make(scheme, Quickly);

        var stands = plan.Stays.Single(s => s.PlacementId is not null);
        Assert.Equal((new DateOnly(2018, 10, 8), new DateOnly(2019, 3, 7)), (stands.FirstDay, stands.LastDay));
        Assert.Equal(new DateOnly(2019, 4, 1), plan.Stays.Single(s => s.PlacementId is null).FirstDay);
        var cap = plan.Money.Single();
        Assert.Equal((Money.Pounds(10_000), Money.Pounds(12_000), Money.Pounds(3_000)), (cap.Promised, cap.Planned, cap.Left));
    }

    [Fact]
    public void A_small_plan_is_proved_the_best_and_every_new_placement_says_because()
    {
        var seat = PlanExamples.Seat(1);
        var scheme = PlanExamples.Scheme([seat], [PlanExamples.Nominee("Mina", wishes: [seat.Id]), PlanExamples.Nominee("Noor", "A library")]);

        var plan = PlanMaking.Make(scheme, Quickly);

        Assert.True(plan.IsProved);
        Assert.Equal(0, plan.BetterAtMost);
        Assert.All(plan.Stays, s => Assert.False(string.IsNullOrWhiteSpace(s.Because)));
    }

    [Fact]
    public void Who_is_not_placed_is_told_what_clashes_and_nothing_that_could_be_left_out()
    {
        var seat = PlanExamples.Seat(1, until: new(2019, 3, 31));
        NomineeToPlan[] nominees = [PlanExamples.Nominee("Mina"), PlanExamples.Nominee("Noor", "A library")];
        var scheme = PlanExamples.Scheme([seat], nominees, [PlanExamples.Standing(nominees[0], seat, new(2018, 10, 1), new(2019, 1, 31))]);

        var plan = PlanMaking.Make(scheme, Quickly);

        var unmet = plan.Unmet.Single();
        Assert.Equal(("Noor", "a placement", true, true), (unmet.PersonName, unmet.Wish, unmet.IsImpossible, unmet.IsLeast));
        Assert.Contains(unmet.Why, w => w.Contains("Mina", StringComparison.Ordinal));
        Assert.DoesNotContain(unmet.Why, w => w.Contains('£', StringComparison.Ordinal)); // money is not what stands in the way
    }

    [Fact]
    public void After_a_drop_out_the_next_in_line_takes_the_place_and_nothing_else_moves()
    {
        SeatToPlan[] seats = [PlanExamples.Seat(1), PlanExamples.Seat(2)];
        var scheme = PlanExamples.Scheme(
            seats,
            [.. Enumerable.Range(1, 5).Select(i => PlanExamples.Nominee($"Nominee {i}", $"Member {i}", monthly: 3_000))]
        );
        var before = PlanMaking.Make(scheme, Quickly);
        var gone = before.Stays[0];
        PlannedStay[] stood = [.. before.Stays.Skip(1)];

        var after = PlanMaking.Make(scheme, Quickly with { After = new(null, gone, stood, 1) });

        Assert.True(after.IsFound);
        Assert.InRange(after.Milliseconds, 0, 2_000);
        Assert.DoesNotContain(after.Stays, s => s.NominationId == gone.NominationId);
        Assert.Equal(stood.Length, after.Moves.Count(m => m.Kind == PlanMoveKind.Kept));
        Assert.Contains(after.Moves, m => m.Kind == PlanMoveKind.Added && m.After!.SeatId == gone.SeatId);
        Assert.All(after.Moves.Where(m => m.Kind != PlanMoveKind.Kept), m => Assert.False(string.IsNullOrWhiteSpace(m.Why)));
    }
}
