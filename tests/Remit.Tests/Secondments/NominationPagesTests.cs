using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Forms;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>Nominations by members, what two nominees are bound to, and the voluntary questions.</summary>
public abstract class NominationPagesTests(RouteSite site)
{
    private const string Nominate = "Nominate them";

    [Fact]
    public async Task A_partner_nominates_somebody_who_takes_part_without_acting_for_the_organisation()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5201");
        var page = await site.NominatingAsync("ADD5201", "Ines Vale", "ines.vale@canalside.example");
        var seat = await site.WithAsync(async db => (await db.FindSchemeAsync("ADD5201", default))!.Seats.Single(s => s.Number == 1).Id);
        var events = await site.WithAsync(async db => (await db.FindSchemeAsync("ADD5201", default))!.Seats.Single(s => s.Number == 2).Id);
        page.Fill(
            ("First wish", $"{events}"),
            ("Shortest time that is worth it, in months", "3"),
            ("Longest time for which they can be spared, in months", "3")
        );
        Assert.Equal(
            ["Seat 2 asks for events besides: change that, or do not wish for it", "A placement lasts at least 4 months: 3 months are 1 too few"],
            SchemeSite.Refused(await page.SubmitAsync(Nominate)).Order(StringComparer.Ordinal).Reverse()
        );
        page.Fill(("Shortest time that is worth it, in months", "4"), ("Longest time for which they can be spared, in months", "6"));
        page.Fill(("First wish", $"{seat}"));
        var id = Guid.Parse(RouteSite.Moved(await page.SubmitAsync(Nominate)).Split('/')[^1]);

        var shown = await site.TextAsync("partner", SecondmentUrls.Nomination(id));
        Assert.Contains("£4,000, of which the host would pay £2,000", shown, StringComparison.Ordinal);
        Assert.Contains("Seat 1: Life sciences, Regeneration", shown, StringComparison.Ordinal);
        var person = await site.WithAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Email == "ines.vale@canalside.example"));
        Assert.False(person.ActsForOrganisation);
        Assert.Equal([Role.Participant], await site.WithAsync(db => db.RolesOfAsync(person.Id, new(2018, 8, 13), default)));
        var told = Assert.Single(await site.MailAsync("ines.vale@canalside.example"));
        Assert.Contains("Canalside Workspace Trust has nominated you", told.Body, StringComparison.Ordinal);

        var again = await site.NominatingAsync("ADD5201", "Ines Vale", "INES.vale@canalside.example");
        Assert.Equal(
            ["Canalside Workspace Trust has nominated Ines Vale already: change that nomination"],
            SchemeSite.Refused(await again.SubmitAsync(Nominate))
        );
        var stolen = await site.NominatingAsync("ADD5201", "Somebody", "amara.okafor@authority.example");
        Assert.Equal(
            ["Somebody outside your organisation is entered with this address: enter another"],
            SchemeSite.Refused(await stolen.SubmitAsync(Nominate))
        );
        var entry = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"nomination {id}").SingleAsync());
        Assert.DoesNotContain("400000", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sendings_at_once_nominate_once()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5202");
        var (one, other) = (
            await site.NominatingAsync("ADD5202", "Tarek Oz", "tarek.oz@canalside.example"),
            await site.NominatingAsync("ADD5202", "Tarek Oz", "tarek.oz@canalside.example")
        );
        var answers = await Task.WhenAll(one.SubmitAsync(Nominate), other.SubmitAsync(Nominate));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, await site.WithAsync(db => db.Nominations.CountAsync(n => n.PersonName == "Tarek Oz")));
        Assert.Single(await site.MailAsync("tarek.oz@canalside.example"));
    }

    [Fact]
    public async Task Who_is_of_another_organisation_is_not_there()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5203");
        await site.NominatedAsync("ADD5203", "Rosa Finch", "rosa.finch@canalside.example");
        var other = await site.NominatedElsewhereAsync("ADD5203");
        await site.PublishAsync("ADD5203");
        foreach (
            var url in new[] { SecondmentUrls.Nomination(other), SecondmentUrls.NominationDetails(other), SecondmentUrls.NominationWithdrawal(other) }
        )
        {
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(SchemeSite.Officer, url));
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("partner", url));
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("secondee", url));
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("finance", url));
        }

        foreach (var page in new[] { SecondmentUrls.Scheme("ADD5203"), SecondmentUrls.Nominations("ADD5203") })
        {
            var text = await site.TextAsync("partner", page);
            Assert.Contains("Rosa Finch", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nadia Bell", text, StringComparison.Ordinal);
            Assert.DoesNotContain("3,333", text, StringComparison.Ordinal);
            Assert.Contains("Nadia Bell", await site.TextAsync(SchemeSite.Officer, page), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("secondee", SecondmentUrls.Nominations("ADD5203")));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("citizen", SecondmentUrls.NewNomination("ADD5203")));
    }

    [Fact]
    public async Task A_nominee_sees_their_own_nomination_without_the_cost_and_nothing_of_the_organisation()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5204");
        var id = await site.NominatedAsync("ADD5204", "Mina Sato", "mina.sato@post.example");
        var text = await site.TextAsync("secondee", SecondmentUrls.Nomination(id));
        Assert.Contains("Ten years among researchers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4,000", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("secondee", SecondmentUrls.Scheme("ADD5204")));
        foreach (
            var url in new[]
            {
                SecondmentUrls.NominationDetails(id),
                SecondmentUrls.NominationWithdrawal(id),
                SecondmentUrls.Nominations("ADD5204"),
                PaymentUrls.ClaimsRoute,
                "/bank-details",
                "/claims/new",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("secondee", url));
        }
    }

    [Fact]
    public async Task A_nomination_changes_until_the_call_closes_and_is_withdrawn_at_any_time()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5205");
        var id = await site.NominatedAsync("ADD5205", "Otis Grey", "otis.grey@canalside.example");
        var change = await site.OpenAsync("partner", SecondmentUrls.NominationDetails(id));
        RouteSite.Moved(await change.Fill(("What does their employment cost a month?", "£4,200.50")).SubmitAsync("Change the nomination"));
        Assert.Contains("£4,200.50", await site.TextAsync("partner", SecondmentUrls.Nomination(id)), StringComparison.Ordinal);

        site.ItIs(2018, 9, 8);
        var late = await site.OpenAsync("partner", SecondmentUrls.NominationDetails(id));
        Assert.Equal(["Call 1 closed on 7 September 2018: ask an officer of the scheme"], late.Errors);
        Assert.Equal(
            ["Call 1 closed on 7 September 2018: ask an officer of the scheme"],
            SchemeSite.Refused(await late.SubmitAsync("Change the nomination"))
        );
        Assert.Contains("No call is open now", await site.TextAsync("partner", SecondmentUrls.NewNomination("ADD5205")), StringComparison.Ordinal);

        var withdraw = await site.OpenAsync("partner", SecondmentUrls.NominationWithdrawal(id));
        Assert.Equal(["Enter why the nomination is withdrawn"], SchemeSite.Refused(await withdraw.SubmitAsync("Withdraw the nomination")));
        RouteSite.Moved(await withdraw.Fill(("Why?", "He was promoted")).SubmitAsync("Withdraw the nomination"));
        Assert.Contains(
            "Withdrawn by Leila Haddad on 8 September 2018: He was promoted",
            await site.TextAsync(SchemeSite.Officer, SecondmentUrls.Nomination(id)),
            StringComparison.Ordinal
        );
        var told = Assert.Single(await site.MailAsync("amara.okafor@authority.example"), m => m.Body!.Contains($"{id}", StringComparison.Ordinal));
        Assert.DoesNotContain("Otis", told.Body! + told.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_enters_what_came_on_paper_with_a_reason()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5206");
        site.ItIs(2018, 9, 10);
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.NewNomination("ADD5206"));
        page.Fill(
            ("Name", "Paul Reed"),
            ("Email address", "paul.reed@maps.example"),
            ("What does their employment cost a month?", "3500"),
            ("What would they bring, and bring back?", "A letter says so")
        );
        Assert.Equal(
            ["Choose the employer", "Enter why you enter it for them, for example: it came by letter"],
            SchemeSite.Refused(await page.SubmitAsync("Enter the nomination"))
        );
        var maps = await site.WithAsync(db => db.Organisations.Where(o => o.Name == "Museum of Maps").Select(o => o.Id).FirstAsync());
        page.Fill(("Employer", $"{maps}"), ("Why do you enter it for them?", "It came by letter on 6 September"));
        var url = RouteSite.Moved(await page.SubmitAsync("Enter the nomination"));
        Assert.Contains(
            "entered for them: It came by letter on 6 September",
            await site.TextAsync(SchemeSite.Officer, url),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_nominees_are_paired_and_the_pair_is_lifted_with_a_reason()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5207");
        var one = await site.NominatedAsync("ADD5207", "Ana Cole", "ana.cole@canalside.example");
        var other = await site.NominatedElsewhereAsync("ADD5207");
        var page = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Pairs("ADD5207"));
        page.Fill(("The one", $"{one}"), ("The other", $"{one}"));
        Assert.Equal(
            ["Choose two nominees", "Say whether they must be there together, or must not", "Enter why"],
            SchemeSite.Refused(await page.SubmitAsync("Ask it"))
        );
        page.Fill(("The other", $"{other}"), ("Why?", "They write one plan")).Choose("What must hold?", "They must be there together");
        RouteSite.Moved(await page.SubmitAsync("Ask it"));
        var shown = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Pairs("ADD5207"));
        Assert.Contains("must be there together: They write one plan", shown.Main, StringComparison.Ordinal);
        var pair = await site.WithAsync(db => db.NomineePairs.AsNoTracking().SingleAsync(p => p.OneId == one || p.OtherId == one));
        var lift = await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.PairLifting("ADD5207", pair.Id));
        RouteSite.Moved(await lift.Fill(("Why?", "The plan is written")).SubmitAsync("Lift it"));
        Assert.Contains(
            "had to be there together",
            (await site.OpenAsync(SchemeSite.Officer, SecondmentUrls.Pairs("ADD5207"))).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("partner", SecondmentUrls.PairLifting("ADD5207", pair.Id)));
    }

    [Fact]
    public async Task Voluntary_answers_are_counted_once_and_kept_with_nobody()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5208");
        await site.PublishAsync("ADD5208");
        var forms = await site.WithAsync(db => db.FormsSent.CountAsync());
        for (var n = 1; n <= 6; n++)
        {
            await site.NominatedAsync("ADD5208", $"Nominee {n}", $"nominee.{n}@canalside.example");
            forms++;
            var mail = Assert.Single(await site.MailAsync($"nominee.{n}@canalside.example"));
            var address = mail.Body!.Split((char[])[' ', '\n']).First(w => w.Contains("key=", StringComparison.Ordinal));
            var page = await site.Site.Visit().OpenAsync(new Uri(address).PathAndQuery);
            if (n == 1)
            {
                Assert.Equal(
                    ["Answer at least one question, or leave this page: you need not answer any"],
                    SchemeSite.Refused(await page.SubmitAsync("Count my answers"))
                );
            }

            page.Choose("What is your sex?", n <= 4 ? "Female" : "Prefer").Choose("How old are you?", n % 2 == 0 ? "25 to 34" : "35 to 44");
            RouteSite.Moved(await page.SubmitAsync("Count my answers"));
            Assert.Equal(["You have answered already: each person is counted once"], SchemeSite.Refused(await page.SubmitAsync("Count my answers")));
            Assert.Contains(
                n < 5 ? "nothing is shown yet" : "At least 5 people have answered",
                await site.TextAsync(null, SecondmentUrls.Monitoring("ADD5208")),
                StringComparison.Ordinal
            );
        }

        var counts = await site.WithAsync(db =>
            db.MonitoringCounts.AsNoTracking()
                .Where(c => c.Question == "sex" && db.Set<SecondmentScheme>().Any(s => s.Id == c.SchemeId && s.DecisionCode == "ADD5208"))
                .OrderBy(c => c.Answer)
                .ToListAsync()
        );
        Assert.Equal([("female", 4, 4), ("rather-not", 2, 1)], counts.Select(c => (c.Answer, c.Count, c.Shown)));
        Assert.Equal(forms, await site.WithAsync(db => db.FormsSent.CountAsync()));
        var entries = await site.WithAsync(db => db.Journal.Where(e => e.Act.StartsWith("answered the voluntary")).ToListAsync());
        Assert.All(entries, e => Assert.Equal(("Somebody who was asked", null, null), (e.Who, e.PersonId, e.After)));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(null, SecondmentUrls.Answers("ADD5208", MonitoringInvitation.NewKey())));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("partner", SecondmentUrls.Answers("ADD5208")));
    }

    [Fact]
    public async Task A_nominee_who_is_signed_in_answers_on_their_own_page()
    {
        site.ItIs(2018, 8, 13);
        await site.CalledSchemeAsync("ADD5209");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("secondee", SecondmentUrls.Answers("ADD5209")));
        await site.NominatedAsync("ADD5209", "Mina Sato", "mina.sato@post.example");
        var page = await site.OpenAsync("secondee", SecondmentUrls.Answers("ADD5209"));
        RouteSite.Moved(await page.Choose("What is your sex?", "Female").SubmitAsync("Count my answers"));
        Assert.Contains("You have answered", await site.TextAsync("secondee", SecondmentUrls.Answers("ADD5209")), StringComparison.Ordinal);
        var mina = RouteSite.Persona("secondee");
        Assert.Empty(await site.WithAsync(db => db.Journal.Where(e => e.PersonId == mina && e.Subject == "secondments ADD5209").ToListAsync()));
    }
}

public sealed class NominationPagesOnSqliteTests(SqliteRouteSite site) : NominationPagesTests(site), IClassFixture<SqliteRouteSite>;

public sealed class NominationPagesOnPostgresTests(PostgresRouteSite site) : NominationPagesTests(site), IClassFixture<PostgresRouteSite>;
