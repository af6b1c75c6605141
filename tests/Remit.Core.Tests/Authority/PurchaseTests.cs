using Remit.Finance;
using Remit.People;
using Xunit;

namespace Remit.Authority;

public sealed class PurchaseTests
{
    private const string Code2017 = "(Contracts and Funding Code of 2017, section 9.1)";
    private static readonly Exemption _rights = new("exclusive-rights", "Only they hold the method", "£650 a day against £900 elsewhere");

    [Theory]
    [InlineData(9_999, "How a contract of £9,999 is awarded is not held here: the route was not checked")]
    [InlineData(10_000, "A contract of £10,000 is awarded by a competition, or a call-off from a framework")]
    [InlineData(149_999, "A contract of £149,999 is awarded by a competition, or a call-off from a framework")]
    [InlineData(150_000, "How a contract of £150,000 is awarded is not held here: the route was not checked")]
    public void The_band_of_a_contract_decides_its_route(long value, string line)
    {
        var answer = Ask(1_000, new(Money.Pounds(value)));

        Assert.Equal(("DAR", $"{line} {Code2017}"), (answer.Level!.Code, answer.Lines()[^1]));
    }

    [Theory]
    [InlineData("2017-04-23", null)]
    [InlineData("2017-04-24", "Contracts and Funding Code of 2017, section 9.1")]
    [InlineData("2025-02-23", "Contracts and Funding Code of 2017, section 9.1")]
    [InlineData("2025-02-24", "Contracts and Funding Code as amended by DD2744 and DD2787")]
    public void The_rules_on_buying_are_those_of_the_day(string day, string? enactedBy) =>
        Assert.Equal(enactedBy, GlaPolicy.Delegations.BuyingRulesOn(Examples.Day(day))?.EnactedBy);

    [Fact]
    public void The_order_in_which_versions_are_held_does_not_matter()
    {
        var reversed = GlaPolicy.Delegations with { BuyingRules = [.. GlaPolicy.BuyingRules.Reverse()] };

        Assert.Equal(GlaPolicy.BuyingRules[1], reversed.BuyingRulesOn(new(2026, 1, 1)));
    }

    [Theory]
    [InlineData(5_000, "ADD", "MD2085, scheme of delegation in force from 24 April 2017")] // a manager may not allow it
    [InlineData(50_000, "ADD", "Contracts and Funding Code of 2017, section 9.1")]
    [InlineData(50_001, "DD", "Contracts and Funding Code of 2017, section 9.1")]
    public void Without_competition_a_level_that_may_allow_it_signs(long pounds, string level, string source)
    {
        var answer = Ask(pounds, new(Money.Pounds(pounds), _rights));

        Assert.Equal(level, answer.Level!.Code);
        Assert.Equal(
            $"It buys without competition on the ground of technical, artistic or exclusive rights, or intellectual property, which {answer.Level.Code} ({answer.Level.Name}) may allow",
            answer.Because[^1].Text
        );
        Assert.Equal(source, answer.Because[^1].Source);
    }

    [Fact]
    public void A_ground_that_the_rules_do_not_know_lets_nobody_sign()
    {
        var answer = Ask(5_000, new(Money.Pounds(5_000), _rights with { Ground = "haste" }), Examples.Roster());

        Assert.Empty(answer.MayBe);
        Assert.Empty(answer.Signatories);
        Assert.Equal(
            $"\"haste\" is not a ground for buying without competition. The grounds are urgency, absence of competition, technical, artistic or exclusive rights, or intellectual property, continuation of existing work, compatibility with what is there or a bargain: nobody may sign until then {Code2017}",
            answer.Lines()[^1]
        );
    }

    [Fact]
    public void When_no_level_may_allow_it_nobody_signs()
    {
        var scheme = Examples.Scheme(levels: [Examples.Level("LOW", 100, "Manager", exempts: true), Examples.Level("TOP", null, "Mayor")]);
        Delegations delegations = new([scheme], GlaPolicy.BuyingRules, [], Roster.Empty);

        var answer = delegations.WhoMaySign(Examples.Pounds(200) with { Purchase = new(Money.Pounds(200), _rights) }, Examples.OfMd2085);

        Assert.Empty(answer.MayBe);
        Assert.Equal(
            "No level from there on may let a purchase go without competition: nobody may sign (COUNCIL1, scheme of delegation in force from 1 January 2018)",
            answer.Lines()[^1]
        );
    }

    [Theory]
    [InlineData(false, "LOW", "No rules on buying are known for 1 October 2018: the route was not checked")]
    [InlineData(true, null, "No rules on buying are known for 1 October 2018, so nobody may let a purchase go without competition")]
    public void Where_no_rules_are_known_an_exemption_is_denied(bool isExempt, string? level, string line)
    {
        Delegations delegations = new([Examples.Scheme()], [], [], Roster.Empty);

        var answer = delegations.WhoMaySign(
            Examples.Pounds(1) with
            {
                Purchase = new(Money.Pounds(1), isExempt ? _rights : null),
            },
            Examples.OfMd2085
        );

        Assert.Equal(level, answer.Level?.Code);
        Assert.Equal($"{line} (rule of this register: no policy, no signature)", answer.Lines()[^1]);
    }

    [Theory]
    [InlineData("exclusive-rights", "Only they", "Cheaper", "")]
    [InlineData("exclusive-rights", " ", null, "authority.no-justification authority.no-comparison")]
    [InlineData("haste", "Only they", "Cheaper", "authority.no-such-ground")]
    public void An_exemption_names_its_ground_the_reason_and_the_comparison(string ground, string? justification, string? value, string breaches)
    {
        var found = GlaPolicy.BuyingRules[0].WhyNotExempt(new(ground, justification, value));

        Assert.Equal(breaches, string.Join(' ', found.Select(b => b.Code)));
        Assert.All(found, b => Assert.Equal(("Contracts and Funding Code of 2017, section 9.1", true), (b.Source, b.Message.Length > 10)));
    }

    [Fact]
    public void Grounds_that_are_not_held_are_said_to_be_missing() =>
        Assert.Equal(
            "The grounds for buying without competition are not held for that day: an administrator enters them",
            GlaPolicy.BuyingRules[1].WhyNotExempt(_rights)[0].Message
        );

    [Fact]
    public void A_band_without_an_upper_end_holds_for_all_above()
    {
        BuyingRules rules = new()
        {
            From = default,
            EnactedBy = "C",
            Bands = [new(Money.Pounds(5), null, "quotes")],
        };

        Assert.Equal("quotes", rules.BandOf(new(long.MaxValue))?.Route);
        Assert.Null(rules.BandOf(new(499)));
    }

    [Fact]
    public void The_lines_are_where_bands_begin_and_end_each_once()
    {
        BuyingRules rules = new()
        {
            From = default,
            EnactedBy = "C",
            Bands = [new(Money.Pounds(10), null, "c"), new(Money.Pounds(5), Money.Pounds(10), "b"), new(Money.Zero, Money.Pounds(5), "a")],
        };

        Assert.Equal([Money.Pounds(5), Money.Pounds(10)], rules.Lines);
        Assert.Equal([Money.Pounds(10_000), Money.Pounds(150_000)], GlaPolicy.BuyingRules[0].Lines);
    }

    private static AuthorityAnswer Ask(long pounds, Purchase purchase, Roster? roster = null) =>
        Examples.Delegations(roster ?? Roster.Empty).WhoMaySign(Examples.Pounds(pounds) with { Purchase = purchase }, Examples.OfMd2085);
}
