using Remit.Finance;
using Remit.Rules;
using Xunit;
using static Remit.Payments.ClaimTests;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class RepaymentDemandTests
{
    private static readonly DateOnly Due = Today.AddDays(30);
    private static readonly PaymentAct Why = Accountant.Saying("The placement ended early");

    [Theory]
    [InlineData(100, 0, null)]
    [InlineData(100.01, 0, "payments.more-than-paid")]
    [InlineData(60, 40, null)]
    [InlineData(60.01, 40, "payments.more-than-paid")]
    [InlineData(0, 0, "payments.not-an-amount")]
    [InlineData(-5, 0, "payments.not-an-amount")]
    public void Never_more_than_was_paid_is_demanded_over_all_demands(decimal pounds, decimal already, string? breach) =>
        Assert.Equal(
            breach,
            RepaymentDemand.WhyNotDemand(Promised(200, paid: 100), Pounds(pounds), Due, Pounds(already), Why, Today).SingleOrDefault()?.Code
        );

    [Fact]
    public void A_demand_has_a_reason_and_a_day_to_come()
    {
        Assert.Equal("payments.due-past", Only(RepaymentDemand.WhyNotDemand(Promised(200, 100), Pounds(1), Today, Money.Zero, Why, Today)));
        Assert.Equal("payments.no-reason", Only(RepaymentDemand.WhyNotDemand(Promised(200, 100), Pounds(1), Due, Money.Zero, Accountant, Today)));
    }

    [Fact]
    public void Money_comes_back_in_parts_to_the_penny_and_a_receipt_is_undone_with_a_reason()
    {
        var demand = Demand();
        var act = demand.Receive(Receipt(99.99m), Today);
        Assert.Equal((9_999L, DemandStatus.Demanded), (act.Amount, demand.Status));
        Assert.Equal("payments.more-than-demanded", Only(demand.WhyNotReceive(Receipt(0.02m), Today)));
        var last = Receipt(0.01m);
        demand.Receive(last, Today);
        Assert.Equal(DemandStatus.Received, demand.Status);
        Assert.Equal("payments.no-reason", Only(demand.WhyNotUndo(last.Id, Accountant)));
        Assert.Equal(last.Id, demand.Undo(last.Id, Accountant.Saying("It was another’s")).ActId);
        Assert.Equal((DemandStatus.Demanded, new Money(1)), (demand.Status, demand.Awaited));
        Assert.Equal("payments.no-such-receipt", Only(demand.WhyNotUndo(last.Id, Accountant.Saying("Again"))));
    }

    [Fact]
    public void A_write_off_needs_a_decision_that_is_known_another_person_and_the_power()
    {
        var demand = Demand();
        var by = Colleague.Saying("The company is wound up");
        Assert.Equal("payments.no-decision", Only(demand.WhyNotWriteOff(" ", false, by, [])));
        Assert.Equal("payments.unknown-decision", Only(demand.WhyNotWriteOff("DD9999", false, by, [])));
        Assert.Equal("payments.demanded-by-you", Only(demand.WhyNotWriteOff("DD2092", true, Why, [])));
        Assert.Equal("authority.above-limit", Only(demand.WhyNotWriteOff("DD2092", true, by, [new("authority.above-limit", "Too much")])));
        demand.Receive(Receipt(40), Today);
        demand.GiveUp("DD2092", true, by, []);
        Assert.Equal((DemandStatus.WrittenOff, Pounds(60)), (demand.Status, demand.WrittenOff!.Amount));
    }

    [Fact]
    public void What_something_came_back_on_is_not_withdrawn()
    {
        var demand = Demand();
        demand.Receive(Receipt(1), Today);
        Assert.Equal("payments.received-already", Only(demand.WhyNotWithdraw(Why)));
    }

    internal static RepaymentDemand Demand() =>
        new("R0001", Promised(200, 100), "Canalside Workspace Trust", Pounds(100), Due, Money.Zero, Why, Today);

    internal static DemandReceipt Receipt(decimal pounds) => new(Guid.CreateVersion7(), Pounds(pounds), Today, "REC 1", Accountant);
}
