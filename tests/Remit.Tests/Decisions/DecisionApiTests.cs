using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Remit.References;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

public abstract class DecisionApiTests(TestDatabase database) : IAsyncLifetime
{
    private SiteOnDatabase _site = null!;

    public async ValueTask InitializeAsync()
    {
        if ((await database.Register.ListAsync(new())).Total == 0)
        {
            await database.RecordAsync(
                Examples.Office(),
                Examples.Sparse("MD2301", "A roadmap, “quoted”"),
                Examples.Sparse("DD2092", "=1+1"),
                Examples.Sparse("12/34", "Library hours") with
                {
                    Publisher = "Borough of One",
                    Kind = DecisionKind.Other,
                },
                Examples.Sparse("12/34", "Market rents") with
                {
                    Publisher = "Borough of Two",
                    Kind = DecisionKind.Other,
                }
            );
        }

        _site = await SiteOnDatabase.StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_list_comes_in_pages_that_are_linked()
    {
        const string publisher = "publisher=Greater%20London%20Authority";
        var list = await _site.JsonAsync($"/api/v1/decisions?per-page=1&p=2&sort=code&{publisher}");
        Assert.Equal((3, 2, 3), (list.GetProperty("total").GetInt32(), list.GetProperty("page").GetInt32(), list.GetProperty("pages").GetInt32()));
        Assert.Equal("MD2301", Assert.Single(list.GetProperty("decisions").EnumerateArray()).GetProperty("code").GetString());
        var links = list.GetProperty("links");
        Assert.EndsWith($"/api/v1/decisions?{publisher}&sort=code&per-page=1", links.GetProperty("prev").GetString(), StringComparison.Ordinal);
        Assert.EndsWith($"/api/v1/decisions?{publisher}&sort=code&per-page=1&p=3", links.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_text_does_not_say_is_null_and_never_nought()
    {
        var decision = (await _site.JsonAsync("/api/v1/decisions?q=MD2301")).GetProperty("decisions")[0];
        Assert.Equal("not_stated", decision.GetProperty("approval").GetString());
        Assert.Equal(JsonValueKind.Null, decision.GetProperty("approved_pence").ValueKind);
        Assert.Equal(JsonValueKind.Null, decision.GetProperty("date_signed").ValueKind);
    }

    [Theory]
    [InlineData("md2373")]
    [InlineData("MD2373")]
    [InlineData("MD%202373")]
    [InlineData("(MD)2373")]
    public async Task A_decision_is_found_by_its_code_however_it_is_written(string code)
    {
        var decision = await _site.JsonAsync($"/api/v1/decisions/{code}");
        Assert.Equal("md2373", decision.GetProperty("slug").GetString());
        Assert.Equal("2018-10-29", decision.GetProperty("date_signed").GetString());
        Assert.Equal(33_000_000, decision.GetProperty("approved_pence").GetInt64());
        Assert.Equal(
            ("approved", "2018-19", "London Councils"),
            (
                decision.GetProperty("spending")[0].GetProperty("kind").GetString(),
                decision.GetProperty("spending")[0].GetProperty("years")[0].GetString(),
                decision.GetProperty("spending")[0].GetProperty("payee").GetString()
            )
        );
        Assert.Equal("follows", decision.GetProperty("cites")[0].GetProperty("relation").GetString());
        Assert.Equal("2019-06-30", decision.GetProperty("timeline")[0].GetProperty("end").GetString());
    }

    [Fact]
    public async Task The_page_address_with_json_gives_the_same_decision() =>
        Assert.Equal(await _site.TextAsync("/api/v1/decisions/md2373"), await _site.TextAsync("/decisions/md2373.json"));

    [Fact]
    public async Task A_number_that_two_councils_use_is_not_guessed()
    {
        using var answer = await _site.GetAsync("/api/v1/decisions/12%2F34");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("/api/v1/decisions/12-34-borough-of-two", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Market rents", (await _site.JsonAsync("/api/v1/decisions/12-34-borough-of-two")).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/api/v1/decisions?sort=size", 400, "sort")]
    [InlineData("/api/v1/decisions?p=0", 400, "p")]
    [InlineData("/api/v1/decisions?p=99", 404, "p")]
    [InlineData("/api/v1/decisions?per-page=101", 400, "per-page")]
    [InlineData("/api/v1/decisions?colour=blue", 400, "colour")]
    [InlineData("/api/v1/facets?sort=1", 400, "sort")]
    [InlineData("/api/v1/decisions/md1", 404, "code")]
    [InlineData("/api/v1/decisions/md1/lineage", 404, "code")]
    [InlineData("/decisions.csv?sort=size", 400, "sort")]
    public async Task What_is_wrong_is_named(string path, int status, string parameter)
    {
        using var answer = await _site.GetAsync(path);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal([parameter], problem.GetProperty("parameters").EnumerateObject().Select(p => p.Name));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/api/v1/decisions")]
    [InlineData("/api/v1/decisions/md2373")]
    [InlineData("/api/v1/facets")]
    [InlineData("/decisions.csv")]
    [InlineData("/decisions.json")]
    [InlineData("/decisions.atom")]
    [InlineData("/sitemap.xml")]
    public async Task An_answer_is_kept_by_caches_until_the_register_changes(string path)
    {
        using var first = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(
            "public, max-age=60, s-maxage=300, stale-while-revalidate=600".Split(", ").Order(),
            first.Headers.CacheControl!.ToString().Split(", ").Order()
        );
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        using var again = await _site.GetAsync(path, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        await database.RecordAsync(
            Examples.Sparse($"DD{Random.Shared.Next(10_000, 99_999)}", "A further decision") with
            {
                Publisher = $"Another {path}",
            }
        );
        using var changed = await _site.GetAsync(path, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task The_table_keeps_formulas_from_running()
    {
        var rows = Csv.Read(await _site.TextAsync("/decisions.csv?sort=code&type=dd&publisher=Greater%20London%20Authority")).ToList();
        Assert.Equal("slug", rows[0].Fields[0]);
        Assert.Equal(("dd2092", "'=1+1", "not_stated", ""), (rows[1].Fields[0], rows[1].Fields[5], rows[1].Fields[12], rows[1].Fields[13]));
        Assert.Equal("A roadmap, “quoted”", rows[2].Fields[5]);
    }

    [Fact]
    public async Task The_files_hold_what_the_list_holds()
    {
        var list = (await _site.JsonAsync("/api/v1/decisions?type=md&type=dd&per-page=100&sort=code"))
            .GetProperty("decisions")
            .EnumerateArray()
            .Select(d => d.GetRawText());
        var file = (await _site.JsonAsync("/decisions.json?type=md&type=dd&sort=code"))
            .GetProperty("decisions")
            .EnumerateArray()
            .Select(d => d.GetRawText());
        Assert.Equal(list, file);
    }

    [Fact]
    public async Task The_feed_is_atom()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await _site.TextAsync("/decisions.atom?q=technology")).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        var entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal("MD2373 London Office of Technology and Innovation", entry.Element(atom + "title")!.Value);
        Assert.EndsWith("/decisions/md2373", entry.Element(atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal("2026-11-23T09:30:00Z", entry.Element(atom + "updated")!.Value);
    }

    [Fact]
    public async Task Lineage_has_a_place_for_each_decision()
    {
        var lineage = await _site.JsonAsync("/api/v1/decisions/md2373/lineage");
        Assert.Equal(3, lineage.GetProperty("nodes").GetArrayLength());
        Assert.Equal(
            ["md2373 dd2092 cites", "md2373 md2301 follows"],
            lineage
                .GetProperty("links")
                .EnumerateArray()
                .Select(l => $"{l.GetProperty("from")} {l.GetProperty("to")} {l.GetProperty("relation")}")
                .Order()
        );
        var citations = await _site.JsonAsync("/api/v1/decisions/md2301/citations");
        Assert.Equal("MD2373", citations.GetProperty("cited_by")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_description_names_every_route_and_parameter()
    {
        var description = await _site.JsonAsync("/api/v1/openapi.json");
        Assert.Equal(
            [
                "/api/v1/agreements",
                "/api/v1/agreements/{reference}",
                "/api/v1/decisions",
                "/api/v1/decisions/{code}",
                "/api/v1/decisions/{code}/citations",
                "/api/v1/decisions/{code}/lineage",
                "/api/v1/envelopes",
                "/api/v1/envelopes/{code}",
                "/api/v1/envelopes/{code}/acts/{id}",
                "/api/v1/envelopes/{code}/commitments/{id}",
                "/api/v1/envelopes/{code}/commitments/{id}/releases",
                "/api/v1/envelopes/{code}/commitments/{id}/variations",
                "/api/v1/envelopes/{code}/lines/{place}/commitments",
                "/api/v1/facets",
                "/api/v1/postings",
                "/api/v1/postings/{id}",
                "/api/v1/secondments",
                "/api/v1/secondments/{code}",
            ],
            description.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
        );
        var list = description.GetProperty("paths").GetProperty("/api/v1/decisions").GetProperty("get");
        Assert.Equal(
            ["q", .. DecisionFilter.All.Select(f => f.Name), "sort", "p", "per-page"],
            list.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)
        );
        Assert.Equal(["200", "304", "400", "404"], list.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
        var pence = description
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("DecisionData")
            .GetProperty("properties")
            .GetProperty("approved_pence");
        Assert.Contains("whole pence", pence.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_told_of_every_decision()
    {
        Assert.Contains("Sitemap: http", await _site.TextAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("/decisions/12-34-borough-of-two</loc>", await _site.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        using var beyond = await _site.GetAsync("/sitemap-2.xml");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }
}

public sealed class DecisionApiOnSqliteTests(SqliteTestDatabase database) : DecisionApiTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DecisionApiOnPostgresTests(PostgresTestDatabase database) : DecisionApiTests(database), IClassFixture<PostgresTestDatabase>;
