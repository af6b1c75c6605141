using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Decisions;
using Remit.Kill;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Envelopes;

public abstract class EnvelopePagesTests : DatedDemoTests
{
    private protected override DateTime Begins => PageEnvelopes.Now;

    [Fact]
    public async Task The_finance_officer_commits_to_the_penny_and_not_a_penny_more()
    {
        await OpenAsync(PageEnvelopes.Add2253());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var page = (await officer.OpenAsync(EnvelopeUrls.NewCommitment("ADD2253", 1))).Fill(
            ("How much?", "£25,000.01"),
            ("What for?", "Four placements")
        );

        var refused = await page.SubmitAsync("Commit");
        var shown = await Visitor.ReadAsync(refused);
        Assert.Contains(
            "£25,000.01 is more than the £25,000 left of the £25,000 approved",
            shown.QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );

        var done = await (await officer.OpenAsync(EnvelopeUrls.NewCommitment("ADD2253", 1)))
            .Fill(("How much?", "£25,000"), ("What for?", "Four placements"))
            .SubmitAsync("Commit");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(2_500_000, await Demo.WithAsync(db => db.EnvelopeLines.Where(l => l.Place == 1).Select(l => l.Totals.Committed).SingleAsync()));

        var line = await officer.OpenAsync(EnvelopeUrls.Line("ADD2253", 1));
        Assert.Contains("Up to £25,000 for half of the staff costs", line.Main, StringComparison.Ordinal);
        Assert.Contains("Left£0", line.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_commits_once_and_leads_to_the_same_page()
    {
        await OpenAsync(PageEnvelopes.Add2253());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var page = (await officer.OpenAsync(EnvelopeUrls.NewCommitment("ADD2253", 1))).Fill(("How much?", "£10,000"), ("What for?", "A placement"));

        var answers = await Task.WhenAll(page.SubmitAsync("Commit"), page.SubmitAsync("Commit"));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        Assert.Equal(1, await Demo.WithAsync(db => db.Commitments.CountAsync()));
    }

    [Fact]
    public async Task A_condition_blocks_every_commitment_until_it_is_met()
    {
        await OpenAsync(PageEnvelopes.Md2373());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var line = await officer.OpenAsync(EnvelopeUrls.Line("MD2373", 1));
        Assert.Contains("Nothing may be committed before this is met: The funding agreement is executed", line.Main, StringComparison.Ordinal);

        var met = await (await officer.OpenAsync(EnvelopeUrls.Condition("MD2373", 1)))
            .Fill(("What shows that it is met?", "The agreement signed by both sides is in the file"))
            .SubmitAsync("It is met");
        Assert.Equal(HttpStatusCode.Redirect, met.StatusCode);

        var done = await (await officer.OpenAsync(EnvelopeUrls.NewCommitment("MD2373", 1)))
            .Fill(("How much?", "30,000"), ("What for?", "The start"))
            .SubmitAsync("Commit");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task Money_of_a_year_without_budget_waits_for_the_decision_that_approves_it()
    {
        await OpenAsync(PageEnvelopes.Md2373() with { Conditions = [] });
        await Demo.SignAsync("MD2427", Forms.Examples.Add2155Form());
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains(
            "The budget of 2019-20 is not confirmed yet",
            (await officer.OpenAsync(EnvelopeUrls.Line("MD2373", 2))).Main,
            StringComparison.Ordinal
        );

        var unknown = await (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2019))))
            .Fill(("Which decision approved the budget?", "MD9999"))
            .SubmitAsync("The budget is approved");
        Assert.Contains(
            "There is no signed decision MD9999",
            (await Visitor.ReadAsync(unknown)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        var confirmed = await (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2019))))
            .Fill(("Which decision approved the budget?", "MD2427"))
            .SubmitAsync("The budget is approved");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.DoesNotContain("not confirmed", (await officer.OpenAsync(EnvelopeUrls.Line("MD2373", 2))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_form_has_its_envelope_at_once_and_the_public_only_when_it_is_published()
    {
        await Demo.WithAsync(async db =>
        {
            await db.TakeKnownPolicyAsync(
                new("A test", "entered the scheme of delegation", "scheme of delegation", null, PageEnvelopes.Now),
                default
            );
            var roster = await db.RosterAsync(default);
            await db.SignAsync(roster, await db.PrepareFormAsync(roster, "ADD2155", null, PageEnvelopes.Now), PageEnvelopes.Now);
            return true;
        });
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(EnvelopeUrls.Envelope("ADD2155"));
        Assert.Contains("£10,000 is left of £10,000 approved", page.Main, StringComparison.Ordinal);
        Assert.Contains("3 cohorts", page.Main, StringComparison.Ordinal);
        Assert.Contains("VAT is outside the amount and is recovered", page.Main, StringComparison.Ordinal);

        using var hidden = await Demo.Site.Visit().GetAsync(EnvelopeUrls.Envelope("ADD2155"));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain("ADD2155", await Demo.TextAsync(EnvelopeUrls.ListRoute), StringComparison.Ordinal);

        var publication = await Demo.PublicationAsync("ADD2155");
        await Demo.WithAsync(db =>
            db.PublishAsync(publication.Id, "Greater London Authority", new("Grace Adeyemi", "", "", null, Demo.Now), _ => true, default)
        );
        var open = await Demo.Site.Visit().OpenAsync(EnvelopeUrls.Envelope("ADD2155"));
        Assert.Contains("£10,000 is left of £10,000 approved", open.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_moves_by_a_decision_and_a_wrong_entry_is_undone_with_a_reason()
    {
        await OpenAsync(PageEnvelopes.Md2373() with { Conditions = [] });
        await Demo.SignAsync("ADD2155", Forms.Examples.Add2155Form());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var moved = await (await officer.OpenAsync(EnvelopeUrls.Move("MD2373", 1)))
            .Choose("Where to?", "2019-20, The authority")
            .Fill(("How much?", "£5,000"), ("Which decision moves it?", "ADD2155"), ("Why?", "The start was cheaper"))
            .SubmitAsync("Move it");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Contains("£105,000", (await officer.OpenAsync(EnvelopeUrls.Envelope("MD2373"))).Main, StringComparison.Ordinal);

        var act = await Demo.WithAsync(db => db.LedgerEntries.Where(e => e.Kind == EntryKind.Move).Select(e => e.ActId).FirstAsync());
        var without = await (await officer.OpenAsync(EnvelopeUrls.Reversal("MD2373", act))).Fill(("What was wrong?", "")).SubmitAsync("Undo it");
        Assert.Contains("Enter the reason", (await Visitor.ReadAsync(without)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var undone = await (await officer.OpenAsync(EnvelopeUrls.Reversal("MD2373", act)))
            .Fill(("What was wrong?", "It is not decided yet"))
            .SubmitAsync("Undo it");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.DoesNotContain("£105,000", (await officer.OpenAsync(EnvelopeUrls.Envelope("MD2373"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_closes_when_it_is_over_and_all_is_paid_and_opens_again_for_a_reason()
    {
        await OpenAsync(PageEnvelopes.Md2373() with { Conditions = [] });
        var officer = await Demo.Site.VisitAsAsync("finance");
        var early = await (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2018)))).SubmitAsync("Close the year");
        Assert.Contains(
            "2018-19 ends on 31 March 2019",
            (await Visitor.ReadAsync(early)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        Demo.Now = new DateTime(2019, 4, 1, 9, 0, 0, DateTimeKind.Utc);
        officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2018)))).SubmitAsync("Close the year")).StatusCode
        );
        Assert.Contains("2018-19 is closed", (await officer.OpenAsync(EnvelopeUrls.Line("MD2373", 1))).Main, StringComparison.Ordinal);

        var opened = await (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2018))))
            .Fill(("Why?", "An invoice came late"))
            .SubmitAsync("Open the year again");
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains("An invoice came late", (await officer.OpenAsync(EnvelopeUrls.Year("MD2373", new(2018)))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_to_stop_is_let_go_by_a_decision_and_waits_until_then()
    {
        await OpenAsync(PageEnvelopes.Md2373());
        await Demo.SignAsync("ADD2155", Forms.Examples.Add2155Form());
        Demo.Now = new DateTime(2020, 11, 2, 9, 0, 0, DateTimeKind.Utc);
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains("Decide whether to use the option to stop of MD2373", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);

        var unknown = await (await officer.OpenAsync(EnvelopeUrls.Option("MD2373", 1)))
            .Choose("What was decided?", "To go on, and let the option go")
            .Fill(("By which decision?", "MD9999"), ("Why?", "The evaluation was good"))
            .SubmitAsync("Enter it");
        Assert.Contains(
            "There is no signed decision MD9999",
            (await Visitor.ReadAsync(unknown)).QuerySelector("#Decision-error")!.TextContent,
            StringComparison.Ordinal
        );

        var settled = await (await officer.OpenAsync(EnvelopeUrls.Option("MD2373", 1)))
            .Choose("What was decided?", "To go on, and let the option go")
            .Fill(("By which decision?", "ADD2155"), ("Why?", "The evaluation was good"))
            .SubmitAsync("Enter it");

        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        Assert.Contains("Let go by ADD2155", (await officer.OpenAsync(EnvelopeUrls.Envelope("MD2373"))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("option to stop", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_of_a_decision_on_the_register_is_opened_from_its_page_and_not_for_more_than_it_approves()
    {
        await Demo.WithAsync(db =>
            new BulkRecording(db, new("An officer", PageEnvelopes.Now, "A table")).RecordAsync(
                [new BulkDecision("row 1", Decisions.Examples.Office(), facts => facts)],
                "table.csv"
            )
        );
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains("Open its envelope", (await officer.OpenAsync(DecisionUrls.Decision("md2373"))).Main, StringComparison.Ordinal);

        var refused = await (await OpeningAsync(officer, "£330,000.01")).SubmitAsync("Open the envelope");
        Assert.Contains(
            "The lines come to £330,000.01, and MD2373 approves £330,000",
            (await Visitor.ReadAsync(refused)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        var opened = await (await OpeningAsync(officer, "£330,000")).SubmitAsync("Open the envelope");
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains("What has become of it", (await officer.OpenAsync(DecisionUrls.Decision("md2373"))).Main, StringComparison.Ordinal);
        Assert.Contains(
            "£330,000 is left of £330,000 approved",
            (await officer.OpenAsync(EnvelopeUrls.Envelope("MD2373"))).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_commitment_that_falls_due_in_another_year_is_refused_at_its_day()
    {
        await OpenAsync(PageEnvelopes.Add2253());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var page = (await officer.OpenAsync(EnvelopeUrls.NewCommitment("ADD2253", 1))).Fill(("How much?", "£100"), ("What for?", "A placement"));
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("[name='Due.Day']")!).Value = "1";
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("[name='Due.Month']")!).Value = "4";
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("[name='Due.Year']")!).Value = "2019";

        var refused = await page.SubmitAsync("Commit");

        Assert.Contains(
            "ADD2253 approves money for 2018-19, and none for 2019-20: that needs a new decision",
            (await Visitor.ReadAsync(refused)).QuerySelector("#Due-error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await Demo.WithAsync(db => db.Commitments.CountAsync()));
    }

    [Fact]
    public async Task A_form_that_draws_on_what_is_not_there_is_told_so_before_it_is_signed()
    {
        var content = Forms.Examples.Add2155Form();
        var drawing = content with { Money = content.Money with { Lines = [content.Money.Lines[0] with { DrawsOn = "MD2680" }] } };
        Task<IReadOnlyList<Breach>> AskAsync() => Demo.WithAsync(db => db.WhyNotOpenSignedAsync("ADD2463", new(2018, 12, 3), drawing, [], default));

        Assert.Equal("envelopes.nothing-to-draw-on", Assert.Single(await AskAsync()).Code);

        await OpenAsync(new("MD2680", "A budget", new(2017, 4, 3), [PageEnvelopes.Pounds(40_000, 2017, "The year’s budget")]));
        Assert.Equal("£50,000 is more than the £40,000 left of the £40,000 approved", Assert.Single(await AskAsync()).Message);
    }

    [Fact]
    public async Task What_one_envelope_draws_on_another_is_counted_once_in_all_as_on_the_finance_officers_screen()
    {
        await OpenAsync(new("MD2680", "A budget", new(2018, 4, 3), [PageEnvelopes.Pounds(50_000, 2018, "The year’s budget")]));
        var budget = await Demo.WithAsync(db => db.EnvelopeLines.Select(l => l.Id).SingleAsync());
        await OpenAsync(
            new(
                "ADD2463",
                "A design lab",
                new(2018, 8, 20),
                [PageEnvelopes.Pounds(20_000, 2018, "£20,000 of the budget") with { DrawnFrom = budget }]
            )
        );

        var list = await (await Demo.Site.VisitAsAsync("finance")).OpenAsync(EnvelopeUrls.ListRoute);
        Assert.Equal(
            "In all What one draws on another is counted once, at the later £50,000 £0 £0 £0 £50,000",
            OpenPage.Words(list.Document.QuerySelector("tfoot tr")!)
        );
    }

    private static async Task<OpenPage> OpeningAsync(Visitor officer, string amount)
    {
        var page = await officer.OpenAsync(EnvelopeUrls.Opening("MD2373"));
        page.FillIn(
            page.Document.QuerySelectorAll("fieldset").First(f => OpenPage.Words(f.QuerySelector("legend")!) == "Line 1"),
            ("How much?", amount),
            ("Who pays", "The authority"),
            ("The sentence that allows it", "A grant of £330,000 over four years")
        );
        return page;
    }

    private Task<bool> OpenAsync(EnvelopeTerms terms) =>
        Demo.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, new(null, "A test", PageEnvelopes.Now, new(2018, 12, 3)), writing, default);
            Assert.Empty(breaches);
            await db.SaveAsync(new("A test", "opened an envelope", $"envelope {envelope!.DecisionCode}", null, PageEnvelopes.Now), writing, default);
            await writing.CommitAsync(default);
            return true;
        });
}

public sealed class EnvelopePagesOnSqliteTests : EnvelopePagesTests;

public sealed class EnvelopePagesOnPostgresTests(PostgresCluster cluster) : EnvelopePagesTests
{
    private protected override TestDatabase Database { get; } = new PostgresTestDatabase(cluster);
}
