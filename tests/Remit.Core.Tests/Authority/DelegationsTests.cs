using FsCheck;
using FsCheck.Fluent;
using Remit.Finance;
using Remit.People;
using Xunit;

namespace Remit.Authority;

public sealed class DelegationsTests
{
    private static readonly SchemeOfDelegation _first = Examples.Scheme("2018-01-01", "C1");
    private static readonly SchemeOfDelegation _second = Examples.Scheme("2020-01-01", "C2");
    private static readonly Delegations _both = new([_second, _first], [], [], Roster.Empty);

    [Theory]
    [InlineData("2017-12-31", "")]
    [InlineData("2018-01-01", "C1")]
    [InlineData("2019-12-31", "C1")]
    [InlineData("2020-01-01", "C2")]
    public void A_version_holds_until_the_next_whatever_the_order_of_entry(string day, string codes) =>
        Assert.Equal(codes, string.Join(' ', _both.SchemesOn(Examples.Day(day)).Select(s => s.EnactedBy)));

    [Theory]
    [InlineData("2019-12-31", "C1")]
    [InlineData("2020-01-01", "C1 C2")]
    [InlineData("2020-12-30", "C1 C2")]
    [InlineData("2020-12-31", "C2")]
    public void Where_only_the_year_is_known_either_may_hold(string day, string codes)
    {
        Delegations unsure = new([_first, _second with { SurelyFrom = new(2020, 12, 31) }], [], [], Roster.Empty);

        Assert.Equal(codes, string.Join(' ', unsure.SchemesOn(Examples.Day(day)).Select(s => s.EnactedBy)));
    }

    [Fact]
    public void Between_two_that_hold_figures_nobody_is_told_to_enter_figures()
    {
        Delegations unsure = new([_first, _second with { SurelyFrom = new(2020, 12, 31) }], [], [], Roster.Empty);

        Assert.Equal(
            "Whether C1 or C2 was in force on 1 June 2020 is not known: nobody may sign until an administrator enters the day from which C2 holds (rule of this register: no policy, no signature)",
            Assert.Single(unsure.WhoMaySign(Examples.Pounds(1), new(2020, 6, 1)).Lines())
        );
    }

    [Fact]
    public void The_last_figures_that_are_held_are_told_apart_from_those_in_force()
    {
        Assert.Equal("MD2085", GlaPolicy.Delegations.LastHeldScheme(new(2026, 1, 1))!.EnactedBy);
        Assert.Equal("C1", _both.LastHeldScheme(new(2019, 1, 1))!.EnactedBy);
        Assert.Equal("C2", _both.LastHeldScheme(new(2020, 1, 1))!.EnactedBy);
        Assert.Null(_both.LastHeldScheme(new(2017, 1, 1)));
    }

    [Fact]
    public void Figures_that_are_entered_later_take_the_place_of_the_version_without()
    {
        var md2472 = GlaPolicy.Schemes[2];
        var figures = md2472 with { Id = Guid.CreateVersion7(), Levels = Examples.Scheme().Levels, Replaces = md2472.Id };
        Assert.Empty(GlaPolicy.Delegations.WhyNotEnter(figures, []));

        var entered = GlaPolicy.Delegations with { Schemes = [.. GlaPolicy.Schemes, figures] };

        Assert.Equal(figures, Assert.Single(entered.SchemesOn(Examples.OfMd2472)));
        Assert.Equal(5, entered.Standing.Count);
        Assert.Equal("LOW", entered.WhoMaySign(Examples.Pounds(100), Examples.OfMd2472).Level!.Code);
    }

    [Fact]
    public void Two_versions_do_not_begin_on_one_day_and_one_is_replaced_once()
    {
        var replacing = Examples.Scheme("2020-01-01", "C3") with { Replaces = _second.Id };

        Assert.Equal("authority.day-taken", Assert.Single(_both.WhyNotEnter(Examples.Scheme("2020-01-01", "C3"), [])).Code);
        Assert.Empty(_both.WhyNotEnter(replacing, []));
        Assert.Equal(
            "authority.replaced-already",
            Assert
                .Single(
                    (_both with { Schemes = [_first, _second, replacing] }).WhyNotEnter(
                        replacing with
                        {
                            Id = Guid.CreateVersion7(),
                            From = new(2020, 2, 1),
                            SurelyFrom = new(2020, 2, 1),
                            Replaces = _second.Id,
                        },
                        []
                    )
                )
                .Code
        );
        Assert.Equal("authority.enacted-by-nothing", Assert.Single(_both.WhyNotEnter(Examples.Scheme("2021-01-01", ""), [])).Code);
    }

    [Theory]
    [InlineData("2019-06-01", false)] // the day of the signature
    [InlineData("2019-05-31", false)]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-06-02", true)]
    [InlineData("2017-06-01", true)] // its own reign ends before the signature
    [InlineData("2021-01-01", true)]
    public void What_a_signature_relied_on_cannot_be_changed(string from, bool isAllowed)
    {
        var breaches = _both.WhyNotEnter(Examples.Scheme(from, "C3"), [Use("ADD9", "2019-06-01", _first.Id), Use("ADD8", "2020-06-01", _second.Id)]);

        Assert.Equal(isAllowed, breaches.Count == 0);
        Assert.True(
            isAllowed
                || breaches is [{ Code: "authority.past-relied-on" } only]
                    && only.Message.StartsWith("ADD9 was signed on 1 June 2019", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_was_relied_on_is_not_replaced_and_the_first_signature_is_named()
    {
        var replacing = _first with { Id = Guid.CreateVersion7(), Replaces = _first.Id };
        PowerUse[] uses = [Use("ADD9", "2019-06-01", _first.Id), Use("ADD7", "2019-01-01", _first.Id)];

        Assert.StartsWith("ADD7 was signed on 1 January 2019", Assert.Single(_both.WhyNotEnter(replacing, uses)).Message, StringComparison.Ordinal);
        Assert.Empty(_both.WhyNotEnter(replacing, []));
    }

    [Fact]
    public void A_signature_by_a_specific_delegation_relied_on_no_scheme() =>
        Assert.Empty(_both.WhyNotEnter(Examples.Scheme("2019-01-01", "C3"), [Use("ADD9", "2019-06-01", null)]));

    [Theory]
    [InlineData("a COLLEGE ", null, "the same recipient, A college")]
    [InlineData("A school", "markets", "the same programme, Markets")]
    [InlineData("A college", "Markets", "the same recipient, A college")]
    [InlineData("A school", null, null)]
    [InlineData("", "", null)]
    public void What_shares_a_recipient_or_a_programme_is_related(string recipient, string? programme, string? shared)
    {
        PowerUse use = new(Guid.CreateVersion7(), "ADD1", new(2018, 5, 1), null, "ADD", Money.Pounds(7), [" ", "A college"], "Markets");

        Assert.Equal(
            shared is null ? null : new RelatedDecision("ADD1", new(2018, 5, 1), Money.Pounds(7), shared, "ADD"),
            use.RelatedBy(["Somebody", recipient], programme)
        );
        Assert.Null((use with { Recipients = [""], Programme = " " }).RelatedBy([" ", ""], " "));
    }

    [Theory]
    [InlineData("London Councils", "london councils", true)]
    [InlineData("The A.B.C. Trust Ltd.", "ABC Trust Limited", true)]
    [InlineData("Arts & Crafts", "the Arts and Crafts", true)]
    [InlineData("Well-being Trust", "Well being Trust", true)]
    [InlineData("London Councils", "London Council", false)]
    [InlineData("The", "the", false)] // nothing is left of it
    [InlineData("&", "and", true)]
    [InlineData("...", " ", false)]
    public void Names_are_the_same_however_they_are_written(string one, string other, bool same)
    {
        Assert.Equal(same, RelatedDecision.WhatIsShared([one], null, [other], null) is not null);
        Assert.Equal(same, RelatedDecision.WhatIsShared([], one, [], other) is not null);
    }

    [Fact]
    public void What_two_share_both_share_and_case_points_and_an_article_change_nothing()
    {
        var names = (
            from words in Gen.Elements("London", "Councils", "The", "Ltd", "limited", "&", "and", "A.B.C.", "Well-being", "Łódź").ListOf(3)
            from joint in Gen.Elements(" ", "  ", "-", " ")
            select string.Join(joint, words)
        ).ToArbitrary();
        Prop.ForAll(
                names,
                names,
                (one, other) =>
                {
                    var shared = RelatedDecision.WhatIsShared([one], null, ["Nobody", other], null) is not null;
                    var said = RelatedDecision.WhatIsShared(["Nobody", $" THE {other.ToUpperInvariant()}."], null, [one], null) is not null;
                    return shared == said;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_withdrawn_use_says_since_when()
    {
        var use = Use("ADD1", "2019-06-01", null);
        use.Withdraw(new(2019, 7, 1));

        Assert.Equal(new DateOnly(2019, 7, 1), use.WithdrawnOn);
    }

    private static PowerUse Use(string code, string on, Guid? schemeId) =>
        new(Guid.CreateVersion7(), code, Examples.Day(on), schemeId, "LOW", Money.Pounds(1), [], null);
}
