using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Forms;
using Remit.Payments;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>Clusters, schemes, seats and calls on their pages.</summary>
public abstract class SchemePagesTests(RouteSite site)
{
    [Fact]
    public async Task A_scheme_is_opened_with_what_its_decision_approves_and_nothing_beyond()
    {
        site.ItIs(2018, 8, 13);
        await site.OpenRotationAsync("ADD5101");
        var cluster = await site.ClusterAsync("Quarter of opening");
        var page = await site.OpeningAsync("ADD5101", cluster);
        Assert.Contains("Up to £25,000, for 50% of the staff cost (£25,000 in 2018-19)", page.Main, StringComparison.Ordinal);
        Assert.Contains("approves no money for 2019-20", page.Main, StringComparison.Ordinal);
        Assert.Equal("50", page.Field("The host’s share of the staff cost, in per cent").GetAttribute("value"));
        Assert.Equal("£25,000", page.Field("The most that the host pays in all").GetAttribute("value"));
        Assert.Equal("4", page.Field("Shortest placement, in months").GetAttribute("value"));

        var more = await page.Fill(("The most that the host pays in all", "£25,000.01"), ("Longest placement, in months", "7"))
            .SubmitAsync("Open the scheme");
        Assert.Equal(
            [
                "£25,000.01 is £0.01 more than the £25,000 that ADD5101 approves: it takes another decision",
                "7 months is more than the 6 months that ADD5101 sets for a placement",
            ],
            SchemeSite.Refused(more)
        );

        var one = await site.OpeningAsync("ADD5101", cluster);
        var other = await site.OpeningAsync("ADD5101", cluster);
        var answers = await Task.WhenAll(one.SubmitAsync("Open the scheme"), other.SubmitAsync("Open the scheme"));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        var scheme = await site.WithAsync(db => db.WholeSchemes().AsNoTracking().SingleAsync(s => s.DecisionCode == "ADD5101"));
        Assert.Equal((25_000_00, "VAT is inside the amount", 2), (scheme.Terms.HostCap.Pence, scheme.Terms.Vat, scheme.Terms.Aims.Count));
        Assert.Equal("Amara Okafor", scheme.Opened.Name);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(SchemeSite.Officer, SecondmentUrls.New("ADD5101")));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(SchemeSite.Officer, SecondmentUrls.New("ADD9999")));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_each_field()
    {
        site.ItIs(2018, 8, 13);
        await site.OpenRotationAsync("ADD5102");
        await site.ClusterAsync("Quarter of errors");
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.New("ADD5102"));
        page.Fill(
            ("Name of the scheme", ""),
            ("Cluster", ""),
            ("The most that the host pays in all", "plenty"),
            ("Shortest placement, in months", "")
        );
        var errors = SchemeSite.Refused(await page.SubmitAsync("Open the scheme"));
        Assert.Contains("Enter the scheme’s name", errors);
        Assert.Contains("Choose the cluster whose members take part", errors);
        Assert.Contains("Enter an amount in pounds, for example £25,000", errors);
        Assert.Contains("Enter the shortest placement in months", errors);
    }

    [Fact]
    public async Task Eighty_members_come_in_a_list_and_are_found_by_sector()
    {
        site.ItIs(2018, 8, 13);
        var id = await site.ClusterAsync("Quarter of many");
        var names = Enumerable.Range(1, 82).Select(n => $"\"Institute {n} of tides\",{(n % 2 == 0 ? "Science" : "technology")},").ToList();
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.MemberList(id));
        page.Fill(("The list", $"name,sector,identifiers\n{string.Join('\n', names)}\nSpoiled,Sport,\nAnother,Science,GB-XXX-1"));
        var errors = SchemeSite.Refused(await page.SubmitAsync("Bring the list"));
        Assert.Equal("Put right the 2 things that are wrong in the list: nothing of it was taken", errors[0]);
        Assert.StartsWith("Line 84: “Sport” is none of the cluster’s sectors", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("Line 85: ", errors[2], StringComparison.Ordinal);

        page.Fill(("The list", $"name,sector,identifiers\n{string.Join('\n', names)}\nMuseum of Maps,Science,"));
        RouteSite.Moved(await page.SubmitAsync("Bring the list"));
        var shown = await site.TextAsync(null, SecondmentUrls.Cluster(id));
        Assert.Contains("84 today, by sector", shown, StringComparison.Ordinal);
        Assert.Contains("Technology, 41", shown, StringComparison.Ordinal);
        var found = await site.TextAsync(null, $"{SecondmentUrls.Cluster(id)}?q=institute+12+science");
        Assert.Contains("1 of 84 found, by sector Science, 1 Institute 12 of tides", found, StringComparison.Ordinal);
        Assert.Contains(
            "No member is found by “zeppelin”",
            await site.TextAsync(null, $"{SecondmentUrls.Cluster(id)}?q=zeppelin"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_moves_and_leaves()
    {
        site.ItIs(2018, 8, 13);
        var id = await site.ClusterAsync("Quarter of leaving");
        var member = await site.WithAsync(async db => (await db.FindClusterAsync(id, default))!.Members.Single(m => m.Name == "Museum of Maps"));
        var address = SecondmentUrls.Member(id, member.Id);
        var moving = await site.OpenAsync(SchemeSite.Officer, address);
        RouteSite.Moved(await moving.Fill(("Sector", "Technology")).SubmitAsync("Move it to this sector"));
        var leaving = await site.OpenAsync(SchemeSite.Officer, address);
        Assert.Equal(["Enter the last day as a member", "Enter why it leaves"], SchemeSite.Refused(await leaving.SubmitAsync("Note that it leaves")));
        PaymentSite.Day(leaving, "LastDay", "2018-08-12");
        RouteSite.Moved(await leaving.Fill(("Why does it leave?", "It moved away")).SubmitAsync("Note that it leaves"));
        var shown = await site.TextAsync(null, SecondmentUrls.Cluster(id));
        Assert.Contains("1 today", shown, StringComparison.Ordinal);
        Assert.Contains("Museum of Maps, 1 January 2018 to 12 August 2018", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seats_are_entered_changed_and_withdrawn()
    {
        site.ItIs(2018, 8, 13);
        await site.SchemeAsync("ADD5103");
        await site.EnterSeatAsync("ADD5103", "Life sciences", "writing");
        var change = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Seat("ADD5103", 1));
        PaymentSite.Day(change, "Seat.FirstDay", "2019-08-01");
        Assert.Equal(
            ["3 months fit between 1 August 2019 and 31 October 2019, and a placement lasts at least 4 months"],
            SchemeSite.Refused(await change.SubmitAsync("Change the seat"))
        );
        PaymentSite.Day(change, "Seat.FirstDay", "2018-11-01");
        RouteSite.Moved(await change.Fill(("Where they work", "Union Street")).SubmitAsync("Change the seat"));
        Assert.Contains(
            "Regeneration, Union Street",
            await site.TextAsync(SchemeSite.Officer, SecondmentUrls.Scheme("ADD5103")),
            StringComparison.Ordinal
        );

        var withdraw = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.SeatWithdrawal("ADD5103", 1));
        Assert.Equal(["Enter why the seat is withdrawn"], SchemeSite.Refused(await withdraw.SubmitAsync("Withdraw the seat")));
        RouteSite.Moved(await withdraw.Fill(("Why?", "The team moved")).SubmitAsync("Withdraw the seat"));
        Assert.Contains(
            "No seat is entered yet",
            await site.TextAsync(SchemeSite.Officer, SecondmentUrls.Scheme("ADD5103")),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(SchemeSite.Officer, SecondmentUrls.Seat("ADD5103", 7)));
    }

    [Fact]
    public async Task A_call_reaches_those_who_act_for_members_and_waits_for_them()
    {
        site.ItIs(2018, 8, 13);
        var cluster = await site.SchemeAsync("ADD5104");
        await site.EnterSeatAsync("ADD5104", "Life sciences", "");
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.NewCall("ADD5104"));
        Assert.Contains("Nobody is entered with a mail address for 1 of them: Museum of Maps", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Enter the last day to nominate"], SchemeSite.Refused(await page.SubmitAsync("Open the call")));
        await site.CallAsync("ADD5104", "2018-09-07");

        var told = Assert.Single(await site.MailAsync("leila.haddad@post.example"), m => m.Body!.Contains("ADD5104", StringComparison.Ordinal));
        Assert.Contains("until the end of 7 September 2018", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.MailAsync("mina.sato@post.example"), m => m.Body!.Contains("ADD5104", StringComparison.Ordinal));
        Assert.Contains(SecondmentUrls.Scheme("ADD5104"), await WaitingAsync("partner"), StringComparison.Ordinal);
        Assert.DoesNotContain(SecondmentUrls.Scheme("ADD5104"), await WaitingAsync("secondee"), StringComparison.Ordinal);

        var extend = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.CallExtension("ADD5104", 1));
        PaymentSite.Day(extend, "ClosesOn", "2018-09-07");
        Assert.Equal(
            ["The call is open until 7 September 2018: enter a later day, or close it early"],
            SchemeSite.Refused(await extend.SubmitAsync("Extend the call"))
        );
        PaymentSite.Day(extend, "ClosesOn", "2018-09-14");
        RouteSite.Moved(await extend.Fill(("Why?", "Holidays")).SubmitAsync("Extend the call"));
        Assert.Contains(
            await site.MailAsync("leila.haddad@post.example"),
            m => m.Subject.EndsWith("until 14 September 2018", StringComparison.Ordinal)
        );

        site.ItIs(2018, 9, 14);
        Assert.Contains(
            "until the end of 14 September 2018",
            await site.TextAsync("partner", SecondmentUrls.Scheme("ADD5104")),
            StringComparison.Ordinal
        );
        var close = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.CallClosure("ADD5104", 1));
        RouteSite.Moved(await close.Fill(("Why?", "Enough came")).SubmitAsync("Close the call"));
        Assert.DoesNotContain(SecondmentUrls.Scheme("ADD5104"), await WaitingAsync("partner"), StringComparison.Ordinal);
        var journal = await site.WithAsync(db =>
            db.Journal.Where(e => e.Subject == "secondments ADD5104").OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
        );
        Assert.Equal(
            ["opened the scheme “Rotating secondments”", "entered seat 1", "opened call 1", "extended call 1", "closed call 1 early"],
            journal
        );
        Assert.NotEqual(Guid.Empty, cluster);
    }

    [Fact]
    public async Task Terms_change_within_the_decision_and_beyond_it_by_another()
    {
        site.ItIs(2018, 8, 13);
        await site.SchemeAsync("ADD5105");
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Terms("ADD5105"));
        page.Fill(("The most that the host pays in all", "£30,000"), ("Why?", "More was approved"));
        Assert.StartsWith(
            "£30,000 is £5,000 more",
            Assert.Single(SchemeSite.Refused(await page.SubmitAsync("Change the terms"))),
            StringComparison.Ordinal
        );
        page.Fill(("Another decision that changes the terms (optional)", "ADD9998"));
        Assert.StartsWith(
            "ADD9998 has no envelope",
            Assert.Single(SchemeSite.Refused(await page.SubmitAsync("Change the terms"))),
            StringComparison.Ordinal
        );

        await site.OpenAsync(new("ADD5195", "More secondments", new(2018, 8, 10), [AgreementSite.Line(2019, 5_000) with { MatchPercent = 50 }]));
        page.Fill(("Another decision that changes the terms (optional)", "ADD5195"));
        RouteSite.Moved(await page.SubmitAsync("Change the terms"));
        var shown = await site.TextAsync(SchemeSite.Officer, SecondmentUrls.Scheme("ADD5105"));
        Assert.Contains("at most £30,000 in all", shown, StringComparison.Ordinal);
        Assert.Contains("changed by ADD5195", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_scheme_stays_as_it_is()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5106");
        var close = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Closure("ADD5106"));
        Assert.Equal(["Enter why the scheme is closed"], SchemeSite.Refused(await close.SubmitAsync("Close the scheme")));
        RouteSite.Moved(await close.Fill(("Why?", "Nobody can be spared")).SubmitAsync("Close the scheme"));
        var shown = await site.TextAsync(SchemeSite.Officer, SecondmentUrls.Scheme("ADD5106"));
        Assert.Contains("Closed on 13 August 2018: Nobody can be spared", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Enter a seat", shown, StringComparison.Ordinal);
        var seat = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.NewSeat("ADD5106"));
        seat.Fill(("Team that takes somebody in", "A"), ("What they work on", "B"), ("Post that manages the work", "C"), ("Where they work", "D"));
        Assert.Contains(
            "closed the scheme on 13 August 2018",
            Assert.Single(SchemeSite.Refused(await seat.SubmitAsync("Enter the seat"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_scheme_is_public_with_its_decision_and_names_nobody()
    {
        site.ItIs(2018, 8, 13);
        var cluster = await site.CalledSchemeAsync("ADD5107");
        await site.NominatedAsync("ADD5107", "Ivo Lind", "ivo.lind@canalside.example");
        string[] pages = [SecondmentUrls.Scheme("ADD5107"), SecondmentUrls.Monitoring("ADD5107")];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(null, page));
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("citizen", page));
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("partner", page));
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("finance", page));
        }

        Assert.DoesNotContain("ADD5107", await site.TextAsync(null, SecondmentUrls.List()), StringComparison.Ordinal);
        await site.PublishAsync("ADD5107");
        Assert.Contains("ADD5107", await site.TextAsync(null, SecondmentUrls.List()), StringComparison.Ordinal);
        foreach (var persona in new[] { null, "citizen", "secondee", "finance" })
        {
            foreach (var page in pages)
            {
                var text = await site.TextAsync(persona, page);
                Assert.DoesNotContain("Ivo Lind", text, StringComparison.Ordinal);
                Assert.DoesNotContain("4,000", text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(null, SecondmentUrls.Cluster(cluster)));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(null, SecondmentUrls.Cluster(Guid.CreateVersion7())));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(null, SecondmentUrls.Scheme("ADD9997")));
    }

    [Theory]
    [InlineData("partner", "ADD5120")]
    [InlineData("secondee", "ADD5121")]
    [InlineData("citizen", "ADD5122")]
    [InlineData("finance", "ADD5123")]
    public async Task Only_those_who_run_programmes_change_a_scheme(string persona, string code)
    {
        site.ItIs(2018, 8, 13);
        var cluster = await site.CalledSchemeAsync(code);
        await site.PublishAsync(code);
        string[] pages =
        [
            SecondmentUrls.NewRoute,
            SecondmentUrls.NewClusterRoute,
            SecondmentUrls.ClusterDetails(cluster),
            SecondmentUrls.NewMember(cluster),
            SecondmentUrls.MemberList(cluster),
            SecondmentUrls.Terms(code),
            SecondmentUrls.Closure(code),
            SecondmentUrls.NewSeat(code),
            SecondmentUrls.Seat(code, 1),
            SecondmentUrls.SeatWithdrawal(code, 1),
            SecondmentUrls.NewCall(code),
            SecondmentUrls.CallExtension(code, 1),
            SecondmentUrls.CallClosure(code, 1),
            SecondmentUrls.Pairs(code),
        ];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(persona, page));
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(SchemeSite.Officer, page));
        }
    }

    private async Task<string> WaitingAsync(string persona) =>
        string.Join(' ', (await site.OpenAsync(persona, "/waiting")).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
}

public sealed class SchemePagesOnSqliteTests(SqliteRouteSite site) : SchemePagesTests(site), IClassFixture<SqliteRouteSite>;

public sealed class SchemePagesOnPostgresTests(PostgresRouteSite site) : SchemePagesTests(site), IClassFixture<PostgresRouteSite>;
