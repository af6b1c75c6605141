using System.Net;
using Xunit;

namespace Remit.Site;

public sealed class SignInTests
{
    [Fact]
    public async Task A_persona_of_the_demo_is_one_click_away_and_leads_back()
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var visitor = site.Visit();
        var page = await visitor.OpenAsync("/about?x=1");
        var answer = await page.SubmitAsync("Legal");
        Assert.Equal("/about?x=1", answer.Headers.Location!.ToString());
        page = await visitor.OpenAsync("/about");
        Assert.Contains("Priya Raman", OpenPage.Words(page.Document.QuerySelector(".remit-persona")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_leaves_nobody()
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var visitor = await site.VisitAsAsync("finance");
        var page = await visitor.OpenAsync("/");
        await page.SubmitAsync("Sign out");
        page = await visitor.OpenAsync("/");
        Assert.Contains("Nobody is signed in", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task Signing_in_never_leads_to_another_site(string wanted)
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        var answer = await site.Visit().PostAsync(SiteUrls.PersonaSignIn, ("persona", "legal"), ("wanted", wanted));
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_form_on_another_site_cannot_sign_anybody_in(string header, string value)
    {
        await using var site = await RunningSite.StartAsync(demo: true);
        using HttpRequestMessage request = new(HttpMethod.Post, SiteUrls.PersonaSignIn)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("persona", "legal")]),
        };
        request.Headers.Add(header, value);
        var answer = await site.Visit().SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
