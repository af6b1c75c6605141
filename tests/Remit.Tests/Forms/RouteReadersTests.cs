using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

/// <summary>Who sees what on the route, and who is told what.</summary>
public abstract class RouteReadersTests(RouteSite site)
{
    private const string Secret = "the-host-bid-412000";

    [Theory]
    [InlineData("citizen", "ADD6010")]
    [InlineData("partner", "ADD6011")]
    public async Task For_people_without_a_post_there_is_no_such_form(string persona, string code)
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync(code, Examples.Add2155Form());
        var visitor = await site.Site.VisitAsAsync(persona);
        string[] urls =
        [
            RouteUrls.Submission(id),
            RouteUrls.Advice(id),
            RouteUrls.AdviceRequest(id),
            RouteUrls.Review(id),
            RouteUrls.Signature(id),
            RouteUrls.Signed(id),
            RouteUrls.Return(id),
            RouteUrls.Decline(id),
            RouteUrls.Withdrawal(id),
            RouteUrls.Replacement(id),
            RouteUrls.OverviewRoute,
            RouteUrls.BoardsRoute,
        ];
        foreach (var url in urls)
        {
            Assert.Equal((url, HttpStatusCode.NotFound), (url, (await visitor.GetAsync(url)).StatusCode));
        }
    }

    [Fact]
    public async Task A_form_that_is_not_there_or_not_signed_is_not_found()
    {
        var officer = await site.Site.VisitAsAsync("governance");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(RouteUrls.Signature(Guid.CreateVersion7()))).StatusCode);
        var id = await site.DraftAsync("ADD6001", Examples.Add2155Form());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(RouteUrls.Signed(id))).StatusCode);
    }

    [Fact]
    public async Task What_is_withheld_is_for_those_on_the_route_and_each_reading_is_an_entry()
    {
        site.ItIs(2017, 9, 4);
        WithholdingGround ground = new("s.43(2)", "A competition is still open", "Prices would be bid up", "Priya Raman", new(2018, 9, 4));
        var content = Examples.Add2155Form() with { Access = new() { Part2 = [new(Secret, ground, FormSection.Money)] } };
        var id = await site.DraftAsync("ADD6002", content);
        await site.SubmitAsync(id);
        foreach (var (persona, sees) in new[] { ("finance", true), ("programme-officer", true), ("administrator", false), ("approver", false) })
        {
            var page = await site.OpenAsync(persona, RouteUrls.Advice(id));
            Assert.Equal((persona, sees), (persona, page.Document.DocumentElement.OuterHtml.Contains(Secret, StringComparison.Ordinal)));
        }

        // who may sign reads it on the approver's page; who may not does not
        Assert.Contains(
            Secret,
            (await site.OpenAsync("approver", RouteUrls.Signature(id))).Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            Secret,
            (await site.OpenAsync("administrator", RouteUrls.Signature(id))).Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        var readers = await site.WithAsync(db =>
            db.Journal.Where(e => e.Subject == $"form {id}" && e.Act == ConfidentialReading.Act).Select(e => e.Who).ToListAsync()
        );
        Assert.Equal(["Amara Okafor", "Daniel Hughes", "Tom Whitfield"], readers.Distinct().Order());

        await site.AdviseAsync(id, "finance");
        await site.AdviseAsync(id, "legal");
        RouteSite.Moved(await site.SignAsync(id, "approver"));
        Assert.DoesNotContain(
            Secret,
            (await site.OpenAsync("administrator", RouteUrls.Signed(id))).Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.Contains(Secret, (await site.OpenAsync("finance", RouteUrls.Signed(id))).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var told = await site.WithAsync(async db =>
            string.Join(
                '\n',
                (await db.Outbox.ToListAsync()).Select(m => m.Subject + m.Body).Concat((await db.Journal.ToListAsync()).Select(e => e.After + e.Why))
            )
        );
        Assert.DoesNotContain(Secret, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advisers_and_approvers_are_told_by_mail_and_on_their_page()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.DraftAsync("ADD6003", Examples.Add2155Form());
        await site.SubmitAsync(id);
        Assert.Contains("Advise on ADD6003", (await site.OpenAsync("finance", "/waiting")).Main, StringComparison.Ordinal);
        await site.AdviseAsync(id, "finance");
        await site.AdviseAsync(id, "legal");
        Assert.DoesNotContain("ADD6003", (await site.OpenAsync("finance", "/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Decide on ADD6003, which waits for your signature: Digital leadership training",
            (await site.OpenAsync("approver", "/waiting")).Main,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ADD6003", (await site.OpenAsync("mayor", "/waiting")).Main, StringComparison.Ordinal);
        var subjects = await site.WithAsync(db => db.Outbox.Select(m => m.To + ": " + m.Subject).ToListAsync());
        Assert.Contains("tom.whitfield@authority.example: ADD6003 waits for your advice, due 11 September 2017", subjects);
        Assert.Contains("daniel.hughes@authority.example: ADD6003 waits for your signature", subjects);
    }

    [Fact]
    public async Task A_form_is_returned_declined_and_withdrawn_with_reasons()
    {
        site.ItIs(2017, 9, 4);
        var id = await site.ReadyAsync("ADD6004", Examples.Add2155Form());
        var page = await site.OpenAsync("approver", RouteUrls.Return(id));
        var refused = await page.SubmitAsync("Return it");
        Assert.Contains("Say what has to be changed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        RouteSite.Moved(await page.Fill(("Why?", "Say who else was asked")).SubmitAsync("Return it"));
        Assert.Equal(
            (FormStatus.Drafting, "Say who else was asked"),
            ((await site.FormAsync(id)).Status, (await site.FormAsync(id)).Returns.Single().Reason)
        );
        await site.SubmitAsync(id);
        Assert.Equal(FormStatus.Signature, (await site.FormAsync(id)).Status); // the text is the same: the advice still stands
        var legal = await site.OpenAsync("legal", RouteUrls.Decline(id));
        Assert.Contains("nobody signs what they advised on", legal.Main, StringComparison.Ordinal);
        RouteSite.Moved(await (await site.OpenAsync("approver", RouteUrls.Decline(id))).Fill(("Why?", "It can wait")).SubmitAsync("Decline it"));
        Assert.Equal((FormStatus.Declined, "It can wait"), ((await site.FormAsync(id)).Status, (await site.FormAsync(id)).Ending!.Reason));
        var other = await site.DraftAsync("ADD6005", Examples.Add2155Form());
        RouteSite.Moved(
            await (await site.OpenAsync("programme-officer", RouteUrls.Withdrawal(other))).Fill(("Why?", "Not wanted")).SubmitAsync("Withdraw it")
        );
        Assert.Equal(FormStatus.Withdrawn, (await site.FormAsync(other)).Status);
    }
}

public sealed class RouteReadersOnSqliteTests(SqliteRouteSite site) : RouteReadersTests(site), IClassFixture<SqliteRouteSite>;

public sealed class RouteReadersOnPostgresTests(PostgresRouteSite site) : RouteReadersTests(site), IClassFixture<PostgresRouteSite>;
