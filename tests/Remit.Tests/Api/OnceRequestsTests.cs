using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Envelopes;
using Remit.Site;
using Remit.Spending;
using Remit.Storage;
using Xunit;

namespace Remit.Api;

public abstract class OnceRequestsTests(TestDatabase database) : IAsyncLifetime
{
    private const string Thousand = """{"amount": 100000, "purpose": "A placement"}""";

    private ProgramSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        _site = await ProgramSite.StartAsync(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_act_of_the_interface_needs_a_key_and_happens_once_when_it_is_sent_four_times_at_once_to_two_instances()
    {
        var program = await _site.ProgramAsync();
        await using var another = await ProgramSite.StartAsync(database.ConnectionString, fill: false);
        var elsewhere = program.At(another.Site);
        var commitment = (await program.PostAsync(ProgramSite.Commitments, """{"amount": 500000, "purpose": "To be changed"}""")).Json.GetProperty(
            "id"
        );
        Dictionary<string, (string Url, string Json)> acts = new(StringComparer.Ordinal)
        {
            [EnvelopeUrls.ApiCommitmentsRoute] = (ProgramSite.Commitments, Thousand),
            [EnvelopeUrls.ApiVariationsRoute] = (
                $"/api/v1/envelopes/ADD2253/commitments/{commitment}/variations",
                """{"by": 700, "why": "More days"}"""
            ),
            [EnvelopeUrls.ApiReleasesRoute] = (
                $"/api/v1/envelopes/ADD2253/commitments/{commitment}/releases",
                """{"amount": 300, "why": "Fewer days"}"""
            ),
            [SpendingUrls.ApiPostingsRoute] = (
                SpendingUrls.ApiPostingsRoute,
                """{"name": "Run 1", "postings": [{"date": "2018-12-03", "amount_pence": 9900, "supplier": "Somebody", "reference": "1"}]}"""
            ),
        };
        foreach (var route in Acts())
        {
            var (url, json) = acts[route];
            var before = await EntriesAsync();
            Assert.Equal((400, "api.no-idempotency-key"), Refused(await program.PostAsync(url, json, once: null)));
            Assert.Equal(before, await EntriesAsync());

            const string Key = "\"one-and-the-same\"";
            var key = $"{Key[..^1]}-{route.Length}\"";
            var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? program : elsewhere).PostAsync(url, json, key)));
            Assert.All(told, t => Assert.True(t.Status == 201 || (t is { Status: 409, RetryAfter: "1" } && t.Errors[0] == "api.under-way"), t.Body));
            var done = told.First(t => t.Status == 201);
            Assert.All(told.Where(t => t.Status == 201), t => Assert.Equal(done, t));
            var after = await EntriesAsync();
            Assert.Equal(before + 1, after);
            Assert.Equal(done, await elsewhere.PostAsync(url, json, key));
            Assert.Equal(done, await program.PostAsync(url, json, key));
            Assert.Equal((422, "api.other-content"), Refused(await program.PostAsync(url, json + " ", key)));
            Assert.Equal(after, await EntriesAsync());
            Assert.Equal(200, (await program.GetAsync(done.Location!)).Status);
        }
    }

    [Fact]
    public async Task Whoever_starts_the_program_again_gets_the_answer_that_was_given_before()
    {
        var program = await _site.ProgramAsync();
        var done = await program.PostAsync(ProgramSite.Commitments, Thousand, "\"before\"");
        await _site.DisposeAsync();
        _site = await ProgramSite.StartAsync(database.ConnectionString, fill: false);
        Assert.Equal(done, await program.At(_site.Site).PostAsync(ProgramSite.Commitments, Thousand, "\"before\""));
        Assert.Equal(1, await _site.WithAsync(db => db.Commitments.CountAsync()));
    }

    [Fact]
    public async Task The_same_request_while_the_first_is_under_way_is_told_to_wait()
    {
        var program = await _site.ProgramAsync();
        await program.GetAsync("/api/v1/envelopes/ADD2253"); // so that the key's use is written down already
        List<Task<Told>> sent;
        await using (var scope = _site.Site.Services.CreateAsyncScope())
        {
            // as long as this writes, nobody else does
            await using var writing = await scope.ServiceProvider.GetRequiredService<RemitDb>().WriteAsync(default);
            sent = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => program.PostAsync(ProgramSite.Commitments, Thousand, "\"slow\"")))];
            var told = await Task.WhenAny(sent);
            sent.Remove(told);
            Assert.Equal((409, "1", "api.under-way"), ((await told).Status, (await told).RetryAfter, (await told).Errors[0]));
        }

        var done = await sent[0];
        Assert.Equal(201, done.Status);
        Assert.Equal(done, await program.PostAsync(ProgramSite.Commitments, Thousand, "\"slow\""));
    }

    [Fact]
    public async Task A_refusal_by_a_rule_is_the_answer_also_when_the_money_is_there_later_and_another_key_asks_anew()
    {
        var program = await _site.ProgramAsync();
        var held = await program.PostAsync(ProgramSite.Commitments, """{"amount": 2500000, "purpose": "All of it"}""");
        var refused = await program.PostAsync(ProgramSite.Commitments, Thousand, "\"late\"");
        Assert.Equal(
            (409, "envelopes.cap-passed #/amount", "£1,000 is more than the £0 left of the £25,000 approved"),
            (refused.Status, refused.Errors[0], refused.Message)
        );
        await program.PostAsync($"{held.Location}/releases", """{"amount": 2000000, "why": "Less is needed"}""");
        Assert.Equal(refused, await program.PostAsync(ProgramSite.Commitments, Thousand, "\"late\""));
        Assert.Equal(201, (await program.PostAsync(ProgramSite.Commitments, Thousand, "\"later\"")).Status);
    }

    [Fact]
    public async Task What_could_not_be_read_is_put_right_and_sent_again_under_its_key()
    {
        var program = await _site.ProgramAsync();
        Assert.Equal(422, (await program.PostAsync(ProgramSite.Commitments, """{"amount": "1,000"}""", "\"mended\"")).Status);
        Assert.Equal(201, (await program.PostAsync(ProgramSite.Commitments, Thousand, "\"mended\"")).Status);
    }

    [Fact]
    public async Task A_key_is_its_persons_own()
    {
        var finance = await (await _site.ProgramAsync()).PostAsync(ProgramSite.Commitments, Thousand, "\"mine\"");
        var officer = await (await _site.ProgramAsync("programme-officer")).PostAsync(ProgramSite.Commitments, Thousand, "\"mine\"");
        Assert.Equal((201, 201), (finance.Status, officer.Status));
        Assert.NotEqual(finance.Location, officer.Location);
        // a new API key of the same person goes on where the old one was
        Assert.Equal(finance, await (await _site.ProgramAsync(name: "The next")).PostAsync(ProgramSite.Commitments, Thousand, "\"mine\""));
    }

    [Fact]
    public async Task Answers_are_kept_for_three_days()
    {
        var program = await _site.ProgramAsync();
        var first = await program.PostAsync(ProgramSite.Commitments, Thousand, "\"old\"");
        await ClearAsync(_site.Clock.Now + OnceRequests.Kept);
        Assert.Equal(first, await program.PostAsync(ProgramSite.Commitments, Thousand, "\"old\""));
        await ClearAsync(_site.Clock.Now + OnceRequests.Kept + TimeSpan.FromSeconds(1));
        Assert.NotEqual(first.Location, (await program.PostAsync(ProgramSite.Commitments, Thousand, "\"old\"")).Location);
    }

    private static (int, string) Refused(Told told) => (told.Status, told.Errors[0]);

    private async Task ClearAsync(DateTime now)
    {
        await using var scope = _site.Site.Services.CreateAsyncScope();
        await new OldKeys().DoAsync(scope.ServiceProvider, now, default);
    }

    /// <summary>How much there is that an act makes.</summary>
    private Task<int> EntriesAsync() =>
        _site.WithAsync(async db => await db.LedgerEntries.CountAsync(e => e.Kind != EntryKind.Approve) + await db.PostingFiles.CountAsync());

    /// <summary>Every route of programs that is not for reading alone.</summary>
    private List<string> Acts()
    {
        var routes = _site
            .Site.Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .Select(e =>
                (Route: "/" + e.RoutePattern.RawText!.Trim('/'), Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"])
            )
            .ToList();
        Assert.All(routes, r => Assert.Single(r.Methods));
        Assert.All(routes, r => Assert.Contains(r.Methods[0], (string[])["GET", "POST"]));
        return [.. routes.Where(r => r.Methods[0] == "POST").Select(r => r.Route)];
    }
}

public sealed class OnceRequestsOnSqliteTests() : OnceRequestsTests(new SqliteTestDatabase());

public sealed class OnceRequestsOnPostgresTests(PostgresCluster cluster) : OnceRequestsTests(new PostgresTestDatabase(cluster));

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"", "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("\"a \\\"b\\\" \\\\c\"", "a \"b\" \\c")]
    [InlineData("\"\"", null)]
    [InlineData("\"a", null)]
    [InlineData("\"a\" b", null)]
    [InlineData("\"a\\b\"", null)]
    [InlineData("\"é\"", null)]
    [InlineData("a, b", null)]
    [InlineData("a;q=1", null)]
    public void A_key_is_a_text_in_quotes_or_one_word(string header, string? key)
    {
        var headers = new Microsoft.AspNetCore.Http.HeaderDictionary { [IdempotencyKey.Header] = header };
        Assert.Equal(key, IdempotencyKey.Read(headers, out var wrong));
        Assert.Equal(key is null ? "api.wrong-idempotency-key" : null, wrong?.Code);
    }

    [Theory]
    [InlineData(IdempotencyKey.Longest, true)]
    [InlineData(IdempotencyKey.Longest + 1, false)]
    public void A_key_has_its_length(int length, bool isTaken)
    {
        foreach (var quote in (string[])["", "\""])
        {
            var headers = new Microsoft.AspNetCore.Http.HeaderDictionary { [IdempotencyKey.Header] = quote + new string('k', length) + quote };
            Assert.Equal(isTaken, IdempotencyKey.Read(headers, out _) is not null);
        }
    }

    [Fact]
    public void Two_keys_are_none()
    {
        var headers = new Microsoft.AspNetCore.Http.HeaderDictionary { [IdempotencyKey.Header] = new(["a", "b"]) };
        Assert.Null(IdempotencyKey.Read(headers, out var wrong));
        Assert.Equal("api.wrong-idempotency-key", wrong!.Code);
    }
}
