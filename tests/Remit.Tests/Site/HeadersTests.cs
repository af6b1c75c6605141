using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Remit.Site;

public sealed class HeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/no-such-thing")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string url)
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.Visit().GetAsync(url);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Referrer-Policy") && answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    public async Task Pages_have_no_script_or_style_of_their_own(string url)
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var document = await Visitor.ReadAsync(await site.Visit().GetAsync(url));
        Assert.DoesNotContain(document.Scripts, s => s.Source is null);
        Assert.Empty(document.QuerySelectorAll("style, [style], [onclick], [onload], [onsubmit]"));
    }

    [Fact]
    public async Task Assets_are_kept_for_a_year_under_a_name_that_changes_with_them()
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = site.Visit();
        var page = await visitor.OpenAsync("/");
        var style = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var answer = await visitor.GetAsync(style);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches(@"^/assets/site\.[a-z0-9]+\.css$", style);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        Assert.Contains("immutable", answer.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_view_is_at_most_60_kB_over_the_wire()
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = site.Visit();
        var page = await visitor.OpenAsync("/");
        string[] parts =
        [
            "/",
            .. page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href")!),
            .. page.Document.Scripts.Select(s => s.Source!),
        ];
        var sizes = await Task.WhenAll(parts.Select(p => WeighAsync(visitor, p)));
        Assert.InRange(sizes.Sum(), 1, 60 * 1024);
    }

    [Fact]
    public async Task Pages_are_sent_compressed()
    {
        await using var site = await RunningSite.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/about");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var answer = await site.Visit().SendAsync(request);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        await using BrotliStream text = new(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using StreamReader reader = new(text);
        Assert.Contains("About this register", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_signed_in_sees_is_never_kept()
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var visitor = await site.VisitAsAsync("finance");
        Assert.True((await visitor.GetAsync("/about")).Headers.CacheControl!.NoStore);
    }

    /// <summary>The size of an answer in octets as it travels: its body compressed, and its headers.</summary>
    private static async Task<long> WeighAsync(Visitor visitor, string url)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsByteArrayAsync()).Length + answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length;
    }
}
