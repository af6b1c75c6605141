using Remit.Finance;
using Xunit;

namespace Remit.Income;

public sealed class BreakEvenTests
{
    [Fact]
    public void Eight_members_break_even_and_six_are_sixty_thousand_short()
    {
        var office = Examples.Md2373().BreakEven;
        Assert.Equal(8, office.Needed);
        Assert.Equal(
            (Money.Zero, -Money.Pounds(60_000), -Money.Pounds(30_000)),
            (office.BalanceWith(8), office.BalanceWith(6), office.BalanceWith(7))
        );
        Assert.Equal(
            "8 members break even: £200,000 and 8 × £30,000 come to £440,000 against a cost of £440,000. With 6 members it is £60,000 short.",
            office.Say(6)
        );
    }

    [Theory]
    [InlineData(44_000_000, 8)]
    [InlineData(44_000_001, 9)] // a penny more takes another member
    [InlineData(43_999_999, 8)]
    [InlineData(20_000_001, 1)]
    [InlineData(20_000_000, 0)]
    [InlineData(0, 0)]
    public void The_fewest_members_that_are_enough(long cost, long members) =>
        Assert.Equal(members, (Examples.Md2373().BreakEven with { Cost = new(cost) }).Needed);

    [Fact]
    public void Without_a_fee_no_number_is_enough_and_words_say_so()
    {
        var office = Examples.Md2373().BreakEven with { Fee = Money.Zero };
        Assert.Null(office.Needed);
        Assert.Equal(
            "£200,000 does not meet a cost of £440,000, and without a fee no number of members does. With 1 member it is £240,000 short.",
            office.Say(1)
        );
        Assert.Equal(
            "Contributions of £200,000 meet the cost of £150,000 without a member. With 0 members it is £50,000 over.",
            (office with { Cost = Money.Pounds(150_000) }).Say(0)
        );
    }

    [Fact]
    public void The_table_goes_from_two_below_to_two_above_and_marks_both()
    {
        var table = Examples.Md2373().BreakEven.Table(6);
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], table.Select(r => r.Members));
        Assert.Equal((6, 8), (table.Single(r => r.IsNow).Members, table.Single(r => r.IsNeeded).Members));
        Assert.Equal((Money.Pounds(200_000), Money.Pounds(240_000), Money.Pounds(440_000)), (table[4].Given, table[4].Fees, table[4].Income));
        Assert.Equal(0, Examples.Md2373().BreakEven.Table(1)[0].Members);
        Assert.Equal(60, (Examples.Md2373().BreakEven with { Fee = new(1) }).Table(6).Count);
    }
}
