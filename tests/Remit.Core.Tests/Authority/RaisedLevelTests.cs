using Remit.Finance;
using Xunit;

namespace Remit.Authority;

public sealed class RaisedLevelTests
{
    private const string Source =
        "(rule of this register: the same recipient or programme within twelve months counts together; limits of MD2085, scheme of delegation in force from 24 April 2017)";

    [Fact]
    public void What_together_passes_the_limit_raises_the_level_with_sums_and_codes()
    {
        var answer = Ask(30_000, Related("ADD1", 15_000), Related("ADD2", 5_001, shared: "the same programme, Markets"));

        Assert.Equal(("DD", true), (answer.Level!.Code, answer.IsRaisedByRelated));
        Assert.Equal(
            $"With ADD1 £15,000 (the same recipient, A college) and ADD2 £5,001 (the same programme, Markets), signed within twelve months, it comes to £50,001, above the £50,000 that an Assistant Director may approve: the level goes up, unless a reason says why it is a separate matter {Source}",
            answer.Lines()[2]
        );
    }

    [Theory]
    [InlineData(20_000, "ADD", false)] // together exactly the limit
    [InlineData(20_001, "DD", true)]
    [InlineData(120_000, "DD", true)]
    [InlineData(120_001, "MD", true)] // raised twice
    public void It_is_raised_as_far_as_the_sum_goes(long before, string level, bool isRaised)
    {
        var answer = Ask(30_000, Related("ADD1", before));

        Assert.Equal((level, isRaised), (answer.Level!.Code, answer.IsRaisedByRelated));
    }

    [Fact]
    public void A_reason_keeps_the_level_and_is_said()
    {
        var question = Examples.Pounds(30_000) with { Related = [Related("ADD1", 200_000)], SeparateBecause = " another course " };

        var answer = GlaPolicy.Delegations.WhoMaySign(question, Examples.OfMd2085);

        Assert.Equal(("ADD", false), (answer.Level!.Code, answer.IsRaisedByRelated));
        Assert.Equal(
            $"With ADD1 £200,000 (the same recipient, A college), signed within twelve months, it comes to £230,000, above the £50,000 that an Assistant Director may approve; it is said to be a separate matter: another course {Source}",
            answer.Lines()[^1]
        );
    }

    [Fact]
    public void A_reason_of_blanks_is_none() =>
        Assert.True(
            GlaPolicy
                .Delegations.WhoMaySign(
                    Examples.Pounds(30_000) with
                    {
                        Related = [Related("ADD1", 30_000)],
                        SeparateBecause = " ",
                    },
                    Examples.OfMd2085
                )
                .IsRaisedByRelated
        );

    [Theory]
    [InlineData("2017-09-30", "ADD")]
    [InlineData("2017-10-01", "DD")] // twelve months to the day
    [InlineData("2018-10-01", "DD")]
    [InlineData("2018-10-02", "ADD")] // not yet signed on that day
    public void Only_what_was_signed_in_the_twelve_months_before_counts(string signedOn, string level) =>
        Assert.Equal(level, Ask(30_000, Related("ADD1", 30_000, signedOn: signedOn)).Level!.Code);

    [Theory]
    [InlineData("ADD", "DD")]
    [InlineData("add", "DD")]
    [InlineData("DAR", "DD")]
    [InlineData("DD", "ADD")]
    [InlineData("MD", "ADD")]
    [InlineData(null, "DD")]
    [InlineData("PCD", "DD")] // a level of another authority is counted rather than let be
    public void What_a_level_above_decided_was_not_kept_under_this_limit(string? signedAs, string level) =>
        Assert.Equal(level, Ask(30_000, Related("X1", 30_000, level: signedAs)).Level!.Code);

    [Fact]
    public void A_raised_level_counts_what_was_decided_at_it()
    {
        var answer = Ask(30_000, Related("ADD1", 30_000), Related("DD1", 100_000, level: "DD"));

        Assert.Equal("MD", answer.Level!.Code);
        Assert.Contains("With ADD1 £30,000 (the same recipient, A college), signed", answer.Lines()[2], StringComparison.Ordinal);
        Assert.Contains("it comes to £160,000, above the £150,000 that a Director may approve", answer.Lines()[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-40_000)]
    public void Money_given_back_does_not_make_room(long before) =>
        Assert.Equal("DD", Ask(30_000, Related("ADD1", 30_000), Related("ADD2", before)).Level!.Code);

    [Fact]
    public void Sums_beyond_all_money_are_for_the_top() =>
        Assert.Equal("MD", Ask(30_000, Related("ADD1", 1) with { Amount = new(long.MaxValue) }).Level!.Code);

    [Fact]
    public void The_first_days_of_the_calendar_have_twelve_months_before_them_too()
    {
        Delegations early = new([Examples.Scheme(from: "0001-01-01")], [], [], People.Roster.Empty);
        var question = Examples.Pounds(60) with { Related = [Related("C1", 60, signedOn: "0001-01-02", level: null)] };

        Assert.Equal("MID", early.WhoMaySign(question, Examples.Day("0001-02-01")).Level!.Code);
        Assert.Equal("MID", early.WhoMaySign(question, Examples.Day("0002-01-02")).Level!.Code);
        Assert.Equal("LOW", early.WhoMaySign(question, Examples.Day("0002-01-03")).Level!.Code);
    }

    [Fact]
    public void At_the_top_nothing_more_is_counted() => Assert.False(Ask(200_000, Related("ADD1", 30_000)).IsRaisedByRelated);

    private static AuthorityAnswer Ask(long pounds, params RelatedDecision[] related) =>
        GlaPolicy.Delegations.WhoMaySign(Examples.Pounds(pounds) with { Related = related }, Examples.OfMd2085);

    private static RelatedDecision Related(
        string code,
        long pounds,
        string signedOn = "2018-03-01",
        string shared = "the same recipient, A college",
        string? level = "ADD"
    ) => new(code, Examples.Day(signedOn), Money.Pounds(pounds), shared, level);
}
