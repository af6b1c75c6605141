using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Forms;
using Remit.Site;
using Xunit;

namespace Remit.Agreements;

/// <summary>Who may know of an agreement and sign it, and that a text is signed once, by those who may, as it stands.</summary>
public abstract class AgreementAccessTests(RouteSite site)
{
    [Fact]
    public async Task A_stranger_finds_nothing_until_the_decision_is_published_and_every_party_has_signed()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4101");
        var id = await site.DraftAsync("MD4101", await site.PartnerAsync(), 10_000);
        await SeesAsync("partner", id, HttpStatusCode.NotFound);
        await site.OfferAsync(id);
        await SeesAsync("partner", id, HttpStatusCode.OK);
        await SeesAsync("citizen", id, HttpStatusCode.NotFound);
        await site.PublishAsync("MD4101");
        await SeesAsync("citizen", id, HttpStatusCode.NotFound);
        RouteSite.Moved(await site.SignAgreementAsync(id, "partner"));
        RouteSite.Moved(await site.SignAgreementAsync(id, "mayor"));
        await SeesAsync("citizen", id, HttpStatusCode.OK);

        var visitor = site.Site.Visit();
        var page = await visitor.OpenAsync(AgreementUrls.One(id));
        Assert.Contains("Leila Haddad, Chief Executive, signed on 8 October 2018", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("End it early", page.Main, StringComparison.Ordinal);
        Assert.Contains("Funding under MD4101", (await visitor.OpenAsync(AgreementUrls.ListRoute)).Main, StringComparison.Ordinal);
        await visitor.OpenAsync(AgreementUrls.Text(id));
        foreach (var act in new[] { AgreementUrls.Signature(id), AgreementUrls.End(id), AgreementUrls.Decline(id) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("citizen")).GetAsync(act)).StatusCode);
        }
    }

    [Fact]
    public async Task Signed_agreements_of_decisions_that_are_not_published_are_not_public()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4102");
        var id = await site.SignedAsync("MD4102", 10_000);
        var reference = (await site.AgreementAsync(id)).Reference;
        await SeesAsync("citizen", id, HttpStatusCode.NotFound);
        var client = site.Site.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/agreements/{reference}")).StatusCode);
        Assert.DoesNotContain(reference, await client.GetStringAsync("/api/v1/agreements?decision=MD4102"), StringComparison.Ordinal);
        await site.PublishAsync("MD4102");
        using var one = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/agreements/{reference}"));
        Assert.Equal(
            (10_000_00, "grant"),
            (one.RootElement.GetProperty("amount_pence").GetInt64(), one.RootElement.GetProperty("payment").GetString())
        );
        var agreement = await site.AgreementAsync(id);
        Assert.Equal(agreement.Offer!.Text, one.RootElement.GetProperty("text").GetString());
        Assert.Equal(agreement.Offer.Hash, one.RootElement.GetProperty("text_sha256").GetString());
        Assert.Contains(reference, await client.GetStringAsync("/api/v1/agreements?decision=MD4102&kind=funding"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/api/v1/agreements?kind=treaty")).StatusCode);
    }

    [Fact]
    public async Task A_partner_knows_nothing_of_other_organisations_agreements()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4103");
        var id = await site.DraftAsync("MD4103", await site.PartnerAsync("Another Trust"), 10_000);
        await site.OfferAsync(id);
        var partner = await site.Site.VisitAsAsync("partner");
        foreach (
            var url in new[]
            {
                AgreementUrls.One(id),
                AgreementUrls.Signature(id),
                AgreementUrls.Text(id),
                AgreementUrls.Decline(id),
                AgreementUrls.End(id),
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(url)).StatusCode);
        }

        Assert.DoesNotContain("MD4103", (await partner.OpenAsync(AgreementUrls.ListRoute)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain((await site.AgreementAsync(id)).Reference, (await partner.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_taken_back_and_changed_is_not_signed_by_who_read_the_old_one()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4104");
        var id = await site.DraftAsync("MD4104", await site.PartnerAsync(), 10_000);
        await site.OfferAsync(id);
        var open = AgreementSite.Confirmed(await site.OpenAsync("partner", AgreementUrls.Signature(id)), isPartner: true);
        var back = await site.OpenAsync("programme-officer", AgreementUrls.Return(id));
        RouteSite.Moved(await back.Fill(("Why?", "A wrong sum")).SubmitAsync("Take it back"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("partner")).GetAsync(AgreementUrls.Signature(id))).StatusCode);
        var draft = await site.OpenAsync("programme-officer", AgreementUrls.Draft(id));
        RouteSite.Moved(await draft.Fill(("2018-19, Greater London Authority", "£9,000")).SubmitAsync("Save the draft"));
        await site.OfferAsync(id);
        var answer = await open.SubmitAsync(RouteSite.SignButton(open));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The text was changed after you opened it", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await site.AgreementAsync(id)).Signatures);
    }

    [Fact]
    public async Task Only_who_the_scheme_lets_and_nobody_who_drafted_signs_for_the_authority()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4105");
        var id = await site.DraftAsync("MD4105", await site.PartnerAsync(), 0, 50_001);
        await site.OfferAsync(id);
        var below = await site.OpenAsync("approver", AgreementUrls.Signature(id));
        Assert.Contains("£50,001 is above the £50,000 that an Assistant Director may approve", below.Main, StringComparison.Ordinal);
        var refused = await (await site.Site.VisitAsAsync("approver")).PostAsync(
            AgreementUrls.Signature(id),
            ("Hash", (await site.AgreementAsync(id)).Offer!.Hash),
            ("Confirms", "true")
        );
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Empty((await site.AgreementAsync(id)).Signatures);
        RouteSite.Moved(await site.SignAgreementAsync(id, "director"));
        Assert.Equal("DD", (await site.AgreementAsync(id)).Standing.Single().Authority!.Level);
    }

    [Fact]
    public async Task Whoever_signs_at_once_and_twice_leaves_one_signature_of_each_party_and_one_commitment()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4106");
        var id = await site.DraftAsync("MD4106", await site.PartnerAsync(), 10_000);
        await site.OfferAsync(id);
        string[] personas = ["partner", "mayor", "director", "partner", "mayor"];
        var pages = await Task.WhenAll(personas.Select(p => site.OpenAsync(p, AgreementUrls.Signature(id))));
        var ready = pages.Zip(personas, (page, persona) => AgreementSite.Confirmed(page, persona == "partner")).ToList();
        var answers = await Task.WhenAll(ready.Select(page => page.SubmitAsync(RouteSite.SignButton(page))));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{a.StatusCode}"));
        var agreement = await site.AgreementAsync(id);
        Assert.Equal((AgreementStatus.Signed, 2), (agreement.Status, agreement.Signatures.Count));
        Assert.Equal(10_000_00, (await site.CommittedAsync("MD4106"))[0]);
        Assert.Equal(1, await site.WithAsync(db => db.Set<Envelopes.Commitment>().CountAsync(c => c.AgreementId == id)));
    }

    [Fact]
    public async Task A_legal_officer_enters_a_version_of_a_clause_and_earlier_agreements_keep_theirs()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4107");
        var partner = await site.PartnerAsync();
        var before = await site.DraftAsync("MD4107", partner, 1_000);
        await site.OfferAsync(before);
        var key = "funding/63-credit";
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.Site.VisitAsAsync("finance")).GetAsync(AgreementUrls.NewClauseVersion(key))).StatusCode
        );
        var page = await site.OpenAsync("legal", AgreementUrls.NewClauseVersion(key));
        page.Fill(("Words", "Say {{who}} funded it."), ("Why do you enter it?", "It was too long"), ("Day", "8"), ("Month", "10"), ("Year", "2018"));
        var refused = await page.SubmitAsync("Enter the version");
        Assert.Contains("Nothing could fill “{{who}}”", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        RouteSite.Moved(await page.Fill(("Words", "Say that {{funders}} funded it.")).SubmitAsync("Enter the version"));
        var after = await site.DraftAsync("MD4107", partner, 1_000);
        await site.OfferAsync(after);
        Assert.Equal((1, 2), (await NumberAsync(before), await NumberAsync(after)));
        Assert.Contains("Say that Greater London Authority funded it.", (await site.AgreementAsync(after)).Offer!.Text, StringComparison.Ordinal);
        Assert.Contains("It was too long", (await site.OpenAsync("programme-officer", AgreementUrls.Clause(key))).Main, StringComparison.Ordinal);

        async Task<int> NumberAsync(Guid id) => (await site.AgreementAsync(id)).Offer!.Clauses.Single(c => c.Key == key).Number;
    }

    [Fact]
    public async Task A_contract_without_competition_shows_the_saving_and_who_may_allow_it()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenAsync(new("ADD4108", "A pilot of training", new(2018, 9, 1), [AgreementSite.Line(2018, 50_000)]));
        var partner = await site.PartnerAsync();
        var id = await site.DraftAsync("ADD4108", AgreementKind.Contract, cover => Contract(cover, partner));
        Assert.Contains("Say how it was bought", (await site.OpenAsync("programme-officer", AgreementUrls.One(id))).Main, StringComparison.Ordinal);
        var page = await site.OpenAsync("programme-officer", AgreementUrls.Buying(id));
        Assert.Contains("A contract of £45,000 is awarded by a competition, or a call-off from a framework", page.Main, StringComparison.Ordinal);
        page.Choose("Was it bought without competition?", "Yes")
            .Fill(("On which ground?", "absence-of-competition"), ("Why only this supplier?", "Nobody else has the method"));
        var parts = page.Document.QuerySelectorAll("fieldset").ToDictionary(f => OpenPage.Words(f.QuerySelector("legend")!));
        page.FillIn(parts["The chosen supplier"], ("Supplier", "The facilitator"), ("Price of a unit", "£650"));
        RouteSite.Moved(await page.SubmitAsync("Save"));
        Assert.Contains(
            "Compare the price with what others ask",
            (await site.OpenAsync("programme-officer", AgreementUrls.One(id))).Main,
            StringComparison.Ordinal
        );
        page = await site.OpenAsync("programme-officer", AgreementUrls.Buying(id));
        parts = page.Document.QuerySelectorAll("fieldset").ToDictionary(f => OpenPage.Words(f.QuerySelector("legend")!));
        page.FillIn(parts["Other supplier 1"], ("Supplier", "A consultancy"), ("Price of a unit", "900"));
        RouteSite.Moved(await page.SubmitAsync("Save"));
        var shown = await site.OpenAsync("programme-officer", AgreementUrls.Buying(id));
        Assert.Contains("£250 a day, 27.8 per cent", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Daniel Hughes (Assistant Director, Regeneration)", shown.Main, StringComparison.Ordinal);
        await site.OfferAsync(id);
        Assert.Contains("£250 (27.8 per cent) less", (await site.AgreementAsync(id)).Offer!.Text, StringComparison.Ordinal);
        RouteSite.Moved(await site.SignAgreementAsync(id, "approver"));
    }

    [Fact]
    public async Task A_draft_that_two_people_change_keeps_both_changes()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4109");
        var id = await site.DraftAsync("MD4109", await site.PartnerAsync(), 10_000);
        var (first, second) = (
            await site.OpenAsync("programme-officer", AgreementUrls.Draft(id)),
            await site.OpenAsync("legal", AgreementUrls.Draft(id))
        );
        RouteSite.Moved(await first.Fill(("Title", "By the officer")).SubmitAsync("Save the draft"));
        var refused = await second.Fill(("Title", "By the lawyer")).SubmitAsync("Save the draft");
        Assert.Contains("Somebody has changed it since you opened it", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("By the officer", (await site.AgreementAsync(id)).Title);
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_state_and_organisation()
    {
        site.ItIs(2018, 10, 8);
        await site.OpenOfficeAsync("MD4110");
        var (trust, other) = (await site.PartnerAsync(), await site.PartnerAsync("A Third Trust"));
        var first = (await site.AgreementAsync(await site.DraftAsync("MD4110", trust, 1_000))).Reference;
        var id = await site.DraftAsync("MD4110", other, 2_000);
        await site.OfferAsync(id);
        var second = (await site.AgreementAsync(id)).Reference;
        await ShowsAsync("?decision=MD4110", true, true);
        await ShowsAsync("?decision=MD4110&state=offered", false, true);
        await ShowsAsync("?decision=MD4110&state=drafting", true, false);
        await ShowsAsync($"?decision=MD4110&organisation={other.OrganisationId}", false, true);
        await ShowsAsync("?decision=MD4110&kind=contract", false, false);

        async Task ShowsAsync(string query, bool one, bool two)
        {
            var main = (await site.OpenAsync("programme-officer", AgreementUrls.ListRoute + query)).Main;
            Assert.Equal((query, one, two), (query, main.Contains(first, StringComparison.Ordinal), main.Contains(second, StringComparison.Ordinal)));
        }
    }

    private async Task SeesAsync(string persona, Guid id, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await site.Site.VisitAsAsync(persona)).GetAsync(AgreementUrls.One(id))).StatusCode);

    private static AgreementTerms Contract(DecisionCover cover, AgreementPartner partner) =>
        new()
        {
            Title = "A pilot of training",
            Partners = [partner],
            FirstDay = new(2018, 11, 1),
            LastDay = new(2019, 3, 31),
            Figures = [AgreementSite.Take(cover.Lines[0], Money.Pounds(45_000).Pence)],
            Vat = "VAT is outside the amount",
            Payment = new(PaymentKind.Contract, "Training is supplied"),
        };
}

public sealed class AgreementAccessOnSqliteTests(SqliteRouteSite site) : AgreementAccessTests(site), IClassFixture<SqliteRouteSite>;

public sealed class AgreementAccessOnPostgresTests(PostgresRouteSite site) : AgreementAccessTests(site), IClassFixture<PostgresRouteSite>;
