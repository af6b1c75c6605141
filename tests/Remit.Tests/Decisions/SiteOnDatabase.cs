using System.Text.Json;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

/// <summary>The running program on a database of a class of tests, with a client that asks it.</summary>
internal sealed class SiteOnDatabase(RunningSite site) : IAsyncDisposable
{
    public static async Task<SiteOnDatabase> StartAsync(TestDatabase database) =>
        new(await RunningSite.StartAsync(database: database.ConnectionString));

    public async Task<HttpResponseMessage> GetAsync(string path, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return await site.Visit().SendAsync(request);
    }

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement;

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
