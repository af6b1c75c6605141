using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Agreements;

/// <summary>Agreements as they are made on the pages: drafted, offered, signed by both sides, varied, ended.</summary>
public abstract class AgreementJourneyTests(RouteSite site)
{
    [Fact]
    public async Task A_grant_is_drafted_offered_signed_by_both_sides_and_committed()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4001", MoneyCertainty.Approved, "A funding agreement is executed first");
        var partner = await site.PartnerAsync();
        var begin = await site.OpenAsync("programme-officer", AgreementUrls.New("MD4001"));
        var draft = RouteSite.Moved(
            await begin.Fill(("Title", "Funding of the office")).Choose("What is it?", "Funding agreement").SubmitAsync("Begin the draft")
        );
        var id = Guid.Parse(draft.Split('/')[2]);

        var empty = await site.OpenAsync("programme-officer", AgreementUrls.One(id));
        Assert.Contains("Choose the organisations that it is made with", empty.Main, StringComparison.Ordinal);
        Assert.Contains("“What is it for?” is not filled in", empty.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Offer it for signature", empty.Main, StringComparison.Ordinal);

        var page = await site.OpenAsync("programme-officer", draft);
        Assert.Contains("£30,000 left of £30,000 approved", page.Main, StringComparison.Ordinal);
        Fill(page, partner);
        page.Fill(("2018-19, Greater London Authority", "£30,000.01"), ("2019-20, Greater London Authority", "100000"));
        RouteSite.Moved(await page.SubmitAsync("Save the draft"));
        var above = await site.OpenAsync("programme-officer", AgreementUrls.One(id));
        Assert.Contains("£30,000.01 is more than the £30,000 left of 2018-19, Greater London Authority", above.Main, StringComparison.Ordinal);

        page = await site.OpenAsync("programme-officer", draft);
        RouteSite.Moved(await page.Fill(("2018-19, Greater London Authority", "£30,000")).SubmitAsync("Save the draft"));
        await site.OfferAsync(id);
        Assert.Equal(0, (await site.CommittedAsync("MD4001")).Sum());
        Assert.Contains("Sign A", (await site.OpenAsync("partner", "/waiting")).Main, StringComparison.Ordinal);

        RouteSite.Moved(await site.SignAgreementAsync(id, "partner"));
        RouteSite.Moved(await site.SignAgreementAsync(id, "mayor"));
        var agreement = await site.AgreementAsync(id);
        Assert.Equal(AgreementStatus.Signed, agreement.Status);
        Assert.True(agreement.Offer!.IsWhole);
        Assert.Equal(
            [("Leila Haddad", "Chief Executive"), ("Rosalind Achebe", "Mayor of London")],
            agreement.Standing.OrderBy(s => s.Name).Select(s => (s.Name, s.Post))
        );
        await IsCommittedAsync("MD4001", 30_000_00, 100_000_00, 0, 0);
        var (condition, payees, acts) = await site.WithAsync(async db =>
            (
                (await db.FindEnvelopeAsync("MD4001", default))!.Conditions.Single(),
                await db.Commitments.Where(c => c.AgreementId == id).Select(c => c.PayeeId).ToListAsync(),
                await db.Journal.Where(e => e.Subject == $"agreement {id}").OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
            )
        );
        Assert.Equal((id, $"{agreement.Reference} was signed by every party"), (condition.AgreementId, condition.Met!.Why));
        Assert.Equal([partner.OrganisationId, partner.OrganisationId], payees);
        Assert.Equal(
            [
                "began an agreement",
                "changed an agreement",
                "changed an agreement",
                "offered an agreement for signature",
                "signed an agreement",
                "signed an agreement",
            ],
            acts
        );
        Assert.Null(await site.WithAsync(db => Journal.WhatIsWrongAsync(db)));
        var text = await site.OpenAsync("partner", AgreementUrls.Text(id));
        Assert.Equal(agreement.Offer.Text, text.Document.QuerySelector("#exact")!.TextContent);
        Assert.Contains(agreement.Offer.Hash, text.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_years_are_committed_when_their_budget_is_confirmed()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4002", MoneyCertainty.SubjectToBudget);
        var id = await site.SignedAsync("MD4002", 30_000, 90_000);
        await IsCommittedAsync("MD4002", 30_000_00, 0, 0, 0);
        var cover = await site.WithAsync(async db => (await db.CoverAsync("MD4002", default))!);
        Assert.Equal(10_000_00, cover.Lines[1].Left);
        await site.WithAsync(async db =>
        {
            var envelope = (await db.FindEnvelopeAsync("MD4002", default))!;
            envelope.Confirm(new FinancialYear(2019), "MD2500", new(new(2019, 3, 1), RouteSite.Persona("finance"), "Tom Whitfield", "The budget"));
            await db.SaveAsync(new("A test", "confirmed a budget", "MD4002", null, AgreementSite.At));
            return true;
        });
        var page = await site.OpenAsync("programme-officer", AgreementUrls.Commitments(id));
        RouteSite.Moved(await page.SubmitAsync("Commit what is confirmed"));
        await IsCommittedAsync("MD4002", 30_000_00, 90_000_00, 0, 0);
        Assert.Contains(
            "All that it promises is committed",
            (await site.OpenAsync("programme-officer", AgreementUrls.Commitments(id))).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_others_took_meanwhile_is_not_promised_twice()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4003");
        var partner = await site.PartnerAsync();
        var first = await site.DraftAsync("MD4003", partner, 20_000);
        var second = await site.DraftAsync("MD4003", partner, 20_000);
        await site.OfferAsync(first);
        await site.OfferAsync(second);
        RouteSite.Moved(await site.SignAgreementAsync(second, "partner"));
        RouteSite.Moved(await site.SignAgreementAsync(first, "partner"));
        RouteSite.Moved(await site.SignAgreementAsync(first, "mayor"));
        var answer = await site.SignAgreementAsync(second, "mayor");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("£20,000 is more than the £10,000 left", OpenPage.Words((await Visitor.ReadAsync(answer)).Body!), StringComparison.Ordinal);
        Assert.Equal((AgreementStatus.Offered, 1), ((await site.AgreementAsync(second)).Status, (await site.AgreementAsync(second)).Standing.Count));
        Assert.Equal(20_000_00, (await site.CommittedAsync("MD4003"))[0]);
    }

    [Fact]
    public async Task A_variation_changes_what_is_committed_and_both_stay_readable()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4004");
        var id = await site.SignedAsync("MD4004", 30_000, 100_000, 50_000);
        var begin = await site.OpenAsync("programme-officer", AgreementUrls.Variation(id));
        var draft = RouteSite.Moved(await begin.SubmitAsync("Begin the variation"));
        var later = Guid.Parse(draft.Split('/')[2]);
        var again = await site.OpenAsync("programme-officer", AgreementUrls.Variation(id));
        Assert.Contains("is about to vary it", again.Main, StringComparison.Ordinal);

        var page = await site.OpenAsync("programme-officer", draft);
        page.Fill(
            ("2018-19, Greater London Authority", "£30,000"),
            ("2019-20, Greater London Authority", "£60,000"),
            ("2020-21, Greater London Authority", "")
        );
        FillDay(page, "Form.LastDay", 31, 3, 2020);
        RouteSite.Moved(await page.SubmitAsync("Save the draft"));
        await site.OfferAsync(later);
        RouteSite.Moved(await site.SignAgreementAsync(later, "partner"));
        await IsCommittedAsync("MD4004", 30_000_00, 100_000_00, 50_000_00, 0);
        RouteSite.Moved(await site.SignAgreementAsync(later, "mayor"));
        await IsCommittedAsync("MD4004", 30_000_00, 60_000_00, 0, 0);
        var earlier = await site.AgreementAsync(id);
        Assert.Equal((AgreementStatus.Varied, later), (earlier.Status, earlier.Ending!.ById));
        Assert.True(earlier.Offer!.IsWhole);
        var shown = await site.OpenAsync("partner", AgreementUrls.One(later));
        Assert.Contains($"It varies {earlier.Reference}", shown.Main, StringComparison.Ordinal);
        Assert.Contains("31 March 2021 31 March 2020", shown.Main, StringComparison.Ordinal);
        Assert.Contains("£100,000 £60,000", shown.Main, StringComparison.Ordinal);
        Assert.Contains("took its place", (await site.OpenAsync("partner", AgreementUrls.One(id))).Main, StringComparison.Ordinal);
        Assert.NotNull(await site.OpenAsync("partner", AgreementUrls.Text(id)));
    }

    [Fact]
    public async Task A_variation_of_what_was_ended_meanwhile_is_not_signed()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4008");
        var id = await site.SignedAsync("MD4008", 30_000);
        var begin = await site.OpenAsync("programme-officer", AgreementUrls.Variation(id));
        var later = Guid.Parse(RouteSite.Moved(await begin.SubmitAsync("Begin the variation")).Split('/')[2]);
        await site.OfferAsync(later);
        RouteSite.Moved(await site.SignAgreementAsync(later, "partner"));
        var end = await site.OpenAsync("programme-officer", AgreementUrls.End(id));
        end.Choose("How is it ended?", "All parties agree").Fill(("Why?", "The office closes"));
        FillDay(end, nameof(Agreements.Pages.EndAgreementModel.LastDay), 31, 12, 2018);
        RouteSite.Moved(await end.SubmitAsync("End the agreement"));
        var refused = await site.SignAgreementAsync(later, "mayor");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains(
            "has been ended: only what is signed and stands is varied",
            OpenPage.Words((await Visitor.ReadAsync(refused)).Body!),
            StringComparison.Ordinal
        );
        Assert.Equal(AgreementStatus.Offered, (await site.AgreementAsync(later)).Status);
    }

    [Fact]
    public async Task An_early_end_with_notice_sets_later_years_free()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4005");
        var id = await site.SignedAsync("MD4005", 30_000, 100_000, 100_000);
        site.ItIs(2019, 12, 2);
        var page = await site.OpenAsync("partner", AgreementUrls.End(id));
        page.Choose("How is it ended?", "A party gave notice").Fill(("Why?", "The office closes"));
        FillDay(page, nameof(Agreements.Pages.EndAgreementModel.NoticeOn), 2, 12, 2019);
        FillDay(page, nameof(Agreements.Pages.EndAgreementModel.LastDay), 31, 12, 2019);
        var refused = await page.SubmitAsync("End the agreement");
        Assert.Contains("it ends on 1 January 2020 at the earliest", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        FillDay(page, nameof(Agreements.Pages.EndAgreementModel.LastDay), 31, 1, 2020);
        RouteSite.Moved(await page.SubmitAsync("End the agreement"));
        var agreement = await site.AgreementAsync(id);
        Assert.Equal((AgreementStatus.Ended, new DateOnly(2020, 1, 31)), (agreement.Status, agreement.HoldsUntil!.Value));
        await IsCommittedAsync("MD4005", 30_000_00, 100_000_00, 0, 0);
        Assert.Contains("The office closes", (await site.OpenAsync("programme-officer", AgreementUrls.One(id))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_declines_and_the_drafter_is_told()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4006");
        var id = await site.DraftAsync("MD4006", await site.PartnerAsync(), 10_000);
        await site.OfferAsync(id);
        var page = await site.OpenAsync("partner", AgreementUrls.Decline(id));
        Assert.Contains("Enter why", await (await page.SubmitAsync("Decline it")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        RouteSite.Moved(await page.Fill(("Why?", "The last day is too late")).SubmitAsync("Decline it"));
        var reference = (await site.AgreementAsync(id)).Reference;
        Assert.Contains(
            $"Change {reference}, which was declined",
            (await site.OpenAsync("programme-officer", "/waiting")).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The last day is too late",
            (await site.OpenAsync("programme-officer", AgreementUrls.One(id))).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("partner")).GetAsync(AgreementUrls.One(id))).StatusCode);
        Assert.Equal(1, await site.WithAsync(db => db.Set<Mail.OutboxMessage>().CountAsync(m => m.Subject == $"{reference} was declined")));
    }

    [Fact]
    public async Task Placements_are_counted_by_the_same_engine()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenAsync(new("ADD4007", "Placements", new(2018, 9, 1), [new("placements", 5, "Two to five people are placed") { Least = 2 }]));
        var partner = await site.PartnerAsync();
        var id = await site.DraftAsync("ADD4007", AgreementKind.Secondment, cover => Placement(cover, partner, 4));
        var more = await site.DraftAsync("ADD4007", AgreementKind.Secondment, cover => Placement(cover, partner, 2));
        await site.OfferAsync(id);
        RouteSite.Moved(await site.SignAgreementAsync(id, "partner"));
        RouteSite.Moved(await site.SignAgreementAsync(id, "approver"));
        await IsCommittedAsync("ADD4007", 4);
        var refused = await site.OpenAsync("programme-officer", AgreementUrls.One(more));
        Assert.Contains("2 placements is more than the 1 placement left of placements", refused.Main, StringComparison.Ordinal);
    }

    private async Task IsCommittedAsync(string code, params long[] expected) => Assert.Equal(expected, await site.CommittedAsync(code));

    private static AgreementTerms Placement(DecisionCover cover, AgreementPartner partner, long number) =>
        new()
        {
            Title = "Placements",
            Partners = [partner],
            FirstDay = new(2018, 11, 1),
            LastDay = new(2019, 2, 28),
            Figures = [AgreementSite.Take(cover.Lines[0], number)],
        };

    private static void Fill(OpenPage page, AgreementPartner partner)
    {
        page.Fill((partner.Name, "true"), ("Is VAT inside the amounts?", "No VAT is due"), ("Why?", "Nothing is supplied in return"));
        page.Choose("What is the money?", "A grant");
        page.Fill(("A funding agreement is executed first", "true"));
        FillDay(page, "Form.FirstDay", 1, 11, 2018);
        FillDay(page, "Form.LastDay", 31, 3, 2020);
        foreach (var question in AgreementText.Questions(AgreementKind.Funding, ClauseLibrary.Shipped, new(2018, 10, 8)))
        {
            page.Fill((question.Label, question.Kind == AnswerKind.Number ? "30" : "An answer"));
        }
    }

    private static void FillDay(OpenPage page, string field, int day, int month, int year)
    {
        foreach (var (part, value) in new[] { ("Day", day), ("Month", month), ("Year", year) })
        {
            var input = (AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector($"input[name='{field}.{part}']")!;
            input.Value = $"{value}";
        }
    }
}

public sealed class AgreementJourneyOnSqliteTests(SqliteRouteSite site) : AgreementJourneyTests(site), IClassFixture<SqliteRouteSite>;

public sealed class AgreementJourneyOnPostgresTests(PostgresRouteSite site) : AgreementJourneyTests(site), IClassFixture<PostgresRouteSite>;
