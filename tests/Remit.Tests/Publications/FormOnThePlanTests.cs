using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Forms;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Publications;

/// <summary>A form that is announced on the forward plan, from its page to the day on which the decision is public.</summary>
public abstract class FormOnThePlanTests(RouteSite site)
{
    [Fact]
    public async Task A_form_is_announced_once_and_its_entry_is_closed_by_the_signature_which_the_public_learns_with_the_publication()
    {
        site.ItIs(2018, 3, 1);
        var id = await site.ReadyAsync("ADD4201", Forms.Examples.Add2155Form(10_000));
        await AnnounceAsync(id, "Training in April");
        var form = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Contains("Announced: not before Tuesday 20 March 2018", form.Main, StringComparison.Ordinal);
        Assert.Null(form.Document.QuerySelector($"a[href='{PublicationUrls.NewPlanned(id)}']"));
        Assert.Equal(HttpStatusCode.Redirect, (await (await site.Site.VisitAsAsync("legal")).GetAsync(PublicationUrls.NewPlanned(id))).StatusCode);

        // the state of the form is for those who may know of it
        Assert.Contains("ADD4201: Waits for signature", await EntryAsync("finance", "Training in April"), StringComparison.Ordinal);
        Assert.DoesNotContain("ADD4201", await EntryAsync(null, "Training in April"), StringComparison.Ordinal);
        Assert.DoesNotContain("ADD4201", await EntryAsync("partner", "Training in April"), StringComparison.Ordinal);

        var before = await EntryAsync(null, "Training in April");
        site.ItIs(2018, 3, 29);
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        var planned = await PlannedAsync(id);
        Assert.Equal((false, new DateOnly(2018, 3, 29)), (planned.IsOpen, planned.DecidedOn));
        Assert.Equal(before, await EntryAsync(null, "Training in April")); // signed, and nobody's to know before it is published
        Assert.Contains("ADD4201: Signed on Thursday 29 March 2018", await EntryAsync("finance", "Training in April"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await (await site.Site.VisitAsAsync("legal")).GetAsync(PublicationUrls.Planned(planned.Id))).StatusCode
        );

        RouteSite.Moved(await (await site.OpenAsync("governance", PublicationUrls.Act("ADD4201"))).SubmitAsync("Publish it now"));
        var plan = await site.Site.Visit().OpenAsync(PublicationUrls.PlanRoute);
        Assert.NotNull(plan.Document.QuerySelector("a[href='/decisions/add4201']"));
        Assert.Contains("Decided Thursday 29 March 2018", plan.Main, StringComparison.Ordinal);
        Assert.Contains("\"decision\":\"add4201\"", await TextAsync(PublicationUrls.PlanJsonRoute), StringComparison.Ordinal);
        Assert.Equal(
            ["planned a decision", "closed a planned decision"],
            await site.WithAsync(db =>
                db.Journal.Where(e => e.Subject == $"planned decision {planned.Id}").OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
            )
        );
        Assert.Null(await site.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Theory]
    [InlineData("ADD4202", true, "The decision is no longer brought")]
    [InlineData("ADD4203", false, "The decision was brought and not approved")]
    public async Task A_form_that_is_withdrawn_or_declined_leaves_the_plan_without_its_reasons(string code, bool withdrawn, string because)
    {
        site.ItIs(2018, 3, 1);
        var id = await site.ReadyAsync(code, Forms.Examples.Add2155Form(10_000));
        await AnnounceAsync(id, $"Training of {code}");
        var page = withdrawn
            ? await site.OpenAsync("programme-officer", RouteUrls.Withdrawal(id))
            : await site.OpenAsync("approver", RouteUrls.Decline(id));
        RouteSite.Moved(await page.Fill(("Why?", "Vermilion is too dear")).SubmitAsync(withdrawn ? "Withdraw it" : "Decline it"));
        var plan = await TextAsync(PublicationUrls.PlanRoute);
        Assert.Contains(because, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Vermilion", plan, StringComparison.Ordinal);
        Assert.False((await PlannedAsync(id)).IsOpen);

        // what is over is not announced again
        var again = await (await site.Site.VisitAsAsync("programme-officer")).GetAsync(PublicationUrls.NewPlanned(id));
        Assert.Equal(FormUrls.Form(id), again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Notice_of_a_key_decision_has_to_run_before_it_is_signed()
    {
        site.ItIs(2018, 3, 1);
        var id = await site.ReadyAsync("ADD4204", Forms.Examples.Add2155Form(10_000));
        await site.WithAsync(async db =>
        {
            PlannedDecision planned = new(
                new("Training", "Cabinet", new(2018, 3, 30), "A team", IsKey: true),
                "A clerk",
                new(2018, 3, 1, 9, 0, 0, DateTimeKind.Utc),
                id
            );
            db.PlannedDecisions.Add(planned);
            await db.SaveAsync(
                new("A clerk", "planned a decision", $"planned decision {planned.Id}", null, new(2018, 3, 1, 9, 0, 0, DateTimeKind.Utc))
            );
            return true;
        });
        site.ItIs(2018, 3, 29);
        var early = await site.OpenAsync("approver", RouteUrls.Signature(id));
        Assert.Contains("A key decision needs 28 clear days' notice", early.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(early.Document.QuerySelectorAll("button"), b => OpenPage.Words(b) == "Sign ADD4204");
        site.ItIs(2018, 3, 30);
        RouteSite.Moved(await site.SignAsync(id, "approver"));
    }

    [Fact]
    public async Task A_form_that_is_not_there_is_announced_by_nobody()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(PublicationUrls.NewPlanned(Guid.CreateVersion7()))).StatusCode);
    }

    private async Task AnnounceAsync(Guid id, string what)
    {
        var form = await site.OpenAsync("programme-officer", FormUrls.Form(id));
        Assert.Equal("Put it on the forward plan", OpenPage.Words(form.Document.QuerySelector($"a[href='{PublicationUrls.NewPlanned(id)}']")!));
        var page = await site.OpenAsync("programme-officer", PublicationUrls.NewPlanned(id));
        Assert.Equal("Assistant Director", page.Field("Who decides").GetAttribute("value"));
        page.Fill(("What is to be decided", what), ("Whom people can ask", "Skills team"), ("Day", "20"), ("Month", "3"), ("Year", "2018"));
        Assert.Equal(FormUrls.Form(id), RouteSite.Moved(await page.SubmitAsync("Publish the entry")));
    }

    private Task<PlannedDecision> PlannedAsync(Guid formId) => site.WithAsync(async db => (await db.PlannedOfAsync(formId, default))!);

    private async Task<string> EntryAsync(string? persona, string what)
    {
        var visitor = persona is null ? site.Site.Visit() : await site.Site.VisitAsAsync(persona);
        var plan = await visitor.OpenAsync(PublicationUrls.PlanRoute);
        return OpenPage.Words(
            plan.Document.QuerySelectorAll(".remit-planned").Single(p => OpenPage.Words(p).StartsWith(what, StringComparison.Ordinal))
        );
    }

    private async Task<string> TextAsync(string url) => await (await site.Site.Visit().GetAsync(url)).Content.ReadAsStringAsync();
}

public sealed class FormOnThePlanOnSqliteTests(SqliteRouteSite site) : FormOnThePlanTests(site), IClassFixture<SqliteRouteSite>;

public sealed class FormOnThePlanOnPostgresTests(PostgresRouteSite site) : FormOnThePlanTests(site), IClassFixture<PostgresRouteSite>;
