using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Waiting;

public sealed class WaitingSettingsTests
{
    private static readonly DateTime Begins = new(2018, 4, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_choice_is_kept_and_shown()
    {
        await using var site = await StartAsync();
        var legal = await site.VisitAsAsync("legal");
        var page = await legal.OpenAsync("/waiting/settings");
        Assert.True(((AngleSharp.Html.Dom.IHtmlInputElement)page.Field("Every working day")).IsChecked);

        var answer = await page.Choose("How often do you want a digest by mail?", "Once a week").SubmitAsync("Save");
        Assert.Equal("/waiting/settings?saved=true", answer.Headers.Location?.ToString());
        var saved = await legal.OpenAsync("/waiting/settings?saved=true");
        Assert.True(((AngleSharp.Html.Dom.IHtmlInputElement)saved.Field("Once a week")).IsChecked);
        Assert.Contains("Your choice is saved.", saved.Main, StringComparison.Ordinal);
        Assert.True(
            (
                (AngleSharp.Html.Dom.IHtmlInputElement)
                    (await (await site.VisitAsAsync("finance")).OpenAsync("/waiting/settings")).Field("Every working day")
            ).IsChecked
        );
    }

    [Fact]
    public async Task A_choice_that_there_is_not_is_not_kept()
    {
        await using var site = await StartAsync();
        var legal = await site.VisitAsAsync("legal");
        var page = await legal.OpenAsync("/waiting/settings");
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Field("Every working day")).Value = "Hourly";
        var answer = await page.SubmitAsync("Save");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(new OpenPage(legal, "/waiting/settings", await Visitor.ReadAsync(answer)).Errors);
    }

    [Fact]
    public async Task A_calendar_has_an_address_that_is_shown_once_answers_without_sign_in_and_can_be_ended()
    {
        await using var site = await StartAsync();
        var legal = await site.VisitAsAsync("legal");
        var first = await MakeAsync(legal, "Make an address");
        var events = await EventsAsync(site, first);
        Assert.Equal(["Sign the form"], events.Select(e => e.Summary));
        Assert.Equal("https://remit.example/form", events[0].Url);
        Assert.Null((await legal.OpenAsync("/waiting/settings")).Document.QuerySelector(".remit-address"));

        var second = await MakeAsync(legal, "Make another address");
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(first)).StatusCode);
        Assert.Single(await EventsAsync(site, second));

        await (await legal.OpenAsync("/waiting/settings")).SubmitAsync("End the address");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_made_is_not_there()
    {
        await using var site = await StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/calendar/{WaitingStorage.NewToken()}.ics")).StatusCode);
    }

    [Fact]
    public async Task The_database_does_not_know_the_address()
    {
        await using var site = await StartAsync();
        var address = await MakeAsync(await site.VisitAsAsync("legal"), "Make an address");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        var kept = await db.CalendarAddresses.SingleAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(kept.TokenHash, address, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", kept.TokenHash);
    }

    [Fact]
    public async Task Whoever_mail_does_not_reach_is_told_why()
    {
        await using var site = await StartAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            var legal = Persona.All.Single(p => p.Key == "legal");
            var email = await db.People.Where(p => p.Id == legal.Id).Select(p => p.Email!).SingleAsync(TestContext.Current.CancellationToken);
            db.MarkedAddresses.Add(
                new()
                {
                    Address = MarkedAddress.KeyOf(email),
                    Since = Begins,
                    Why = "nobody of that name",
                }
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var visitor = await site.VisitAsAsync("legal");
        Assert.Contains("nobody of that name", (await visitor.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains("nobody of that name", (await visitor.OpenAsync("/waiting/settings")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "nobody of that name",
            (await (await site.VisitAsAsync("finance")).OpenAsync("/waiting")).Main,
            StringComparison.Ordinal
        );
    }

    private static async Task<string> MakeAsync(Visitor visitor, string button)
    {
        var answer = await (await visitor.OpenAsync("/waiting/settings")).SubmitAsync(button);
        Assert.Equal("/waiting/settings", answer.Headers.Location?.ToString());
        var shown = (await visitor.OpenAsync("/waiting/settings")).Document.QuerySelector(".remit-address")!.TextContent;
        Assert.StartsWith("https://remit.example/calendar/", shown, StringComparison.Ordinal);
        return new Uri(shown).AbsolutePath;
    }

    private static async Task<IReadOnlyList<CalendarEvent>> EventsAsync(RunningSite site, string address)
    {
        var answer = await site.Visit().GetAsync(address);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return StrictCalendar.Events(await answer.Content.ReadAsByteArrayAsync());
    }

    private static Task<RunningSite> StartAsync() =>
        RunningSite.StartAsync(
            demo: true,
            begins: Begins,
            also: services => services.AddSingleton<IWaitingSource>(new OneTask()),
            settings: ["Remit:Address=https://remit.example"]
        );

    private sealed class OneTask : IWaitingSource
    {
        public Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<WaitingItem>>([new($"form {waiter.PersonId}", "Sign the form", "/form", Begins, new(2018, 4, 3))]);
    }
}
