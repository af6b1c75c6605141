using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Papers;
using Remit.Storage;
using Xunit;

namespace Remit.Site;

public abstract class OnceFormsTests(ImportSite site)
{
    private const string Key = OnceForms.Field;

    [Fact]
    public async Task Every_form_that_is_sent_carries_a_key_of_its_own()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var (one, other) = (await officer.OpenAsync(ImportUrls.NewRoute), await officer.OpenAsync(ImportUrls.NewRoute));
        Assert.NotEqual(KeyOf(one), KeyOf(other));
        Assert.Empty((await site.Site.Visit().OpenAsync("/decisions")).Document.QuerySelectorAll($"input[name={Key}]"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_has_one_effect_and_one_answer()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        page.Fill(("Paste its text", Papers.Examples.Workshops("DD3301")));
        var first = await page.SubmitAsync("Read the paper");
        var second = await page.SubmitAsync("Read the paper");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal((first.StatusCode, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(1, await CountAsync("DD3301"));
    }

    [Fact]
    public async Task Eight_sendings_at_once_have_one_effect_and_one_answer_also_at_two_instances()
    {
        await using var another = await RunningSite.StartAsync(demo: true, database: site.ConnectionString);
        for (var round = 0; round < 3; round++)
        {
            var code = $"DD331{round}";
            var (officer, url) = await site.BringAsync(Papers.Examples.Workshops(code));
            var page = await officer.OpenAsync(url);
            await page.Fill(("Day", "7"), ("Month", "6"), ("Year", "2021")).SubmitAsync("Continue to confirm");
            var confirmation = await officer.OpenAsync(url + "/confirmation");
            var elsewhere = officer.At(another);
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? confirmation : confirmation.By(elsewhere)).SubmitAsync("Put it on the register"))
            );
            Assert.All(answers, a => Assert.Equal((HttpStatusCode.Redirect, url), (a.StatusCode, a.Headers.Location?.ToString())));
            var decision = await site.DecisionAsync(code);
            Assert.Equal(1, decision.Version);
            Assert.Equal(
                1,
                await site.WithAsync(db =>
                    db.Journal.CountAsync(e => e.Subject == "decision " + decision.Slug && e.Act == "put a decision on the register")
                )
            );
        }
    }

    [Fact]
    public async Task Sendings_at_once_of_a_form_with_several_savings_leave_one_set_of_them()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        page.Fill(
            ("Paste its text", Papers.Examples.Workshops("DD3302")),
            ("Web address it was published at (optional)", "https://example.org/dd3302")
        );
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SubmitAsync("Read the paper")));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Equal(1, await CountAsync("DD3302"));
        Assert.Equal("https://example.org/dd3302", (await site.ImportAsync(answers[0].Headers.Location!.ToString())).Draft.SourceAddress);
    }

    [Fact]
    public async Task Other_content_under_the_same_key_is_refused_in_words_and_not_saved()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        await page.Fill(("Paste its text", Papers.Examples.Workshops("DD3303"))).SubmitAsync("Read the paper");
        var answer = await page.By(officer).Fill(("Paste its text", Papers.Examples.Workshops("DD3304"))).SubmitAsync("Read the paper");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(
            "This form was sent before with other content",
            (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await CountAsync("DD3304"));
    }

    [Fact]
    public async Task A_key_is_its_senders_own()
    {
        var page = await (await site.Site.VisitAsAsync("programme-officer")).OpenAsync(ImportUrls.NewRoute);
        await page.Fill(("Paste its text", Papers.Examples.Workshops("DD3305"))).SubmitAsync("Read the paper");
        var stranger = await site.Site.VisitAsAsync("finance");
        var other = await stranger.OpenAsync(ImportUrls.NewRoute);
        other.Document.QuerySelector($"input[name={Key}]")!.SetAttribute("value", KeyOf(page));
        var answer = await other.Fill(("Paste its text", Papers.Examples.Workshops("DD3305"))).SubmitAsync("Read the paper");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_refused_can_be_put_right_and_sent_again()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        var refused = new OpenPage(officer, ImportUrls.NewRoute, await Visitor.ReadAsync(await page.SubmitAsync("Read the paper")));
        Assert.NotEmpty(refused.Errors);
        Assert.NotEqual(KeyOf(page), KeyOf(refused));
        foreach (var again in new[] { page, refused })
        {
            var answer = await again.Fill(("Paste its text", Papers.Examples.Workshops("DD3306"))).SubmitAsync("Read the paper");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_was_cut_off_before_the_answer_is_led_to_the_page_itself()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        page.Fill(("Paste its text", Papers.Examples.Workshops("DD3307")));
        await page.SubmitAsync("Read the paper");
        var key = KeyOf(page);
        await site.WithAsync(db =>
            db.FormsSent.Where(f => f.Key == key)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.Answer, (string?)null).SetProperty(x => x.At, DateTime.UnixEpoch))
        );
        Assert.Equal(ImportUrls.NewRoute, (await page.SubmitAsync("Read the paper")).Headers.Location!.ToString());
        Assert.Equal(1, await CountAsync("DD3307"));
    }

    [Fact]
    public async Task Keys_are_cleared_when_nobody_will_send_the_form_again()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        await page.Fill(("Paste its text", Papers.Examples.Workshops("DD3308"))).SubmitAsync("Read the paper");
        var key = KeyOf(page);
        var sent = await site.WithAsync(db => db.FormsSent.Where(f => f.Key == key).Select(f => f.At).SingleAsync());
        await ClearAsync(sent + OldKeys.Kept);
        Assert.True(await site.WithAsync(db => db.FormsSent.AnyAsync(f => f.Key == key)));
        await ClearAsync(sent + OldKeys.Kept + TimeSpan.FromSeconds(1));
        Assert.False(await site.WithAsync(db => db.FormsSent.AnyAsync(f => f.Key == key)));
    }

    private async Task ClearAsync(DateTime now)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await new OldKeys().DoAsync(scope.ServiceProvider, now, default);
    }

    private static string KeyOf(OpenPage page) => page.Document.QuerySelector($"form input[name={Key}]")!.GetAttribute("value")!;

    private Task<int> CountAsync(string code) =>
        site.WithAsync(async db => (await db.PaperImports.AsNoTracking().ToListAsync()).Count(i => i.Read.Code == code));
}

public sealed class OnceFormsOnSqliteTests(SqliteImportSite site) : OnceFormsTests(site), IClassFixture<SqliteImportSite>;

public sealed class OnceFormsOnPostgresTests(PostgresImportSite site) : OnceFormsTests(site), IClassFixture<PostgresImportSite>;
