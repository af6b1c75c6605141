using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Finance;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Authority;

public abstract class AuthorityPagesTests(TestDatabase database) : IAsyncLifetime
{
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        await database.WithAsync(async db =>
        {
            await db.PowerUses.ExecuteDeleteAsync();
            await db.Set<DrawDown>().ExecuteDeleteAsync();
            await db.SpecificDelegations.ExecuteDeleteAsync();
            await db.Schemes.ExecuteDeleteAsync();
            await db.BuyingRules.ExecuteDeleteAsync();
        });
        _site = await RunningSite.StartAsync(demo: true, database: database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Before_anything_is_entered_nobody_may_sign_and_everybody_is_told_so()
    {
        var page = await _site.Visit().OpenAsync(AuthorityUrls.Home);

        Assert.Contains("No scheme of delegation has been entered for today, so nobody may sign.", page.Main, StringComparison.Ordinal);
        Assert.Contains("None has been entered yet.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Keep the policy", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_takes_over_what_is_known_once_and_everybody_sees_it()
    {
        var administrator = await _site.VisitAsAsync("administrator");
        var empty = await administrator.OpenAsync(AuthorityUrls.Home);
        Assert.Equal(AuthorityUrls.Home, (await empty.SubmitAsync("Take these over")).Headers.Location!.ToString());
        await empty.SubmitAsync("Take these over");

        var page = await _site.Visit().OpenAsync(AuthorityUrls.Home);

        Assert.Contains(
            "MD2085, from 24 April 2017: DAR up to £10,000, ADD up to £50,000, DD up to £150,000, MD any amount",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.Contains("MD2830, from a day in 2022 that is not known: figures not held", page.Main, StringComparison.Ordinal);
        Assert.Contains("nobody may sign until an administrator enters the figures of MD3274", page.Main, StringComparison.Ordinal);
        Assert.Equal(5, await database.WithAsync(db => db.Schemes.CountAsync()));
        Assert.Contains(
            "Owen Price",
            await database.WithAsync(db => db.Journal.Where(e => e.Act.StartsWith("took over")).Select(e => e.Who).ToListAsync())
        );
    }

    [Fact]
    public async Task The_question_is_answered_with_its_lines()
    {
        await TakeKnownAsync();
        var visitor = _site.Visit();

        var page = await visitor.OpenAsync($"{AuthorityUrls.Home}?amount=%C2%A3330%2C000&on.Day=1&on.Month=10&on.Year=2018");
        var novel = await visitor.OpenAsync($"{AuthorityUrls.Home}?amount=5k&on.Day=1&on.Month=10&on.Year=2018&nature=novel&nature=contentious");

        Assert.Contains("MD (Mayor) may sign a decision of £330,000 on 1 October 2018.", page.Main, StringComparison.Ordinal);
        Assert.Contains(
            "£330,000 is above the £150,000 that a Director may approve (MD2085, scheme of delegation in force from 24 April 2017)",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.Contains("It is novel and contentious, and that is for MD (Mayor) whatever the amount", novel.Main, StringComparison.Ordinal);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Who_holds_a_post_is_named_to_people_of_the_authority_only()
    {
        await TakeKnownAsync();
        var (post, person) = await database.WithAsync(Examples.EnterAsync);
        const string url = $"{AuthorityUrls.Home}?amount=40000&on.Day=1&on.Month=10&on.Year=2018";

        var everybody = await _site.Visit().OpenAsync(url);
        var officer = await (await _site.VisitAsAsync("finance")).OpenAsync(url);

        Assert.Contains("Adam Assistant (Assistant Director, Markets)", officer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Adam Assistant", everybody.Main, StringComparison.Ordinal);
        Assert.Contains("ADD (Assistant Director) or DD (Director) or MD (Mayor) may sign", everybody.Main, StringComparison.Ordinal);
        Assert.NotEqual(post.Id, person.Id);
    }

    [Theory]
    [InlineData("?amount=lots", "Enter the whole sum that the decision approves, for example £330,000 or 330k")]
    [InlineData("?amount=-5", "Enter the whole sum that the decision approves, for example £330,000 or 330k")]
    [InlineData("?amount=", "Enter the whole sum that the decision approves, for example £330,000 or 330k")]
    [InlineData("?amount=5&on.Day=31&on.Month=2&on.Year=2018", "Day of signature must be a real date")]
    public async Task What_cannot_be_read_is_said_at_its_field(string query, string error)
    {
        var page = await _site.Visit().OpenAsync(AuthorityUrls.Home + query);

        Assert.Equal([error], page.Errors);
        Assert.Null(page.Document.QuerySelector("#answer"));
    }

    [Fact]
    public async Task The_figures_of_a_version_are_entered_and_hold_from_then_on()
    {
        await TakeKnownAsync();
        var administrator = await _site.VisitAsAsync("administrator");
        var md2472 = await SchemeAsync("MD2472");
        var version = await administrator.OpenAsync(AuthorityUrls.Version(md2472.Id));
        Assert.Contains("Its figures are not held here", version.Main, StringComparison.Ordinal);
        var link = version.Document.QuerySelectorAll("main a").Single(a => OpenPage.Words(a) == "Enter the figures of MD2472").GetAttribute("href")!;

        var form = await administrator.OpenAsync(link);
        Assert.Equal("MD2472", form.Field("Which decision enacted it?").GetAttribute("value"));
        Fill(form, 1, "£11,000");
        Fill(form, 2, "60k");
        Fill(form, 3, "200000");
        var answer = await form.Fill(("Why do you enter it?", "Read in the signed paper"), ("Where did you read the figures?", "The signed MD2472"))
            .SubmitAsync("Enter it");

        var shown = await _site.Visit().OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("up to £60,000", shown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Owen Price", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Owen Price on", (await administrator.OpenAsync(answer.Headers.Location!.ToString())).Main, StringComparison.Ordinal);
        Assert.Contains("Puts right MD2472 as it stood before", shown.Main, StringComparison.Ordinal);
        Assert.Contains(
            "This version no longer stands",
            (await _site.Visit().OpenAsync(AuthorityUrls.Version(md2472.Id))).Main,
            StringComparison.Ordinal
        );
        var asked = await _site.Visit().OpenAsync($"{AuthorityUrls.Home}?amount=60000&on.Day=1&on.Month=9&on.Year=2020");
        Assert.Contains("ADD (Assistant Director) or DD (Director) or MD (Mayor) may sign", asked.Main, StringComparison.Ordinal);
        Assert.Equal(
            "Read in the signed paper",
            await database.WithAsync(db => db.Journal.Where(e => e.Subject == "scheme of delegation MD2472").Select(e => e.Why).SingleAsync())
        );

        var again = await (await administrator.OpenAsync(link)).Fill(("Why do you enter it?", "Once more")).SubmitAsync("Enter it");
        Assert.Contains("Somebody has replaced that version already", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_would_change_what_was_signed_is_refused_at_its_day()
    {
        await TakeKnownAsync();
        var md2085 = await SchemeAsync("MD2085");
        await database.WithAsync(async db =>
        {
            db.PowerUses.Add(new(Guid.CreateVersion7(), "ADD9", new(2018, 10, 1), md2085.Id, "ADD", Money.Pounds(5), [], null));
            await db.SaveChangesAsync();
        });
        var administrator = await _site.VisitAsAsync("administrator");
        var form = await administrator.OpenAsync(AuthorityUrls.NewVersionRoute);

        form.Fill(("Which decision enacted it?", "MD2400"), ("Day", "1"), ("Month", "5"), ("Year", "2018"), ("Why do you enter it?", "x"));
        var answer = await form.Choose("Do you have its figures?", "No").SubmitAsync("Enter it");

        var refused = new OpenPage(administrator, AuthorityUrls.NewVersionRoute, await Visitor.ReadAsync(answer));
        Assert.Equal(
            ["ADD9 was signed on 1 October 2018 under the scheme of that day: a version that would change the policy of that day cannot be entered"],
            refused.Errors
        );
        Assert.DoesNotContain("Put it right", (await administrator.OpenAsync(AuthorityUrls.Version(md2085.Id))).Main, StringComparison.Ordinal);
        Assert.Equal(5, await database.WithAsync(db => db.Schemes.CountAsync()));
    }

    [Fact]
    public async Task What_is_missing_from_a_version_is_said_at_each_field()
    {
        var administrator = await _site.VisitAsAsync("administrator");
        var form = await administrator.OpenAsync(AuthorityUrls.NewVersionRoute);
        var bare = new OpenPage(administrator, AuthorityUrls.NewVersionRoute, await Visitor.ReadAsync(await form.SubmitAsync("Enter it")));
        Assert.Equal(
            ["Enter the first day on which it holds", "Say whether you have its figures", "Say why you enter it: the reason stands in the journal"],
            bare.Errors
        );

        form = await administrator.OpenAsync(AuthorityUrls.NewVersionRoute);
        Fill(form, 1, "many");
        var answer = await form.Fill(("Day", "1"), ("Month", "5"), ("Year", "2018"), ("Why do you enter it?", "x"))
            .Choose("Do you have its figures?", "Yes")
            .SubmitAsync("Enter it");
        var refused = new OpenPage(administrator, AuthorityUrls.NewVersionRoute, await Visitor.ReadAsync(answer));
        Assert.Equal(["\"many\" is not an amount of money: write it as £50,000, or leave it empty for the top level"], refused.Errors);
    }

    [Fact]
    public async Task A_delegation_is_entered_and_shown_with_what_is_left()
    {
        var (post, _) = await database.WithAsync(Examples.EnterAsync);
        var administrator = await _site.VisitAsAsync("administrator");
        var form = await administrator.OpenAsync(AuthorityUrls.NewDelegationRoute);
        var bare = new OpenPage(administrator, AuthorityUrls.NewDelegationRoute, await Visitor.ReadAsync(await form.SubmitAsync("Enter it")));
        Assert.Equal(7, bare.Errors.Count);

        form = await administrator.OpenAsync(AuthorityUrls.NewDelegationRoute);
        form.Fill(
            ("Which decision gave it?", "MD2680"),
            ("Who has it?", post.Id.ToString()),
            ("How much in all?", "£50,000"),
            ("What for?", "design labs"),
            ("Why do you enter it?", "MD2680 says so")
        );
        FillDay(form, "First day", "1", "4", "2020");
        FillDay(form, "Last day", "31", "3", "2021");
        var answer = await form.SubmitAsync("Enter it");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cells = (await _site.Visit().OpenAsync(AuthorityUrls.Home)).Document.QuerySelectorAll("[aria-labelledby=delegations] td");
        Assert.Equal(
            ["MD2680", "Assistant Director, Markets", "design labs", "1 April 2020 to 31 March 2021", "£50,000", "£50,000"],
            cells.Select(OpenPage.Words)
        );
        var kept = await database.WithAsync(db => db.SpecificDelegations.AsNoTracking().SingleAsync());
        Assert.Equal((post.Id, null, Money.Pounds(50_000), Money.Zero), (kept.PostId, kept.Rank, kept.Amount, kept.Drawn));
    }

    [Fact]
    public async Task Rules_on_buying_are_entered_and_do_not_overlap()
    {
        var administrator = await _site.VisitAsAsync("administrator");
        var form = await administrator.OpenAsync(AuthorityUrls.NewBuyingRulesRoute);
        form.Fill(("What enacted them?", "Code of 2020"), ("Day", "1"), ("Month", "6"), ("Year", "2020"), ("Why do you enter them?", "x"));
        form.Fill(("Grounds for buying without competition", "urgency\nabsence of competition"));
        FillBand(form, 1, "0", "£10,000", "one quote");
        FillBand(form, 2, "9,999", "", "a competition");
        var refused = new OpenPage(administrator, AuthorityUrls.NewBuyingRulesRoute, await Visitor.ReadAsync(await form.SubmitAsync("Enter them")));
        Assert.Equal(["Two bands overlap: a contract would have two routes"], refused.Errors);

        FillBand(refused, 2, "10000", "", "a competition");
        var answer = await refused.SubmitAsync("Enter them");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await _site.Visit().OpenAsync(AuthorityUrls.Home);
        Assert.Contains("less than £10,000: one quote £10,000 and more: a competition", page.Main, StringComparison.Ordinal);
        Assert.Contains("on a ground that is named: urgency; absence of competition.", page.Main, StringComparison.Ordinal);
        var twice = await administrator.OpenAsync(AuthorityUrls.NewBuyingRulesRoute);
        twice.Fill(("What enacted them?", "Code of 2020"), ("Day", "1"), ("Month", "6"), ("Year", "2020"), ("Why do you enter them?", "x"));
        Assert.Contains(
            "have been entered already",
            await (await twice.SubmitAsync("Enter them")).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(AuthorityUrls.NewVersionRoute)]
    [InlineData(AuthorityUrls.NewDelegationRoute)]
    [InlineData(AuthorityUrls.NewBuyingRulesRoute)]
    [InlineData(AuthorityUrls.KnownRoute)]
    public async Task Only_administrators_keep_the_policy(string url)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsAsync("approver")).GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.VisitAsAsync("approver")).PostAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync(AuthorityUrls.Version(Guid.CreateVersion7()))).StatusCode);
        var administrator = await _site.VisitAsAsync("administrator");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(AuthorityUrls.NewVersion(Guid.CreateVersion7()))).StatusCode);
    }

    private async Task TakeKnownAsync() =>
        await (await (await _site.VisitAsAsync("administrator")).OpenAsync(AuthorityUrls.Home)).SubmitAsync("Take these over");

    private Task<SchemeOfDelegation> SchemeAsync(string enactedBy) =>
        database.WithAsync(db => db.Schemes.AsNoTracking().SingleAsync(s => s.EnactedBy == enactedBy));

    private static void Fill(OpenPage form, int level, string limit) => form.FillIn(Part(form, $"Level {level}"), ("May approve up to", limit));

    private static void FillBand(OpenPage form, int band, string from, string below, string route) =>
        form.FillIn(Part(form, $"Band {band}"), ("From", from), ("To less than", below), ("How it is awarded", route));

    private static void FillDay(OpenPage form, string legend, string day, string month, string year) =>
        form.FillIn(Part(form, legend), ("Day", day), ("Month", month), ("Year", year));

    private static AngleSharp.Dom.IElement Part(OpenPage form, string legend) =>
        form.Document.QuerySelectorAll("fieldset").Single(f => OpenPage.Words(f.QuerySelector("legend")!) == legend);
}

public sealed class AuthorityPagesOnSqliteTests(SqliteTestDatabase database) : AuthorityPagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AuthorityPagesOnPostgresTests(PostgresTestDatabase database) : AuthorityPagesTests(database), IClassFixture<PostgresTestDatabase>;
