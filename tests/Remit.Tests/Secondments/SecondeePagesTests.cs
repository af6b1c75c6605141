using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Agreements;
using Remit.Forms;
using Remit.Schedule;
using Remit.Site;
using Xunit;

namespace Remit.Secondments;

/// <summary>What the secondee does and what is gathered of it: log, deliverables, exit note, alumni, review; and who may see which.</summary>
public abstract class SecondeePagesTests(RouteSite site)
{
    [Fact]
    public async Task The_secondee_sees_their_placement_and_no_money_and_keeps_a_log()
    {
        var (_, id) = await UnderWayAsync("ADD7101");
        var page = await site.OpenAsync("citizen", PlacementUrls.One(id));
        Assert.Equal("Placement " + (await site.PlacementAsync(id)).Reference + " Your placement", page.Heading);
        Assert.Contains("City Hall", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("£", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("They know the field", page.Main, StringComparison.Ordinal);
        RouteSite.Moved(await page.Fill(("What did you do and learn?", "Sat in on the budget round")).SubmitAsync("Write it in the log"));

        Assert.Contains(
            "Sat in on the budget round",
            (await site.OpenAsync("programme-officer", PlacementUrls.One(id))).Main,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Sat in on the budget round", (await site.OpenAsync("finance", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sat in on the budget round", (await site.OpenAsync("partner", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        page = await site.OpenAsync("citizen", PlacementUrls.One(id));
        var share = page.Document.QuerySelectorAll("button").Select(OpenPage.Words).First(b => b.StartsWith("Share with", StringComparison.Ordinal));
        RouteSite.Moved(await page.SubmitAsync(share));
        Assert.Contains("Sat in on the budget round", (await site.OpenAsync("partner", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        var journal = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"placement {id}").ToListAsync());
        Assert.DoesNotContain(journal, e => $"{e.Why}{e.After}".Contains("budget round", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Others_find_nothing_where_a_placement_is()
    {
        var (scheme, id) = await UnderWayAsync("ADD7102");
        var other = await OtherAsync(scheme);
        var entry = await site.WithAsync(async db =>
        {
            var row = (await db.FindPlacementAsync(id, default))!;
            LogEntry written = new(row.Placement, new(2018, 11, 1), "A note", [], PlacementSite.At, row.On(new(2018, 11, 15)));
            db.LogEntries.Add(written);
            await db.SaveChangesAsync();
            return written.Id;
        });
        (string Persona, string Url)[] nothing =
        [
            ("partner", PlacementUrls.One(other)),
            ("partner", PlacementUrls.Answer(other)),
            ("partner", PlacementUrls.End(other)),
            ("partner", PlacementUrls.Withdrawal(other)),
            ("citizen", PlacementUrls.One(other)),
            ("citizen", PlacementUrls.End(id)),
            ("partner", PlacementUrls.Log(id)),
            ("partner", PlacementUrls.LogSharing(id, entry)),
            ("partner", PlacementUrls.ExitNote(id)),
            ("partner", PlacementUrls.Alumni(id)),
            ("partner", PlacementUrls.NewDeliverable(id, "event")),
            ("programme-officer", PlacementUrls.Log(id)),
            ("programme-officer", PlacementUrls.LogSharing(id, entry)),
            ("programme-officer", PlacementUrls.NewDeliverable(id, "nothing")),
            ("finance", PlacementUrls.New("ADD7102")),
            ("finance", PlacementUrls.Extension(id)),
            ("citizen", PlacementUrls.Review("ADD7102")),
            ("programme-officer", PlacementUrls.One(Guid.CreateVersion7())),
            ("programme-officer", PlacementUrls.List("ADD9999")),
        ];
        foreach (var (persona, url) in nothing)
        {
            var answer = await (await site.Site.VisitAsAsync(persona)).GetAsync(url);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{persona} at {url}: {(int)answer.StatusCode}");
        }

        var list = await site.OpenAsync("partner", PlacementUrls.List("ADD7102"));
        Assert.Contains("Sam Carter", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia Bell", list.Main, StringComparison.Ordinal);
        var own = await site.OpenAsync("citizen", PlacementUrls.List("ADD7102"));
        Assert.DoesNotContain("£", own.Main, StringComparison.Ordinal);
        Assert.Contains("Nadia Bell", (await site.OpenAsync("programme-officer", PlacementUrls.List("ADD7102"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_entered_with_its_panel_as_counts_and_errors_stand_at_their_fields()
    {
        var (_, id) = await UnderWayAsync("ADD7103");
        var page = await site.OpenAsync("citizen", PlacementUrls.NewDeliverable(id, "event"));
        page.Fill(("Which event?", ""), ("How many sat on the panel?", "4"), ("Of them, women", "5")).Choose("Who may read it?", "Everybody");
        var errors = PlacementSite.Refused(await page.SubmitAsync("Save"));
        Assert.Contains("5 women cannot be on a panel of 4", errors);
        Assert.Contains("Enter what it is, in 200 characters at most", errors);
        Assert.Contains("Only what is done is made public: enter its day and what came of it", errors);

        page = await site.OpenAsync("citizen", PlacementUrls.NewDeliverable(id, "event"));
        PaymentSiteDay(page, "2018-11-12");
        page.Fill(("Which event?", "Breakfast with makers"), ("How many came?", "42"), ("How many sat on the panel?", "4"), ("Of them, women", "2"))
            .Choose("Who may read it?", "Everybody");
        page.Fill(("Closer work with innovators", "true"));
        RouteSite.Moved(await page.SubmitAsync("Save"));
        var kept = await site.WithAsync(db => db.Deliverables.AsNoTracking().SingleAsync(d => d.PlacementId == id));
        Assert.Equal((42, new Panel(4, 2, null, null), true), (kept.Terms.Came, kept.Terms.Panel, kept.Terms.IsPublic));
        Assert.Equal([0], kept.Terms.Aims);
        var change = await site.OpenAsync("programme-officer", PlacementUrls.Deliverable(id, kept.Id));
        RouteSite.Moved(await change.Fill(("How many came?", "43")).SubmitAsync("Save"));
        Assert.Equal(43, (await site.WithAsync(db => db.Deliverables.AsNoTracking().SingleAsync(d => d.PlacementId == id))).Terms.Came);
    }

    [Fact]
    public async Task The_exit_note_waits_for_the_secondee_and_staying_in_touch_is_taken_back_any_time()
    {
        var (_, id) = await UnderWayAsync("ADD7104");
        var reference = (await site.PlacementAsync(id)).Reference;
        site.ItIs(2019, 1, 3);
        Assert.Contains($"Write your exit note of {reference}", (await site.OpenAsync("citizen", "/waiting")).Main, StringComparison.Ordinal);
        var note = await site.OpenAsync("citizen", PlacementUrls.ExitNote(id));
        Assert.Equal(3, PlacementSite.Refused(await note.SubmitAsync("Save the exit note")).Count);
        note = await site.OpenAsync("citizen", PlacementUrls.ExitNote(id));
        note.Fill(
            ("What did you learn?", "How budgets are made"),
            ("What should the host do now?", "Keep the breakfast"),
            ("What does your employer get back?", "Names and numbers")
        );
        RouteSite.Moved(await note.SubmitAsync("Save the exit note"));
        Assert.DoesNotContain($"exit note of {reference}", (await site.OpenAsync("citizen", "/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains("Keep the breakfast", (await site.OpenAsync("partner", PlacementUrls.One(id))).Main, StringComparison.Ordinal);

        var touch = await site.OpenAsync("citizen", PlacementUrls.Alumni(id));
        RouteSite.Moved(await touch.Fill(("Mail address after the placement", "sam@example.org")).SubmitAsync("Stay in touch"));
        Assert.Contains("sam@example.org", (await site.OpenAsync("programme-officer", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("sam@example.org", (await site.OpenAsync("partner", PlacementUrls.One(id))).Main, StringComparison.Ordinal);
        RouteSite.Moved(await (await site.OpenAsync("citizen", PlacementUrls.Alumni(id))).SubmitAsync("No longer stay in touch"));
        var alumnus = await site.WithAsync(db => db.Alumni.AsNoTracking().SingleAsync(a => a.PlacementId == id));
        Assert.Null(alumnus.Email);
        Assert.False(await site.WithAsync(db => db.Journal.AnyAsync(e => e.After != null && e.After.Contains("sam@example.org"))));
    }

    [Fact]
    public async Task A_review_is_reminded_of_gathered_concluded_and_published()
    {
        var (_, id) = await UnderWayAsync("ADD7105");
        await site.WithAsync(async db =>
        {
            var row = (await db.FindPlacementAsync(id, default))!;
            DeliverableTerms terms = new()
            {
                Kind = DeliverableKind.DeepDive,
                Title = "Who makes batteries here?",
                Text = "Eleven firms",
                On = new(2018, 11, 9),
                Aims = [1],
                IsPublic = true,
            };
            db.Deliverables.Add(new(row.Placement, terms, new(null, "A test", PlacementSite.At), row.On(new(2018, 11, 15))));
            await db.SaveChangesAsync();
            return true;
        });
        site.ItIs(2019, 9, 16);
        Assert.Contains("Review ADD7105 against its aims", (await site.OpenAsync("programme-officer", "/waiting")).Main, StringComparison.Ordinal);
        await RemindAsync(new(2019, 9, 16, 9, 0, 0, DateTimeKind.Utc));
        await RemindAsync(new(2019, 9, 17, 9, 0, 0, DateTimeKind.Utc));
        var told = await site.WithAsync(db =>
            db.Set<Mail.OutboxMessage>()
                .Where(m => m.Template == "secondment-review" && m.Subject.Contains("ADD7105"))
                .Select(m => m.PersonId)
                .ToListAsync()
        );
        Assert.Contains(RouteSite.Persona("programme-officer"), told);
        Assert.Equal(told.Distinct(), told);

        var url = PlacementUrls.Review("ADD7105");
        var page = await site.OpenAsync("programme-officer", url);
        Assert.Contains("Deep dive: Who makes batteries here?", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 placement of 1 employer so far", page.Main, StringComparison.Ordinal);
        Assert.Contains("£8,000 promised of £25,000, £0 paid", page.Main, StringComparison.Ordinal);
        var refused = PlacementSite.Refused(await page.SubmitAsync("Conclude the review"));
        Assert.Contains("Say how far aim 2 was reached, and what shows it", refused);
        page = await site.OpenAsync("programme-officer", url);
        page.Choose("How far was it reached? Aim 1", "Reached in part")
            .Choose("How far was it reached? Aim 2", "Reached")
            .Choose("What follows?", "Roll it out");
        page.Fill(
            ("What was found, and what shows it? Aim 1", "One breakfast"),
            ("What was found, and what shows it? Aim 2", "A list of eleven firms"),
            ("Why does that follow?", "It was used")
        );
        RouteSite.Moved(await page.SubmitAsync("Conclude the review"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Site.Visit().GetAsync(url)).StatusCode);
        RouteSite.Moved(await (await site.OpenAsync("programme-officer", url)).SubmitAsync("Publish the review"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Site.Visit().GetAsync(url)).StatusCode); // its decision is not on the register
        await site.PublishAsync("ADD7105");
        var all = await site.Site.Visit().OpenAsync(url);
        Assert.Contains("A list of eleven firms", all.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Carter", all.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Review ADD7105", (await site.OpenAsync("programme-officer", "/waiting")).Main, StringComparison.Ordinal);
    }

    private async Task RemindAsync(DateTime now)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await site.Site.Services.GetServices<IDueWork>().OfType<ReviewReminders>().Single().DoAsync(scope.ServiceProvider, now, default);
    }

    private static void PaymentSiteDay(OpenPage page, string day) => Payments.PaymentSite.Day(page, "Form.On", day);

    private async Task<(PlacementSite.Placed Scheme, Guid Placement)> UnderWayAsync(string code)
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync(code);
        var (id, _) = await site.AgreedAsync(scheme);
        site.ItIs(2018, 11, 15);
        return (scheme, id);
    }

    private async Task<Guid> OtherAsync(PlacementSite.Placed scheme) =>
        PlacementSite.IdOf(RouteSite.Moved(await site.ProposeAsync(scheme, "2018-11-19", "2019-03-18", scheme.Other, 1)));
}

public sealed class SecondeePagesOnSqliteTests(SqliteRouteSite site) : SecondeePagesTests(site), IClassFixture<SqliteRouteSite>;

public sealed class SecondeePagesOnPostgresTests(PostgresRouteSite site) : SecondeePagesTests(site), IClassFixture<PostgresRouteSite>;
