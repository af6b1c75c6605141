using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Xunit;

namespace Remit.Authority;

public sealed class SpecificDelegationTests
{
    private const string Source = "MD2680, delegation of £60,000 from 1 April 2020 to 31 March 2021";

    [Fact]
    public void A_delegate_may_sign_what_the_scheme_leaves_to_others_even_where_its_figures_are_not_held()
    {
        SpecificDelegation delegation = new(Examples.Terms());
        var answer = Ask(60_000, Examples.OfMd2472, delegation);

        Assert.Equal((null, 0), (answer.Level, answer.MayBe.Count));
        Assert.Equal(["Adam Assistant"], answer.Names());
        Assert.Equal([Examples.AssistantDirectorPost], answer.Posts);
        Assert.Equal(delegation, answer.PowerOf(Examples.AssistantDirector.Id)!.Delegation);
        Assert.Null(answer.PowerOf(Examples.AssistantDirector.Id)!.Level);
        Assert.Empty(answer.WhyNotSign(Examples.AssistantDirector.Id));
        Assert.NotEmpty(answer.WhyNotSign(Examples.Mayor.Id));
        Assert.Equal(
            $"MD2680 delegated £60,000 for workshops to Assistant Director, Markets: £60,000 is left, £60,000 is within it, and this power holds beside the scheme of delegation ({Source})",
            answer.Lines()[1]
        );
        Assert.Equal("Adam Assistant (Assistant Director, Markets) may sign (posts and covers of this register)", answer.Lines()[2]);
    }

    [Fact]
    public void Where_a_level_suffices_the_delegation_is_not_drawn_on()
    {
        SpecificDelegation delegation = new(Examples.Terms(from: "2018-01-01"));

        var power = Ask(40_000, Examples.OfMd2085, delegation).PowerOf(Examples.AssistantDirector.Id)!;

        Assert.Equal(("ADD", null), (power.Level!.Code, power.Delegation));
    }

    [Fact]
    public void Above_the_level_the_delegate_signs_by_the_delegation_and_those_above_by_their_level()
    {
        SpecificDelegation delegation = new(Examples.Terms(from: "2018-01-01", pounds: 171_000));
        var answer = Ask(171_000, Examples.OfMd2085, delegation);

        Assert.Equal("MD", answer.Level!.Code);
        Assert.Equal(["Maya Mayor", "Adam Assistant"], answer.Names());
        Assert.Equal(("ADD", delegation), (answer.Signatories[1].Level!.Code, answer.Signatories[1].Delegation));
    }

    [Fact]
    public void A_rank_may_have_it_and_whoever_covers_such_a_post()
    {
        AbsenceCover cover = new(Examples.ManagerPost.Id, Examples.Deputy.Id, new(2020, 8, 1), new(2020, 9, 1), "leave");
        SpecificDelegation delegation = new(Examples.Terms(rank: "Manager"));
        var question = Examples.Pounds(1) with { CitedDelegations = [delegation.Id, delegation.Id] };

        var answer = Examples.Delegations(Examples.Roster(cover), delegation).WhoMaySign(question, Examples.OfMd2472);

        Assert.Equal(["Mona Manager", "Dev Deputy"], answer.Names());
        Assert.StartsWith("MD2680 delegated £60,000 for workshops to Manager: £60,000 is left", answer.Lines()[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-03-31", "The delegation of MD2680 holds from 1 April 2020 to 31 March 2021, and not on 31 March 2020")]
    [InlineData("2020-04-01", null)]
    [InlineData("2021-03-31", null)]
    [InlineData("2021-04-01", "The delegation of MD2680 holds from 1 April 2020 to 31 March 2021, and not on 1 April 2021")]
    public void It_holds_from_its_first_day_to_its_last(string day, string? line)
    {
        var answer = Ask(1, Examples.Day(day), new SpecificDelegation(Examples.Terms()));

        Assert.Equal(line is null, answer.Signatories.Count == 1);
        Assert.True(line is null || answer.Lines()[1] == $"{line} ({Source})");
    }

    [Theory]
    [InlineData("novel")]
    [InlineData("contentious")]
    [InlineData("repercussive")]
    [InlineData("reserved")]
    public void It_does_not_serve_for_what_goes_to_the_top(string nature)
    {
        SpecificDelegation delegation = new(Examples.Terms());
        var question = Examples.Pounds(1) with
        {
            CitedDelegations = [delegation.Id],
            Novel = nature == "novel",
            Contentious = nature == "contentious",
            Repercussive = nature == "repercussive",
            ReservedMatter = nature == "reserved" ? "the budget" : null,
        };

        var answer = Examples.Delegations(null, delegation).WhoMaySign(question, Examples.OfMd2472);

        Assert.Empty(answer.Signatories);
        Assert.Equal(
            $"The delegation of MD2680 does not serve for what is novel, contentious, repercussive or reserved ({Source})",
            answer.Lines()[1]
        );
    }

    [Fact]
    public void It_does_not_serve_for_a_purchase_without_competition()
    {
        SpecificDelegation delegation = new(Examples.Terms());
        var question = Examples.Pounds(1) with { CitedDelegations = [delegation.Id], Purchase = new(Money.Pounds(1), new("urgency", "x", "y")) };

        var answer = Examples.Delegations(null, delegation).WhoMaySign(question, Examples.OfMd2472);

        Assert.Empty(answer.Signatories);
        Assert.Equal(
            $"The delegation of MD2680 does not serve for a purchase without competition: a level that may allow it signs ({Source})",
            answer.Lines()[1]
        );
        Assert.Single(
            Examples.Delegations(null, delegation).WhoMaySign(question with { Purchase = new(Money.Pounds(1)) }, Examples.OfMd2472).Signatories
        );
    }

    [Fact]
    public void What_is_cited_and_not_held_or_given_to_nobody_lets_nobody_sign()
    {
        var unknown = Examples.Delegations().WhoMaySign(Examples.Pounds(1) with { CitedDelegations = [Guid.CreateVersion7()] }, Examples.OfMd2472);
        var gone = Ask(1, Examples.OfMd2472, new SpecificDelegation(Examples.Terms(postId: Guid.CreateVersion7())));

        Assert.Empty(unknown.Signatories);
        Assert.Equal("The decision cites a delegation that is not held here (rule of this register: no policy, no signature)", unknown.Lines()[1]);
        Assert.Empty(gone.Signatories);
        Assert.Contains(" to a post that is no longer there: ", gone.Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_was_closed_signs_no_more()
    {
        Post post = new("Director, Closed", "Director", null, [Role.Approver]);
        var roster = Examples.Roster() with { Posts = [post], Holdings = [new(post.Id, Examples.Deputy.Id, new(2018, 1, 1), new(2018, 10, 1))] };
        post.Close(new(2018, 10, 1), roster);

        Assert.Equal([post], Examples.Delegations(roster).WhoMaySign(Examples.Pounds(60_000), new(2018, 10, 1)).Posts);
        Assert.Empty(Examples.Delegations(roster).WhoMaySign(Examples.Pounds(60_000), new(2018, 10, 2)).Posts);
    }

    [Fact]
    public void It_is_drawn_to_the_penny_and_no_further()
    {
        SpecificDelegation delegation = new(Examples.Terms());
        var form = Guid.CreateVersion7();

        var row = delegation.Draw(form, "ADD1", new(5_999_999), Examples.OfMd2472);

        Assert.Equal((form, "ADD1", new Money(5_999_999), Examples.OfMd2472, null), (row.SubjectId, row.Code, row.Amount, row.On, row.ReturnedOn));
        Assert.Equal((new Money(5_999_999), new Money(1)), (delegation.Drawn, delegation.Left));
        Assert.Empty(delegation.WhyNotDraw(new(1), Examples.OfMd2472));
        var breach = Assert.Single(delegation.WhyNotDraw(new(2), Examples.OfMd2472));
        Assert.Equal(
            (
                "authority.delegation-used-up",
                "£0.02 is more than the £0.01 left of the £60,000 that MD2680 delegated, of which £59,999.99 is used",
                Source
            ),
            (breach.Code, breach.Message, breach.Source)
        );
        Assert.Throws<RuleBreachedException>(() => delegation.Draw(Guid.CreateVersion7(), "ADD2", new(2), Examples.OfMd2472));
        Assert.Single(delegation.DrawDowns);
        Assert.Equal(
            "£60,001 is more than the £60,000 that MD2680 delegated",
            new SpecificDelegation(Examples.Terms()).WhyNotDraw(Money.Pounds(60_001), Examples.OfMd2472)[0].Message
        );
        Assert.Empty(new SpecificDelegation(Examples.Terms()).WhyNotDraw(Money.Zero, Examples.OfMd2472));
        var negative = Assert.Single(delegation.WhyNotDraw(new(-1), Examples.OfMd2472));
        Assert.Equal(("authority.negative-amount", "-£0.01 is below £0 and cannot be drawn"), (negative.Code, negative.Message));
        Assert.Equal(
            ["authority.delegation-not-in-force", "authority.delegation-used-up"],
            delegation.WhyNotDraw(new(2), new(2022, 1, 1)).Select(b => b.Code)
        );
    }

    [Fact]
    public void What_a_withdrawn_form_drew_is_free_again_once()
    {
        SpecificDelegation delegation = new(Examples.Terms());
        var (form, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        delegation.Draw(form, "ADD1", Money.Pounds(10), Examples.OfMd2472);
        delegation.Draw(form, "ADD1", Money.Pounds(20), Examples.OfMd2472);
        delegation.Draw(other, "ADD2", Money.Pounds(5), Examples.OfMd2472);

        Assert.Equal(Money.Pounds(30), delegation.Return(form, new(2020, 10, 1), "withdrawn"));
        Assert.Equal(Money.Zero, delegation.Return(form, new(2020, 10, 2), "again"));

        Assert.Equal(Money.Pounds(5), delegation.Drawn);
        Assert.Equal(
            [(new DateOnly(2020, 10, 1), "withdrawn"), (new(2020, 10, 1), "withdrawn"), (null, null)],
            delegation.DrawDowns.Select(d => (d.ReturnedOn, d.ReturnedWhy))
        );
    }

    [Theory]
    [InlineData("authority.granted-by-nothing", "")]
    [InlineData("authority.delegation-without-purpose", "purpose")]
    [InlineData("authority.delegation-of-nothing", "amount")]
    [InlineData("authority.days-reversed", "days")]
    [InlineData("authority.delegate-unclear", "both")]
    [InlineData("authority.delegate-unclear", "neither")]
    [InlineData("authority.no-such-rank", "rank")]
    public void A_delegation_says_who_gave_what_to_whom_for_what_and_how_long(string code, string wrong)
    {
        var terms = wrong switch
        {
            "purpose" => Examples.Terms(purpose: " "),
            "amount" => Examples.Terms(pounds: 0),
            "days" => Examples.Terms(from: "2020-04-02", until: "2020-04-01"),
            "both" => Examples.Terms(postId: Guid.CreateVersion7(), rank: "Manager"),
            "neither" => Examples.Terms(rank: " "),
            "rank" => Examples.Terms(rank: "Duke"),
            _ => Examples.Terms(grantedBy: " "),
        };

        var breach = Assert.Single(SpecificDelegation.WhyNotGrant(terms));

        Assert.Equal(code, breach.Code);
        Assert.True(breach.Message.Length > 20);
        Assert.Throws<RuleBreachedException>(() => new SpecificDelegation(terms));
        Assert.Empty(SpecificDelegation.WhyNotGrant(Examples.Terms(from: "2020-04-01", until: "2020-04-01")));
    }

    private static AuthorityAnswer Ask(long pounds, DateOnly on, SpecificDelegation delegation) =>
        Examples.Delegations(null, delegation).WhoMaySign(Examples.Pounds(pounds) with { CitedDelegations = [delegation.Id] }, on);
}
