using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Papers;

public abstract class ConfirmImportTests(ImportSite site)
{
    [Fact]
    public async Task A_confirmed_paper_is_public_with_its_source_kept()
    {
        var (officer, url) = await site.PublishAsync(Examples.Workshops("DD2301"));
        var page = await officer.OpenAsync(url);
        Assert.Equal("On the register", OpenPage.Words(page.Document.QuerySelector(".govuk-panel__title")!));
        var link = page.Document.QuerySelectorAll("main a").Single(a => OpenPage.Words(a) == "See its public page").GetAttribute("href")!;
        var citizen = site.Site.Visit();
        Assert.Contains("Workshops for makers", (await citizen.OpenAsync(link)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync(link + "/source")).StatusCode);

        var (import, decision) = (await site.ImportAsync(url), await site.DecisionAsync("DD2301"));
        Assert.Equal((decision.Id, import.Id, "Amara Okafor"), (import.DecisionId, decision.ImportId, import.ConfirmedBy));
        Assert.Equal([DecisionField.DateSigned], import.Corrections.Select(c => c.Field));
        Assert.Equal("DD2301", import.Paper.Code!.Span.Of(import.Paper.Text));
    }

    [Fact]
    public async Task The_list_says_who_confirmed_it()
    {
        var (officer, _) = await site.PublishAsync(Examples.Workshops("DD2302"));
        Assert.Contains(
            "DD2302 Workshops for makers On the register Confirmed by Amara Okafor",
            (await officer.OpenAsync(ImportUrls.ListRoute)).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_facts_can_go_on_the_register_without_the_text()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2303"));
        await (await officer.OpenAsync(url)).Fill(("It is not in the published text: Date signed", "true")).SubmitAsync("Continue to confirm");
        var page = await officer.OpenAsync(url + "/confirmation");
        await page.Choose("What is to be public?", "The facts alone").SubmitAsync("Put it on the register");
        Assert.Null((await site.DecisionAsync("DD2303")).Facts.Body);
        Assert.Contains("Said not to be in the published text: date signed.", (await officer.OpenAsync(url)).Main, StringComparison.Ordinal);
        Assert.NotEmpty((await site.ImportAsync(url)).Paper.Text);
    }

    [Fact]
    public async Task A_date_in_the_future_stands_against_it_at_its_field()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2304"));
        var page = await officer.OpenAsync(url);
        var answer = await page.Fill(("Day", "1"), ("Month", "1"), ("Year", "2999")).SubmitAsync("Continue to confirm");
        var document = await Visitor.ReadAsync(answer);
        var link = document.QuerySelector(".govuk-error-summary__list a")!;
        Assert.Contains("is after today", link.TextContent, StringComparison.Ordinal);
        Assert.NotNull(document.GetElementById(link.GetAttribute("href")![1..]));
        Assert.Equal(new DateOnly(2999, 1, 1), (await site.ImportAsync(url)).Draft.DateSigned);
    }

    [Fact]
    public async Task A_paper_that_says_it_is_Part_2_is_warned_of_and_asked_about()
    {
        var (officer, url) = await site.BringAsync(
            Examples.Workshops("DD2305").Replace("Part 1: Non-confidential", "PART 2 - CONFIDENTIAL", StringComparison.Ordinal)
        );
        var page = await officer.OpenAsync(url);
        Assert.Contains("This looks like the confidential Part 2", page.Main, StringComparison.Ordinal);
        await page.Fill(("It is not in the published text: Date signed", "true")).SubmitAsync("Continue to confirm");
        page = await officer.OpenAsync(url + "/confirmation");
        var refused = new OpenPage(officer, url + "/confirmation", await Visitor.ReadAsync(await page.SubmitAsync("Put it on the register")));
        Assert.Equal(2, refused.Errors.Count);
        refused.Choose("What is to be public?", "The facts alone");
        await refused
            .Fill(("I have made sure that nothing confidential is left in what is to be public", "true"))
            .SubmitAsync("Put it on the register");
        Assert.Null((await site.DecisionAsync("DD2305")).Facts.Body);
    }

    [Fact]
    public async Task Each_look_at_a_paper_that_says_it_is_Part_2_is_in_the_journal_and_at_another_is_not()
    {
        var (officer, url) = await site.BringAsync(
            Examples.Workshops("DD2308").Replace("Part 1: Non-confidential", "PART 2 - CONFIDENTIAL", StringComparison.Ordinal)
        );
        await officer.OpenAsync(url);
        await officer.GetAsync(url + "/file");
        var (other, open) = await site.BringAsync(Examples.Workshops("DD2309"));
        await other.OpenAsync(open);
        await other.GetAsync(open + "/file");
        Assert.Equal(
            ["""{"what":"the text of the paper"}""", """{"what":"the file as it came"}"""],
            await ReadingsAsync(await site.ImportAsync(url))
        );
        Assert.Empty(await ReadingsAsync(await site.ImportAsync(open)));
    }

    private Task<List<string?>> ReadingsAsync(PaperImport import) =>
        site.WithAsync(db =>
            db.Journal.Where(e => e.Act == ConfidentialReading.Act && e.Subject == $"import {import.Id}")
                .OrderBy(e => e.Number)
                .Select(e => e.After)
                .ToListAsync()
        );

    [Fact]
    public async Task What_another_officer_saved_meanwhile_is_looked_at_before_it_is_public()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2306"));
        await (await officer.OpenAsync(url)).Fill(("It is not in the published text: Date signed", "true")).SubmitAsync("Continue to confirm");
        var page = await officer.OpenAsync(url + "/confirmation");
        var grace = await site.Site.VisitAsAsync("governance");
        await (await grace.OpenAsync(url)).Fill(("Title", "Workshops that Grace named")).SubmitAsync("Save and stay");
        var answer = await page.SubmitAsync("Put it on the register");
        var again = await Visitor.ReadAsync(answer);
        Assert.Contains(
            "Grace Adeyemi saved this paper while you had it open",
            again.QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(PaperImportStatus.Corrected, (await site.ImportAsync(url)).Status);
    }

    [Fact]
    public async Task What_is_confirmed_cannot_be_changed_any_more()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2307"));
        var open = await officer.OpenAsync(url);
        await open.Fill(("It is not in the published text: Date signed", "true")).SubmitAsync("Continue to confirm");
        await (await officer.OpenAsync(url + "/confirmation")).SubmitAsync("Put it on the register");
        var answer = await open.Fill(("Title", "Another title")).SubmitAsync("Save and stay");
        Assert.Equal(url, answer.Headers.Location!.ToString());
        Assert.Equal("Workshops for makers", (await site.DecisionAsync("DD2307")).Facts.Title);
        Assert.Equal(url, (await officer.GetAsync(url + "/setting-aside")).Headers.Location!.ToString());
    }
}

public sealed class ConfirmImportOnSqliteTests(SqliteImportSite site) : ConfirmImportTests(site), IClassFixture<SqliteImportSite>;

public sealed class ConfirmImportOnPostgresTests(PostgresImportSite site) : ConfirmImportTests(site), IClassFixture<PostgresImportSite>;
