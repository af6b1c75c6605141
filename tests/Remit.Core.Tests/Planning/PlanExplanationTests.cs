using Remit.Planning.Reasons;
using Xunit;

namespace Remit.Planning;

public sealed class PlanExplanationTests
{
    private static readonly PlanLanguage Months = new(Examples.Month);
    private static readonly ExactEffort Effort = new(50_000, TimeSpan.FromMinutes(1));

    public static TheoryData<int> Blocks => [.. Enumerable.Range(1, 6)];

    [Fact]
    public void A_stay_is_there_because_of_its_worth_its_turn_and_what_the_plan_would_lose()
    {
        var rotation = Examples.Scheme(cap: 12_000_00);
        var plan = Best(rotation);

        var words = new PlanExplanation(rotation, plan, Months).Because(plan.Single(stay => stay.Person == Examples.Asha));

        Assert.Equal(
            "No other of the 2 seats open to Asha Patel is worth more to them. It is the turn of King’s Library, which has no other placement. "
                + "Anywhere else beside the other placements the plan would be worth as much, and no more.",
            words
        );
    }

    [Fact]
    public void What_is_agreed_is_there_because_it_is_agreed()
    {
        Stay agreed = new(Examples.Dev, Examples.HealthSeat, 4, 4);
        var rotation = Examples.Scheme(agreed: [agreed]);

        Assert.Equal("It is agreed already.", new PlanExplanation(rotation, Best(rotation), Months).Because(agreed));
    }

    [Fact]
    public void A_wish_that_is_possible_says_what_the_plan_would_lose_and_who()
    {
        var rotation = Examples.Scheme(cap: 12_000_00);
        PlanExplanation explanation = new(rotation, Best(rotation), Months);

        var answer = explanation.Answer(new(Examples.Ben));

        Assert.Equal((WishState.Possible, 5L), (answer.State, answer.Less));
        Assert.Equal("It is possible, but the plan would be worth 5 points less, because Asha Patel would have no placement.", answer.Words);
        Assert.Empty(PlanRules.WhyNot(rotation, answer.Plan));
    }

    [Fact]
    public void A_wish_that_no_money_allows_names_the_money_with_its_source()
    {
        var rotation = Examples.Scheme(cap: 5_999_99);
        var answer = new PlanExplanation(rotation, [], Months).Answer(new(Examples.Chloe));

        Assert.Equal(WishState.Impossible, answer.State);
        Assert.Equal(
            "It is not possible, because these two things clash: GLA 2018-19 has £5,999.99 (ADD2253); a placement of Chloe Martin lasts 4 to 6 months.",
            answer.Words
        );
    }

    [Fact]
    public void A_wish_for_a_taken_seat_names_who_has_it_and_when_the_person_could_come()
    {
        Stay agreed = new(Examples.Asha, Examples.DataSeat, 0, 6);
        var rotation = Examples.Scheme(agreed: [agreed]);
        var answer = new PlanExplanation(rotation, Best(rotation), Months).Answer(new(Examples.Ben, Examples.DataSeat));

        Assert.Equal(WishState.Impossible, answer.State);
        Assert.Equal(
            [
                "Data analyst is for one person at a time",
                "Asha Patel’s placement at Data analyst in October 2018 to March 2019 is agreed",
                "a placement of Ben Okoro lasts 4 to 6 months",
                "Ben Okoro is available only in October 2018 to April 2019",
            ],
            answer.Clash.Select(rule => rule.Words)
        );
    }

    [Fact]
    public void A_wish_for_a_seat_that_does_not_suit_says_so()
    {
        var rotation = Examples.Scheme();
        var answer = new PlanExplanation(rotation, Best(rotation), Months).Answer(new(Examples.Ben, Examples.HealthSeat));

        Assert.Equal("It is not possible, because Health lead does not suit Ben Okoro.", answer.Words);
    }

    [Fact]
    public void Who_has_no_stay_or_not_the_seat_worth_most_has_an_unmet_wish()
    {
        var rotation = Examples.Scheme(cap: 12_000_00);
        PlanExplanation explanation = new(rotation, Best(rotation), Months);

        Assert.Equal([new(Examples.Ben), new(Examples.Dev)], explanation.Unmet());
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Without_any_one_of_the_rules_that_clash_the_wish_is_possible_and_with_all_of_them_it_is_not(int block)
    {
        var clashes = 0;
        for (var seed = block * 20; seed < (block * 20) + 20; seed++)
        {
            var rotation = TinyRotations.Draw(seed);
            PlanWish wish = new(seed % rotation.People.Count, seed % 3 == 0 ? null : seed % rotation.Seats.Count);
            var rules = new RulesByName(rotation, PlanLanguage.Numbered).For(wish);
            Clashes search = new(rotation, wish, Effort);
            var possible = EveryPlan.Of(rotation).Any(plan => plan.Any(wish.IsMetBy));
            Assert.Equal((seed, possible), (seed, search.IsPossible([])));
            if (possible)
            {
                continue;
            }

            clashes++;
            var found = search.Find(rules)!.Value;

            Assert.True(found.IsLeast);
            NamedRule[] others = [.. rules.Except(found.Rules)];
            Assert.Equal((seed, false), (seed, search.IsPossible(others)));
            Assert.All(found.Rules, rule => Assert.Equal((seed, true), (seed, search.IsPossible([.. others, rule]))));
        }

        Assert.True(clashes > 2, $"only {clashes} of the drawn wishes are impossible");
    }

    private static IReadOnlyList<Stay> Best(Rotation rotation) => ExactPlanner.Plan(rotation, Effort)!.Stays!;
}
