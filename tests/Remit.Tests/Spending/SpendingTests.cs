using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Envelopes;
using Remit.Kill;
using Remit.Organisations;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Spending;

public abstract class SpendingTests : DatedDemoTests
{
    private static readonly DateTime Now = Envelopes.PageEnvelopes.Now;
    private Guid _harbour;

    private protected override DateTime Begins => Now;

    private protected override async Task PrepareAsync() =>
        _harbour = await Demo.WithAsync(async db =>
        {
            PartnerOrganisation harbour = new(new("=Harbour Trust", []), new(2018, 1, 1));
            db.Organisations.Add(harbour);
            await db.SaveAsync(new("A test", "entered an organisation", "organisation", null, Now));
            return harbour.Id;
        });

    [Fact]
    public async Task Every_figure_opens_down_to_the_sentence_and_the_entries_that_make_it()
    {
        await SecondmentsAsync();
        var officer = await Demo.Site.VisitAsAsync("finance");
        var page = await officer.OpenAsync(SpendingUrls.HomeRoute);
        Assert.Contains("£12,500 is left of £25,000 approved", page.Main, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("svg.remit-spend rect"));

        var paid = page.Document.QuerySelectorAll("tbody a").Single(a => OpenPage.Words(a) == "£6,000 paid, 2018-19, The authority");
        var lines = await officer.OpenAsync(paid.GetAttribute("href")!);

        Assert.Equal("Money, 2018-19, The authority £6,000 paid", lines.Heading);
        Assert.Contains("Up to £25,000 for half of the staff costs", lines.Main, StringComparison.Ordinal);
        Assert.Contains("Paid, A test: First claim", lines.Main, StringComparison.Ordinal);
        Assert.Contains("£0 committed", (await officer.OpenAsync("/spending/lines?year=2030-31&column=committed")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_at_risk_leads_to_where_it_is_mended()
    {
        await SecondmentsAsync();
        Demo.Now = new DateTime(2019, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var officer = await Demo.Site.VisitAsAsync("finance");
        var page = await officer.OpenAsync(SpendingUrls.HomeRoute);

        Assert.Contains("£6,500 waits for claims that show £13,000 of cost", page.Main, StringComparison.Ordinal);
        Assert.Contains("£6,500 of £12,500 (Two placements) is not paid, and 2018-19 ends on 31 March 2019", page.Main, StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll(".remit-risks a"))
        {
            await officer.OpenAsync(link.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task The_public_sees_the_money_of_published_decisions_alone()
    {
        await SecondmentsAsync();
        var visitor = Demo.Site.Visit();
        using var hidden = await visitor.GetAsync(SpendingUrls.Organisation(_harbour));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var screen = await visitor.GetAsync(SpendingUrls.HomeRoute);
        Assert.NotEqual(HttpStatusCode.OK, screen.StatusCode);
        foreach (
            var route in new[]
            {
                SpendingUrls.OrganisationsRoute,
                SpendingUrls.ItemsRoute,
                SpendingUrls.ItemsCsvRoute,
                SpendingUrls.ContractsCsvRoute,
                SpendingUrls.ApiListRoute,
            }
        )
        {
            Assert.DoesNotContain("Harbour", await Demo.TextAsync(route), StringComparison.Ordinal);
            Assert.DoesNotContain("ADD2253", await Demo.TextAsync(route), StringComparison.Ordinal);
        }

        var inside = await (await Demo.Site.VisitAsAsync("programme-officer")).OpenAsync(SpendingUrls.Organisation(_harbour));
        Assert.Contains("£12,500 is promised and £6,000 was paid; £6,500 is not paid", inside.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_stands_in_the_codes_fields_and_no_cell_is_a_formula()
    {
        await PublishedAsync();
        Assert.Contains(
            "£6,000 was paid",
            OpenPage.Words((await Demo.Site.Visit().OpenAsync(SpendingUrls.Organisation(_harbour))).Document.Body!),
            StringComparison.Ordinal
        );

        var items = Rows(await Demo.TextAsync(SpendingUrls.ItemsCsvRoute));
        var item = Assert.Single(items.Skip(1));
        string Of(string name) => item[items[0].IndexOf(name)];
        Assert.Equal("Greater London Authority", Of("organisation_name"));
        Assert.Equal("'=Harbour Trust", Of("supplier_name"));
        Assert.Equal("6000.00", Of("net_amount"));
        Assert.Equal("2018-12-03", Of("payment_date"));
        Assert.Equal("Revenue", Of("capital_or_revenue"));
        Assert.Equal("", Of("irrecoverable_vat"));
        await BringAsync(
            await Demo.Site.VisitAsAsync("finance"),
            "date,amount,supplier,reference,irrecoverable_vat\r\n2018-12-05,6000.00,Harbour Trust,4711,1000.00\r\n"
        );
        Assert.Equal("1000.00", Rows(await Demo.TextAsync(SpendingUrls.ItemsCsvRoute))[1][items[0].IndexOf("irrecoverable_vat")]);

        var register = Rows(await Demo.TextAsync(SpendingUrls.ContractsCsvRoute));
        Assert.Equal("10000.00", Assert.Single(register.Skip(1))[register[0].IndexOf("sum")]);
        Assert.Contains("Training =Harbour Trust", (await Demo.Site.Visit().OpenAsync(SpendingUrls.ContractsRoute)).Main, StringComparison.Ordinal);
        Assert.Contains("Revenue £6,000 ADD2155", (await Demo.Site.Visit().OpenAsync(SpendingUrls.ItemsRoute)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_says_whether_a_supplier_is_small_or_voluntary_once_somebody_has_said_so()
    {
        await PublishedAsync();
        async Task<string> SortAsync()
        {
            var rows = Rows(await Demo.TextAsync(SpendingUrls.ContractsCsvRoute));
            return Assert.Single(rows.Skip(1))[rows[0].IndexOf("sme_or_vcse")];
        }

        Assert.Equal("", await SortAsync());
        var officer = await Demo.Site.VisitAsAsync("finance");
        async Task<OpenPage> PageAsync() =>
            (await officer.OpenAsync(SpendingUrls.Supplier(_harbour)))
                .Choose("Is it a small or medium-sized enterprise?", "Yes")
                .Choose("Is it a voluntary or community sector organisation?", "No");
        var silent = await (await PageAsync()).SubmitAsync("Save");
        Assert.Contains(
            "Enter what shows it",
            (await Visitor.ReadAsync(silent)).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        var saved = await (await PageAsync()).Fill(("What shows it?", "Its annual report")).SubmitAsync("Save");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Equal("SME", await SortAsync());
        Assert.Contains(
            "A small or medium-sized enterprise",
            (await Demo.Site.Visit().OpenAsync(SpendingUrls.Organisation(_harbour))).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            await Demo.WithAsync(db => db.Journal.AsNoTracking().ToListAsync()),
            e => e is { Act: "noted what sort of supplier it is", Why: "Its annual report", Who: "Tom Whitfield" }
        );
    }

    [Fact]
    public async Task Envelopes_are_data_with_a_tag_that_changes_when_money_moves()
    {
        var commitment = await PublishedAsync();
        var visitor = Demo.Site.Visit();
        using var answer = await visitor.GetAsync("/api/v1/envelopes/add%202155");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var line = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("lines")[0];
        Assert.Equal(600_000, line.GetProperty("paid").GetInt64());
        Assert.Equal("GBP", line.GetProperty("unit").GetString());

        async Task<HttpStatusCode> AgainAsync()
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/envelopes/ADD2155");
            request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using var again = await visitor.SendAsync(request);
            return again.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync());
        await PostAsync(new LedgerAct.Pay(Guid.CreateVersion7(), commitment, 100, "Invoice 2"));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync());

        using var none = await visitor.GetAsync("/api/v1/envelopes/MD9999");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (none.StatusCode, none.Content.Headers.ContentType!.MediaType));
        using var wrong = await visitor.GetAsync("/api/v1/envelopes?year=soon");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(1, JsonDocument.Parse(await Demo.TextAsync("/api/v1/envelopes?year=2017-18")).RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_ledgers_file_has_every_entry_of_the_days_asked_for_and_adds_up_to_the_totals()
    {
        await SecondmentsAsync();
        var officer = await Demo.Site.VisitAsAsync("finance");
        async Task<List<List<string>>> FileAsync(string query)
        {
            using var answer = await officer.GetAsync(SpendingUrls.EntriesCsvRoute + query);
            Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
            return Rows(await answer.Content.ReadAsStringAsync());
        }

        var rows = await FileAsync("");
        Assert.Equal(SpendingFiles.EntryColumns.Select(c => c.Name), rows[0]);
        decimal Sum(string account) => rows.Skip(1).Where(r => r[12] == account).Sum(r => Pounds(r[13]) - Pounds(r[14]));
        Assert.Equal((25_000m, 12_500m, 6_000m, 12_000m), (Sum("budget"), Sum("commitment"), Sum("payment"), Sum("matched-cost")));
        Assert.Equal(5, (await FileAsync("?from=2018-12-03&to=2018-12-03")).Count);
        Assert.Single(await FileAsync("?from=2018-12-04"));

        using var wrong = await officer.GetAsync(SpendingUrls.EntriesCsvRoute + "?from=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var asked = await (await officer.OpenAsync(SpendingUrls.ExportRoute)).SubmitAsync("Get the file");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    [Fact]
    public async Task A_file_of_postings_is_matched_once_and_what_does_not_match_is_settled_by_a_person()
    {
        await SecondmentsAsync();
        var officer = await Demo.Site.VisitAsAsync("finance");
        const string File = "date,amount,supplier,reference,id\r\n2018-12-05,6000.00,Harbour Trust,4711,\r\n2018-12-06,99.00,Somebody,4712,\r\n";
        Assert.Equal(HttpStatusCode.Redirect, (await BringAsync(officer, File)).StatusCode);
        var page = await officer.OpenAsync(SpendingUrls.PostingsRoute);
        Assert.Contains("1 matched, 0 set aside; 1 posting and 0 payments match nothing", page.Main, StringComparison.Ordinal);
        Assert.Contains("The ledger has no payment of £99 to them", page.Main, StringComparison.Ordinal);

        var again = await Visitor.ReadAsync(await BringAsync(officer, File));
        Assert.Contains(
            "Tom Whitfield brought this file on 3 December 2018: nothing has changed",
            again.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        await BringAsync(officer, File + "2018-12-07,5.00,Somebody,4713,\r\n"); // overlaps the first
        Assert.Equal(3, await Demo.WithAsync(db => db.Postings.CountAsync()));

        var open = await Demo.WithAsync(db => db.Postings.Where(p => p.Reference == "4712").Select(p => p.Id).SingleAsync());
        var without = await (await officer.OpenAsync(SpendingUrls.Posting(open))).SubmitAsync("Set it aside");
        Assert.Contains(
            "Enter why the ledger will have no payment for it",
            (await Visitor.ReadAsync(without)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var aside = await (await officer.OpenAsync(SpendingUrls.Posting(open))).Fill(("Why?", "A bank charge")).SubmitAsync("Set it aside");
        Assert.Equal(HttpStatusCode.Redirect, aside.StatusCode);
        Assert.Contains("1 matched, 1 set aside; 1 posting", (await officer.OpenAsync(SpendingUrls.PostingsRoute)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_matches_what_the_program_does_not_guess_and_opens_it_again()
    {
        await SecondmentsAsync();
        var officer = await Demo.Site.VisitAsAsync("finance");
        await BringAsync(officer, "date,amount,supplier,reference\r\n2018-12-05,6000.00,HT PLC,4711\r\n");
        var id = await Demo.WithAsync(db => db.Postings.Select(p => p.Id).SingleAsync());
        Assert.Contains(
            "£6,000 was paid on 3 December 2018 to =Harbour Trust",
            (await officer.OpenAsync(SpendingUrls.Posting(id))).Main,
            StringComparison.Ordinal
        );

        var matched = await (await officer.OpenAsync(SpendingUrls.Posting(id)))
            .Choose("Which payment is it?", "3 December 2018")
            .SubmitAsync("Match it");
        Assert.Equal(HttpStatusCode.Redirect, matched.StatusCode);
        Assert.Equal("Tom Whitfield", await Demo.WithAsync(async db => (await db.Postings.SingleAsync()).Settled!.Name));

        var opened = await (await officer.OpenAsync(SpendingUrls.Posting(id)))
            .Fill(("What was wrong?", "Another claim"))
            .SubmitAsync("Open it again");
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.True(await Demo.WithAsync(async db => (await db.Postings.SingleAsync()).IsOpen));
    }

    [Fact]
    public async Task The_database_lets_no_payment_be_posted_twice()
    {
        await SecondmentsAsync();
        await BringAsync(
            await Demo.Site.VisitAsAsync("finance"),
            "date,amount,supplier,reference\r\n2018-12-05,6000.00,HT,1\r\n2018-12-05,6000.00,HT,2\r\n"
        );
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            Demo.WithAsync(async db =>
            {
                var entry = (await db.PaidAsync(isInside: true, default)).Single().Entry;
                foreach (var posting in await db.Postings.ToListAsync())
                {
                    posting.Match(entry, PostingMatchKind.ByPerson, new(Now, null, "A test", null));
                }

                await db.SaveAsync(new("A test", "matched twice", "postings", null, Now));
                return true;
            })
        );
    }

    private static Task<HttpResponseMessage> BringAsync(Visitor officer, string file) =>
        officer
            .OpenAsync(SpendingUrls.NewPostingsRoute)
            .ContinueWith(
                page => page.Result.Attach("The file", "postings.csv", Encoding.UTF8.GetBytes(file)).SubmitAsync("Bring it"),
                TaskScheduler.Default
            )
            .Unwrap();

    private static decimal Pounds(string text) => text.Length == 0 ? 0 : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static List<List<string>> Rows(string csv) => [.. Decisions.Csv.Read(csv).Select(r => r.Fields)];

    /// <summary>Half of £12,000 of cost is paid of £12,500 promised; the decision is not published.</summary>
    private async Task SecondmentsAsync()
    {
        var terms = Envelopes.PageEnvelopes.Add2253();
        var envelope = await Demo.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            var (opened, breaches) = await db.OpenEnvelopeAsync(terms, new(null, "A test", Now, new(2018, 12, 3)), writing, default);
            Assert.Empty(breaches);
            await db.SaveAsync(new("A test", "opened an envelope", "envelope ADD2253", null, Now), writing, default);
            await writing.CommitAsync(default);
            return opened!;
        });
        LedgerAct.Commit commit = new(Guid.CreateVersion7(), envelope.Lines[0].Id, 1_250_000, new("Two placements", _harbour), new(2018));
        await PostAsync(
            commit,
            new LedgerAct.AcceptCost(Guid.CreateVersion7(), envelope.Lines[0].Id, 1_200_000, "First claim"),
            new LedgerAct.Pay(Guid.CreateVersion7(), commit.Id, 600_000, "First claim")
        );
    }

    /// <summary>£6,000 is paid of £10,000 promised under a published decision.</summary>
    private async Task<Guid> PublishedAsync()
    {
        await Demo.WithAsync(async db =>
        {
            await db.TakeKnownPolicyAsync(new("A test", "entered the scheme of delegation", "scheme of delegation", null, Now), default);
            var roster = await db.RosterAsync(default);
            await db.SignAsync(roster, await db.PrepareFormAsync(roster, "ADD2155", null, Now), Now);
            return true;
        });
        var publication = await Demo.PublicationAsync("ADD2155");
        await Demo.WithAsync(db =>
            db.PublishAsync(publication.Id, "Greater London Authority", new("Grace Adeyemi", "", "", null, Now), _ => true, default)
        );
        await Demo.WithAsync(async db =>
        {
            var envelope = (await db.FindEnvelopeAsync("ADD2155", default))!;
            foreach (var condition in envelope.Conditions)
            {
                envelope.Meet(condition.Id, new(new(2018, 12, 3), Guid.CreateVersion7(), "A test", "It is signed"));
            }

            await db.SaveAsync(new("A test", "noted that a condition is met", "envelope ADD2155", null, Now));
            return true;
        });
        var line = await Demo.WithAsync(db => db.EnvelopeLines.Where(l => l.Unit == Quantity.Pounds).OrderBy(l => l.Place).FirstAsync());
        LedgerAct.Commit commit = new(Guid.CreateVersion7(), line.Id, line.Totals.Approved, new("Training", _harbour), line.Year);
        await PostAsync(commit, new LedgerAct.Pay(Guid.CreateVersion7(), commit.Id, 600_000, "Invoice 1"));
        return commit.Id;
    }

    private Task<bool> PostAsync(params LedgerAct[] acts) =>
        Demo.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            Poster poster = new(null, "A test", Now, new(2018, 12, 3));
            var answers = await LedgerWriting.PostAsync(db, writing, [.. acts.Select(a => new LedgerRequest(a, poster))], default);
            Assert.All(answers, a => Assert.Empty(a.Breaches));
            await writing.CommitAsync(default);
            return true;
        });
}

public sealed class SpendingOnSqliteTests : SpendingTests;

public sealed class SpendingOnPostgresTests(PostgresCluster cluster) : SpendingTests
{
    private protected override TestDatabase Database { get; } = new PostgresTestDatabase(cluster);
}
