using Remit.Finance;
using Xunit;

namespace Remit.Authority;

public sealed class SchemeOfDelegationTests
{
    private static readonly SigningLevel _low = Examples.Level("LOW", 100, "Manager");
    private static readonly SigningLevel _top = Examples.Level("TOP", null, "Mayor");

    [Fact]
    public void Each_known_scheme_can_hold()
    {
        Assert.Equal(["MD1500", "MD2085", "MD2472", "MD2830", "MD3274"], GlaPolicy.Schemes.Select(s => s.EnactedBy));
        Assert.All(GlaPolicy.Schemes, s => Assert.Empty(s.WhyNotHold()));
        Assert.Equal(["MD2085"], GlaPolicy.Schemes.Where(s => s.HoldsFigures).Select(s => s.EnactedBy));
        Assert.All(GlaPolicy.Schemes, s => Assert.NotNull(s.ReadFrom));
    }

    [Theory]
    [InlineData(true, "COUNCIL1, scheme of delegation in force from 1 March 2018")]
    [InlineData(false, "COUNCIL1, scheme of delegation in force from 2018")]
    public void Its_source_gives_the_day_or_the_year_as_far_as_known(bool isDayKnown, string source)
    {
        var scheme = Examples.Scheme(from: "2018-03-01");

        Assert.Equal(source, (isDayKnown ? scheme : scheme with { SurelyFrom = new(2018, 12, 31) }).Source);
    }

    [Fact]
    public void A_level_is_found_by_its_code_in_any_case()
    {
        Assert.Equal(Money.Pounds(50_000), GlaPolicy.Schemes[1].Level("add")!.Limit);
        Assert.Null(GlaPolicy.Schemes[1].Level("PCD"));
        Assert.Null(GlaPolicy.Schemes[0].Level("ADD"));
    }

    [Theory]
    [InlineData("Manager", true)]
    [InlineData("MANAGER", true)]
    [InlineData("Mayor", false)]
    [InlineData(null, false)]
    public void A_level_is_signed_by_posts_of_its_ranks(string? rank, bool isSigned) => Assert.Equal(isSigned, _low.IsSignedBy(rank));

    [Theory]
    [InlineData(99_99, true)]
    [InlineData(100_00, true)]
    [InlineData(100_01, false)]
    public void A_level_covers_up_to_its_limit(long pence, bool isCovered)
    {
        Assert.Equal(isCovered, _low.Covers(new(pence)));
        Assert.True(_top.Covers(new(long.MaxValue)));
    }

    public static TheoryData<string, SchemeOfDelegation> Broken =>
        new()
        {
            { "authority.enacted-by-nothing", Examples.Scheme(enactedBy: " ") },
            { "authority.days-reversed", Examples.Scheme() with { SurelyFrom = new(2017, 12, 31) } },
            { "authority.level-without-name", Examples.Scheme(levels: [_low with { Code = " " }, _top]) },
            { "authority.level-without-name", Examples.Scheme(levels: [_low with { Name = "" }, _top]) },
            { "authority.level-twice", Examples.Scheme(levels: [_low with { Code = " top" }, _top]) },
            { "authority.level-unsigned", Examples.Scheme(levels: [_low, _top with { Ranks = [] }]) },
            { "authority.no-such-rank", Examples.Scheme(levels: [_low, _top with { Ranks = ["Duke"] }]) },
            { "authority.rank-twice", Examples.Scheme(levels: [_low, _top with { Ranks = ["Mayor", "Manager"] }]) },
            { "authority.no-top", Examples.Scheme(levels: [_low]) },
            { "authority.no-limit", Examples.Scheme(levels: [_low with { Limit = null }, _top]) },
            { "authority.no-limit", Examples.Scheme(levels: [_low with { Limit = new(-1) }, _top]) },
            { "authority.limits-fall", Examples.Scheme(levels: [_low, Examples.Level("MID", 100, "Director"), _top]) },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_leaves_a_gap_or_a_choice_is_no_scheme(string code, SchemeOfDelegation scheme)
    {
        var breach = Assert.Single(scheme.WhyNotHold());

        Assert.Equal(code, breach.Code);
        Assert.True(breach.Message.Length > 30);
    }

    [Fact]
    public void Sound_levels_are_a_scheme_and_a_version_without_figures_too()
    {
        Assert.Empty(Examples.Scheme(levels: [_low with { Limit = Money.Zero }, Examples.Level("MID", 101, "Director"), _top]).WhyNotHold());
        Assert.Empty((Examples.Scheme() with { Levels = [] }).WhyNotHold());
        Assert.Empty(Examples.Scheme(levels: [_top]).WhyNotHold());
        Assert.Contains(
            "MID may approve £99, which is not more than the £100 of LOW below it",
            Examples.Scheme(levels: [_low, Examples.Level("MID", 99, "Director"), _top]).WhyNotHold().Select(b => b.Message)
        );
    }
}
