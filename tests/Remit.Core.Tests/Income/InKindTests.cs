using Remit.Finance;
using Xunit;

namespace Remit.Income;

public sealed class InKindTests
{
    [Fact]
    public void What_is_given_in_kind_is_valued_and_never_in_a_sum_of_cash()
    {
        var (fund, _, instalments) = Examples.Pledged();
        var before = (fund.Totals, fund.StandingOn(instalments, new(2017, 4, 1)));

        var gift = fund.Give(Examples.Desk(), Examples.At(2017, 10, 2));

        Assert.Equal((Money.Pounds(2_400), Money.Pounds(2_400)), (gift.Value, fund.InKind));
        Assert.Equal(before, (fund.Totals, fund.StandingOn(instalments, new(2017, 4, 1))));
    }

    [Theory]
    [InlineData("0.5", 101, 51)] // half a penny goes up
    [InlineData("0.01", 100, 1)]
    [InlineData("12.25", 33_333, 408_329)]
    public void Its_value_is_units_by_unit_value(string quantity, long pence, long value) =>
        Assert.Equal(value, Examples.Desk(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), pence).Value.Pence);

    [Fact]
    public void It_says_how_it_was_valued_by_whom_and_what_shows_it()
    {
        var empty = Examples.Desk(quantity: 0, pence: 0) with
        {
            What = "",
            Unit = "",
            Basis = " ",
            ValuedBy = "",
            Evidence = "",
            Until = new(2017, 3, 31),
        };
        Assert.Equal(
            [
                "income.no-quantity",
                "income.no-unit-value",
                "income.no-gift",
                "income.no-unit",
                "income.no-basis",
                "income.no-valuer",
                "income.no-evidence",
                "income.ends-before",
            ],
            empty.WhyNot().Select(b => b.Code)
        );
        Assert.Equal("income.no-quantity", Assert.Single(Examples.Desk(quantity: 1.005m).WhyNot()).Code);
        Assert.Empty(Examples.Desk().WhyNot());
    }

    [Fact]
    public void A_wrong_gift_is_undone_once_with_a_reason_and_both_stay()
    {
        var fund = Examples.Add2056();
        var gift = fund.Give(Examples.Desk(), Examples.At(2017, 10, 2));
        Assert.Equal("income.no-reason", Assert.Single(fund.WhyNotReverse(gift, isReversed: false, "")).Code);

        var undone = fund.Reverse(gift, isReversed: false, "It was four months", Examples.At(2017, 10, 3));

        Assert.Equal((Money.Zero, -Money.Pounds(2_400), gift.Id), (fund.InKind, undone.Value, undone.ReversesId));
        Assert.Equal("income.undone-already", Assert.Single(fund.WhyNotReverse(gift, isReversed: true, "Again")).Code);
        Assert.Equal("income.no-such-entry", Assert.Single(fund.WhyNotReverse(undone, isReversed: false, "Again")).Code);
    }
}
