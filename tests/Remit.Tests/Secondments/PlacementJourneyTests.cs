using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Mail;
using Remit.Payments;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>A placement on the pages of everybody who has a part in it: proposed, accepted, signed, claimed, extended, ended, replaced.</summary>
public abstract class PlacementJourneyTests(RouteSite site)
{
    [Fact]
    public async Task A_placement_is_proposed_accepted_signed_and_claimed_to_the_penny()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7001");
        var id = PlacementSite.IdOf(RouteSite.Moved(await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31")));
        Assert.Contains("Accept or decline the placement", (await site.OpenAsync("partner", "/waiting")).Main, StringComparison.Ordinal);
        var answer = await site.OpenAsync("partner", PlacementUrls.Answer(id));
        Assert.Contains("£8,000, which is 50% of it", answer.Main, StringComparison.Ordinal);
        RouteSite.Moved(await answer.Choose("Does your organisation agree?", "Yes").SubmitAsync("Send your answer"));
        Assert.Contains("Draft the secondment agreement of", (await site.OpenAsync("programme-officer", "/waiting")).Main, StringComparison.Ordinal);

        var agreement = await site.DraftAgreementAsync(id);
        var drafted = await site.AgreementAsync(agreement);
        Assert.Equal(AgreementKind.Secondment, drafted.Kind);
        Assert.Equal((new DateOnly(2018, 10, 1), new DateOnly(2019, 1, 31)), (drafted.FirstDay, drafted.LastDay));
        Assert.Equal([8_000_00L], drafted.Figures.Select(f => f.Amount));
        Assert.DoesNotContain("Sam Carter", drafted.Title, StringComparison.Ordinal);
        Assert.Equal(PlacementStatus.Accepted, await site.StatusAsync(id, new(2018, 9, 3)));
        await site.SignAllAsync(agreement);
        Assert.Equal(PlacementStatus.Agreed, await site.StatusAsync(id, new(2018, 9, 30)));
        Assert.Equal(PlacementStatus.UnderWay, await site.StatusAsync(id, new(2018, 10, 1)));
        await site.IsCommittedAsync("ADD7001", 8_000_00L);

        site.ItIs(2018, 12, 3);
        var first = await site.SettleAsync(await site.ClaimDueAsync(id, "£8,000.01"), "8000.01");
        Assert.Equal((new DateOnly(2018, 10, 1), new DateOnly(2018, 11, 30)), (first.From, first.Until));
        Assert.Equal(4_000_00L, first.Settlement!.Payable.Pence); // half a penny stays with the employer
        site.ItIs(2019, 2, 4);
        var second = await site.SettleAsync(await site.ClaimDueAsync(id, "£8,000.01"), "8000.01");
        Assert.Equal((new DateOnly(2018, 12, 1), new DateOnly(2019, 1, 31)), (second.From, second.Until));
        Assert.Equal(4_000_00L, second.Settlement!.Payable.Pence); // a penny beyond what is promised is not paid
        Assert.Contains(
            second.Settlement.Because,
            b => b.Contains("£8,000 is promised in all, and £4,000 of it is still free: no more can be paid", StringComparison.Ordinal)
        );
        Assert.Contains("There is nothing more to claim", (await site.OpenAsync("partner", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        Assert.Equal(PlacementStatus.Completed, await site.StatusAsync(id, new(2019, 2, 4)));
        Assert.Equal(["proposed a placement", "accepted a placement", "drafted the agreement of a placement"], await site.ActsAsync(id));
        Assert.Null(await site.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Fact]
    public async Task A_penny_beyond_the_cap_and_money_of_another_year_are_refused_with_the_arithmetic()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7002");
        await site.AcceptedAsync(scheme);
        var over = await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", scheme.Other, 1, "8,500.01");
        Assert.Contains(
            "The host’s share of £17,000.02 (50% of £34,000.04) is more than the £17,000 left: £25,000 approved, £8,000 in 1 placement that stand",
            PlacementSite.Refused(over)
        );
        var later = await site.ProposeAsync(scheme, "2018-12-01", "2019-04-30", scheme.Other, 1);
        Assert.Contains(
            "£2,000 of the host’s share falls in 2019-20, and ADD7002 has money for 2018-19 alone: carrying it forward needs a decision",
            PlacementSite.Refused(later)
        );
        RouteSite.Moved(await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", scheme.Other, 1, "8,500"));
    }

    [Fact]
    public async Task A_placement_over_two_financial_years_takes_from_both_lines_and_the_sum_is_exact()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7003", nextYear: 10_000);
        var (id, _) = await site.AgreedAsync(scheme, "2018-12-17", "2019-04-16", "3,333.33");
        var placement = await site.PlacementAsync(id);
        Assert.Equal((13_333_32L, 6_666_66L), (placement.StaffCost.Pence, placement.HostShare.Pence));
        var committed = await site.CommittedAsync("ADD7003");
        Assert.Equal(6_666_66L, committed.Sum());
        Assert.All(committed, c => Assert.True(c > 0));
    }

    [Fact]
    public async Task An_employer_declines_with_a_reason_and_the_seat_is_free_again()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7004");
        var id = PlacementSite.IdOf(RouteSite.Moved(await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31")));
        var page = await site.OpenAsync("partner", PlacementUrls.Answer(id));
        Assert.Contains("Enter why", PlacementSite.Refused(await page.Choose("Does your organisation agree?", "No").SubmitAsync("Send your answer")));
        page = await site.OpenAsync("partner", PlacementUrls.Answer(id));
        page.Choose("Does your organisation agree?", "No").Fill(("Why not?", "The exhibition opens then"));
        RouteSite.Moved(await page.SubmitAsync("Send your answer"));
        Assert.Equal(PlacementStatus.Withdrawn, await site.StatusAsync(id, new(2018, 9, 3)));
        Assert.Contains(
            "The exhibition opens then",
            (await site.OpenAsync("programme-officer", PlacementUrls.One(id))).Main,
            StringComparison.Ordinal
        );
        RouteSite.Moved(await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", replaces: id));
    }

    [Fact]
    public async Task Whoever_drops_out_before_the_first_day_ends_the_agreement_and_all_that_was_promised_is_free()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7005");
        var (id, agreement) = await site.AgreedAsync(scheme);
        var page = await site.OpenAsync("programme-officer", PlacementUrls.End(id));
        page.Choose("How is it ended?", "All parties agree").Fill(("Why?", "A new post elsewhere"));
        RouteSite.Moved(await page.SubmitAsync("They drop out"));
        Assert.Equal(PlacementStatus.Withdrawn, await site.StatusAsync(id, new(2018, 10, 8)));
        Assert.Equal(AgreementStatus.Ended, (await site.AgreementAsync(agreement)).Status);
        await site.IsCommittedAsync("ADD7005", 0L);
        var replacement = PlacementSite.IdOf(
            RouteSite.Moved(await site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", scheme.Other, replaces: id))
        );
        Assert.Equal(id, (await site.PlacementAsync(replacement)).ReplacesId);
        Assert.Contains("Its place is taken by P", (await site.OpenAsync("programme-officer", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_early_end_by_notice_keeps_the_share_of_the_days_that_were_and_frees_the_rest()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7006");
        var (id, _) = await site.AgreedAsync(scheme);
        site.ItIs(2018, 11, 1);
        var page = await site.OpenAsync("partner", PlacementUrls.End(id));
        PaymentSite.Day(page, "NoticeOn", "2018-11-01");
        PaymentSite.Day(page, "LastDay", "2018-11-28");
        var soon = await page.Choose("How is it ended?", "A party gave notice")
            .Fill(("Why?", "Needed at home"))
            .SubmitAsync("End the placement early");
        Assert.Contains(PlacementSite.Refused(soon), e => e.StartsWith("It asks for 28 days’ notice", StringComparison.Ordinal));
        page = await site.OpenAsync("partner", PlacementUrls.End(id));
        PaymentSite.Day(page, "NoticeOn", "2018-11-01");
        PaymentSite.Day(page, "LastDay", "2018-11-30");
        page.Choose("How is it ended?", "A party gave notice").Fill(("Why?", "Needed at home"));
        RouteSite.Moved(await page.SubmitAsync("End the placement early"));
        var placement = await site.PlacementAsync(id);
        Assert.Equal((new DateOnly(2018, 11, 30), Money.Pounds(4_000)), (placement.Terms.LastDay, placement.HostShare));
        await site.IsCommittedAsync("ADD7006", 4_000_00L);
        Assert.Equal(PlacementStatus.UnderWay, await site.StatusAsync(id, new(2018, 11, 30)));
        Assert.Equal(PlacementStatus.EndedEarly, await site.StatusAsync(id, new(2018, 12, 1)));
    }

    [Fact]
    public async Task What_a_party_ends_on_the_agreements_own_page_ends_here_too()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7007");
        var (id, agreement) = await site.AgreedAsync(scheme);
        site.ItIs(2018, 12, 3);
        var page = await site.OpenAsync("programme-officer", AgreementUrls.End(agreement));
        PaymentSite.Day(page, "LastDay", "2018-12-31");
        page.Choose("How is it ended?", "All parties agree").Fill(("Why?", "The work is done"));
        RouteSite.Moved(await page.SubmitAsync("End the agreement"));
        Assert.Equal(new DateOnly(2018, 12, 31), (await site.PlacementAsync(id)).Terms.LastDay);
        await site.IsCommittedAsync("ADD7007", 6_000_00L);
        Assert.Contains((await site.ActsAsync(id)), a => a.StartsWith("let P", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_extension_is_a_variation_that_counts_at_once_and_holds_when_all_have_signed()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7008");
        var (id, _) = await site.AgreedAsync(scheme);
        var page = await site.OpenAsync("programme-officer", PlacementUrls.Extension(id));
        PaymentSite.Day(page, "LastDay", "2019-04-01");
        var over = PlacementSite.Refused(await page.Fill(("Why?", "The work goes on")).SubmitAsync("Draft the variation"));
        Assert.Contains(over, e => e.Contains("a placement lasts 4 to 6 months", StringComparison.Ordinal));
        page = await site.OpenAsync("programme-officer", PlacementUrls.Extension(id));
        PaymentSite.Day(page, "LastDay", "2019-03-31");
        var variation = PlacementSite.IdOf(RouteSite.Moved(await page.Fill(("Why?", "The work goes on")).SubmitAsync("Draft the variation")), 2);
        Assert.Equal(new DateOnly(2019, 1, 31), (await site.PlacementAsync(id)).Terms.LastDay);
        var taken = await site.ProposeAsync(scheme, "2018-11-01", "2019-02-28", scheme.Other, 0);
        Assert.Contains(PlacementSite.Refused(taken), e => e.Contains("to 31 March 2019", StringComparison.Ordinal));
        await site.SignAllAsync(variation);
        var placement = await site.PlacementAsync(id);
        Assert.Equal(
            (new DateOnly(2019, 3, 31), Money.Pounds(12_000), null),
            (placement.Terms.LastDay, placement.HostShare, placement.OpenExtension)
        );
        await site.IsCommittedAsync("ADD7008", 12_000_00L);
    }

    [Fact]
    public async Task At_no_cost_nothing_is_promised_in_money_and_what_is_given_in_kind_stands_apart()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenFreeSchemeAsync("ADD7009");
        var (id, agreement) = await site.AgreedAsync(scheme);
        Assert.Equal(Money.Zero, (await site.PlacementAsync(id)).HostShare);
        Assert.Equal([1L], (await site.AgreementAsync(agreement)).Figures.Select(f => f.Amount));
        await site.IsCommittedAsync("ADD7009", 1L);
        site.ItIs(2018, 11, 15);
        var page = await site.OpenAsync("partner", PlacementUrls.One(id));
        Assert.Contains("comes to £465 so far", page.Main, StringComparison.Ordinal); // October, and half of November
        Assert.DoesNotContain("What the host pays", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_sent_twice_is_made_once_and_two_at_once_for_one_seat_never_both()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7010");
        var answers = await Task.WhenAll(
            site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", scheme.Sam),
            site.ProposeAsync(scheme, "2018-10-01", "2019-01-31", scheme.Other)
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        var placements = await site.WithAsync(async db =>
        {
            var own = await db.SecondmentSchemes.Where(s => s.DecisionCode == "ADD7010").Select(s => s.Id).SingleAsync();
            return await db.Placements.CountAsync(p => p.SchemeId == own);
        });
        Assert.Equal(1, placements);
    }

    [Fact]
    public async Task Withdrawing_what_is_not_signed_withdraws_its_agreement_and_tells_everybody()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7011");
        var id = await site.AcceptedAsync(scheme);
        var agreement = await site.DraftAgreementAsync(id);
        var page = await site.OpenAsync("partner", PlacementUrls.Withdrawal(id));
        RouteSite.Moved(await page.Fill(("Why?", "Parental leave")).SubmitAsync("They drop out"));
        Assert.Equal(AgreementStatus.Withdrawn, (await site.AgreementAsync(agreement)).Status);
        Assert.Contains("See what becomes of the seat", (await site.OpenAsync("programme-officer", "/waiting")).Main, StringComparison.Ordinal);
        var reference = (await site.PlacementAsync(id)).Reference;
        Assert.Contains(
            await site.WithAsync(db => db.Outbox.AsNoTracking().ToListAsync()),
            m => m.Template == "placement-became" && m.Subject!.Contains($"{reference} does not come about", StringComparison.Ordinal)
        );
    }
}

public sealed class PlacementJourneyOnSqliteTests(SqliteRouteSite site) : PlacementJourneyTests(site), IClassFixture<SqliteRouteSite>;

public sealed class PlacementJourneyOnPostgresTests(PostgresRouteSite site) : PlacementJourneyTests(site), IClassFixture<PostgresRouteSite>;
