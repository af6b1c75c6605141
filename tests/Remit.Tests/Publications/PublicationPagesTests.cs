using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Forms;
using Remit.Mail;
using Remit.Waiting;
using Xunit;

namespace Remit.Publications;

public sealed class PublicationPagesTests
{
    private const string Code = "ADD6001";

    [Fact]
    public async Task A_deferral_is_asked_for_by_one_and_approved_by_another_with_mail_and_journal()
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code);
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var form = await officer.OpenAsync(PublicationUrls.Deferral(Code));
        form.Fill(("Why must publication wait?", "Talks go on"), ("Day", "1"), ("Month", "5"), ("Year", "2018"));
        using (var asked = await form.SubmitAsync("Ask for the deferral"))
        {
            Assert.Equal(PublicationUrls.Publication(Code), asked.Headers.Location?.ToString());
        }

        Assert.DoesNotContain(Code, await site.TextAsync(PublicationUrls.WithheldRoute), StringComparison.Ordinal);
        using (var own = await officer.GetAsync(PublicationUrls.DeferralApproval(Code)))
        {
            Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        }

        var governance = await site.Site.VisitAsAsync("governance");
        var waiting = await governance.OpenAsync(WaitingUrls.List);
        Assert.Contains($"Approve or refuse the deferral of {Code}", waiting.Main, StringComparison.Ordinal);
        (await (await governance.OpenAsync(PublicationUrls.DeferralApproval(Code))).SubmitAsync("Approve the deferral")).Dispose();

        var log = (await site.Site.Visit().OpenAsync(PublicationUrls.WithheldRoute)).Main;
        Assert.Contains($"Publication of {Code} deferred until Tuesday 1 May 2018 because: Talks go on", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Training of digital leaders", log, StringComparison.Ordinal);
        var acts = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"publication {Code}").Select(e => e.Act).ToListAsync());
        Assert.Equal(["asked for a deferral", "approved a deferral"], acts);
        Assert.NotEmpty(await site.WithAsync(db => db.Outbox.Where(m => m.Subject.Contains(Code)).ToListAsync()));
    }

    [Fact]
    public async Task A_deferral_without_reason_or_day_is_explained_at_its_field()
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code);
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var form = await officer.OpenAsync(PublicationUrls.Deferral(Code));
        using var answer = await form.Fill(("Day", "1"), ("Month", "3"), ("Year", "2018")).SubmitAsync("Ask for the deferral");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Say why publication is deferred", text, StringComparison.Ordinal);
        Assert.Contains("Publication is deferred until a day after today", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_deferral_says_why_and_defers_nothing()
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code);
        await site.WithAsync(async db =>
        {
            (await db.PublicationOfCodeAsync(Code, default))!.AskToDefer(new("Talks", new(2018, 5, 1), Examples.Drafter), site.Now);
            await db.SaveAsync(new("Amara Okafor", "asked for a deferral", $"publication {Code}", null, site.Now));
            return true;
        });
        var signatory = await site.Site.VisitAsAsync("approver");
        var page = await signatory.OpenAsync(PublicationUrls.DeferralApproval(Code));
        using (var silent = await page.SubmitAsync("Refuse it"))
        {
            Assert.Contains("Say why it is refused", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (await page.Fill(("Why is it refused?", "Nothing is lost")).SubmitAsync("Refuse it")).Dispose();
        Assert.Equal(PublicationStatus.Due, (await site.PublicationAsync(Code)).StatusOn(new(2018, 3, 30)));
        Assert.Contains("Nothing is lost", (await signatory.OpenAsync(PublicationUrls.Publication(Code))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_deferral_ends_it_is_published_for_a_reason_only()
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code, Examples.Content(deferral: new(new(2018, 5, 1), "Talks go on")));
        var governance = await site.Site.VisitAsAsync("governance");
        var page = await governance.OpenAsync(PublicationUrls.Act(Code));
        using (var refused = await page.SubmitAsync("Publish it now"))
        {
            Assert.Contains("say why that is no longer needed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (await page.Fill(("Why is the deferral no longer needed?", "The contract is signed")).SubmitAsync("Publish it now")).Dispose();
        Assert.Equal("The contract is signed", (await site.PublicationAsync(Code)).PublishedBecause);
    }

    [Fact]
    public async Task A_withholding_is_reviewed_released_or_extended_by_governance()
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code, Examples.Content(part2: [new("Vermilion", Examples.Commercial, FormSection.Money)]));
        var id = (await site.PublicationAsync(Code)).Withholdings[0].Id;
        var governance = await site.Site.VisitAsAsync("governance");
        var page = await governance.OpenAsync(PublicationUrls.Withholding(Code, id));
        Assert.DoesNotContain("Vermilion", page.Main, StringComparison.Ordinal);
        (await page.Fill(("Day", "1"), ("Month", "4"), ("Year", "2019")).SubmitAsync("Withhold it for longer")).Dispose();
        Assert.Equal(new DateOnly(2019, 4, 1), (await site.PublicationAsync(Code)).Withholdings[0].Until);

        page = await governance.OpenAsync(PublicationUrls.Withholding(Code, id));
        using (var silent = await page.SubmitAsync("Release it"))
        {
            Assert.Contains("Say why it need not be withheld", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (await page.Fill(("Why need it not be withheld any longer?", "The contract is let")).SubmitAsync("Release it")).Dispose();
        Assert.Equal("Vermilion", (await site.PublicationAsync(Code)).Withholdings[0].Released!.Text);
    }

    [Theory]
    [InlineData("/publications/ADD6001/publication")]
    [InlineData("/publications/ADD6001/deferral/approval")]
    [InlineData("/format-requests")]
    [InlineData("/publications/ADD9999")]
    public async Task What_is_not_theirs_is_not_there_for_an_officer(string url)
    {
        await using var site = await PublicationSite.StartAsync();
        await site.SignAsync(Code);
        using var answer = await (await site.Site.VisitAsAsync("programme-officer")).GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_request_for_another_format_is_answered_and_who_asked_is_blanked_four_weeks_later()
    {
        await using var site = await PublicationSite.StartAsync();
        await PublishAsync(site);
        var url = PublicationUrls.AnotherFormat("add6001");
        var form = await site.Site.Visit().OpenAsync(url);
        using (var empty = await form.SubmitAsync("Ask for it"))
        {
            Assert.Contains("Choose the format you need", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        form.Choose("Which format do you need?", "Braille");
        using (var asked = await form.Fill(("Your name", "Sam Carter"), ("Your email address", "sam@example.org")).SubmitAsync("Ask for it"))
        {
            Assert.Equal($"{url}?asked=true", asked.Headers.Location?.ToString());
        }

        var request = await site.WithAsync(db => db.FormatRequests.SingleAsync());
        Assert.Equal(new DateOnly(2018, 4, 9), request.Due);
        var governance = await site.Site.VisitAsAsync("governance");
        Assert.Contains("Answer a request for another format", (await governance.OpenAsync(WaitingUrls.List)).Main, StringComparison.Ordinal);
        var page = await governance.OpenAsync(PublicationUrls.Request(request.Id));
        Assert.Contains("Sam Carter, sam@example.org", page.Main, StringComparison.Ordinal);
        (await page.Fill(("How was it answered?", "Sent in Braille")).SubmitAsync("It is answered")).Dispose();

        site.Now = site.Now.AddDays(28);
        await site.RunDueAsync();
        Assert.Contains("Deleted on", (await governance.OpenAsync(PublicationUrls.Request(request.Id))).Main, StringComparison.Ordinal);
        var journal = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"format request {request.Id}").ToListAsync());
        Assert.Equal(
            [
                "asked for another format",
                "read what is confidential",
                "answered a request for another format",
                "blanked who asked for another format",
            ],
            journal.OrderBy(e => e.Number).Select(e => e.Act)
        );
        Assert.DoesNotContain(journal, e => $"{e.Who}{e.Why}{e.After}".Contains("Sam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_asks_for_other_formats_without_end()
    {
        await using var site = await PublicationSite.StartAsync();
        await PublishAsync(site);
        var visitor = site.Site.Visit();
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 11; i++)
        {
            using var answer = await visitor.PostAsync(PublicationUrls.AnotherFormat("add6001"));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..10]);
    }

    [Fact]
    public async Task The_forward_plan_is_public_and_keeps_the_notice_of_key_decisions()
    {
        await using var site = await PublicationSite.StartAsync(null, null, "Remit:ForwardPlan:KeyDecisions=true");
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var form = await officer.OpenAsync(PublicationUrls.NewPlannedRoute);
        form.Fill(
            ("What is to be decided", "A new library"),
            ("Who decides", "Cabinet"),
            ("Whom people can ask", "Libraries team"),
            ("Day", "26"),
            ("Month", "4"),
            ("Year", "2018"),
            ("It is a key decision", "true")
        );
        using (var tooSoon = await form.SubmitAsync("Publish the entry"))
        {
            Assert.Contains("The earliest day is Friday 27 April 2018", await tooSoon.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (await form.Fill(("Day", "27")).SubmitAsync("Publish the entry")).Dispose();
        var plan = (await site.Site.Visit().OpenAsync(PublicationUrls.PlanRoute)).Main;
        Assert.Contains("A new library Key decision", plan, StringComparison.Ordinal);
        Assert.Contains("28 clear days before", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdraw", plan, StringComparison.Ordinal);

        var id = await site.WithAsync(db => db.PlannedDecisions.Select(p => p.Id).SingleAsync());
        (
            await (await officer.OpenAsync(PublicationUrls.Planned(id))).Fill(("Whom people can ask", "Another team")).SubmitAsync("Save the change")
        ).Dispose();
        var withdrawal = await officer.OpenAsync(PublicationUrls.Withdrawal(id));
        (await withdrawal.Fill(("Why is it withdrawn?", "The site was sold")).SubmitAsync("Withdraw it")).Dispose();
        Assert.Contains("The site was sold", await site.TextAsync(PublicationUrls.PlanRoute), StringComparison.Ordinal);
        Assert.Contains("Another team", await site.TextAsync(PublicationUrls.PlanCsvRoute), StringComparison.Ordinal);
        Assert.Contains("\"withdrawnBecause\":\"The site was sold\"", await site.TextAsync(PublicationUrls.PlanJsonRoute), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_signed_each_page_says_so()
    {
        await using var site = await PublicationSite.StartAsync();
        Assert.Contains("Publication of no decision is deferred", await site.TextAsync(PublicationUrls.WithheldRoute), StringComparison.Ordinal);
        Assert.Contains("No decision has been signed", await site.TextAsync(PublicationUrls.TransparencyRoute), StringComparison.Ordinal);
        Assert.Contains("No decision is planned", await site.TextAsync(PublicationUrls.PlanRoute), StringComparison.Ordinal);
        var governance = await site.Site.VisitAsAsync("governance");
        Assert.Contains("Nothing is late", (await governance.OpenAsync(PublicationUrls.ListRoute)).Main, StringComparison.Ordinal);
        Assert.Contains("Nobody waits for an answer", (await governance.OpenAsync(PublicationUrls.RequestsRoute)).Main, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(PublicationSite site)
    {
        var publication = await site.SignAsync(Code);
        var settings = site.Site.Services.GetRequiredService<PublicationSettings>();
        await site.WithAsync(db =>
            db.PublishAsync(publication.Id, settings.Publisher, new("Grace Adeyemi", "", "", null, site.Now), _ => true, default)
        );
    }
}
