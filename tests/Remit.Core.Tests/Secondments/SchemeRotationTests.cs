using Remit.Finance;
using Remit.Planning;
using Xunit;

namespace Remit.Secondments;

public sealed class SchemeRotationTests
{
    [Fact]
    public void The_months_of_the_scheme_are_the_periods()
    {
        var rotation = SchemeRotation.Of(PlanExamples.Scheme());

        Assert.Equal(13, rotation.Rotation.Periods);
        Assert.Equal("October 2018", rotation.Months.NameOf(0));
        Assert.Equal("October 2019", rotation.Months.NameOf(12));
    }

    [Theory]
    [InlineData("2018-10-01", "2018-10-31", 1)]
    [InlineData("2018-10-01", "2018-10-30", 0)] // a day short
    [InlineData("2018-10-15", "2018-12-14", 2)] // months from the 15th
    [InlineData("2018-10-15", "2018-12-13", 1)]
    [InlineData("2019-01-31", "2019-02-27", 1)] // February has no 31st
    public void Only_whole_months_count(string first, string last, int months) => Assert.Equal(months, new SchemeMonths(Day(first), Day(last)).Count);

    [Fact]
    public void Who_lacks_a_skill_that_a_seat_asks_for_cannot_take_it_and_the_reason_names_it()
    {
        var seat = PlanExamples.Seat(1, skills: ["Data analysis", "Planning law"]);
        var able = PlanExamples.Nominee("Mina", skills: ["planning law", "data analysis "]);
        var unable = PlanExamples.Nominee("Noor", skills: ["Data analysis"]);
        var rotation = SchemeRotation.Of(PlanExamples.Scheme([seat], [able, unable]));

        Assert.Single(rotation.Rotation.People[0].Chances);
        Assert.Empty(rotation.Rotation.People[1].Chances);
        Assert.Equal(
            ["Seat 1: Project 1, Regeneration asks for Planning law, which the nomination of Noor does not name"],
            rotation.WhyClosed(unable, seat)
        );
    }

    [Fact]
    public void Wishes_are_worth_less_one_after_another_and_a_placement_more_than_any()
    {
        SeatToPlan[] seats = [PlanExamples.Seat(1), PlanExamples.Seat(2), PlanExamples.Seat(3), PlanExamples.Seat(4)];
        var nominee = PlanExamples.Nominee("Mina", wishes: [seats[2].Id, seats[0].Id, seats[1].Id]);
        var chances = SchemeRotation.Of(PlanExamples.Scheme(seats, [nominee])).Rotation.People[0].Chances;

        Assert.Equal([2, 0, 1, 3], chances.OrderByDescending(c => c.Value).Select(c => c.Seat));
        Assert.True(chances.Min(c => c.Value) > PlanPoints.FirstWish);
    }

    [Theory]
    [InlineData(4, 6, 4, 6)]
    [InlineData(2, 5, 4, 5)] // the decision sets four at least
    [InlineData(5, 12, 5, 6)]
    public void The_length_is_what_both_the_decision_and_the_employer_allow(int least, int most, int shortest, int longest)
    {
        var rotation = SchemeRotation.Of(PlanExamples.Scheme(nominees: [PlanExamples.Nominee("Mina", least: least, most: most)]));

        Assert.Equal(new HeadCount(shortest, longest), rotation.Rotation.People[0].Length);
    }

    [Fact]
    public void Who_can_be_away_for_less_than_the_decision_sets_has_no_seat_open_and_the_reason_says_so()
    {
        var nominee = PlanExamples.Nominee("Mina", least: 2, most: 3);
        var seat = PlanExamples.Seat(1);
        var rotation = SchemeRotation.Of(PlanExamples.Scheme([seat], [nominee]));

        Assert.Empty(rotation.Rotation.People[0].Chances);
        Assert.Equal(["Mina can be away for 2 to 3 months, and ADD2253 sets 4 to 6 months"], rotation.WhyClosed(nominee, seat));
    }

    [Fact]
    public void Nobody_begins_before_today()
    {
        var scheme = PlanExamples.Scheme() with { NotBefore = new(2018, 12, 2) };

        Assert.Equal([3, 4, 5], SchemeRotation.Of(scheme).Rotation.People[0].Available.Index().Where(m => m.Item).Take(3).Select(m => m.Index));
    }

    [Fact]
    public void A_placement_that_stands_stays_and_its_seat_and_turn_are_taken()
    {
        var seat = PlanExamples.Seat(1);
        var placed = PlanExamples.Nominee("Mina", "A museum");
        var second = PlanExamples.Nominee("Noor", "A museum");
        var first = PlanExamples.Nominee("Ola", "A library");
        var rotation = SchemeRotation.Of(
            PlanExamples.Scheme([seat], [placed, second, first], [PlanExamples.Standing(placed, seat, new(2018, 10, 1), new(2019, 2, 28))])
        );
        Stay agreed = new(2, 0, 0, 5);

        Assert.Equal([agreed], rotation.Rotation.Agreed);
        Assert.Empty(PlanRules.WhyNot(rotation.Rotation, [agreed]));
        Assert.Contains(PlanRules.WhyNot(rotation.Rotation, [agreed, new(1, 0, 4, 4)]), b => b.Code == "planning.seat-full");
        Assert.Empty(PlanRules.WhyNot(rotation.Rotation, [agreed, new(1, 0, 5, 4)]));
        Assert.Contains(PlanRules.WhyNot(rotation.Rotation, [agreed, new(0, 0, 5, 4)]), b => b.Code == "planning.turns");
    }

    [Fact]
    public void A_handover_in_the_middle_of_a_month_breaks_no_rule()
    {
        var seat = PlanExamples.Seat(1);
        var (one, next) = (PlanExamples.Nominee("Mina", "A museum"), PlanExamples.Nominee("Noor", "A library"));
        var rotation = SchemeRotation.Of(
            PlanExamples.Scheme(
                [seat],
                [one, next],
                [
                    PlanExamples.Standing(one, seat, new(2018, 10, 1), new(2019, 2, 14)),
                    PlanExamples.Standing(next, seat, new(2019, 2, 15), new(2019, 7, 14)),
                ]
            )
        );

        Assert.Empty(PlanRules.WhyNot(rotation.Rotation, rotation.Rotation.Agreed));
    }

    [Fact]
    public void Somebody_whom_two_calls_brought_is_never_in_two_seats_at_once()
    {
        var person = Guid.CreateVersion7();
        var rotation = SchemeRotation.Of(
            PlanExamples.Scheme(
                [PlanExamples.Seat(1), PlanExamples.Seat(2)],
                [PlanExamples.Nominee("Mina", person: person), PlanExamples.Nominee("Mina", person: person)]
            ) with
            {
                TakesTurns = false,
            }
        );

        Assert.Contains(PlanRules.WhyNot(rotation.Rotation, [new(0, 0, 0, 4), new(1, 1, 3, 4)]), b => b.Code == "planning.apart");
        Assert.Empty(PlanRules.WhyNot(rotation.Rotation, [new(0, 0, 0, 4), new(1, 1, 4, 4)]));
    }

    [Fact]
    public void What_the_planner_says_comes_back_in_days_names_and_pounds()
    {
        var seat = PlanExamples.Seat(1);
        var nominee = PlanExamples.Nominee("Mina", wishes: [seat.Id]);
        var rotation = SchemeRotation.Of(PlanExamples.Scheme([seat], [nominee]));
        Stay stay = new(0, 0, 3, 5);
        var planned = rotation.Read(stay);

        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2019, 5, 31)), (planned.FirstDay, planned.LastDay));
        Assert.Equal((Money.Pounds(10_000), 1, "Mina"), (planned.HostShare, planned.Wish, planned.PersonName));
        Assert.Equal(stay, rotation.Find(planned));
        Assert.Null(rotation.Find(planned with { SeatId = Guid.CreateVersion7() }));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
