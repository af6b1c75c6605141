using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions.Pages;

public abstract class FindDecisionsTests(TestDatabase database)
{
    [Fact]
    public async Task The_list_says_how_many_there_are_and_shows_them_in_pages()
    {
        await using var site = await PublicPages.StartAsync(database);
        var first = await site.Visit().OpenAsync("/decisions?sort=code");
        var second = await site.Visit().OpenAsync("/decisions?sort=code&p=2");

        Assert.Equal("29 decisions", first.Heading);
        Assert.StartsWith("29 decisions, page 2 of 2", second.Document.Title, StringComparison.Ordinal);
        Assert.Equal((20, 9), (Titles(first).Length, Titles(second).Length));
        Assert.Empty(Titles(first).Intersect(Titles(second)));
    }

    [Fact]
    public async Task Words_are_found_and_marked_where_they_stand()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions?q=matched+members");

        Assert.Equal("1 decision for “matched members”", page.Heading);
        var passages = page.Document.QuerySelectorAll(".remit-hit__passage mark").Select(OpenPage.Words);
        Assert.Equal(["matched", "members"], passages);
        Assert.Equal("matched members", ((IHtmlInputElement)page.Field("Search the decisions")).Value);
    }

    [Fact]
    public async Task Filters_show_counts_and_combine_and_come_off_one_by_one()
    {
        await using var site = await PublicPages.StartAsync(database);
        var visitor = site.Visit();
        var all = await visitor.OpenAsync("/decisions");
        Assert.Equal("Mayoral Decision (MD) 2", Label(all, "type", "md"));

        var mayoral = await visitor.OpenAsync("/decisions?type=md");
        Assert.Equal("2 decisions", mayoral.Heading);

        var both = await visitor.OpenAsync("/decisions?type=md&year=2023");
        Assert.Equal("1 decision", both.Heading);
        Assert.True(((IHtmlInputElement)Box(both, "type", "md")).IsChecked);

        var off = both
            .Document.QuerySelectorAll("a.remit-chosen__value")
            .Single(a => OpenPage.Words(a).EndsWith("Year: 2023", StringComparison.Ordinal));
        Assert.Equal("/decisions?type=md", off.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_count_of_every_filter_is_what_the_filter_then_finds()
    {
        await using var site = await PublicPages.StartAsync(database);
        var visitor = site.Visit();
        var all = await visitor.OpenAsync("/decisions");
        var boxes = all.Document.QuerySelectorAll("main input[type=checkbox]");
        Assert.True(boxes.Length > 10);
        foreach (var box in boxes)
        {
            var count = OpenPage.Words(box.NextElementSibling!.QuerySelector(".remit-count")!);
            var (name, value) = (box.GetAttribute("name")!, box.GetAttribute("value")!);
            var page = await visitor.OpenAsync($"/decisions?{name}={Uri.EscapeDataString(value)}");

            Assert.Equal(count == "1" ? "1 decision" : $"{count} decisions", page.Heading);
        }
    }

    [Fact]
    public async Task The_form_works_as_it_is_without_javascript()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions?q=sponsorship&sort=code");
        var form = (IHtmlFormElement)page.Document.QuerySelector("form#search")!;

        Assert.Equal(("get", "/decisions"), (form.Method, form.GetAttribute("action")));
        var sent = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type != "checkbox").Select(i => $"{i.Name}={i.Value}");
        Assert.Equal(["q=sponsorship", "sort=code"], sent);
        Assert.All(page.Document.QuerySelectorAll("main input[type=checkbox]"), box => Assert.Equal("search", box.GetAttribute("form")));
    }

    [Theory]
    [InlineData("newest", "The boroughs' office goes on")]
    [InlineData("oldest", "London Office of Technology and Innovation")]
    [InlineData("amount", "London Office of Technology and Innovation")]
    [InlineData("code", "Sponsorship of event 0")]
    public async Task The_list_can_be_sorted(string order, string first)
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync($"/decisions?sort={order}");

        Assert.Equal(first, Titles(page)[0]);
        Assert.NotNull(page.Document.QuerySelector(".remit-sort strong[aria-current]"));
    }

    [Fact]
    public async Task Nothing_found_says_why_and_what_to_do()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions?q=sponsorship+zeppelin&type=dd");

        Assert.Equal("No decisions for “sponsorship zeppelin”", page.Heading);
        Assert.Contains("No decision that fits the filters holds all of these words: sponsorship, zeppelin", page.Main, StringComparison.Ordinal);
        var ways = page.Document.QuerySelectorAll("main ul a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/decisions?q=sponsorship%20zeppelin", ways);
        Assert.Contains("/decisions?q=sponsorship", ways);
    }

    [Theory]
    [InlineData("p=99", "There is no page 99: this is the last, page 2")]
    [InlineData("p=minus", "“minus” is not a page")]
    [InlineData("sort=colour", "“colour” is not an order")]
    public async Task What_cannot_be_understood_is_explained_and_the_list_still_shown(string asked, string explained)
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync($"/decisions?{asked}");

        Assert.StartsWith(explained, Assert.Single(page.Errors), StringComparison.Ordinal);
        var target = page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!;
        Assert.Contains(explained, page.Document.QuerySelector(target)!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Titles(page));
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_explained_at_the_search_box()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync($"/decisions?q={new string('a', 400)}");

        Assert.Contains("400 characters", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("q-error", page.Field("Search the decisions").GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_list_is_offered_as_data()
    {
        await using var site = await PublicPages.StartAsync(database);
        var page = await site.Visit().OpenAsync("/decisions?q=sponsorship&type=dd&p=2");

        var links = page.Document.QuerySelectorAll(".remit-data a").Select(a => a.GetAttribute("href"));
        Assert.Equal(
            ["/decisions.csv?q=sponsorship&type=dd", "/decisions.json?q=sponsorship&type=dd", "/decisions.atom?q=sponsorship&type=dd"],
            links
        );
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync(link!)).StatusCode);
        }
    }

    [Fact]
    public async Task The_first_page_says_what_the_register_is_and_leads_into_it()
    {
        await using var site = await PublicPages.StartAsync(database);
        var visitor = site.Visit();
        var page = await visitor.OpenAsync("/");

        Assert.Equal("Register of decisions", page.Heading);
        Assert.Equal("The boroughs' office goes on", Titles(page)[0]);
        foreach (var link in page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);
        }
    }

    private static string[] Titles(OpenPage page) => [.. page.Document.QuerySelectorAll(".remit-hit__title").Select(OpenPage.Words)];

    private static IElement Box(OpenPage page, string name, string value) =>
        page.Document.QuerySelector($"main input[type=checkbox][name={name}][value='{value}']")!;

    private static string Label(OpenPage page, string name, string value) => OpenPage.Words(Box(page, name, value).NextElementSibling!);
}

public sealed class FindDecisionsTestsOnSqlite(SqliteTestDatabase database) : FindDecisionsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FindDecisionsTestsOnPostgres(PostgresTestDatabase database) : FindDecisionsTests(database), IClassFixture<PostgresTestDatabase>;
