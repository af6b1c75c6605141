using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Finance;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Remit.Waiting;
using Xunit;

namespace Remit.Secondments;

public abstract class PlanPagesTests : DatedDemoTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private protected override DateTime Begins => PlannedScheme.Now;

    private protected override Task PrepareAsync() => Demo.WithAsync(db => PlannedScheme.FillAsync(db));

    [Fact]
    public async Task A_plan_says_who_is_where_why_for_what_money_and_who_is_not()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var plan = await PlanAsync(officer);

        var page = await officer.OpenAsync(PlanUrls.One("ADD2253", 1));
        Assert.Equal(2, plan.Result!.Stays.Count); // a third would fall into 2019-20, and there is no money of that year
        Assert.Contains("Noor Ali, A museum", page.Main, StringComparison.Ordinal);
        Assert.Contains("2 placements of 2 members", page.Main, StringComparison.Ordinal);
        Assert.Contains("first wish", page.Main, StringComparison.Ordinal);
        Assert.Contains("The cap of ADD2253", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg.remit-rota"));
        Assert.Contains(plan.Result.Unmet, u => u is { Wish: "a placement", PersonName: "Mina Sato" or "Ola Berg" });
        Assert.Contains("that is proved", page.Main, StringComparison.Ordinal);
        Assert.Equal(1, await Demo.WithAsync(db => db.Journal.CountAsync(e => e.Act == "asked for a plan")));
        Assert.Equal(1, await Demo.WithAsync(db => db.Journal.CountAsync(e => e.Act == "made a plan")));
        Assert.Equal(0, await Demo.WithAsync(db => db.Placements.CountAsync())); // a plan is no fact
    }

    [Fact]
    public async Task A_what_if_beyond_the_decision_is_marked_and_proposes_nothing()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(PlanUrls.New("ADD2253"));
        page.Fill(
            ("What is it called?", "If money is carried"),
            ("How long may the planner take?", "2"),
            ("Money of which year?", "2018-19"),
            ("How much of it is spent a year later?", "7,000")
        );
        var answer = await page.SubmitAsync("Make the plan");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await MadeAsync(1);

        var shown = await officer.OpenAsync(PlanUrls.One("ADD2253", 1));
        Assert.Contains("£7,000 is money of 2018-19: carrying it to 2019-20 needs a decision", shown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose these placements", shown.Main, StringComparison.Ordinal);
        Assert.Contains("There is nothing to propose", (await officer.OpenAsync(PlanUrls.Proposals("ADD2253", 1))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_at_its_field()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(PlanUrls.New("ADD2253"));
        page.Fill(("The most that the host pays", "plenty"), ("The shortest placement in months", "5"), ("The longest placement in months", "4"));
        var refused = new OpenPage(officer, PlanUrls.New("ADD2253"), await Visitor.ReadAsync(await page.SubmitAsync("Make the plan")));

        Assert.Equal(["“plenty” is no amount: enter pounds, for example 25,000"], refused.Errors);

        page = await officer.OpenAsync(PlanUrls.New("ADD2253"));
        page.Fill(("The shortest placement in months", "5"), ("The longest placement in months", "4"));
        refused = new OpenPage(officer, PlanUrls.New("ADD2253"), await Visitor.ReadAsync(await page.SubmitAsync("Make the plan")));
        Assert.Equal(["Enter at least 1 month, and a longest placement that is no shorter than the shortest"], refused.Errors);
        Assert.Equal(0, await Demo.WithAsync(db => db.SecondmentPlans.CountAsync()));
    }

    [Fact]
    public async Task What_is_ticked_becomes_proposals_that_employers_are_asked_about()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var plan = await PlanAsync(officer);

        var answer = await (await officer.OpenAsync(PlanUrls.Proposals("ADD2253", 1))).SubmitAsync("Propose the ticked");

        Assert.Equal(PlacementUrls.List("ADD2253"), answer.Headers.Location!.ToString());
        var placements = await Demo.WithAsync(db => db.Placements.AsNoTracking().OrderBy(p => p.Reference).ToListAsync());
        Assert.Equal(2, placements.Count);
        Assert.All(placements, p => Assert.Equal(plan.Id, p.PlanId));
        Assert.Equal(plan.Result!.HostShare, placements.Select(p => p.HostShare).Total());
        Assert.Equal(1, await Demo.WithAsync(db => db.Journal.CountAsync(e => e.Act == "proposed placements from a plan")));
        Assert.Contains("There is nothing to propose", (await officer.OpenAsync(PlanUrls.Proposals("ADD2253", 1))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_drop_out_somebody_takes_the_place_and_what_stood_stays()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        await PlanAsync(officer);
        await (await officer.OpenAsync(PlanUrls.Proposals("ADD2253", 1))).SubmitAsync("Propose the ticked");
        var lost = await Demo.WithAsync(db => db.Placements.AsNoTracking().SingleAsync(p => p.PersonName != "Noor Ali"));
        Assert.Contains("still stands", (await officer.OpenAsync(PlanUrls.Replan("ADD2253", lost.Id))).Main, StringComparison.Ordinal);
        await Demo.WithAsync(db => PlannedScheme.WithdrawAsync(db, lost.Id));

        var answer = await (await officer.OpenAsync(PlanUrls.Replan("ADD2253", lost.Id))).SubmitAsync("Plan again");

        Assert.Equal(PlanUrls.One("ADD2253", 2), answer.Headers.Location!.ToString());
        var plan = await MadeAsync(2);
        Assert.InRange(plan.Result!.Milliseconds, 0, 2_500);
        Assert.Contains(plan.Result.Moves, m => m is { Kind: PlanMoveKind.Kept, After.PersonName: "Noor Ali" });
        var added = plan.Result.Moves.Single(m => m.Kind == PlanMoveKind.Added).After!;
        Assert.NotEqual(lost.PersonName, added.PersonName);
        Assert.Equal(lost.Terms.SeatId, added.SeatId);
        Assert.Contains("What changes", (await officer.OpenAsync(PlanUrls.One("ADD2253", 2))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_stand_side_by_side()
    {
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        await PlanAsync(officer);
        await PlanAsync(officer, 2);

        var page = await officer.OpenAsync(PlanUrls.Comparison("ADD2253", 1, 2));

        Assert.Equal(["Plan 1", "Plan 2"], page.Document.QuerySelectorAll("#figures-caption ~ thead th").Select(OpenPage.Words));
        Assert.Contains("Months at seats", page.Main, StringComparison.Ordinal);
        Assert.Contains("Tick at least one plan", (await officer.OpenAsync(PlanUrls.Comparison("ADD2253"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_whose_program_was_lost_is_taken_up_by_another()
    {
        var scheme = await Demo.WithAsync(db => db.SecondmentSchemes.Select(s => s.Id).SingleAsync());
        await Demo.WithAsync(async db =>
        {
            var whole = (await db.SchemeOfAsync("ADD2253", default))!;
            var (plan, _) = await db.AskPlanAsync(whole, new() { Seconds = 1 }, new(2018, 9, 3), new(null, "A test", Begins), default);
            plan!.Begin(
                Guid.CreateVersion7(),
                TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-2),
                TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1)
            );
            return await db.SaveChangesAsync();
        });

        Assert.True(await Demo.Site.Services.GetRequiredService<PlanRunner>().MakeOneAsync(default));

        var made = await MadeAsync(1);
        Assert.Equal((PlanState.Finished, 2), (made.State, made.Beginnings));
        Assert.False(await Demo.Site.Services.GetRequiredService<PlanRunner>().MakeOneAsync(default));
        Assert.NotEqual(Guid.Empty, scheme);
    }

    [Fact]
    public async Task Somebody_stops_a_plan_that_waits_and_nobody_makes_it()
    {
        await Demo.WithAsync(async db =>
        {
            var whole = (await db.SchemeOfAsync("ADD2253", default))!;
            await db.AskPlanAsync(whole, new() { Seconds = 60 }, new(2018, 9, 3), new(null, "A test", Begins), default);
            return await db.SaveChangesAsync();
        });
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var waiting = await officer.GetAsync(PlanUrls.One("ADD2253", 1));
        Assert.Equal("2", waiting.Headers.GetValues("Refresh").Single());

        var still = await officer.GetAsync(PlanUrls.One("ADD2253", 1) + "?still=true");
        Assert.False(still.Headers.Contains("Refresh"));

        await (await officer.OpenAsync(PlanUrls.One("ADD2253", 1))).SubmitAsync("Stop with the best so far");

        Assert.Contains("Stopped by Amara Okafor", (await officer.OpenAsync(PlanUrls.One("ADD2253", 1))).Main, StringComparison.Ordinal);
        Assert.False(await Demo.Site.Services.GetRequiredService<PlanRunner>().MakeOneAsync(default));
    }

    [Fact]
    public async Task Nobody_but_programme_officers_knows_of_plans()
    {
        await PlanAsync(await Demo.Site.VisitAsAsync("programme-officer"));
        foreach (var persona in (string[])["partner", "finance", "citizen"])
        {
            var visitor = await Demo.Site.VisitAsAsync(persona);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PlanUrls.One("ADD2253", 1))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PlanUrls.List("ADD2253"))).StatusCode);
        }

        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(PlanUrls.One("ADD2253", 9))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(PlanUrls.List("ADD9999"))).StatusCode);
    }

    [Fact]
    public async Task What_everybody_sees_names_nobody_and_is_there_once_the_decision_is_published()
    {
        var anybody = Demo.Site.Visit();
        string[] addresses = [PlanUrls.Timeline("ADD2253"), PlanUrls.Calendar("ADD2253"), PlanUrls.Csv("ADD2253"), PlanUrls.Api("ADD2253")];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(address)).StatusCode);
        }

        await Demo.WithAsync(db => PublishAsync(db));
        foreach (var address in addresses)
        {
            var answer = await anybody.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("Noor", text, StringComparison.Ordinal);
            Assert.DoesNotContain("3,000", text, StringComparison.Ordinal);
        }

        var data = JsonDocument.Parse(await (await anybody.GetAsync(PlanUrls.Api("add2253"))).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("ADD2253", data.GetProperty("decision").GetString());
        Assert.Equal(2, data.GetProperty("seats").GetArrayLength());
        var list = JsonDocument.Parse(await (await anybody.GetAsync(PlanUrls.ApiListRoute)).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(1, list.GetProperty("schemes").GetArrayLength());
        var calendar = StrictCalendar.Events(await (await anybody.GetAsync(PlanUrls.Calendar("ADD2253"))).Content.ReadAsByteArrayAsync());
        Assert.Contains(calendar, e => e.Summary == "Rotation under ADD2253: review due" && e.Day == new DateOnly(2019, 10, 1));
    }

    private static Task<BulkOutcome> PublishAsync(RemitDb db) =>
        new BulkRecording(db, new("An officer", PlannedScheme.Now, "A table")).RecordAsync(
            [new BulkDecision("row 1", Decisions.Examples.Sparse("ADD2253", "Rotating secondments"), facts => facts)],
            "table.csv"
        );

    private async Task<SecondmentPlan> PlanAsync(Visitor officer, int number = 1)
    {
        var page = (await officer.OpenAsync(PlanUrls.New("ADD2253"))).Fill(("How long may the planner take?", "2"));
        var answer = await page.SubmitAsync("Make the plan");
        Assert.Equal(PlanUrls.One("ADD2253", number), answer.Headers.Location?.ToString());
        return await MadeAsync(number);
    }

    private async Task<SecondmentPlan> MadeAsync(int number)
    {
        var until = TimeProvider.System.GetUtcNow().UtcDateTime + Patience;
        while (true)
        {
            var plan = await Demo.WithAsync(db => db.SecondmentPlans.AsNoTracking().SingleAsync(p => p.Number == number));
            if (plan.State is not (PlanState.Waiting or PlanState.Running))
            {
                Assert.Null(plan.Failure);
                return plan;
            }

            Assert.True(TimeProvider.System.GetUtcNow().UtcDateTime < until, "the plan is not made");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

public sealed class PlanPagesOnSqliteTests : PlanPagesTests;

public sealed class PlanPagesOnPostgresTests(PostgresCluster cluster) : PlanPagesTests
{
    private protected override TestDatabase Database { get; } = new PostgresTestDatabase(cluster);
}
