using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Xunit;

namespace Remit.People.Pages;

public abstract class PostPagesTests(PeopleSite site)
{
    [Fact]
    public async Task Posts_are_listed_with_who_holds_them_and_vacant_ones_are_marked()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.PostsRoute);
        Assert.Contains("Mayor of London Rosalind Achebe Rank: Mayor", page.Main, StringComparison.Ordinal);
        Assert.Contains("Assistant Director, Communities and Social Policy Vacant Rank: Assistant Director", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_entered_and_changed_from_a_day_on()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewPostRoute);
        page.Fill(("Title", "Head of Housing"), ("Finance", "true")).Choose("Rank in the scheme of delegation", "None");
        var answer = await page.SubmitAsync("Enter");
        var url = answer.Headers.Location!.ToString();
        page = await owen.OpenAsync(url + "/details");
        page.Fill(
                ("Title", "Director of Housing"),
                ("Approver", "true"),
                ("Day", "1"),
                ("Month", "6"),
                ("Year", "2018"),
                ("Why is it changed?", "The board made it so")
            )
            .Choose("Rank in the scheme of delegation", "Director");
        answer = await page.SubmitAsync("Change");
        Assert.Equal(url, answer.Headers.Location?.ToString());

        Assert.Equal("Head of Housing", (await owen.OpenAsync(url)).Heading);
        await site.OnAsync(
            new(2018, 6, 1),
            "administrator",
            async later => Assert.Equal("Director of Housing", (await later.OpenAsync(url)).Heading)
        );
        var entry = (await site.JournalAsync($"post {url.Split('/')[^1]}"))[0];
        Assert.Equal(("Owen Price", "The board made it so"), (entry.Who, entry.Why));
    }

    [Fact]
    public async Task A_post_that_signs_needs_a_rank_and_every_post_a_title_and_a_task()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewPostRoute);
        Assert.Equal(
            ["Enter the title as it stands on signed forms", "Choose a rank, or none", "Choose at least one thing that the holder does"],
            await PeopleSite.ErrorsAsync(owen, PeopleUrls.NewPostRoute, page.SubmitAsync("Enter"))
        );
        page = await owen.OpenAsync(PeopleUrls.NewPostRoute);
        page.Fill(("Title", "Head of Nothing"), ("Approver", "true")).Choose("Rank in the scheme of delegation", "None");
        Assert.Equal(
            ["A post that signs decisions needs the rank by which the scheme of delegation limits it"],
            await PeopleSite.ErrorsAsync(owen, PeopleUrls.NewPostRoute, page.SubmitAsync("Enter"))
        );
    }

    [Fact]
    public async Task Somebody_is_appointed_holds_the_post_and_is_let_go()
    {
        var (post, person) = await site.EnterAsync("Assistant Director, Culture", "Asha Culture");
        var owen = await site.Site.VisitAsAsync("administrator");
        var answer = await AppointAsync(owen, post, person, "14");
        Assert.Equal(PeopleUrls.Post(post.Id), answer.Headers.Location?.ToString());
        var page = await owen.OpenAsync(PeopleUrls.Post(post.Id));
        Assert.Contains("Asha Culture since 14 May 2018", page.Main, StringComparison.Ordinal);
        Assert.Contains("Owen Price appointed Asha Culture, since 14 May 2018. Why: The panel chose her", page.Main, StringComparison.Ordinal);

        var holding = await site.WithAsync(db => db.PostHoldings.AsNoTracking().SingleAsync(h => h.PostId == post.Id));
        page = await owen.OpenAsync(PeopleUrls.HoldingEnd(holding));
        page.Fill(("Day", "31"), ("Month", "5"), ("Year", "2018"), ("Why?", "She retires"));
        Assert.Equal(HttpStatusCode.Redirect, (await page.SubmitAsync("End it")).StatusCode);
        await site.OnAsync(
            new(2018, 6, 1),
            "administrator",
            async later =>
            {
                page = await later.OpenAsync(PeopleUrls.Post(post.Id));
                Assert.Contains("Vacant", page.Main, StringComparison.Ordinal);
                Assert.Contains("Asha Culture 14 May 2018 to 31 May 2018", page.Main, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Of_two_who_appoint_at_once_the_second_is_told_who_holds_the_post()
    {
        var (post, person) = await site.EnterAsync("Assistant Director, Sport", "First Of Two");
        var (_, other) = await site.EnterAsync("Another post", "Second Of Two");
        var (owen, again) = (await site.Site.VisitAsAsync("administrator"), await site.Site.VisitAsAsync("administrator"));
        var (first, second) = (await FillAsync(owen, post, person, "14"), await FillAsync(again, post, other, "14"));
        var answers = await Task.WhenAll(first.SubmitAsync("Appoint"), second.SubmitAsync("Appoint"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(1, await site.WithAsync(db => db.PostHoldings.CountAsync(h => h.PostId == post.Id)));
        var refused = new OpenPage(owen, "", await Visitor.ReadAsync(answers.Single(a => a.StatusCode == HttpStatusCode.OK)));
        Assert.Contains("holds this post from 14 May 2018 on: end that first", refused.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appointment_that_has_not_begun_is_undone_and_what_has_passed_stays()
    {
        var (post, person) = await site.EnterAsync("Assistant Director, Parks", "Undone Person");
        var owen = await site.Site.VisitAsAsync("administrator");
        await AppointAsync(owen, post, person, "20");
        var holding = await site.WithAsync(db => db.PostHoldings.AsNoTracking().SingleAsync(h => h.PostId == post.Id));
        var page = await owen.OpenAsync(PeopleUrls.HoldingEnd(holding));
        page.Fill(("Day", "19"), ("Month", "5"), ("Year", "2018"), ("Why?", "The wrong person"));
        await page.SubmitAsync("End it");
        page = await owen.OpenAsync(PeopleUrls.Post(post.Id));
        Assert.Contains("was to begin on 20 May 2018, undone before", page.Main, StringComparison.Ordinal);
        Assert.Contains("undid the appointment of Undone Person", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_closed_once_nobody_holds_it()
    {
        var (post, person) = await site.EnterAsync("Assistant Director, Fairs", "Last Holder");
        await site.HoldAsync(post, person);
        var owen = await site.Site.VisitAsAsync("administrator");
        var url = PeopleUrls.Closure(post.Id);
        var page = (await owen.OpenAsync(url)).Fill(("Day", "13"), ("Month", "5"), ("Year", "2018"), ("Why?", "There are no more fairs"));
        Assert.Equal(
            ["Last Holder holds the post from 1 January 2016 on: end that first"],
            await PeopleSite.ErrorsAsync(owen, url, page.SubmitAsync("Close the post"))
        );

        var holding = await site.WithAsync(db => db.PostHoldings.AsNoTracking().SingleAsync(h => h.PostId == post.Id));
        page = await owen.OpenAsync(PeopleUrls.HoldingEnd(holding));
        await page.Fill(("Day", "12"), ("Month", "5"), ("Year", "2018"), ("Why?", "Left")).SubmitAsync("End it");
        page = (await owen.OpenAsync(url)).Fill(("Day", "13"), ("Month", "5"), ("Year", "2018"), ("Why?", "There are no more fairs"));
        Assert.Equal(HttpStatusCode.Redirect, (await page.SubmitAsync("Close the post")).StatusCode);
        Assert.Contains("Assistant Director, Fairs, until 13 May 2018", (await owen.OpenAsync(PeopleUrls.PostsRoute)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_ends_with_the_post_at_the_next_click()
    {
        var sam = Persona.All.First(p => p.Key == "citizen");
        var visitor = await site.Site.VisitAsAsync("citizen");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.PeopleRoute)).StatusCode);
        Post post = new("Deputy administrator", null, null, [Role.Administrator]);
        PostHolding holding = new(post.Id, sam.Id, new(2018, 5, 1), Until: null);
        await site.WithAsync(db =>
        {
            db.AddRange(post, holding);
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(PeopleUrls.PeopleRoute)).StatusCode);

        var page = await visitor.OpenAsync(PeopleUrls.HoldingEnd(holding));
        await page.Fill(("Day", "13"), ("Month", "5"), ("Year", "2018"), ("Why?", "It was for two weeks")).SubmitAsync("End it");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PeopleUrls.PeopleRoute)).StatusCode);
    }

    private static async Task<HttpResponseMessage> AppointAsync(Visitor visitor, Post post, Person person, string day) =>
        await (await FillAsync(visitor, post, person, day)).SubmitAsync("Appoint");

    private static async Task<OpenPage> FillAsync(Visitor visitor, Post post, Person person, string day)
    {
        var page = await visitor.OpenAsync(PeopleUrls.Appointment(post.Id));
        page.FillIn(page.Document.QuerySelectorAll("fieldset")[0], ("Day", day), ("Month", "5"), ("Year", "2018"));
        return page.Fill(("Who is appointed?", person.Id.ToString()), ("Why, and who decided it?", "The panel chose her"));
    }
}

public sealed class PostPagesOnSqliteTests(SqlitePeopleSite site) : PostPagesTests(site), IClassFixture<SqlitePeopleSite>;

public sealed class PostPagesOnPostgresTests(PostgresPeopleSite site) : PostPagesTests(site), IClassFixture<PostgresPeopleSite>;
