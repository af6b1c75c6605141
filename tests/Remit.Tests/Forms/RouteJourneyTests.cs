using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

/// <summary>The routes of the papers, from the draft to the signature, as people go them.</summary>
public abstract class RouteJourneyTests(RouteSite site)
{
    [Fact]
    public async Task ADD2155_goes_its_whole_route()
    {
        site.ItIs(2017, 8, 21);
        var id = await site.DraftAsync("ADD2155", Examples.Add2155Form());
        await site.SubmitAsync(id);
        await site.AdviseAsync(id, "finance", comments: "The money is in the contingency of this year.");
        await site.AdviseAsync(id, "legal", comments: "The power is there.");
        Assert.Equal(FormStatus.Signature, (await site.FormAsync(id)).Status);

        // the text changes: both are stale, the page says by what, and nobody can sign
        site.ItIs(2017, 8, 24);
        await site.ChangeAsync(id, FormSection.Background, c => c with { Background = "A pilot with another supplier shows more." });
        var advice = await site.OpenAsync("finance", RouteUrls.Advice(id));
        Assert.Equal(2, advice.Document.QuerySelectorAll(".remit-advice--stale").Length);
        Assert.Contains(
            "A pilot with another supplier shows more.",
            advice.Document.QuerySelector(".remit-changes ins")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("People who lead", advice.Document.QuerySelector(".remit-changes del")!.TextContent, StringComparison.Ordinal);
        var early = await site.OpenAsync("approver", RouteUrls.Signature(id));
        Assert.Contains(
            "Tom Whitfield gave finance advice on an earlier text, of which 1 section has changed since",
            early.Main,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(early.Document.QuerySelectorAll("button"), b => OpenPage.Words(b) == "Sign ADD2155");
        await site.AdviseAsync(id, "finance");
        await site.AdviseAsync(id, "legal");

        // the board supports it under a condition, which blocks until somebody other than its owner has confirmed it
        var meeting = await MeetingAsync(new(2017, 8, 28));
        Moved(
            await (await site.OpenAsync("programme-officer", RouteUrls.Review(id)))
                .Fill(("Investment Board, 28 August 2017", "true"))
                .SubmitAsync("Put it on the agenda")
        );
        Assert.Contains("ADD2155", (await site.OpenAsync("governance", RouteUrls.Pack(meeting))).Main, StringComparison.Ordinal);
        site.ItIs(2017, 8, 28);
        var review = (await site.FormAsync(id)).Reviews.Single();
        var outcome = await site.OpenAsync("governance", RouteUrls.Outcome(id, review.Id));
        outcome.Fill(("Supported with conditions", "true"));
        var first = outcome.Document.QuerySelector(".remit-condition")!;
        outcome.FillIn(
            first,
            ("What has to be met", "Show what others charge for a day of the same."),
            ("Who sees to it", RouteSite.Persona("programme-officer").ToString()),
            ("Day", "1"),
            ("Month", "9"),
            ("Year", "2017")
        );
        Moved(await outcome.SubmitAsync("Record it"));
        Assert.Equal(FormStatus.Review, (await site.FormAsync(id)).Status);
        var condition = (await site.FormAsync(id)).OpenConditions.Single();
        var own = await site.OpenAsync("programme-officer", RouteUrls.Condition(id, condition.Id));
        Moved(
            await own.Fill(("What was done, and where can it be seen?", "Three rates are compared in the appendix."))
                .SubmitAsync("Say that it is done")
        );
        Assert.Equal(FormStatus.Review, (await site.FormAsync(id)).Status);
        var confirming = await site.OpenAsync("governance", RouteUrls.Condition(id, condition.Id));
        Moved(await confirming.SubmitAsync("Confirm that it is met"));
        Assert.Equal(FormStatus.Signature, (await site.FormAsync(id)).Status);

        // the wrong signatory is told why, and who may
        site.ItIs(2017, 9, 4);
        var refused = await site.OpenAsync("finance", RouteUrls.Signature(id));
        Assert.Contains("Why you cannot sign it", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Tom Whitfield advised on this form: nobody signs what they advised on", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Daniel Hughes (Assistant Director, Regeneration)", refused.Main, StringComparison.Ordinal);

        // the right one signs, and what was signed stands for ever
        Assert.Equal(RouteUrls.Signed(id), Moved(await site.SignAsync(id, "approver")));
        var form = await site.FormAsync(id);
        var signed = await site.SignedAsync(id);
        Assert.Equal((FormStatus.Signed, "ADD", new DateOnly(2017, 9, 4)), (form.Status, form.Signature!.Level, form.Signature.On));
        Assert.True(signed.IsWhole(form.Part2Key));
        Assert.Equal(form.Hash, signed.Statement.FormHash);
        Assert.Equal(("Daniel Hughes", "Assistant Director, Regeneration"), (signed.Statement.By.Name, signed.Statement.By.Post));
        Assert.Contains(signed.Statement.Authority.Because, line => line.Source.Contains("MD2085", StringComparison.Ordinal));
        Assert.Equal("Show what others charge for a day of the same.", signed.Statement.Reviews.Single().Conditions.Single().Text);
        var publication = await site.WithAsync(db => db.PublicationOfAsync(id, default));
        Assert.Equal(new DateOnly(2017, 9, 5), publication!.Due);
        var shown = await site.OpenAsync("governance", RouteUrls.Signed(id));
        Assert.Contains(signed.Hash, shown.Main, StringComparison.Ordinal);
        Assert.Null(await site.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Fact]
    public async Task MD2373_is_refused_to_an_assistant_director_with_the_lines_and_signed_by_the_Mayor()
    {
        site.ItIs(2018, 9, 24);
        var id = await site.ReadyAsync("MD2373", Examples.Md2373Form());
        site.ItIs(2018, 10, 1);
        var page = await site.OpenAsync("approver", RouteUrls.Signature(id));
        Assert.Contains(
            "Daniel Hughes may not sign this: £330,000 is above the £50,000 that an Assistant Director may approve",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.Contains("MD2085", page.Main, StringComparison.Ordinal);
        Assert.Contains("Rosalind Achebe (Mayor of London)", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => OpenPage.Words(b) == "Sign MD2373");

        // a form that is sent all the same is refused with the same lines
        var mayor = await site.OpenAsync("mayor", RouteUrls.Signature(id));
        var forged = await (await site.Site.VisitAsAsync("approver")).PostAsync(
            RouteUrls.Signature(id),
            [.. await TokenAsync("approver", id), ("Input.Hash", (await site.FormAsync(id)).Hash), ("Input.Confirms", "true")]
        );
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Null((await site.FormAsync(id)).Signature);
        Assert.Contains("Rosalind Achebe", mayor.Main, StringComparison.Ordinal);

        Moved(await site.SignAsync(id, "mayor"));
        var signed = await site.SignedAsync(id);
        Assert.Equal((Money.Pounds(330_000), "MD"), (signed.Statement.Authority.Amount, signed.Statement.Authority.Level));
    }

    private async Task<(string, string)[]> TokenAsync(string persona, Guid id)
    {
        var page = await site.OpenAsync(persona, RouteUrls.Return(id));
        return [("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)];
    }

    private Task<Guid> MeetingAsync(DateOnly on) =>
        site.WithAsync(async db =>
        {
            var board = await db.Boards.SingleOrDefaultAsync(b => b.Name == "Investment Board") ?? db.Boards.Add(new("Investment Board", [])).Entity;
            var meeting = board.Meetings.FirstOrDefault(m => m.On == on) ?? board.Meet(on, on);
            await db.SaveAsync(new("Governance", "entered a meeting", $"board {board.Id}", null, new(2017, 8, 1, 9, 0, 0, DateTimeKind.Utc)));
            return meeting.Id;
        });

    private static string Moved(HttpResponseMessage answer) => RouteSite.Moved(answer);
}

public sealed class RouteJourneyOnSqliteTests(SqliteRouteSite site) : RouteJourneyTests(site), IClassFixture<SqliteRouteSite>;

public sealed class RouteJourneyOnPostgresTests(PostgresRouteSite site) : RouteJourneyTests(site), IClassFixture<PostgresRouteSite>;
