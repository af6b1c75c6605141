using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Finance;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("It costs £12,500 now", "£12,500", 1_250_000)]
    [InlineData("a further £7.5m for roads", "£7.5m", 750_000_000)]
    [InlineData("Acme£40,000Works", "£40,000", 4_000_000)] // names glued to the amount
    [InlineData("£30kMembers pay", "£30k", 3_000_000)]
    [InlineData("paid £ 1,200 in cash", "£ 1,200", 120_000)]
    [InlineData("£2\u00a0million left", "£2\u00a0million", 200_000_000)]
    [InlineData("GBP 1,500 was spent", "GBP 1,500", 150_000)]
    [InlineData("£9,000,£8,000", "£9,000", 900_000)]
    [InlineData("a saving (-£400)", "-£400", -40_000)]
    [InlineData("It was £1,000.2.1 Next", "£1,000", 100_000)] // a paragraph number glued to the sentence
    [InlineData("£750 a day", "£750 a day", 75_000)]
    public void A_figure_is_read_with_its_words(string text, string words, long pence)
    {
        var mention = AmountText.FindAll(text)[0];
        Assert.Equal(words, text.Substring(mention.Start, mention.Length));
        Assert.Equal(new Money(pence), mention.Amount);
        Assert.False(mention.IsDoubtful);
    }

    [Theory]
    [InlineData("up to £900", "up to £900")]
    [InlineData("up to a further £9,000", "up to a further £9,000")]
    [InlineData("a maximum of £9,000", "maximum of £9,000")]
    [InlineData("not exceeding £9,000", "not exceeding £9,000")]
    [InlineData("must not exceed £9,000", "not exceed £9,000")]
    [InlineData("no more than £9,000", "no more than £9,000")]
    [InlineData("Up  to\nthe value of £9,000", "Up  to\nthe value of £9,000")]
    [InlineData("capped at £9,000", "capped at £9,000")]
    public void A_ceiling_holds_its_words(string text, string words)
    {
        var mention = Assert.Single(AmountText.FindAll(text));
        Assert.Equal(words, text.Substring(mention.Start, mention.Length));
        Assert.True(mention.UpTo);
        Assert.Null(mention.Qualifier);
    }

    [Theory]
    [InlineData("£5 from the fund", AmountDoubt.UnitLost)]
    [InlineData("£1.5 from the fund", AmountDoubt.UnitLost)]
    [InlineData("£12,00000", AmountDoubt.OddGrouping)]
    [InlineData("£1234567890123456789012345678901234567890", AmountDoubt.TooLarge)]
    [InlineData("£99999999999 million", AmountDoubt.TooLarge)]
    [InlineData("the sum of 33,000 was paid", AmountDoubt.SignMissing)]
    public void What_may_not_be_taken_as_it_stands_is_doubtful(string text, AmountDoubt doubt) =>
        Assert.Equal(doubt, Assert.Single(AmountText.FindAll(text)).Doubt);

    [Theory]
    [InlineData("£5 a ticket is the price, £5 each")]
    [InlineData("£20 per person")]
    [InlineData("2 x £45")]
    public void A_small_rate_is_not_doubtful(string text) => Assert.False(AmountText.FindAll(text)[^1].IsDoubtful);

    [Theory]
    [InlineData("£10-15k", 1_000_000, 1_500_000)]
    [InlineData("£2m–£3m", 200_000_000, 300_000_000)]
    [InlineData("grants of £500 to £5,000", 50_000, 500_000)]
    [InlineData("between £1m and £2m", 100_000_000, 200_000_000)]
    public void A_range_has_two_ends_and_no_amount(string text, long low, long high)
    {
        var mention = Assert.Single(AmountText.FindAll(text));
        Assert.Equal(
            (AmountStatement.Range, null, new Money(low), new Money(high)),
            (mention.Statement, mention.Amount, mention.Minimum!.Value, mention.Maximum!.Value)
        );
    }

    [Theory]
    [InlineData("rises from £330k to £440k")]
    [InlineData("£50,000 - £25,000 of it from the host")]
    [InlineData("£500 and £600")]
    public void Two_figures_are_not_always_a_range(string text) =>
        Assert.All(AmountText.FindAll(text), m => Assert.Equal(AmountStatement.Figure, m.Statement));

    [Theory]
    [InlineData("at no additional cost", AmountStatement.Zero)]
    [InlineData("There are no direct financial implications.", AmountStatement.Zero)]
    [InlineData("without any cost", AmountStatement.Zero)]
    [InlineData("the sum is set out in the confidential Part 2", AmountStatement.Withheld)]
    [InlineData("The fee is contained in Part Two of this form", AmountStatement.Withheld)]
    public void Words_without_a_figure_say_zero_or_withheld(string text, AmountStatement statement)
    {
        var mention = Assert.Single(AmountText.FindAll(text));
        Assert.Equal(statement, mention.Statement);
        Assert.Equal(statement == AmountStatement.Zero ? Money.Zero : null, mention.Amount);
    }

    [Theory]
    [InlineData("no legal implications")]
    [InlineData("There are no financial implications other than those below")]
    [InlineData("Part 2 - Confidentiality: no")]
    [InlineData("the cost is high")]
    [InlineData("no particular costing was made")]
    [InlineData("We met 12 people in 2018")]
    [InlineData("£££")]
    public void Other_words_say_nothing_of_money(string text) => Assert.Empty(AmountText.FindAll(text));

    [Fact]
    public void A_rate_over_named_or_counted_years_has_a_total()
    {
        Assert.Equal(Money.Pounds(300_000), Assert.Single(AmountText.FindAll("£100k a year from 2019/20 to 2021/22")).TotalOverYears);
        Assert.Equal(Money.Pounds(300_000), Assert.Single(AmountText.FindAll("£100k per annum for the next three years")).TotalOverYears);
        Assert.Equal(
            Money.Pounds(30_000),
            Assert.Single(AmountText.FindAll("£15,000 in each of the financial years 2021-22 and 2022-23")).TotalOverYears
        );
        Assert.Null(Assert.Single(AmountText.FindAll("£100k per annum")).TotalOverYears);
        Assert.Null(Assert.Single(AmountText.FindAll("£100k in 2019/20")).TotalOverYears);
    }

    [Theory]
    [InlineData("£30k per year each", AmountPer.Year, null, true)]
    [InlineData("£400 per delegate", AmountPer.Each, "delegate", false)]
    [InlineData("£90/hour", AmountPer.Hour, null, false)]
    [InlineData("£30,000 each", AmountPer.Each, null, true)]
    [InlineData("£50 per cent", AmountPer.Once, null, false)]
    public void What_the_figure_is_for_one_of(string text, AmountPer per, string? what, bool each)
    {
        var mention = Assert.Single(AmountText.FindAll(text));
        Assert.Equal((per, what, each), (mention.Per, mention.PerWhat, mention.Each));
    }

    [Fact]
    public void Foreign_money_is_never_sterling()
    {
        var mention = Assert.Single(AmountText.FindAll("It paid €2,500 for it"));
        Assert.Null(mention.Amount);
        Assert.Equal(new ForeignAmount("EUR", 250_000), mention.Foreign);
    }

    [Fact]
    public void Any_text_gives_places_within_it_in_order() =>
        Prop.ForAll(
                Arbitraries.AnyText,
                text =>
                {
                    var end = 0;
                    return AmountText.FindAll(text).All(m => m.Start >= end && m.Length > 0 && (end = m.End) <= text.Length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("£")]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("£1 to ")]
    [InlineData("up to a ")]
    [InlineData("no financial cost ")]
    public void Hostile_text_is_read_in_linear_time(string part)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        AmountText.FindAll(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }
}
