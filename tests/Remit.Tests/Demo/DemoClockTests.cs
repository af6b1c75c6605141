using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Calendars;
using Remit.Schedule;
using Remit.Site;
using Xunit;

namespace Remit.Demo;

public sealed class DemoClockTests
{
    /// <summary>Maundy Thursday 2018, four in the afternoon, when summer time had begun.</summary>
    private static readonly DateTime BeforeEaster = new(2018, 3, 29, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2018-03-29T16:00", "2018-03-29T15:00:00Z")] // summer time
    [InlineData("2018-01-15T16:00", "2018-01-15T16:00:00Z")]
    [InlineData("2018-03-29", "2018-03-29T08:00:00Z")] // a day begins at nine
    [InlineData("2018-03-25T01:30", "2018-03-25T01:30:00Z")] // the hour that there was not
    [InlineData("2018-10-28T01:30", "2018-10-28T00:30:00Z")] // the first of the two
    [InlineData("29 March 2018", null)]
    [InlineData("2018-02-30", null)]
    public void It_begins_where_it_is_told_to(string said, string? utc) =>
        Assert.Equal(utc is null ? null : DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), DemoClock.Read(said));

    [Fact]
    public async Task It_moves_over_Easter_to_the_next_working_day_and_does_what_falls_due_and_nobody_is_signed_out()
    {
        await using var site = await StartAsync();
        var visitor = await site.VisitAsAsync("governance");
        var page = await visitor.OpenAsync("/demo/clock?wanted=/imports");
        Assert.Contains("Thursday 29 March 2018 at 16:0", page.Main, StringComparison.Ordinal);
        Assert.Contains("The next working day is Tuesday 3 April 2018", page.Main, StringComparison.Ordinal);

        var answer = await page.SubmitAsync("Next working day, 09:00");
        Assert.Equal("/demo/clock?wanted=%2Fimports&done=5", answer.Headers.Location?.ToString());
        var moved = await visitor.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("It is now Tuesday 3 April 2018 at 09:00. 5 pieces of work fell due and were done.", moved.Main, StringComparison.Ordinal);
        Assert.Equal("/imports", moved.Document.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
    }

    [Fact]
    public async Task It_moves_to_a_day_months_away()
    {
        await using var site = await StartAsync();
        var visitor = await site.VisitAsAsync("governance");
        var page = await visitor.OpenAsync("/demo/clock");
        page.Fill(("Day", "1"), ("Month", "4"), ("Year", "2019"));

        await page.SubmitAsync("Move to this day");
        Assert.Equal(new(2019, 4, 1), site.Services.GetRequiredService<TimeProvider>().LondonToday);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
    }

    [Theory]
    [InlineData("29", "The day must be after Thursday 29 March 2018: the clock never goes back")]
    [InlineData("", "Enter the day to move to")]
    [InlineData("31", "Day must be a real date")]
    public async Task It_never_goes_back(string day, string said)
    {
        await using var site = await StartAsync();
        var visitor = site.Visit();
        var page = await visitor.OpenAsync("/demo/clock");
        page.Fill(
            ("Day", day),
            (
                "Month",
                day.Length == 0 ? ""
                : day == "31" ? "2"
                : "3"
            ),
            ("Year", day.Length == 0 ? "" : "2018")
        );

        var answer = await page.SubmitAsync("Move to this day");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = new OpenPage(visitor, "/demo/clock", await Visitor.ReadAsync(answer));
        Assert.Equal([said], shown.Errors);
        Assert.Equal(new(2018, 3, 29), site.Services.GetRequiredService<TimeProvider>().LondonToday);
    }

    [Fact]
    public async Task It_leads_back_to_this_site_only()
    {
        await using var site = await StartAsync();
        var page = await site.Visit().OpenAsync("/demo/clock?wanted=//elsewhere.example");
        Assert.Equal("/", page.Document.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task There_is_none_outside_the_demo()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/demo/clock")).StatusCode);
        Assert.Same(TimeProvider.System, site.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public async Task A_demo_that_is_started_again_goes_on_where_its_journal_ended()
    {
        await using var site = await StartAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Storage.RemitDb>();
            await db.SaveAsync(new("A visitor", "moved on", "the clock", null, BeforeEaster.AddDays(9)), TestContext.Current.CancellationToken);
        }

        await DemoSetup.CatchUpAsync(site.Services, TestContext.Current.CancellationToken);
        Assert.Equal(new(2018, 4, 7), site.Services.GetRequiredService<TimeProvider>().LondonToday);
    }

    [Fact]
    public async Task A_demo_that_begins_in_the_past_has_the_register_of_that_day()
    {
        await using var site = await StartAsync();
        await DemoData.FillAsync(site.Services, BeforeEaster, TestContext.Current.CancellationToken);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Storage.RemitDb>();
        var signed = await db.Decisions.Select(d => d.Facts.DateSigned).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(signed.Count > 20, $"there are {signed.Count} decisions");
        var codes = await db.Decisions.Select(d => d.Facts.Code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("MD2212", codes); // undated, between one of November 2017 and one of early March
        Assert.Empty(codes.Intersect(["MD2285", "MD2373", "MD2999", "DD2787", "ADD2463", "DMFD3"])); // undated, and later by their numbers, or by nothing
        Assert.DoesNotContain(signed, day => day > new DateOnly(2018, 3, 29));
        Assert.True(await db.Decisions.AnyAsync(d => d.Facts.Code == "ADD2155", TestContext.Current.CancellationToken));
        Assert.False(await db.Decisions.AnyAsync(d => d.Facts.Code == "ADD2253", TestContext.Current.CancellationToken));
    }

    private static Task<RunningSite> StartAsync() =>
        RunningSite.StartAsync(demo: true, begins: BeforeEaster, also: services => services.AddSingleton<IDueWork>(new NotesDue("notes", 5)));
}
