using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Remit.Site;

/// <summary>Limits of size are the server's own: these run on a real one.</summary>
public sealed class SizeGateTests
{
    [Fact]
    public async Task A_body_that_is_too_large_is_told_so_and_not_that_the_form_is_broken()
    {
        await using var site = await StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(site.Urls.Single()) };
        using ByteArrayContent content = new(new byte[(1024 * 1024) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using HttpRequestMessage request = new(HttpMethod.Post, SiteUrls.SignIn) { Content = content };
        request.Headers.ExpectContinue = true; // so that the client hears the answer before it sends
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("That file is too large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync()
    {
        SiteOptions options = new() { Urls = "http://127.0.0.1:0", Database = "Data Source=:memory:" };
        var app = RemitSite.Build(options, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return app;
    }
}
