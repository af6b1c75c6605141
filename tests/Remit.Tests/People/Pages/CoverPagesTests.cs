using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Xunit;

namespace Remit.People.Pages;

public abstract class CoverPagesTests(PeopleSite site)
{
    private static readonly Guid Daniel = Persona.All.First(p => p.Key == "approver").Id;
    private static readonly Guid Helen = Persona.All.First(p => p.Key == "director").Id;

    private Task<Guid> PostOfAsync(Guid person) =>
        site.WithAsync(db => db.PostHoldings.Where(h => h.PersonId == person).OrderBy(h => h.From).Select(h => h.PostId).FirstAsync());

    [Fact]
    public async Task A_holder_arranges_who_stands_in_and_ends_it_early()
    {
        var post = await PostOfAsync(Daniel);
        var daniel = await site.Site.VisitAsAsync("approver");
        var answer = await ArrangeAsync(daniel, post, Helen, ("4", "6"), ("15", "6"), "Annual leave");
        Assert.Equal(PeopleUrls.Post(post), answer.Headers.Location?.ToString());
        Assert.Contains(
            "Helen Brandt 4 June 2018 to 15 June 2018: Annual leave",
            (await daniel.OpenAsync(PeopleUrls.Post(post))).Main,
            StringComparison.Ordinal
        );

        await site.OnAsync(
            new(2018, 6, 5),
            "approver",
            async later =>
            {
                var helen = await site.Site.VisitAsAsync("director");
                Assert.Contains("4 June 2018 to 15 June 2018", (await helen.OpenAsync(PeopleUrls.Person(Helen))).Main, StringComparison.Ordinal);
                var cover = await site.WithAsync(db => db.AbsenceCovers.AsNoTracking().SingleAsync(c => c.PostId == post));
                var page = await later.OpenAsync(PeopleUrls.CoverEnd(cover));
                page.Fill(("Day", "6"), ("Month", "6"), ("Year", "2018"), ("Why?", "Back early"));
                Assert.Equal(HttpStatusCode.Redirect, (await page.SubmitAsync("End it")).StatusCode);
            }
        );
        var entry = (await site.JournalAsync($"post {post}"))[0];
        Assert.Equal(("Daniel Hughes", "ended the cover by Helen Brandt on 6 June 2018", "Back early"), (entry.Who, entry.Act, entry.Why));
    }

    [Fact]
    public async Task A_holder_comes_to_their_post_by_their_own_name()
    {
        var daniel = await site.Site.VisitAsAsync("approver");
        var page = await daniel.OpenAsync("/about");
        page = await daniel.OpenAsync(page.Document.QuerySelector(".remit-persona a")!.GetAttribute("href")!);
        Assert.Equal("Daniel Hughes", page.Heading);
        page = await daniel.OpenAsync(page.Document.QuerySelector("main dt a")!.GetAttribute("href")!);
        Assert.Equal("Assistant Director, Regeneration", page.Heading);
        Assert.Contains("Arrange cover", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Appoint somebody", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_holder_and_an_administrator_arranges_cover()
    {
        var post = await PostOfAsync(Persona.All.First(p => p.Key == "legal").Id);
        foreach (var key in (string[])["approver", "finance"])
        {
            var visitor = await site.Site.VisitAsAsync(key);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.Cover(post))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.Post(post))).StatusCode);
        }

        var owen = await site.Site.VisitAsAsync("administrator");
        Assert.Equal(HttpStatusCode.Redirect, (await ArrangeAsync(owen, post, Helen, ("1", "8"), ("2", "8"), "Jury service")).StatusCode);
    }

    [Theory]
    [InlineData("13", "5", "20", "5", "Leave", "Cover begins today, 14 May 2018, or later: nobody gets powers for days that have passed")]
    [InlineData("1", "7", "30", "6", "Leave", "The last day, 30 June 2018, is before the first, 1 July 2018")]
    [InlineData("1", "7", "30", "7", "", "Enter why the holder is absent")]
    public async Task A_cover_that_makes_no_sense_is_refused_in_words(
        string day,
        string month,
        string lastDay,
        string lastMonth,
        string why,
        string error
    )
    {
        var post = await PostOfAsync(Persona.All.First(p => p.Key == "finance").Id);
        var owen = await site.Site.VisitAsAsync("administrator");
        Assert.Equal(
            [error],
            await PeopleSite.ErrorsAsync(owen, PeopleUrls.Cover(post), ArrangeAsync(owen, post, Helen, (day, month), (lastDay, lastMonth), why))
        );
    }

    [Fact]
    public async Task What_is_left_out_is_asked_for()
    {
        var post = await PostOfAsync(Daniel);
        var daniel = await site.Site.VisitAsAsync("approver");
        var page = await daniel.OpenAsync(PeopleUrls.Cover(post));
        Assert.Equal(
            ["Choose who stands in", "Enter the first day", "Enter the last day", "Enter why the holder is absent"],
            await PeopleSite.ErrorsAsync(daniel, PeopleUrls.Cover(post), page.SubmitAsync("Arrange cover"))
        );
    }

    private static async Task<HttpResponseMessage> ArrangeAsync(
        Visitor visitor,
        Guid post,
        Guid person,
        (string Day, string Month) from,
        (string Day, string Month) until,
        string why
    )
    {
        var page = await visitor.OpenAsync(PeopleUrls.Cover(post));
        var dates = page.Document.QuerySelectorAll("fieldset");
        page.FillIn(dates[0], ("Day", from.Day), ("Month", from.Month), ("Year", "2018"));
        page.FillIn(dates[1], ("Day", until.Day), ("Month", until.Month), ("Year", "2018"));
        return await page.Fill(("Who stands in?", person.ToString()), ("Why is the holder absent?", why)).SubmitAsync("Arrange cover");
    }
}

public sealed class CoverPagesOnSqliteTests(SqlitePeopleSite site) : CoverPagesTests(site), IClassFixture<SqlitePeopleSite>;

public sealed class CoverPagesOnPostgresTests(PostgresPeopleSite site) : CoverPagesTests(site), IClassFixture<PostgresPeopleSite>;
