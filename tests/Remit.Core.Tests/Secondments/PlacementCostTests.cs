using System.Globalization;
using Remit.Agreements;
using Remit.Finance;
using Xunit;

namespace Remit.Secondments;

public sealed class PlacementCostTests
{
    [Theory]
    [InlineData("2018-10-02", "2019-02-01", 4, 0)]
    [InlineData("2018-10-02", "2019-01-31", 3, 30)]
    [InlineData("2018-10-31", "2019-02-27", 4, 0)] // four months from the 31st end with February
    [InlineData("2018-10-01", "2018-10-01", 0, 1)]
    [InlineData("2018-10-02", "2018-10-01", 0, 0)]
    [InlineData("2018-11-05", "2019-05-06", 6, 2)]
    public void Its_length_is_counted_in_months_to_the_day(string first, string last, int months, int days)
    {
        PlacementLength length = new(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        Assert.Equal((months, days), (length.WholeMonths, length.DaysBeyond));
    }

    [Theory]
    [InlineData("2019-01-31", false)] // a day short of four months
    [InlineData("2019-02-01", true)]
    [InlineData("2019-04-01", true)]
    [InlineData("2019-04-02", false)] // a day over six months
    public void It_is_four_to_six_months_long_or_it_is_not(string last, bool holds)
    {
        PlacementLength length = new(new(2018, 10, 2), DateOnly.Parse(last, CultureInfo.InvariantCulture));
        Assert.Equal(holds, length.IsAtLeast(4) && length.IsAtMost(6));
    }

    [Fact]
    public void Four_whole_months_cost_four_times_a_month_and_the_host_bears_half()
    {
        var cost = PlacementCost.Of(new(new(2018, 11, 5), new(2019, 3, 4)), Money.Pounds(5_000), 50);
        Assert.Equal((Money.Pounds(20_000), Money.Pounds(10_000)), (cost.StaffCost, cost.HostShare));
        Assert.Equal([new YearCost(new(2018), Money.Pounds(20_000), Money.Pounds(10_000))], cost.Years);
    }

    [Fact]
    public void A_month_that_lies_in_two_financial_years_is_split_by_its_days()
    {
        // 17 March to 16 April: 15 days in 2018-19, 16 in 2019-20
        var cost = PlacementCost.Of(new(new(2019, 3, 17), new(2019, 4, 16)), new(3_100_00), 50);
        Assert.Equal([new(new(2018), new(1_500_00), new(750_00)), new YearCost(new(2019), new(1_600_00), new(800_00))], cost.Years);
    }

    [Theory]
    [InlineData(333_33, 166_66)] // half a penny is the employer's
    [InlineData(333_34, 166_67)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void The_share_is_rounded_down_to_the_penny(long monthly, long share) =>
        Assert.Equal(new(share), PlacementCost.Of(new(new(2018, 11, 1), new(2018, 11, 30)), new(monthly), 50).HostShare);

    [Fact]
    public void Whatever_the_days_the_years_add_up_exactly()
    {
        for (var days = 1; days < 800; days += 7)
        {
            PlacementLength length = new(new(2018, 10, 31), new DateOnly(2018, 10, 31).AddDays(days));
            var cost = PlacementCost.Of(length, new(4_321_07), 37);
            Assert.Equal(cost.StaffCost, cost.Years.Select(y => y.StaffCost).Total());
            Assert.Equal(cost.HostShare, cost.Years.Select(y => y.HostShare).Total());
            Assert.Equal(cost.StaffCost.Share(37, MidpointRounding.ToZero), cost.HostShare);
            Assert.All(cost.Years, y => Assert.True(y.HostShare <= y.StaffCost));
        }
    }

    [Fact]
    public void Shares_are_taken_from_the_lines_of_their_years_and_what_none_has_is_told()
    {
        var (first, second) = (Line(2018, 10_000), Line(2019, 5_000));
        var money = PlacementMoney.Of(new("ADD2253", "Rotating secondments", new(2018, 8, 7)) { Lines = [first, second] });
        YearCost[] years =
        [
            new(new(2018), Money.Zero, Money.Pounds(4_000)),
            new(new(2019), Money.Zero, Money.Pounds(6_000)),
            new(new(2020), Money.Zero, new(1)),
        ];

        var (taken, lacking) = money.Take(years);

        Assert.Equal([(first.Id, Money.Pounds(4_000)), (second.Id, Money.Pounds(5_000))], taken.Select(t => (t.Line.LineId, t.Amount)));
        Assert.Equal([(new FinancialYear(2019), Money.Pounds(1_000)), (new FinancialYear(2020), new(1))], lacking);
    }

    [Fact]
    public void What_stands_and_is_not_committed_yet_is_no_longer_there_for_others()
    {
        var money = PlacementMoney.Of(new("ADD2253", "Rotating secondments", new(2018, 8, 7)) { Lines = [Line(2018, 10_000)] });
        var after = money.After([new(new(2018), Money.Zero, Money.Pounds(9_999))]);
        Assert.Equal(Money.Pounds(1), after.Lines[0].Left);
        Assert.Equal(Money.Pounds(9_999), after.Lines[0].Proposed);
    }

    [Fact]
    public void A_line_that_is_bound_to_no_year_serves_every_year()
    {
        var money = PlacementMoney.Of(new("ADD2253", "Rotating secondments", new(2018, 8, 7)) { Lines = [Line(2018, 100) with { Year = null }] });
        var (taken, lacking) = money.Take([new(new(2018), Money.Zero, Money.Pounds(60)), new(new(2019), Money.Zero, Money.Pounds(40))]);
        Assert.Equal(Money.Pounds(100), Assert.Single(taken).Amount);
        Assert.Empty(lacking);
    }

    private static CoverLine Line(int year, long pounds) =>
        new(Guid.CreateVersion7(), CoverLine.Pounds, new FinancialYear(year), "The authority", pounds * 100, 0, "Up to so much");
}
