using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Accounts;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Spending;
using Remit.Storage;
using Xunit;

namespace Remit.Api;

public sealed class ApiKeyTests
{
    private const string Thousand = """{"amount": 100000, "purpose": "A placement"}""";
    private const string Envelopes = "/api/v1/envelopes";

    [Fact]
    public async Task A_key_is_shown_once_kept_as_a_hash_and_lets_a_program_act_as_its_person()
    {
        await using var site = await ProgramSite.StartAsync();
        var officer = await site.Site.VisitAsAsync("finance");
        var made = await MakeAsync(officer, "Finance system", ProgramSite.Today.AddYears(1));
        Assert.Equal((HttpStatusCode.Redirect, AccountUrls.ApiKeys), (made.StatusCode, made.Headers.Location!.ToString()));
        var page = await officer.OpenAsync(AccountUrls.ApiKeys);
        var key = page.Document.QuerySelector(".remit-key")!.TextContent;
        Assert.Matches("^remit_[A-Za-z0-9_-]{43}$", key);
        Assert.Contains("Good until 3 December 2019", page.Main, StringComparison.Ordinal);
        Assert.Null((await officer.OpenAsync(AccountUrls.ApiKeys)).Document.QuerySelector(".remit-key"));
        var row = await site.WithAsync(db => db.ApiKeys.SingleAsync());
        Assert.Equal((ApiKey.HashOf(key), null), (row.Hash, row.UsedAt));

        Program program = new(site.Site, key);
        var done = await program.PostAsync(ProgramSite.Commitments, Thousand);
        Assert.Equal(201, done.Status);
        var entry = await site.WithAsync(db => db.Journal.SingleAsync(e => e.Act == "committed"));
        Assert.Equal(("Tom Whitfield (API key “Finance system”)", row.PersonId), (entry.Who, entry.PersonId));
        Assert.Contains("Last used3 December 2018 at 10:00", (await officer.OpenAsync(AccountUrls.ApiKeys)).Main, StringComparison.Ordinal);
        Assert.Equal(1, await site.WithAsync(db => db.Journal.CountAsync(e => e.Act == "made an API key" && e.Who == "Tom Whitfield")));
        Assert.DoesNotContain(await site.WithAsync(db => db.Journal.ToListAsync()), e => e.After?.Contains(key, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_key_has_a_name_of_its_own_and_ends_within_a_year()
    {
        await using var site = await ProgramSite.StartAsync();
        await site.ProgramAsync(name: "Finance system");
        var officer = await site.Site.VisitAsAsync("finance");
        Assert.Equal(
            [
                "You have a key called finance system: choose another name, so that the journal tells them apart",
                "The last day must lie between 3 December 2018 and 3 December 2019",
            ],
            await RefusedAsync(officer, "finance system", ProgramSite.Today.AddYears(1).AddDays(1))
        );
        Assert.Equal(
            ["Enter a name by which you know the key again, for example the program that uses it", "Enter the last day on which the key is good"],
            await RefusedAsync(officer, "", null)
        );
        for (var i = 1; i < ApiKey.Most; i++)
        {
            await site.ProgramAsync(name: $"Key {i}");
        }

        Assert.Equal(["You have 10 keys in use: end one that no program needs"], await RefusedAsync(officer, "Key 10", ProgramSite.Today));
    }

    [Fact]
    public async Task A_key_is_good_on_its_last_day_and_not_the_day_after()
    {
        await using var site = await ProgramSite.StartAsync();
        var program = await site.ProgramAsync(lastDay: ProgramSite.Today);
        site.Clock.Now = new(2018, 12, 3, 23, 59, 59, DateTimeKind.Utc);
        Assert.Equal(200, (await program.GetAsync($"{Envelopes}/ADD2253")).Status);
        site.Clock.Now = new(2018, 12, 4, 0, 0, 0, DateTimeKind.Utc);
        var refused = await program.PostAsync(ProgramSite.Commitments, Thousand);
        Assert.Equal((401, "The API key was good until 3 December 2018: make another"), (refused.Status, refused.Message));
        Assert.Equal(("Bearer realm=\"Remit\"", "application/problem+json", true), (refused.Challenge, refused.Type, refused.NoStore));
    }

    [Fact]
    public async Task Its_maker_ends_a_key_or_an_administrator_who_says_why_and_nobody_else()
    {
        await using var site = await ProgramSite.StartAsync();
        var first = await site.ProgramAsync(name: "First");
        var second = await site.ProgramAsync(name: "Second");
        var ids = await site.WithAsync(db => db.ApiKeys.ToDictionaryAsync(k => k.Name, k => k.Id));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.Site.VisitAsAsync("legal")).GetAsync(AccountUrls.ApiKeyEnd(ids["First"]))).StatusCode
        );

        var owner = await site.Site.VisitAsAsync("finance");
        await (await owner.OpenAsync(AccountUrls.ApiKeyEnd(ids["First"]))).SubmitAsync("End the key");
        Assert.Equal((401, "The API key was ended on 3 December 2018"), Refused(await first.GetAsync(Envelopes)));

        var administrator = await site.Site.VisitAsAsync("administrator");
        Assert.Contains("SecondGood until", (await administrator.OpenAsync(AccountUrls.AllApiKeys)).Main, StringComparison.Ordinal);
        var page = await administrator.OpenAsync(AccountUrls.ApiKeyEnd(ids["Second"]));
        var without = new OpenPage(
            administrator,
            AccountUrls.ApiKeyEnd(ids["Second"]),
            await Visitor.ReadAsync(await page.SubmitAsync("End the key"))
        );
        Assert.Equal(["Say why: it is kept in the journal"], without.Errors);
        Assert.Equal(200, (await second.GetAsync(Envelopes)).Status);
        await without.Fill(("Why?", "It stood in a log")).SubmitAsync("End the key");
        Assert.Equal(401, (await second.GetAsync(Envelopes)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(AccountUrls.ApiKeyEnd(ids["Second"]))).StatusCode);
        var entry = await site.WithAsync(db => db.Journal.SingleAsync(e => e.Why == "It stood in a log"));
        Assert.Equal(("Owen Price", "ended the API key “Second” of Tom Whitfield"), (entry.Who, entry.Act));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_also_where_anybody_may_read_and_no_key_is_asked_for_where_one_is_needed()
    {
        await using var site = await ProgramSite.StartAsync();
        Program wrong = new(site.Site, "remit_none");
        Assert.Equal((401, "There is no such API key"), Refused(await wrong.GetAsync("/api/v1/decisions")));
        Program nobody = new(site.Site, null);
        Assert.Equal(200, (await nobody.GetAsync("/api/v1/decisions")).Status);
        var refused = await nobody.PostAsync(ProgramSite.Commitments, Thousand);
        Assert.Equal((401, "accounts.no-key", "Bearer realm=\"Remit\""), (refused.Status, refused.Errors[0], refused.Challenge));
    }

    [Fact]
    public async Task A_key_may_do_what_its_persons_posts_let_them_do_on_the_day_and_no_more()
    {
        await using var site = await ProgramSite.StartAsync();
        var officer = await site.ProgramAsync("programme-officer");
        Assert.Equal(201, (await officer.PostAsync(ProgramSite.Commitments, Thousand)).Status);
        Assert.Equal(404, (await officer.PostAsync(SpendingUrls.ApiPostingsRoute, "{}")).Status);
        Assert.Equal(404, (await (await site.ProgramAsync("citizen")).PostAsync(ProgramSite.Commitments, Thousand)).Status);
        Assert.Equal(404, (await (await site.ProgramAsync("legal")).PostAsync(ProgramSite.Commitments, Thousand)).Status);

        await site.WithAsync(async db =>
        {
            var person = Persona.All.Single(p => p.Key == "programme-officer").Id;
            foreach (var holding in await db.PostHoldings.Where(h => h.PersonId == person).ToListAsync())
            {
                holding.End(ProgramSite.Today, ProgramSite.Today);
            }

            await db.SaveAsync(new("A test", "ended a holding", "a test", null, site.Clock.Now));
            return true;
        });
        site.Clock.Now = site.Clock.Now.AddDays(1);
        Assert.Equal(404, (await officer.PostAsync(ProgramSite.Commitments, Thousand)).Status);
    }

    [Fact]
    public async Task A_key_opens_no_page_and_a_cookie_nothing_that_is_for_programs()
    {
        await using var site = await ProgramSite.StartAsync();
        var program = await site.ProgramAsync();
        Assert.Equal(302, (await program.GetAsync("/spending")).Status);
        Assert.Equal(302, (await program.SendAsync(new(HttpMethod.Post, AccountUrls.ApiKeys))).Status);

        var officer = await site.Site.VisitAsAsync("finance");
        HttpRequestMessage request = new(HttpMethod.Post, ProgramSite.Commitments)
        {
            Content = new StringContent(Thousand, null, "application/json"),
        };
        request.Headers.Add(IdempotencyKey.Header, "one");
        Assert.Equal(HttpStatusCode.Unauthorized, (await officer.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Envelopes}/ADD2253")).StatusCode); // its decision is not published
        Assert.Equal(0, await site.WithAsync(db => db.Set<Remit.Envelopes.Commitment>().CountAsync()));
    }

    [Fact]
    public async Task An_address_that_shows_too_many_wrong_keys_waits()
    {
        await using var site = await ProgramSite.StartAsync(settings: "Remit:TriesAMinute=3");
        Program wrong = new(site.Site, "remit_none");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(401, (await wrong.GetAsync(Envelopes)).Status);
        }

        var waits = await wrong.GetAsync(Envelopes);
        Assert.Equal((429, "60", "accounts.too-many-tries"), (waits.Status, waits.RetryAfter, waits.Errors[0]));
        Assert.Equal(200, (await new Program(site.Site, null).GetAsync(Envelopes)).Status);
    }

    [Fact]
    public async Task The_owner_of_an_account_is_told_of_a_new_key_and_a_key_ends_with_the_account()
    {
        FixedClock clock = new(new(2018, 12, 3, 10, 0, 0, DateTimeKind.Utc));
        await using var site = await RunningSite.StartAsync(also: services => services.AddSingleton<TimeProvider>(clock));
        var account = await site.OpenAccountAsync(Role.Finance);
        var owner = site.Visit();
        await owner.SignInAsync();
        await MakeAsync(owner, "Finance system", ProgramSite.Today);
        var key = (await owner.OpenAsync(AccountUrls.ApiKeys)).Document.QuerySelector(".remit-key")!.TextContent;
        Assert.Contains(
            await site.MailToAsync(Accounts.Examples.Email),
            m => m.Body!.Contains("An API key was made, with which a program can act as you", StringComparison.Ordinal)
        );
        Program program = new(site, key);
        Assert.Equal(404, (await program.GetAsync($"{Envelopes}/ADD2253/acts/{Guid.Empty}")).Status);

        var administrator = await site.VisitAsAsync(Role.Administrator);
        await (await administrator.OpenAsync(AccountUrls.One(account.Id))).Fill(("Why?", "Left")).SubmitAsync("End the account");
        Assert.Equal(401, (await program.GetAsync(Envelopes)).Status);
        await (await administrator.OpenAsync(AccountUrls.One(account.Id))).Fill(("Why?", "Came back")).SubmitAsync("Open the account again");
        Assert.Equal(401, (await program.GetAsync(Envelopes)).Status);
    }

    private static (int, string) Refused(Told told) => (told.Status, told.Message);

    private static async Task<HttpResponseMessage> MakeAsync(Visitor visitor, string name, DateOnly? lastDay)
    {
        var page = (await visitor.OpenAsync(AccountUrls.ApiKeys)).Fill(("Name", name));
        if (lastDay is { } day)
        {
            page.Fill(("Day", $"{day.Day}"), ("Month", $"{day.Month}"), ("Year", $"{day.Year}"));
        }

        return await page.SubmitAsync("Make the key");
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(Visitor visitor, string name, DateOnly? lastDay) =>
        new OpenPage(visitor, AccountUrls.ApiKeys, await Visitor.ReadAsync(await MakeAsync(visitor, name, lastDay))).Errors;
}
