using Remit.Finance;
using Remit.Payments;
using Xunit;
using static Remit.Secondments.Examples;

namespace Remit.Secondments;

public sealed class DeliveryTests
{
    private static readonly PlacementDay Christmas = new(new(2018, 12, 24), true);

    [Theory]
    [InlineData("2018-10-01", null)] // the first day
    [InlineData("2018-09-30", "secondments.day-outside")]
    [InlineData("2018-12-24", null)] // today
    [InlineData("2018-12-25", "secondments.day-outside")]
    public void What_is_delivered_has_a_day_from_the_first_to_today(string on, string? breach) =>
        Assert.Equal(
            breach is null ? [] : [breach],
            Deliverable.WhyNotEnter(UnderWay(), Event() with { On = Day(on) }, Christmas).Select(b => b.Code)
        );

    [Fact]
    public void Nothing_is_delivered_before_the_placement_begins() =>
        Assert.Equal(
            "secondments.not-begun",
            Assert.Single(Deliverable.WhyNotEnter(UnderWay(), Event() with { On = null }, new(new(2018, 9, 30), true))).Code
        );

    [Fact]
    public void A_plan_names_the_post_with_whom_it_is_made_and_only_what_is_done_is_public()
    {
        DeliverableTerms plan = new()
        {
            Kind = DeliverableKind.SectorPlan,
            Title = "Life sciences in the east",
            IsPublic = true,
        };
        Assert.Equal(
            ["secondments.no-policy-lead", "secondments.not-done"],
            Deliverable.WhyNotEnter(UnderWay(), plan, Christmas).Select(b => b.Code)
        );
        var done = plan with { PolicyLead = "Head of Innovation", On = new(2018, 12, 1), Text = "Three sites, one fund" };
        Assert.Empty(Deliverable.WhyNotEnter(UnderWay(), done, Christmas));
    }

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(5, 6, "secondments.panel-counts")]
    [InlineData(0, null, "secondments.panel-members")]
    public void A_panel_holds_no_more_people_than_sat_on_it(int members, int? women, string? breach) =>
        Assert.Equal(
            breach is null ? [] : [breach],
            Deliverable.WhyNotEnter(UnderWay(), Event() with { Panel = new(members, women, null, null) }, Christmas).Select(b => b.Code)
        );

    [Theory]
    [InlineData(5, 10, 50)]
    [InlineData(4, 10, null)] // fewer than five of them
    [InlineData(6, 10, null)] // fewer than five of the others: that tells as much
    [InlineData(5, 13, 38)] // 38.46
    [InlineData(7, 12, 58)] // 58.33
    [InlineData(9, 16, 56)] // 56.25
    public void A_share_that_could_point_at_somebody_is_not_told(int women, int members, int? percent) =>
        Assert.Equal(new PanelShare("women", members, percent), Assert.Single(PanelShare.Over([new(members, women, null, null)])));

    [Fact]
    public void Shares_are_over_all_events_at_which_somebody_asked()
    {
        var shares = PanelShare.Over([new(6, 3, 1, null), new(4, 2, null, null), new(20, null, 9, null)]);
        Assert.Equal([new PanelShare("women", 10, 50), new PanelShare("people from minority ethnic backgrounds", 26, 38)], shares);
    }

    [Fact]
    public void An_entry_of_the_log_is_shared_and_no_longer_shared_by_the_secondee()
    {
        LogEntry entry = new(UnderWay(), new(2018, 12, 3), " Sat in on the budget round ", [0], At, Christmas);
        Assert.Equal("Sat in on the budget round", entry.Text);
        entry.Share(true, At);
        entry.Share(true, At.AddDays(1));
        Assert.Equal(At, entry.SharedAt);
        entry.Share(false, At);
        Assert.Null(entry.SharedAt);
        Assert.Equal(
            ["secondments.log-day", "secondments.log-text"],
            LogEntry.WhyNotWrite(UnderWay(), new(2018, 12, 25), " ", Christmas).Select(b => b.Code)
        );
    }

    [Fact]
    public void An_exit_note_answers_three_questions()
    {
        Assert.Equal(
            ["secondments.exit-learned", "secondments.exit-host", "secondments.exit-employer"],
            ExitNote.WhyNotWrite(UnderWay(), new("", " ", ""), Christmas).Select(b => b.Code)
        );
        Assert.Equal(new DateOnly(2019, 1, 3), ExitNote.AskedFrom(UnderWay()));
    }

    [Theory]
    [InlineData("sam@example.org", true)]
    [InlineData(" sam@example.org ", true)]
    [InlineData("sam", false)]
    [InlineData("@example.org", false)]
    [InlineData("sam@", false)]
    [InlineData("s@m@example.org", false)]
    [InlineData("s am@example.org", false)]
    public void Staying_in_touch_asks_for_an_address(string email, bool isOne) => Assert.Equal(isOne, Alumnus.WhyNotJoin(email).Count == 0);

    [Fact]
    public void Consent_that_is_taken_back_forgets_the_address()
    {
        Alumnus alumnus = new(UnderWay(), "sam@example.org", At);
        alumnus.Leave(At.AddDays(1));
        alumnus.Leave(At.AddDays(2));
        Assert.Equal(((string?)null, At.AddDays(1)), (alumnus.Email, alumnus.LeftAt));
        alumnus.Join("sam@example.com", At.AddDays(3));
        Assert.Equal(("sam@example.com", null), (alumnus.Email, alumnus.LeftAt));
    }

    [Fact]
    public void What_is_given_in_kind_is_counted_by_the_month_and_by_the_days_of_a_month_that_is_not_over()
    {
        GivenInKind desk = new("A desk", Money.Pounds(310), "A twelfth of a year");
        var given = InKindGiven.Of(new(new(2018, 10, 1), new(2019, 1, 31)), [desk], new(2018, 11, 15));
        Assert.Equal([Money.Pounds(310), Money.Pounds(155)], given.Select(g => g.Worth));
        Assert.Equal(1_240_00L, InKindGiven.Of(new(new(2018, 10, 1), new(2019, 1, 31)), [desk], new(2020, 1, 1)).Sum(g => g.Worth.Pence));
        Assert.Empty(InKindGiven.Of(new(new(2018, 10, 1), new(2019, 1, 31)), [desk], new(2018, 9, 30)));
    }

    [Fact]
    public void A_review_is_concluded_when_every_aim_has_its_finding_and_stands_from_then_on()
    {
        var scheme = Scheme();
        SchemeReview review = new(scheme, Officer());
        Assert.Equal(scheme.Terms.Aims, review.Terms.Findings.Select(f => f.Aim));
        Assert.Equal(
            ["secondments.aim-open-0", "secondments.aim-open-1", "secondments.no-outcome", "secondments.no-outcome-reason"],
            review.WhyNotConclude(review.Terms).Select(b => b.Code)
        );
        Assert.Equal("secondments.review-open", Assert.Single(review.WhyNotPublish()).Code);
        ReviewTerms found = new(
            [.. review.Terms.Findings.Select(f => f with { Verdict = AimVerdict.PartlyMet, Found = "Two deep dives were used" })],
            ReviewOutcome.Change,
            "Longer placements were asked for",
            null
        );
        review.Conclude(found, Officer());
        Assert.Equal("secondments.review-concluded", Assert.Single(review.WhyNotChange(found with { Why = "Another reason" })).Code);
        review.Change(found with { NextDecision = "ADD2300" });
        Assert.Equal("ADD2300", review.Terms.NextDecision);
        review.Publish(Officer());
        Assert.Equal("secondments.review-published", Assert.Single(review.WhyNotPublish()).Code);
    }

    private static DeliverableTerms Event() =>
        new()
        {
            Kind = DeliverableKind.Event,
            Title = "Breakfast with makers",
            On = new(2018, 12, 3),
        };

    private static Placement UnderWay()
    {
        var cluster = Quarter();
        var scheme = CalledScheme(cluster);
        var mina = Nominated(scheme, cluster);
        PlacementMoneyLine line = new(Guid.CreateVersion7(), new FinancialYear(2018), "2018-19", Money.Pounds(25_000), Money.Zero, Money.Zero);
        PlacementTerms terms = new(mina.Id, scheme.Seats[0].Id, new(2018, 10, 1), new(2019, 1, 31), Money.Pounds(4_000), VatBasis.NoVat);
        PlacementCase against = new(scheme, scheme.Seats[0], mina, [], new("ADD2253", [line]));
        var placement = Placement.Propose("P0001", new(terms, "She knows the field"), against, Officer());
        placement.Accept(Partner(), new(Today, false));
        return placement;
    }
}
