using Remit.Finance;
using Remit.Planning;
using Remit.Rules;
using Xunit;

namespace Remit.Secondments;

public sealed class PlanChangeTests
{
    private static readonly MoneyToPlan Line = new("GLA, 2018-19", PlanExamples.Year, Money.Pounds(25_000), Money.Pounds(5_000), "Spending line 1");

    [Fact]
    public void Carried_money_leaves_one_year_reaches_the_next_and_needs_a_decision()
    {
        var scheme = PlanExamples.Scheme(money: [Line]);
        PlanChange.Carry carry = new(PlanExamples.Year, Money.Pounds(12_000));
        var after = carry.On(scheme);

        Assert.Equal(Money.Pounds(8_000), after.Money[0].Left);
        Assert.Equal((PlanExamples.Year.Next, Money.Pounds(12_000)), (after.Money[1].Year, after.Money[1].Left));
        Assert.Equal("£12,000 is money of 2018-19: carrying it to 2019-20 needs a decision", carry.NeedsDecision(scheme));
    }

    [Theory]
    [InlineData(20_000, null)]
    [InlineData(20_001, "secondments.more-than-left")]
    [InlineData(0, "secondments.not-an-amount")]
    public void No_more_is_carried_than_is_left(long pounds, string? breach) =>
        Assert.Equal(
            breach,
            new PlanChange.Carry(PlanExamples.Year, Money.Pounds(pounds)).WhyNot(PlanExamples.Scheme(money: [Line])).SingleOrDefault()?.Code
        );

    [Theory]
    [InlineData(25_000, false)]
    [InlineData(20_000, false)]
    [InlineData(25_001, true)]
    public void A_cap_above_the_decisions_needs_another_decision(long pounds, bool needs) =>
        Assert.Equal(needs, new PlanChange.Cap(Money.Pounds(pounds)).NeedsDecision(PlanExamples.Scheme()) is not null);

    [Theory]
    [InlineData(4, 6, false)]
    [InlineData(5, 5, false)]
    [InlineData(3, 6, true)]
    [InlineData(4, 7, true)]
    public void Lengths_outside_the_decisions_need_another_decision(int least, int most, bool needs) =>
        Assert.Equal(needs, new PlanChange.Length(least, most).NeedsDecision(PlanExamples.Scheme()) is not null);

    [Fact]
    public void Changes_see_those_before_them()
    {
        var nominee = PlanExamples.Nominee("Mina");
        var scheme = PlanExamples.Scheme(nominees: [nominee]);
        PlanChange.LeaveOut leave = new(nominee.NominationId);

        Assert.Empty(leave.WhyNot(scheme));
        Assert.Throws<RuleBreachedException>(() => PlanChange.OnAll(scheme, [leave, leave]));
        Assert.Contains(SecondmentPlan.WhyNotAsk(new() { Changes = [leave, leave] }, scheme), b => b.Code == "secondments.no-such-nominee");
    }

    [Fact]
    public void A_further_seat_is_one_that_somebody_can_take()
    {
        var scheme = PlanExamples.Scheme();
        PlanChange.FurtherSeat further = new(Guid.CreateVersion7(), PlanExamples.Seat(9).Terms);

        Assert.Equal(2, SchemeRotation.Of(further.On(scheme)).Rotation.People[0].Chances.Count);
    }

    [Fact]
    public void A_seat_with_a_placement_is_not_taken_away()
    {
        var seat = PlanExamples.Seat(1);
        var nominee = PlanExamples.Nominee("Mina");
        var scheme = PlanExamples.Scheme([seat], [nominee], [PlanExamples.Standing(nominee, seat, new(2018, 10, 1), new(2019, 1, 31))]);

        Assert.Equal("secondments.seat-taken", new PlanChange.WithoutSeat(seat.Id).WhyNot(scheme).Single().Code);
    }

    [Fact]
    public void Availability_changes_for_one_and_turns_for_all()
    {
        var (one, other) = (PlanExamples.Nominee("Mina"), PlanExamples.Nominee("Noor", "A library"));
        var scheme = PlanExamples.Scheme(nominees: [one, other]);
        var after = PlanChange.OnAll(
            scheme,
            [new PlanChange.Available(one.NominationId, new(2018, 12, 1), new(2019, 10, 31)), new PlanChange.WithoutTurns()]
        );

        Assert.False(SchemeRotation.Of(after).Rotation.People[0].Available[1]);
        Assert.True(SchemeRotation.Of(after).Rotation.People[0].Available[2]);
        Assert.True(SchemeRotation.Of(after).Rotation.People[1].Available[0]);
        Assert.False(SchemeRotation.Of(after).Rotation.OneEachFirst);
    }
}
