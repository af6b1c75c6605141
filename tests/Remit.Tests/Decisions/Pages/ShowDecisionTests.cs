using System.Net;
using AngleSharp.Dom;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions.Pages;

public abstract class ShowDecisionTests(TestDatabase database)
{
    [Fact]
    public async Task A_decision_answers_what_by_whom_how_much_for_what_when_and_what_came_before_and_after_in_this_order()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/md2373");

        Assert.Equal("MD2373 · Mayoral Decision London Office of Technology and Innovation", page.Heading);
        Assert.Equal(
            [
                "What was decided",
                "By whom, under what power",
                "How much, by year and funder",
                "What it is for",
                "When",
                "What came before and after",
                "Documents and source",
            ],
            page.Document.QuerySelectorAll("h2").Select(OpenPage.Words).Where(h => h != "Support links")
        );
    }

    [Fact]
    public async Task Signatory_post_and_office_are_three_things_each_with_what_it_means()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/md2373");

        Assert.StartsWith("Sadiq Khan The person", Value(page, "Signed or decided by"), StringComparison.Ordinal);
        Assert.StartsWith("Mayor of London The post", Value(page, "Post shown"), StringComparison.Ordinal);
        Assert.StartsWith("Mayor Whose power", Value(page, "Office that decided"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_stands_by_year_and_funder_and_other_sums_apart()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/md2373");

        var rows = page
            .Document.QuerySelectorAll("table")[0]
            .QuerySelectorAll("tbody tr")
            .Select(r => string.Join(" | ", r.Children.Select(OpenPage.Words)));
        Assert.Equal(
            [
                "2018-19 | up to £30,000 | GLA | London Councils",
                "2019-20 | up to £100,000 | GLA | London Councils",
                "2020-21 | up to £100,000 | GLA | London Councils",
                "2021-22 | up to £100,000 | GLA | London Councils",
            ],
            rows
        );
        Assert.Equal(4, page.Document.QuerySelectorAll("svg.remit-years .remit-years__bar").Length);
        Assert.Contains("Put in by others £100,000 a year London Councils", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not in the published text: from which budget.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md2373", "Up to £330,000", "")]
    [InlineData("md3077", "Withheld to the confidential part", "it is not nothing")]
    [InlineData("grants-to-voluntary-organisations", "No spending", "spends nothing")]
    [InlineData("dd3001", "Not in the published text", "not the same as nothing")]
    public async Task Approved_withheld_none_and_not_stated_are_told_apart(string slug, string sum, string meaning)
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync($"/decisions/{slug}");

        Assert.Equal(sum, OpenPage.Words(page.Document.QuerySelector(".remit-sum")!));
        Assert.Contains(meaning, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_before_and_after_stands_as_a_list_by_relation_and_as_a_picture_of_links()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/md2373");

        Assert.Equal(["Follows", "Cites", "Renewed by"], page.Document.QuerySelectorAll(".remit-related h3").Select(OpenPage.Words));
        var picture = page.Document.QuerySelector("svg.remit-lineage")!;
        Assert.Equal(["/decisions/md3077"], picture.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["DD2092 Not on this register", "MD2301 Not on this register", "MD2373 This decision"],
            picture.QuerySelectorAll("g").Select(OpenPage.Words).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_not_known_says_so()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/dd3001");

        Assert.StartsWith("not in the published text", Value(page, "Signed or decided by"), StringComparison.Ordinal);
        Assert.StartsWith("not in the published text", Value(page, "Signed"), StringComparison.Ordinal);
        Assert.StartsWith("not in the published text", Value(page, "Confidential part (Part 2)"), StringComparison.Ordinal);
        Assert.Contains("A summary is not in the published text.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_decision_without_a_code_has_its_page()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/grants-to-voluntary-organisations");

        Assert.Equal("Officer decision Grants to voluntary organisations", page.Heading);
        Assert.StartsWith("Leader of the Council", Value(page, "Post shown"), StringComparison.Ordinal);
        Assert.Contains("3 February 2020", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/decisions/dd9001")]
    [InlineData("/decisions/dd9001/source")]
    [InlineData("/decisions/dd9001/versions")]
    [InlineData("/decisions?q=script")]
    [InlineData("/decisions?q=%3Cscript%3Ealert%3C/script%3E&type=%22%3E%3Cscript%3E&sort=%3Cscript%3E")]
    public async Task Markup_in_what_is_published_or_asked_is_shown_as_text(string address)
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync(address);

        Assert.All(page.Document.QuerySelectorAll("script"), s => Assert.StartsWith("/assets/", s.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("main img"));
        Assert.Contains("<script>", page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MD2373")]
    [InlineData("md-2373")]
    [InlineData("(MD)2373")]
    public async Task A_code_as_people_write_it_leads_to_the_decision(string typed)
    {
        await using var site = await PublicPages.StartAsync(database);
        foreach (var part in new[] { "", "/source", "/versions" })
        {
            var answer = await site.Visit().GetAsync($"/decisions/{Uri.EscapeDataString(typed)}{part}");

            Assert.Equal((HttpStatusCode.Redirect, $"/decisions/md2373{part}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
    }

    [Theory]
    [InlineData("/decisions/md9999")]
    [InlineData("/decisions/md9999/source")]
    [InlineData("/decisions/md9999/versions")]
    public async Task A_decision_that_is_not_there_is_not_found(string address)
    {
        await using var site = await PublicPages.StartAsync(database);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_head_says_where_the_page_and_its_data_are()
    {
        await using var site = await PublicPages.StartAsync(database);
        var head = (await site.Visit().OpenAsync("/decisions/md2373")).Document.Head!;

        Assert.Equal("https://localhost/decisions/md2373", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/api/v1/decisions/md2373", head.QuerySelector("link[type='application/json']")!.GetAttribute("href"));
        Assert.InRange(head.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 20, 161);
        Assert.Equal("London Office of Technology and Innovation", head.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_paper_is_shown_in_its_own_words()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions/md2373/source");

        Assert.Contains("each of the members pays £30k a year.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Read from paper.txt", page.Main, StringComparison.Ordinal);
        Assert.Contains("confirmed by An officer", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_tell_who_changed_what_and_why()
    {
        await using var site = await PublicPages.StartAsync(database);
        var changed = PublicPages.Grants with { Title = PublicPages.Grants.Title, Summary = "Twelve grants." };
        await database.WithAsync(async db =>
        {
            var received = await db.ReceiveAsync(
                "again.txt",
                "again"u8.ToArray(),
                [],
                new() { Source = "again.txt", Text = "again" },
                "A clerk",
                Examples.Now
            );
            await db.CorrectAsync(received[0], changed, "A clerk", null, Examples.Now);
            await db.ConfirmAsync(received[0], "A clerk", "The summary was missing", Examples.Now);
        });

        var page = await site.Visit().OpenAsync("/decisions/grants-to-voluntary-organisations/versions");

        Assert.Equal(["Version 2, which stands now", "Version 1"], page.Document.QuerySelectorAll(".remit-version h2").Select(OpenPage.Words));
        Assert.Contains("Summary not in the published text Twelve grants.", page.Main, StringComparison.Ordinal);
        Assert.Contains("by A clerk", page.Main, StringComparison.Ordinal);
        Assert.Contains("The summary was missing", page.Main, StringComparison.Ordinal);
    }

    private static string Value(OpenPage page, string term) =>
        OpenPage.Words(page.Document.QuerySelectorAll("dt").Single(t => OpenPage.Words(t) == term).NextElementSibling!);
}

public sealed class ShowDecisionTestsOnSqlite(SqliteTestDatabase database) : ShowDecisionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ShowDecisionTestsOnPostgres(PostgresTestDatabase database) : ShowDecisionTests(database), IClassFixture<PostgresTestDatabase>;
