using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

public sealed class WatchMailTests
{
    private static readonly DateTime Begins = new(2018, 4, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_bounced_is_shown_with_its_reason_and_can_be_tried_again_and_nothing_shows_what_it_says()
    {
        await using var site = await StartAsync(new Sending.Refused("550 nobody of that name", ForTheAddress: true));
        await PostAsync(site);
        await Runner.RunOnceAsync(site.Services, Begins);
        var governance = await site.VisitAsAsync("governance");
        var page = await governance.OpenAsync("/mail");
        Assert.Contains("Failed (1)", page.Main, StringComparison.Ordinal);
        Assert.Contains("550 nobody of that name", page.Main, StringComparison.Ordinal);
        Assert.Contains("Addresses that mail does not reach (1)", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Dear Amara", page.Main, StringComparison.Ordinal);

        var answer = await page.SubmitAsync("Try again: 2 tasks for you in Remit, to amara@example.org");
        Assert.Equal("/mail", answer.Headers.Location?.ToString());
        var after = await governance.OpenAsync("/mail");
        Assert.Contains("No message has failed.", after.Main, StringComparison.Ordinal);
        Assert.Contains("Waiting (1)", after.Main, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        var entry = await scope
            .ServiceProvider.GetRequiredService<RemitDb>()
            .Journal.SingleAsync(e => e.Act == "had a message tried again", TestContext.Current.CancellationToken);
        Assert.Equal("Grace Adeyemi", entry.Who);
    }

    [Fact]
    public async Task What_is_tried_again_after_it_was_sent_is_refused_with_the_reason()
    {
        await using var site = await StartAsync(new Sending.Refused("550 nobody of that name", ForTheAddress: false));
        await PostAsync(site);
        await Runner.RunOnceAsync(site.Services, Begins);
        var governance = await site.VisitAsAsync("governance");
        var (one, other) = (await governance.OpenAsync("/mail"), await governance.OpenAsync("/mail"));
        await one.SubmitAsync("Try again: 2 tasks for you in Remit, to amara@example.org");
        var answer = await other.SubmitAsync("Try again: 2 tasks for you in Remit, to amara@example.org");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            ["This message has not failed: it waits for its turn or was sent"],
            new OpenPage(governance, "/mail", await Visitor.ReadAsync(answer)).Errors
        );
    }

    [Fact]
    public async Task What_waits_can_be_left_unsent()
    {
        await using var site = await StartAsync(new Sending.NotNow("421 come back"));
        await PostAsync(site);
        await Runner.RunOnceAsync(site.Services, Begins);
        var administrator = await site.VisitAsAsync("administrator");
        var page = await administrator.OpenAsync("/mail");
        Assert.Contains("421 come back", page.Main, StringComparison.Ordinal);
        await page.SubmitAsync("Do not send it: 2 tasks for you in Remit, to amara@example.org");
        Assert.Contains("Given up", (await administrator.OpenAsync("/mail")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mail")]
    [InlineData("/schedule")]
    public async Task It_is_there_for_administrators_and_governance_only(string address)
    {
        await using var site = await StartAsync(new Sending.Taken(null));
        Assert.Equal(HttpStatusCode.OK, (await (await site.VisitAsAsync("administrator")).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.VisitAsAsync("governance")).GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsAsync("finance")).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_demo_shows_what_would_have_been_sent_to_whom()
    {
        await using var site = await RunningSite.StartAsync(demo: true, begins: Begins);
        await PostAsync(site);
        await Runner.RunOnceAsync(site.Services, Begins.AddHours(1));
        var visitor = site.Visit();
        var list = await visitor.OpenAsync("/demo/mail");
        var link = list.Document.QuerySelector(".remit-waiting a")!;
        Assert.Equal("2 tasks for you in Remit", OpenPage.Words(link));
        Assert.Contains("Dear Amara Okafor", (await visitor.OpenAsync(link.GetAttribute("href")!)).Main, StringComparison.Ordinal);
        Assert.Contains("Nothing has been sent yet.", (await visitor.OpenAsync("/demo/mail?to=mayor")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/demo/mail/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task Work_is_shown_with_how_it_went()
    {
        await using var site = await RunningSite.StartAsync(
            demo: true,
            begins: Begins,
            also: services =>
            {
                services.AddSingleton<IDueWork>(new NotesDue("notes", 3));
                services.AddSingleton<IDueWork>(new Failing("failing"));
            }
        );
        var governance = await site.VisitAsAsync("governance");
        Assert.Contains("Notes Never asked", (await governance.OpenAsync("/schedule")).Main, StringComparison.Ordinal);
        await Runner.RunOnceAsync(site.Services, Begins);
        var page = await governance.OpenAsync("/schedule");
        Assert.Contains("Notes Goes well Last asked Monday 2 April 2018 at 10:00", page.Main, StringComparison.Ordinal);
        Assert.Contains("3 pieces; 3 pieces in all", page.Main, StringComparison.Ordinal);
        Assert.Contains("Failing Fails", page.Main, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", page.Main, StringComparison.Ordinal);
        Assert.Contains(site.Log.All, l => l.StartsWith("Error: Work failed ", StringComparison.Ordinal));
    }

    private static Task<RunningSite> StartAsync(Sending answer) =>
        RunningSite.StartAsync(demo: true, begins: Begins, also: services => services.AddSingleton<IMailSender>(new Given(answer)));

    private static async Task PostAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        db.Post(MailSite.Draft("amara@example.org", "one"), Begins);
        await db.SaveChangesAsync();
    }

    /// <summary>A way to send that always gives the same answer.</summary>
    private sealed class Given(Sending answer) : IMailSender
    {
        public string Name => "a test";

        public bool Remembers => false;

        public Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult(answer);

        public Task<string?> FindAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task<Fate> AskAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<Fate>(new Fate.OnItsWay());
    }
}
