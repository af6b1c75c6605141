using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Spending;
using Remit.Storage;
using Xunit;

namespace Remit.Api;

public sealed class LedgerApiTests : IAsyncLifetime
{
    private ProgramSite _site = null!;
    private Program _program = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgramSite.StartAsync();
        _program = await _site.ProgramAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_is_committed_stands_at_its_address_and_on_the_line()
    {
        var made = await _program.PostAsync(
            "/api/v1/envelopes/add%202253/lines/1/commitments",
            $$"""{"amount": 1250000, "purpose": " Two placements ", "due": "2019-01-31", "payee": "{{_site.Harbour}}"}"""
        );
        Assert.Equal(201, made.Status);
        Assert.Equal("application/json; charset=utf-8", made.Type);
        Assert.Equal(1_250_000, made.Json.GetProperty("amount").GetInt64());
        Assert.Equal("Two placements", made.Json.GetProperty("purpose").GetString());
        var found = await _program.GetAsync(made.Location!);
        Assert.Equal((200, true, made.Body), (found.Status, found.NoStore, found.Body));
        var envelope = await _program.GetAsync("/api/v1/envelopes/ADD2253");
        var line = envelope.Json.GetProperty("lines")[0];
        Assert.Equal((1_250_000, 1_250_000, true), (line.GetProperty("committed").GetInt64(), line.GetProperty("left").GetInt64(), envelope.NoStore));
        Assert.Equal("GBP", made.Json.GetProperty("unit").GetString());

        var counted = await _program.PostAsync("/api/v1/envelopes/ADD2253/lines/2/commitments", """{"amount": 2, "purpose": "Two placements"}""");
        Assert.Equal((201, "placements"), (counted.Status, counted.Json.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task A_promise_is_varied_and_released_and_each_act_stands_at_its_address()
    {
        var made = await _program.PostAsync(ProgramSite.Commitments, """{"amount": 100000, "purpose": "A placement"}""");
        var larger = await _program.PostAsync($"{made.Location}/variations", """{"by": 50000, "why": "Two days more"}""");
        var smaller = await _program.PostAsync($"{made.Location}/releases", """{"amount": 30000, "why": "A day less"}""");
        foreach (var (act, kind, by) in ((Told, string, long)[])[(larger, "vary", 50_000), (smaller, "release", -30_000)])
        {
            Assert.Equal(201, act.Status);
            Assert.Equal(act.Body, (await _program.GetAsync(act.Location!)).Body);
            Assert.Equal(kind, act.Json.GetProperty("kind").GetString());
            Assert.Equal(by, act.Json.GetProperty("entries")[0].GetProperty("committed").GetInt64());
            Assert.Equal("Tom Whitfield (API key “Finance system”)", act.Json.GetProperty("who").GetString());
        }

        Assert.Equal(120_000, (await _program.GetAsync(made.Location!)).Json.GetProperty("amount").GetInt64());
        var refused = await _program.PostAsync($"{made.Location}/releases", """{"amount": 120001, "why": "More than there is"}""");
        Assert.Equal((409, "envelopes.less-than-paid #/amount"), (refused.Status, refused.Errors[0]));
    }

    [Theory]
    [InlineData("""{"amount": 2500001, "purpose": "A"}""", 409, "envelopes.cap-passed #/amount")]
    [InlineData("""{"amount": 1, "purpose": "A", "due": "2019-04-01"}""", 409, "envelopes.year-not-funded #/due")]
    [InlineData("""{"amount": 0, "purpose": "A"}""", 422, "envelopes.not-an-amount #/amount")]
    [InlineData("""{"amount": -9223372036854775808, "purpose": "A"}""", 422, "envelopes.not-an-amount #/amount")]
    [InlineData("""{"amount": 1, "purpose": " "}""", 422, "envelopes.no-reason #/purpose")]
    [InlineData("""{"amount": 1, "purpose": "A", "payee": "01900000-0000-7000-8000-00000000ffff"}""", 422, "envelopes.no-such-payee #/payee")]
    [InlineData("""{"purpose": "A"}""", 422, "api.no-field #/amount")]
    [InlineData("""{"amount": null, "purpose": "A"}""", 422, "api.no-field #/amount")]
    [InlineData("""{"amount": 10.5, "purpose": "A"}""", 422, "api.no-whole-number #/amount")]
    [InlineData("""{"amount": "1000", "purpose": "A"}""", 422, "api.no-whole-number #/amount")]
    [InlineData("""{"amount": 1e30, "purpose": "A"}""", 422, "api.no-whole-number #/amount")]
    [InlineData("""{"amount": 1, "purpose": 7}""", 422, "api.no-text #/purpose")]
    [InlineData("""{"amount": 1, "purpose": "A\u0000B"}""", 422, "api.no-text #/purpose")]
    [InlineData("""{"amount": 1, "purpose": "\ud800"}""", 422, "api.no-text #/purpose")]
    [InlineData("""{"amount": 1, "purpose": "A", "due": "31/01/2019"}""", 422, "api.no-day #/due")]
    [InlineData("""{"amount": 1, "purpose": "A", "due": "0001-01-01"}""", 422, "api.no-day #/due")]
    [InlineData("""{"amount": 1, "purpose": "A", "payee": "harbour"}""", 422, "api.no-id #/payee")]
    [InlineData("""{"amount": 1, "purpose": "A", "pay/ee": "x"}""", 422, "api.no-such-field #/pay~1ee")]
    [InlineData("""{"amount": 1, "amount": 2, "purpose": "A"}""", 400, "api.no-json")]
    [InlineData("""[1]""", 400, "api.no-object #")]
    [InlineData("""{"amount": 1""", 400, "api.no-json")]
    [InlineData("", 400, "api.no-json")]
    public async Task What_cannot_be_done_is_told_field_by_field_and_nothing_is_done(string json, int status, string error)
    {
        var refused = await _program.PostAsync(ProgramSite.Commitments, json);
        Assert.Equal((status, "application/problem+json", true), (refused.Status, refused.Type, refused.NoStore));
        Assert.Equal([error], refused.Errors);
        Assert.Equal(status, refused.Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(refused.Json.GetProperty("detail").GetString()!);
        Assert.Equal(0, await _site.WithAsync(db => db.Commitments.CountAsync()));
    }

    [Theory]
    [InlineData("/api/v1/envelopes/MD9999/lines/1/commitments", "envelopes.no-such-envelope")]
    [InlineData("/api/v1/envelopes/ADD2253/lines/9/commitments", "envelopes.no-such-line")]
    [InlineData("/api/v1/envelopes/ADD2253/commitments/01900000-0000-7000-8000-00000000ffff/variations", "envelopes.no-such-commitment")]
    public async Task What_is_not_there_is_not_found(string url, string code)
    {
        var refused = await _program.PostAsync(url, "{}");
        Assert.Equal((404, code), (refused.Status, refused.Errors[0]));
    }

    [Fact]
    public async Task What_is_not_said_to_be_json_is_not_read()
    {
        HttpRequestMessage request = new(HttpMethod.Post, ProgramSite.Commitments) { Content = new StringContent("amount=1") };
        request.Headers.Add(IdempotencyKey.Header, "a-form");
        var refused = await _program.SendAsync(request);
        Assert.Equal((415, "api.no-json"), (refused.Status, refused.Errors[0]));
    }

    [Fact]
    public async Task Postings_are_matched_as_those_of_a_file_are()
    {
        var made = await _program.PostAsync(
            ProgramSite.Commitments,
            $$"""{"amount": 1250000, "purpose": "Two placements", "payee": "{{_site.Harbour}}"}"""
        );
        var commitment = made.Json.GetProperty("id").GetGuid();
        await PayAsync(commitment);
        const string Run = """
            {"name": "Run 7", "postings": [
              {"date": "2018-12-05", "amount_pence": 600000, "supplier": "Harbour Trust", "reference": "4711"},
              {"date": "2018-12-06", "amount_pence": 9900, "supplier": "Somebody", "reference": "4712"}]}
            """;
        var brought = await _program.PostAsync(SpendingUrls.ApiPostingsRoute, Run);
        Assert.Equal(201, brought.Status);
        int[] counts = [.. ((string[])["sent", "new", "matched", "set_aside", "open"]).Select(n => brought.Json.GetProperty(n).GetInt32())];
        Assert.Equal([2, 2, 1, 0, 1], counts);
        var open = Assert.Single(brought.Json.GetProperty("open_postings").EnumerateArray());
        Assert.Equal(
            (2, "4712", "The ledger has no payment of £99 to them"),
            (open.GetProperty("row").GetInt32(), open.GetProperty("reference").GetString(), open.GetProperty("why").GetString())
        );
        Assert.Equal(brought.Body, (await _program.GetAsync(brought.Location!)).Body);

        var again = await _program.PostAsync(SpendingUrls.ApiPostingsRoute, Run);
        Assert.Equal((409, "spending.file-known"), (again.Status, again.Errors[0]));
        // what a file brings is the same posting
        var officer = await _site.Site.VisitAsAsync("finance");
        Assert.Contains("Run 7", (await officer.OpenAsync(SpendingUrls.PostingsRoute)).Main, StringComparison.Ordinal);
        const string File = "date,amount,supplier,reference\r\n2018-12-05,6000.00,Harbour Trust,4711\r\n2018-12-06,99.00,Somebody,4712\r\n";
        await (await officer.OpenAsync(SpendingUrls.NewPostingsRoute))
            .Attach("The file", "run.csv", System.Text.Encoding.UTF8.GetBytes(File))
            .SubmitAsync("Bring it");
        Assert.Equal(2, await _site.WithAsync(db => db.Postings.CountAsync()));
    }

    [Fact]
    public async Task Postings_that_are_wrong_are_told_one_by_one_and_none_is_taken()
    {
        var refused = await _program.PostAsync(
            SpendingUrls.ApiPostingsRoute,
            """{"postings": [{"date": "2018-12-05", "amount_pence": 1}, {"date": "soon", "amount_pence": 0, "payee": "x"}, 7]}"""
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [
                "api.no-day #/postings/1/date",
                "api.no-field #/name",
                "api.no-object #/postings/2",
                "api.no-such-field #/postings/1/payee",
                "spending.no-amount #/postings/1/amount_pence",
            ],
            refused.Errors.Order(StringComparer.Ordinal)
        );
        Assert.Equal(422, (await _program.PostAsync(SpendingUrls.ApiPostingsRoute, """{"name": "Run", "postings": []}""")).Status);
        Assert.Equal(0, await _site.WithAsync(db => db.Postings.CountAsync()));
    }

    [Fact]
    public async Task The_description_says_of_every_act_what_it_takes_and_answers()
    {
        var description = (await _program.GetAsync("/api/v1/openapi.json")).Json;
        Assert.Equal(
            "bearer",
            description.GetProperty("components").GetProperty("securitySchemes").GetProperty("apiKey").GetProperty("scheme").GetString()
        );
        var acts = description
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Where(m => m.Name == "post").Select(m => m.Value))
            .ToList();
        Assert.Equal(4, acts.Count);
        foreach (var act in acts)
        {
            Assert.True(act.GetProperty("security")[0].TryGetProperty("apiKey", out _));
            var key = act.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == IdempotencyKey.Header);
            Assert.True(key.GetProperty("required").GetBoolean());
            Assert.Equal(
                ["201", "400", "401", "404", "409", "413", "415", "422", "429", "503"],
                act.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal)
            );
            Assert.True(act.GetProperty("responses").GetProperty("201").GetProperty("headers").TryGetProperty("Location", out _));
            var body = Resolved(
                description,
                act.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")
            );
            Assert.All(body.GetProperty("properties").EnumerateObject(), p => Assert.True(p.Value.TryGetProperty("description", out _), p.Name));
        }

        var commit = description.GetProperty("paths").GetProperty("/api/v1/envelopes/{code}/lines/{place}/commitments").GetProperty("post");
        var asked = Resolved(
            description,
            commit.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")
        );
        Assert.Equal(["amount", "purpose"], asked.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(1, asked.GetProperty("properties").GetProperty("amount").GetProperty("minimum").GetDecimal());
    }

    private static JsonElement Resolved(JsonElement description, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var at)
            ? description.GetProperty("components").GetProperty("schemas").GetProperty(at.GetString()!.Split('/')[^1])
            : schema;

    /// <summary>£6,000 is paid, half of a cost of £12,000.</summary>
    private Task<bool> PayAsync(Guid commitment) =>
        _site.WithAsync(async db =>
        {
            var line = await db.Commitments.Where(c => c.Id == commitment).Select(c => c.LineId).SingleAsync();
            await using var writing = await db.WriteAsync(default);
            Poster poster = new(null, "A test", _site.Clock.Now, ProgramSite.Today);
            LedgerAct[] acts =
            [
                new LedgerAct.AcceptCost(Guid.CreateVersion7(), line, 1_200_000, "First claim"),
                new LedgerAct.Pay(Guid.CreateVersion7(), commitment, 600_000, "First claim"),
            ];
            var answers = await LedgerWriting.PostAsync(db, writing, [.. acts.Select(a => new LedgerRequest(a, poster))], default);
            Assert.All(answers, a => Assert.Empty(a.Breaches));
            await writing.CommitAsync(default);
            return true;
        });
}
