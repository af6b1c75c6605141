using Remit.Finance;
using Remit.People;
using Xunit;

namespace Remit.Authority;

public sealed class WhoMaySignTests
{
    private const string Md2085 = "(MD2085, scheme of delegation in force from 24 April 2017)";

    [Theory]
    [InlineData(0, "DAR")]
    [InlineData(1_000_000, "DAR")]
    [InlineData(1_000_001, "ADD")] // a penny over
    [InlineData(5_000_000, "ADD")]
    [InlineData(5_000_001, "DD")]
    [InlineData(15_000_000, "DD")]
    [InlineData(15_000_001, "MD")]
    [InlineData(long.MaxValue, "MD")]
    public void Each_limit_is_inclusive_to_the_penny(long pence, string level)
    {
        var answer = Examples.Delegations().WhoMaySign(AuthorityQuestion.For(new(pence)), Examples.OfMd2085);

        Assert.Equal(level, answer.Level!.Code);
        Assert.Equal(answer.Level, answer.MayBe[0]);
        Assert.Equal(new[] { "DAR", "ADD", "DD", "MD" }.SkipWhile(c => c != level), answer.MayBe.Select(l => l.Code));
        Assert.Equal(new Money(pence), answer.Amount);
    }

    [Fact]
    public void The_lines_give_the_arithmetic_the_source_and_who_may()
    {
        var answer = Examples.Delegations().WhoMaySign(Examples.Pounds(330_000), Examples.OfMd2085);

        Assert.Equal(
            [
                $"£330,000 is above the £150,000 that a Director may approve {Md2085}",
                $"MD (Mayor) may approve any amount {Md2085}",
                "Maya Mayor (Mayor of London) may sign (posts and covers of this register)",
            ],
            answer.Lines()
        );
        Assert.Equal([Examples.MayorPost], answer.Posts);
        Assert.Equal(["Maya Mayor"], answer.Names());
        Assert.False(answer.IsRaisedByRelated);
    }

    [Theory]
    [InlineData(5_000, false, "£5,000 is within the £10,000 that a Manager may approve")]
    [InlineData(60_000, false, "£60,000 is above the £50,000 that an Assistant Director may approve")]
    [InlineData(60_000, true, "It is repercussive, and that is for MD (Mayor) whatever the amount")]
    public void One_line_settles_the_level(long pounds, bool repercussive, string line)
    {
        var answer = Examples.Delegations().WhoMaySign(Examples.Pounds(pounds) with { Repercussive = repercussive }, Examples.OfMd2085);

        Assert.Equal(line, answer.Deciding.Text);
        Assert.Contains(answer.Deciding, answer.Because);
    }

    [Fact]
    public void Where_nobody_holds_the_post_that_is_the_line_that_settles_it() =>
        Assert.Equal(
            "Mayor of London may sign, and nobody holds or covers that post on 1 October 2018",
            Examples.Delegations(Examples.Roster() with { Holdings = [] }).WhoMaySign(Examples.Pounds(330_000), Examples.OfMd2085).Deciding.Text
        );

    [Theory]
    [InlineData(5_000, "£5,000 is within the £10,000 that a Manager may approve")]
    [InlineData(
        50_000,
        "£50,000 is above the £10,000 that a Manager may approve|£50,000 is exactly the £50,000 that an Assistant Director may approve: within it, with nothing to spare"
    )]
    [InlineData(
        60_000,
        "£60,000 is above the £50,000 that an Assistant Director may approve|£60,000 is within the £150,000 that a Director may approve"
    )]
    public void A_limit_that_suffices_is_said_with_the_one_that_does_not(long pounds, string lines) =>
        Assert.Equal(
            lines.Split('|').Select(l => $"{l} {Md2085}"),
            GlaPolicy.Delegations.WhoMaySign(Examples.Pounds(pounds), Examples.OfMd2085).Lines()
        );

    [Fact]
    public void The_sum_over_all_years_and_funders_counts_and_what_has_no_budget_or_is_in_kind_is_said_apart()
    {
        AuthorityQuestion question = new()
        {
            Sums =
            [
                new(Money.Pounds(30_000)),
                new(Money.Pounds(100_000), SumStanding.SubjectToBudget),
                new(Money.Pounds(20_001), SumStanding.SubjectToBudget),
                new(Money.Pounds(999_999), SumStanding.InKind),
            ],
        };

        var answer = GlaPolicy.Delegations.WhoMaySign(question, Examples.OfMd2085);

        const string rule = "(rule of this register: the sum over the whole decision counts, all years and funders, gross)";
        Assert.Equal(
            [
                $"The decision approves £150,001 in all: £30,000 + £100,000 + £20,001 {rule}",
                $"£120,001 of what is named is subject to a budget still to be set, and counts {rule}",
                $"£999,999 of what is named is given in kind: it is no spending and does not count {rule}",
                $"£150,001 is above the £150,000 that a Director may approve {Md2085}",
                $"MD (Mayor) may approve any amount {Md2085}",
            ],
            answer.Lines()
        );
    }

    [Fact]
    public void A_decision_without_cost_is_for_the_lowest_level_or_any_above()
    {
        var answer = GlaPolicy.Delegations.WhoMaySign(new(), Examples.OfMd2085);

        Assert.Equal((Money.Zero, "DAR", 4), (answer.Amount, answer.Level!.Code, answer.MayBe.Count));
    }

    [Fact]
    public void Sums_that_cannot_be_an_amount_let_nobody_sign()
    {
        var negative = Examples.Delegations().WhoMaySign(new() { Sums = [new(new(-1)), new(Money.Pounds(5))] }, Examples.OfMd2085);
        var endless = Examples.Delegations().WhoMaySign(new() { Sums = [new(new(long.MaxValue)), new(new(1))] }, Examples.OfMd2085);

        Assert.All(
            [negative, endless],
            answer => Assert.Equal((null, null, 0, 0), (answer.Amount, answer.Level, answer.MayBe.Count, answer.Signatories.Count))
        );
        Assert.Equal(
            "-£0.01 is below £0 and cannot be approved: nobody may sign until the sums are put right (rule of this register: no policy, no signature)",
            Assert.Single(negative.Lines())
        );
        Assert.Equal(
            "The sums add up to more than can be an amount of money: nobody may sign until they are put right (rule of this register: no policy, no signature)",
            Assert.Single(endless.Lines())
        );
    }

    [Theory]
    [InlineData(true, false, false, "novel")]
    [InlineData(false, true, false, "contentious")]
    [InlineData(false, false, true, "repercussive")]
    [InlineData(true, true, false, "novel and contentious")]
    [InlineData(true, true, true, "novel, contentious and repercussive")]
    public void What_is_novel_contentious_or_repercussive_is_for_the_top(bool novel, bool contentious, bool repercussive, string words)
    {
        var question = Examples.Pounds(1) with { Novel = novel, Contentious = contentious, Repercussive = repercussive };

        var answer = Examples.Delegations().WhoMaySign(question, Examples.OfMd2085);

        Assert.Equal("MD", Assert.Single(answer.MayBe).Code);
        Assert.Equal($"It is {words}, and that is for MD (Mayor) whatever the amount {Md2085}", answer.Lines()[1]);
        Assert.Equal(["Maya Mayor"], answer.Names());
    }

    [Theory]
    [InlineData("", "It is a reserved matter, and")]
    [InlineData(" the budget ", "It is a reserved matter (the budget), and")]
    public void A_reserved_matter_is_for_the_top(string matter, string words)
    {
        var answer = GlaPolicy.Delegations.WhoMaySign(Examples.Pounds(1) with { ReservedMatter = matter }, Examples.OfMd2085);

        Assert.Equal("MD", Assert.Single(answer.MayBe).Code);
        Assert.StartsWith(words, answer.Lines()[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "2017-04-23",
        null,
        "MD1500 is the scheme of delegation in force on 23 April 2017, and its figures are not held here: nobody may sign until an administrator enters the figures of MD1500"
    )]
    [InlineData("2017-04-24", "MD", "£330,000 is above")]
    [InlineData("2019-05-28", "MD", "£330,000 is above")]
    [InlineData("2019-05-29", null, "MD2472 is the scheme of delegation in force on 29 May 2019, and its figures are not held here")]
    [InlineData(
        "2022-12-30",
        null,
        "Whether MD2472 or MD2830 was in force on 30 December 2022 is not known: nobody may sign until an administrator enters the day from which MD2830 holds and the figures of MD2472 and MD2830"
    )]
    [InlineData("2022-12-31", null, "MD2830 is the scheme of delegation in force on 31 December 2022, and")]
    [InlineData(
        "2015-05-31",
        null,
        "No scheme of delegation is known for 31 May 2015: nobody may sign until an administrator enters the one in force; the first that is known begins on 1 June 2015 (MD1500)"
    )]
    [InlineData("0001-01-01", null, "No scheme of delegation is known for 1 January 0001: nobody")]
    public void Each_day_is_judged_by_its_own_policy_and_without_figures_nobody_signs(string day, string? level, string first)
    {
        var answer = Examples.Delegations().WhoMaySign(Examples.Pounds(330_000), Examples.Day(day));

        Assert.Equal(level, answer.Level?.Code);
        Assert.False(answer.IsRaisedByRelated);
        Assert.Equal(level is null, answer.Signatories.Count == 0);
        Assert.StartsWith(first, answer.Lines()[0], StringComparison.Ordinal);
        Assert.NotNull(answer.Because[0].Source);
    }

    [Fact]
    public void Without_any_scheme_nobody_signs()
    {
        var answer = new Delegations([], [], [], Examples.Roster()).WhoMaySign(new(), Examples.OfMd2085);

        Assert.Empty(answer.Signatories);
        Assert.Equal(
            "No scheme of delegation is known for 1 October 2018: nobody may sign until an administrator enters the one in force (rule of this register: no policy, no signature)",
            Assert.Single(answer.Lines())
        );
    }

    [Fact]
    public void Figures_that_do_not_make_a_scheme_let_nobody_sign()
    {
        var broken = Examples.Scheme(levels: [Examples.Level("LOW", 100, "Manager")]);

        var answer = new Delegations([broken], [], [], Examples.Roster()).WhoMaySign(Examples.Pounds(1), Examples.OfMd2085);

        Assert.Empty(answer.MayBe);
        Assert.Equal(
            "The figures of COUNCIL1 do not make a scheme: LOW stands last and has a limit: the top level has none, or nobody could sign above it. Until then nobody may sign (COUNCIL1, scheme of delegation in force from 1 January 2018)",
            Assert.Single(answer.Lines())
        );
    }

    [Fact]
    public void Those_above_may_sign_too_and_cover_is_explained()
    {
        AbsenceCover cover = new(Examples.DirectorPost.Id, Examples.Deputy.Id, new(2018, 9, 24), new(2018, 10, 5), "annual leave");
        var answer = Examples.Delegations(Examples.Roster(cover)).WhoMaySign(Examples.Pounds(60_000), Examples.OfMd2085);

        Assert.Equal(["Dora Director", "Dev Deputy", "Maya Mayor"], answer.Names());
        Assert.Equal(
            "Dora Director (Director, Places) or Dev Deputy (covering Director, Places until 5 October 2018: annual leave) may sign (posts and covers of this register)",
            answer.Lines()[2]
        );
        Assert.Empty(answer.WhyNotSign(Examples.Deputy.Id));
        Assert.Equal("DD", answer.PowerOf(Examples.Deputy.Id)!.Level!.Code);
        Assert.NotEmpty(
            Examples.Delegations(Examples.Roster(cover)).WhoMaySign(Examples.Pounds(60_000), new(2018, 10, 6)).WhyNotSign(Examples.Deputy.Id)
        );
    }

    [Fact]
    public void A_post_that_nobody_holds_is_said_to_be_vacant()
    {
        var vacant = Examples.Roster() with { Holdings = [], Covers = [] };
        var answer = Examples.Delegations(vacant).WhoMaySign(Examples.Pounds(60_000), Examples.OfMd2085);

        Assert.Empty(answer.Signatories);
        Assert.Equal([Examples.DirectorPost, Examples.MayorPost], answer.Posts);
        Assert.Equal(
            "Director, Places may sign, and nobody holds or covers that post on 1 October 2018 (posts and covers of this register)",
            answer.Lines()[2]
        );
        Assert.Equal("As things stand nobody may sign it", answer.WhyNotSign(Examples.Director.Id)[^1].Message);
    }
}
