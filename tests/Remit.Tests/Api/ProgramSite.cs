using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Remit.Accounts;
using Remit.Envelopes;
using Remit.Organisations;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Api;

/// <summary>The running demo on a day in 2018, with an envelope of £25,000 and an organisation, and programs that have keys of its people.</summary>
internal sealed class ProgramSite(RunningSite site, FixedClock clock) : IAsyncDisposable
{
    public const string Commitments = "/api/v1/envelopes/ADD2253/lines/1/commitments";

    public static DateOnly Today { get; } = new(2018, 12, 3);

    public RunningSite Site => site;

    public FixedClock Clock => clock;

    /// <summary>The organisation that takes part.</summary>
    public Guid Harbour { get; private set; }

    public static async Task<ProgramSite> StartAsync(string? database = null, bool fill = true, params string[] settings)
    {
        FixedClock clock = new(PageEnvelopes.Now);
        var site = await RunningSite.StartAsync(
            demo: true,
            database: database,
            also: services => services.AddSingleton<TimeProvider>(clock),
            settings: settings
        );
        ProgramSite program = new(site, clock);
        if (fill)
        {
            await program.FillAsync();
        }

        return program;
    }

    /// <summary>A program with a key of a person of the demo.</summary>
    public async Task<Program> ProgramAsync(string persona = "finance", string name = "Finance system", DateOnly? lastDay = null)
    {
        var person = Persona.All.Single(p => p.Key == persona).Id;
        var (row, key) = ApiKey.Make(person, name, lastDay ?? Today.AddMonths(6), clock.Now);
        await WithAsync(async db =>
        {
            db.ApiKeys.Add(row);
            await db.SaveAsync(new("A test", "made an API key", AccountJournal.Subject(row), null, clock.Now));
            return true;
        });
        return new(site, key);
    }

    public Task<T> WithAsync<T>(Func<RemitDb, Task<T>> work) => site.WithAsync((db, _) => work(db));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task FillAsync() =>
        Harbour = await WithAsync(async db =>
        {
            PartnerOrganisation harbour = new(new("Harbour Trust", []), new(2018, 1, 1));
            db.Organisations.Add(harbour);
            await using var writing = await db.WriteAsync(default);
            var (envelope, breaches) = await db.OpenEnvelopeAsync(PageEnvelopes.Add2253(), new(null, "A test", clock.Now, Today), writing, default);
            Assert.Empty(breaches);
            await db.SaveAsync(new("A test", "opened an envelope", $"envelope {envelope!.DecisionCode}", null, clock.Now), writing, default);
            await writing.CommitAsync(default);
            return harbour.Id;
        });
}

/// <summary>A program that talks to the site.</summary>
internal sealed class Program(RunningSite site, string? key)
{
    private readonly HttpClient _client = site.Client();

    /// <summary>The same program, led to another instance.</summary>
    public Program At(RunningSite other) => new(other, key);

    public Task<Told> GetAsync(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Asks for an act.</summary>
    /// <param name="url">Where.</param>
    /// <param name="json">The body.</param>
    /// <param name="once">The key of the request; null to send none.</param>
    public Task<Told> PostAsync(string url, string json, string? once)
    {
        HttpRequestMessage request = new(HttpMethod.Post, url) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (once is not null)
        {
            request.Headers.TryAddWithoutValidation(IdempotencyKey.Header, once);
        }

        return SendAsync(request);
    }

    /// <summary>Asks for an act under a key that no other request has.</summary>
    public Task<Told> PostAsync(string url, string json) => PostAsync(url, json, $"\"{Guid.CreateVersion7()}\"");

    public async Task<Told> SendAsync(HttpRequestMessage request)
    {
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var answer = await _client.SendAsync(request);
        return new(
            (int)answer.StatusCode,
            answer.Headers.Location?.ToString(),
            answer.Content.Headers.ContentType?.ToString(),
            answer.Headers.RetryAfter?.ToString(),
            answer.Headers.WwwAuthenticate.ToString(),
            answer.Headers.CacheControl?.NoStore ?? false,
            await answer.Content.ReadAsStringAsync()
        );
    }
}

/// <summary>What a program was told.</summary>
internal sealed record Told(int Status, string? Location, string? Type, string? RetryAfter, string Challenge, bool NoStore, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The reasons against it, as "code pointer".</summary>
    public IReadOnlyList<string> Errors =>
        [
            .. Json.GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("code").GetString()} {(e.TryGetProperty("pointer", out var at) ? at.GetString() : "")}".TrimEnd()),
        ];

    /// <summary>The first of the reasons, in words.</summary>
    public string Message => Json.GetProperty("errors")[0].GetProperty("message").GetString()!;
}
