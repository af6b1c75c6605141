using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Forms;
using Remit.Schedule;
using Remit.Storage;
using Xunit;

namespace Remit.Publications;

public abstract class PublishingTests(TestDatabase database)
{
    private static int _codes = 5000;
    private readonly string _code = $"ADD{Interlocked.Increment(ref _codes)}";

    [Fact]
    public async Task Governance_publishes_after_Easter_2018_and_the_page_says_on_time()
    {
        await using var site = await StartAsync();
        await site.SignAsync(_code);
        site.Now = Utc("2018-04-03T10:00:00Z");
        var governance = await site.Site.VisitAsAsync("governance");
        var page = await governance.OpenAsync(PublicationUrls.Act(_code));
        Assert.Contains("due by the end of Tuesday 3 April 2018", page.Main, StringComparison.Ordinal);

        using var answer = await page.SubmitAsync("Publish it now");

        Assert.Equal((HttpStatusCode.Redirect, PublicationUrls.Publication(_code)), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var shown = (await site.Site.Visit().OpenAsync($"/decisions/{_code.ToLowerInvariant()}")).Main;
        Assert.Contains("Signed Thursday 29 March 2018, published Tuesday 3 April 2018, on time", shown, StringComparison.Ordinal);
        Assert.Contains("Daniel Hughes", shown, StringComparison.Ordinal);
        Assert.Contains("£50,000", shown, StringComparison.Ordinal);
        var entry = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"decision {_code.ToLowerInvariant()}").SingleAsync());
        Assert.Equal(("published a decision", "Grace Adeyemi"), (entry.Act, entry.Who));
    }

    [Fact]
    public async Task Over_the_year_end_two_days_late_is_said_and_is_data()
    {
        await using var site = await StartAsync(Utc("2017-12-29T12:00:00Z"));
        await site.SignAsync(_code);
        site.Now = Utc("2018-01-04T12:00:00Z");
        Assert.Contains($"{_code},2017-12-29,2018-01-02,,late,2,0,,0,no", await site.TextAsync(PublicationUrls.CsvRoute), StringComparison.Ordinal);
        Assert.Contains(
            "due Tuesday 2 January 2018, 2 working days late",
            await site.TextAsync(PublicationUrls.TransparencyRoute),
            StringComparison.Ordinal
        );

        var page = await (await site.Site.VisitAsAsync("governance")).OpenAsync(PublicationUrls.Act(_code));
        (await page.SubmitAsync("Publish it now")).Dispose();

        Assert.Contains(
            $"{_code},2017-12-29,2018-01-02,2018-01-04,published,2,0,,0,no",
            await site.TextAsync(PublicationUrls.CsvRoute),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Signed Friday 29 December 2017, published Thursday 4 January 2018, 2 working days late",
            (await site.Site.Visit().OpenAsync($"/decisions/{_code.ToLowerInvariant()}")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_deferred_publishes_itself_once_on_its_day_however_many_instances_run_and_after_being_off()
    {
        await using var site = await StartAsync();
        await using var other = await StartAsync();
        await site.SignAsync(_code, Examples.Content(deferral: new(new(2018, 5, 1), "Talks go on")));
        site.Now = Utc("2018-04-30T22:59:59Z");
        await site.RunDueAsync();
        Assert.Null((await site.PublicationAsync(_code)).PublishedAt);

        site.Now = other.Now = Utc("2018-05-03T08:00:00Z"); // both were off for two days
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => PublishDueAsync(i % 2 == 0 ? site : other))));

        var slug = _code.ToLowerInvariant();
        var (decision, entries) = await site.WithAsync(async db =>
            (await db.Decisions.At(slug).SingleAsync(), await db.Journal.CountAsync(e => e.Subject == $"decision {slug}"))
        );
        Assert.Equal((1, 1, PublicationActs.Clock), (decision.Version, entries, decision.RecordedBy));
        Assert.Equal((true, new DateOnly(2018, 5, 3)), (decision.Facts.Deferred, decision.Facts.DatePublished!.Value));
    }

    [Fact]
    public async Task A_deferral_that_ends_at_midnight_in_summer_publishes_on_the_London_day()
    {
        await using var site = await StartAsync();
        await site.SignAsync(_code, Examples.Content(deferral: new(new(2018, 7, 11), "Talks go on")));
        site.Now = Utc("2018-07-10T23:00:00Z");
        await site.RunDueAsync();
        var decision = await site.WithAsync(db => db.Decisions.At(_code.ToLowerInvariant()).SingleAsync());
        Assert.Equal(new DateOnly(2018, 7, 11), decision.Facts.DatePublished);
    }

    [Fact]
    public async Task By_default_a_person_publishes_and_the_clock_does_where_it_is_set_so()
    {
        await using var site = await StartAsync();
        await site.SignAsync(_code);
        site.Now = Utc("2018-04-03T10:00:00Z");
        await site.RunDueAsync();
        Assert.Null((await site.PublicationAsync(_code)).PublishedAt);

        await using var punctual = await StartAsync(Utc("2018-04-02T22:59:59Z"), "Remit:Publication:When=on-the-last-day");
        await punctual.RunDueAsync();
        Assert.Null((await site.PublicationAsync(_code)).PublishedAt);
        punctual.Now = Utc("2018-04-02T23:00:00Z");
        await punctual.RunDueAsync();
        Assert.Equal(new DateOnly(2018, 4, 3), (await site.PublicationAsync(_code)).PublishedOn);
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_once()
    {
        await using var site = await StartAsync();
        var publication = await site.SignAsync(_code);
        JournalDraft entry = new("Grace Adeyemi", "", "", null, site.Now);
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => site.WithAsync(db => db.PublishAsync(publication.Id, "GLA", entry, p => p.PublishedAt is null, default))))
        );
        Assert.Single(results, r => r.Decision is not null);
        Assert.All(results, r => Assert.Empty(r.Breaches));
        Assert.Equal(1, await site.WithAsync(db => db.Decisions.CountAsync(d => d.Facts.Code == _code)));
    }

    [Fact]
    public async Task A_release_publishes_the_paragraph_and_the_document_as_a_new_version()
    {
        await using var site = await StartAsync();
        FormDocument document = new(Guid.CreateVersion7(), "Price schedule", "prices.pdf", new string('b', 64), Examples.Commercial);
        await site.SignAsync(
            _code,
            Examples.Content(part2: [new("The price is £487 a day", Examples.Commercial, FormSection.Money)], documents: [document])
        );
        await PublishAsync(site);
        var slug = _code.ToLowerInvariant();
        var before = (await DecisionAsync(site)).Facts;
        Assert.True(before.Part2);
        Assert.Empty(before.Documents);
        Assert.DoesNotContain("487", before.Body, StringComparison.Ordinal);
        Assert.Contains("withheld under s.43(2)", before.Body, StringComparison.Ordinal);

        site.Now = Utc("2018-10-01T09:00:00Z");
        await site.RunDueAsync();

        var decision = await DecisionAsync(site);
        Assert.Equal((3, false), (decision.Version, decision.Facts.Part2));
        Assert.Contains("The price is £487 a day", decision.Facts.Body, StringComparison.Ordinal);
        Assert.Equal([("Price schedule", "/documents/" + document.Hash)], decision.Facts.Documents.Select(d => (d.Title, d.Address!)));
        Assert.Equal(1, await site.WithAsync(db => db.PublishedDocuments.CountAsync(d => d.Hash == document.Hash)));
        Assert.Contains("Released", await site.TextAsync(PublicationUrls.WithheldRoute), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_go_out_once_for_the_day_and_again_when_it_is_late()
    {
        await using var site = await StartAsync();
        await site.SignAsync(_code);
        await site.RunDueAsync();
        await site.RunDueAsync();
        var first = await MailAsync(site);
        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.Contains(first, m => m.Subject == $"Publication: Publish {_code} by Tuesday 3 April 2018");

        site.Now = Utc("2018-04-05T09:00:00Z");
        await site.RunDueAsync();
        await site.RunDueAsync();
        Assert.Single(
            await MailAsync(site),
            m => m.Subject == $"Publication: {_code} is 2 working days late" && m.PersonId == Examples.Drafter.PersonId
        );
    }

    private Task<PublicationSite> StartAsync(DateTime? now = null, params string[] settings) =>
        PublicationSite.StartAsync(now, database.ConnectionString, settings);

    private async Task PublishAsync(PublicationSite site)
    {
        var page = await (await site.Site.VisitAsAsync("governance")).OpenAsync(PublicationUrls.Act(_code));
        (await page.SubmitAsync("Publish it now")).Dispose();
    }

    private Task<Decision> DecisionAsync(PublicationSite site) => site.WithAsync(db => db.Decisions.At(_code.ToLowerInvariant()).SingleAsync());

    private Task<List<(string Subject, Guid? PersonId)>> MailAsync(PublicationSite site) =>
        site.WithAsync(async db =>
            (await db.Set<Mail.OutboxMessage>().Where(m => m.Subject.Contains(_code)).ToListAsync()).ConvertAll(m => (m.Subject, m.PersonId))
        );

    /// <summary>As the schedule asks it, but without the lease that keeps instances apart.</summary>
    private static async Task PublishDueAsync(PublicationSite site)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetServices<IDueWork>().OfType<PublishDue>().Single();
        await work.DoAsync(scope.ServiceProvider, site.Now, CancellationToken.None);
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}

public sealed class PublishingOnSqliteTests(SqliteTestDatabase database) : PublishingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PublishingOnPostgresTests(PostgresTestDatabase database) : PublishingTests(database), IClassFixture<PostgresTestDatabase>;
