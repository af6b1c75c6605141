using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Xunit;

namespace Remit.People.Pages;

public abstract class PersonPagesTests(PeopleSite site)
{
    private static Persona Of(string key) => Persona.All.First(p => p.Key == key);

    [Fact]
    public async Task Everybody_is_listed_with_what_they_hold_today()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.PeopleRoute);
        Assert.Contains("Daniel Hughes Assistant Director, Regeneration", page.Main, StringComparison.Ordinal);
        Assert.Contains("Leila Haddad Works for Canalside Workspace Trust", page.Main, StringComparison.Ordinal);
        Assert.Contains("Sam Carter No post", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hughes", "Daniel Hughes")] // by name
    [InlineData("energy", "Raymond Tull")] // by organisation
    [InlineData("monitoring OFFICER", "Priya Raman")] // by post
    [InlineData("sam.carter@", "Sam Carter")] // by address
    public async Task People_are_found_by_what_is_known_of_them(string about, string name)
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.People(about));
        Assert.Equal([name], page.Document.QuerySelectorAll("dt").Select(OpenPage.Words));
    }

    [Fact]
    public async Task Nobody_found_is_said_in_words()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        Assert.Contains("Nobody is found by “zeppelin”", (await owen.OpenAsync(PeopleUrls.People("zeppelin"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_entered_renamed_and_the_journal_says_so()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewPersonRoute);
        page.Fill(("Name", " Ines Duarte "), ("Email address (optional)", "ines.duarte@authority.example"));
        var answer = await page.SubmitAsync("Enter");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var url = answer.Headers.Location!.ToString();
        page = await owen.OpenAsync(url + "/details");
        Assert.Equal("ines.duarte@authority.example", page.Field("Email address (optional)").GetAttribute("value"));
        await page.Fill(("Name", "Inês Duarte"), ("Why is it changed?", "Her name is spelt so")).SubmitAsync("Change");

        page = await owen.OpenAsync(url);
        Assert.Equal("Inês Duarte", page.Heading);
        Assert.Contains("Owen Price renamed Ines Duarte to Inês Duarte. Why: Her name is spelt so", page.Main, StringComparison.Ordinal);
        var entry = (await site.JournalAsync($"person {url.Split('/')[^1]}"))[0];
        Assert.Contains("\"name\":\"Ines Duarte\"", entry.Before!, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Inês Duarte\"", entry.After!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Enter the person’s name")]
    [InlineData("A person", "nowhere", "Enter an email address in the form name@example.org")]
    [InlineData("A person", "Daniel.Hughes@authority.example", "Daniel Hughes has this email address: it tells people apart when they sign in")]
    public async Task What_is_wrong_stands_at_the_top_and_beside_its_field(string name, string email, string error)
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewPersonRoute);
        var before = await site.WithAsync(db => db.People.CountAsync());
        var document = await Visitor.ReadAsync(await page.Fill(("Name", name), ("Email address (optional)", email)).SubmitAsync("Enter"));
        var link = document.QuerySelector(".govuk-error-summary__list a")!;
        Assert.Equal(error, link.TextContent);
        Assert.NotNull(document.GetElementById(link.GetAttribute("href")![1..] + "-error"));
        Assert.Equal(before, await site.WithAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_change_needs_its_reason()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var url = PeopleUrls.PersonDetails(Of("citizen").Id);
        var page = await owen.OpenAsync(url);
        Assert.Equal(["Enter why it is changed"], await PeopleSite.ErrorsAsync(owen, url, page.Fill(("Name", "Sam")).SubmitAsync("Change")));
        Assert.Equal("Sam Carter", await site.WithAsync(db => db.People.Where(p => p.Id == Of("citizen").Id).Select(p => p.Name).SingleAsync()));
    }

    [Theory]
    [InlineData("partner", "Canalside Workspace Trust")]
    [InlineData("approver", "Assistant Director, Regeneration")]
    [InlineData("citizen", "has held no post")]
    public async Task Everybody_sees_their_own_page_and_nobody_elses(string key, string words)
    {
        var visitor = await site.Site.VisitAsAsync(key);
        Assert.Contains(words, (await visitor.OpenAsync(PeopleUrls.Person(Of(key).Id))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.Person(Of("finance").Id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.PersonDetails(Of(key).Id))).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_is_not_known_has_no_page()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        Assert.Equal(HttpStatusCode.NotFound, (await owen.GetAsync(PeopleUrls.Person(Guid.CreateVersion7()))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owen.GetAsync(PeopleUrls.PersonDetails(Guid.CreateVersion7()))).StatusCode);
    }

    [Fact]
    public async Task A_name_is_never_markup()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewPersonRoute);
        var answer = await page.Fill(("Name", "<script>alert('x')</script>")).SubmitAsync("Enter");
        page = await owen.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.Equal("<script>alert('x')</script>", page.Heading);
    }
}

public sealed class PersonPagesOnSqliteTests(SqlitePeopleSite site) : PersonPagesTests(site), IClassFixture<SqlitePeopleSite>;

public sealed class PersonPagesOnPostgresTests(PostgresPeopleSite site) : PersonPagesTests(site), IClassFixture<PostgresPeopleSite>;
