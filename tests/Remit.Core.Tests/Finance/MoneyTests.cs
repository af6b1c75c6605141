using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Finance;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "£0", "£0")]
    [InlineData(5, "£0.05", "£0.05")]
    [InlineData(-500, "-£5", "-£5")]
    [InlineData(123_400, "£1,234", "£1,234")]
    [InlineData(123_450, "£1,234.50", "£1,234.50")]
    [InlineData(3_000_000, "£30,000", "£30k")]
    [InlineData(2_550_000, "£25,500", "£25.5k")]
    [InlineData(2_555_000, "£25,550", "£25,550")] // thousands would need two decimal places
    [InlineData(999_900, "£9,999", "£9,999")]
    [InlineData(155_100_000, "£1,551,000", "£1.551m")]
    [InlineData(155_110_000, "£1,551,100", "£1,551,100")]
    [InlineData(325_000_000_000, "£3,250,000,000", "£3.25bn")]
    [InlineData(-100_000_001, "-£1,000,000.01", "-£1,000,000.01")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08", "-£92,233,720,368,547,758.08")]
    public void An_amount_is_written_in_full_and_short(long pence, string full, string brief)
    {
        Assert.Equal(full, new Money(pence).ToString());
        Assert.Equal(brief, new Money(pence).ToShortString());
    }

    [Theory]
    [InlineData("£1,234.50", 123_450)]
    [InlineData(" 1234 ", 123_400)]
    [InlineData("-£5", -500)]
    [InlineData("£17.9 million", 1_790_000_000)]
    [InlineData("£0.205m", 20_500_000)]
    public void An_amount_that_stands_alone_is_read(string text, long pence)
    {
        Assert.True(Money.TryParse(text, out var amount));
        Assert.Equal(new Money(pence), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("£")]
    [InlineData("£1,000000")]
    [InlineData("£1.5")] // of what unit
    [InlineData("£1.234")]
    [InlineData("£5 or so")]
    [InlineData("$5")]
    [InlineData("£99999999999999999999")]
    [InlineData("£92,233,720,368,547,758.08")] // a penny too much
    public void Anything_doubtful_is_not_read(string? text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData(5_000_000, 50, 2_500_000)]
    [InlineData(1, 50, 1)] // half a penny goes up
    [InlineData(-1, 50, -1)]
    [InlineData(100, 33.333333, 33)]
    [InlineData(long.MaxValue, 100, long.MaxValue)]
    public void A_share_rounds_half_a_penny_away_from_zero(long pence, decimal percent, long share) =>
        Assert.Equal(new Money(share), new Money(pence).Share(percent));

    [Theory]
    [InlineData(MidpointRounding.ToZero, 2, -2)]
    [InlineData(MidpointRounding.ToEven, 2, -2)]
    [InlineData(MidpointRounding.AwayFromZero, 3, -3)]
    [InlineData(MidpointRounding.ToPositiveInfinity, 3, -2)]
    [InlineData(MidpointRounding.ToNegativeInfinity, 2, -3)]
    public void A_share_rounds_as_stated(MidpointRounding rounding, long up, long down)
    {
        Assert.Equal(new Money(up), new Money(5).ShareOf(1, 2, rounding));
        Assert.Equal(new Money(down), new Money(-5).ShareOf(1, 2, rounding));
    }

    [Fact]
    public void A_share_that_cannot_be_exact_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).Share(0.0000001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).ShareOf(1, 0));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue).Share(100.000001m));
    }

    [Fact]
    public void Left_over_pennies_go_to_the_first_parts()
    {
        Assert.Equal([new(34), new(33), new(33)], new Money(100).SplitInto(3));
        Assert.Equal([new(-34), new(-33), new(-33)], new Money(-100).SplitInto(3));
        Assert.Equal([new(67), new(33), new(0)], new Money(100).SplitBy([2, 1, 0]));
        Assert.Throws<ArgumentException>(() => new Money(100).SplitBy([0, 0]));
        Assert.Throws<ArgumentException>(() => new Money(100).SplitBy([-1, 2]));
    }

    [Fact]
    public void No_arithmetic_wraps_around()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => Money.Pounds(long.MaxValue));
        Assert.Throws<OverflowException>(() => new[] { new Money(long.MaxValue), new Money(1) }.Total());
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(
                Arbitraries.AnyLong,
                pence =>
                    Money.TryParse(new Money(pence).ToString(), out var full)
                    && full.Pence == pence
                    && Money.TryParse(new Money(pence).ToShortString(), out var brief)
                    && brief.Pence == pence
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_is_exact_or_refused_in_any_order() =>
        Prop.ForAll(
                Arbitraries.AnyLong,
                Arbitraries.AnyLong,
                (a, b) =>
                {
                    var exact = (Int128)a + b;
                    var fits = exact >= long.MinValue && exact <= long.MaxValue;
                    return Try(() => new Money(a) + new Money(b)) == (fits ? new Money((long)exact) : null)
                        && Try(() => new Money(b) + new Money(a)) == Try(() => new Money(a) + new Money(b));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Small_sums_are_associative() =>
        Prop.ForAll<int, int, int>((a, b, c) => (new Money(a) + new Money(b)) + new Money(c) == new Money(a) + (new Money(b) + new Money(c)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_add_up_to_the_whole() =>
        Prop.ForAll(
                Arbitraries.AnyLong,
                Gen.Choose(1, 40).ToArbitrary(),
                (pence, parts) =>
                {
                    var split = new Money(pence).SplitInto(parts);
                    var weighted = new Money(pence).SplitBy([.. Enumerable.Range(0, parts).Select(i => (long)i * i + 1)]);
                    return split.Total().Pence == pence
                        && weighted.Total().Pence == pence
                        && split.Max(m => m.Pence) - split.Min(m => m.Pence) is 0 or 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_share_and_the_rest_add_up() =>
        Prop.ForAll(
                Arbitraries.AnyLong,
                Gen.Choose(0, 100).ToArbitrary(),
                (pence, percent) =>
                {
                    var amount = new Money(pence);
                    var down = amount.Share(percent, MidpointRounding.ToNegativeInfinity);
                    var rest = amount.Share(100 - percent, MidpointRounding.ToPositiveInfinity);
                    return (Int128)down.Pence + rest.Pence == pence;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Money? Try(Func<Money> sum)
    {
        try
        {
            return sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
