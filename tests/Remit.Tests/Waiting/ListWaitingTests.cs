using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Papers;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Waiting;

public sealed class ListWaitingTests
{
    /// <summary>Easter Monday 2018.</summary>
    private static readonly DateTime Begins = new(2018, 4, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_waits_is_grouped_by_when_it_is_due_with_the_most_urgent_first()
    {
        await using var site = await StartAsync(
            new("late", "Advise on one", "/one", Begins.AddDays(-10), new(2018, 3, 29)),
            new("later", "Advise on two", "/two", Begins.AddHours(-1), new(2018, 6, 1)),
            new("tomorrow", "Sign three", "/three", Begins.AddDays(-1), new(2018, 4, 3)),
            new("some day", "Look at four", "/four", Begins.AddDays(-3), null),
            new("today", "Publish five", "/five", Begins.AddDays(-1), new(2018, 4, 2))
        );
        var page = await (await site.VisitAsAsync("legal")).OpenAsync("/waiting");

        Assert.Equal("What waits for you", page.Heading);
        Assert.Equal(
            ["Overdue (1)", "Due today (1)", "Due within a week (1)", "Due later (1)", "No date set (1)"],
            page.Document.QuerySelectorAll("main h2").Select(OpenPage.Words)
        );
        Assert.Equal(
            [
                "Advise on one Overdue Overdue: was due on Thursday 29 March 2018, 4 days ago; waiting since Friday 23 March 2018, 10 days",
                "Publish five Due today, Monday 2 April 2018; waiting since yesterday",
                "Sign three Due tomorrow, Tuesday 3 April 2018; waiting since yesterday",
                "Advise on two Due on Friday 1 June 2018, in 60 days; waiting since today",
                "Look at four Waiting since Friday 30 March 2018, 3 days",
            ],
            page.Document.QuerySelectorAll(".remit-waiting li").Select(OpenPage.Words)
        );
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_is_told_so()
    {
        await using var site = await StartAsync();
        var page = await (await site.VisitAsAsync("citizen")).OpenAsync("/waiting");
        Assert.Contains("Nothing waits for you.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_was_brought_waits_for_the_officer_and_for_nobody_else()
    {
        await using var site = await StartAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            Paper paper = new() { Source = "paper.txt", Text = "DECISION DD9" };
            await db.ReceiveAsync("paper.txt", "text"u8.ToArray(), [], paper, "An officer", Begins.AddDays(-4));
        }

        var page = await (await site.VisitAsAsync("programme-officer")).OpenAsync("/waiting");
        Assert.StartsWith(
            "Check an imported paper: ",
            OpenPage.Words(page.Document.QuerySelector(".remit-waiting__task")!),
            StringComparison.Ordinal
        );
        Assert.StartsWith("/imports/", page.Document.QuerySelector(".remit-waiting__task")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await (await site.VisitAsAsync("mayor")).OpenAsync("/waiting")).Document.QuerySelectorAll(".remit-waiting li"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_who_they_are()
    {
        await using var site = await StartAsync();
        var answer = await site.Visit().GetAsync("/waiting");
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?wanted=%2Fwaiting"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    private static Task<RunningSite> StartAsync(params WaitingItem[] items) =>
        RunningSite.StartAsync(demo: true, begins: Begins, also: services => services.AddSingleton<IWaitingSource>(new Given(items)));

    private sealed class Given(IReadOnlyList<WaitingItem> items) : IWaitingSource
    {
        public Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) => Task.FromResult(items);
    }
}
