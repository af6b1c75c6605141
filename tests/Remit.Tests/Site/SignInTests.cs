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

    [Fact]
    public async Task An_officer_signs_in_with_the_key()
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = await site.VisitAsOfficerAsync();
        var page = await visitor.OpenAsync("/");
        Assert.Contains("Officer: you are signed in", OpenPage.Words(page.Document.Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter the officer key")]
    [InlineData("guessed", "That is not the officer key")]
    public async Task A_wrong_key_is_told_at_the_top_and_beside_the_field(string key, string message)
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = site.Visit();
        var page = await visitor.OpenAsync(SiteUrls.SignIn);
        var document = await Visitor.ReadAsync(await page.Fill(("Officer key", key)).SubmitAsync("Sign in"));
        var link = document.QuerySelector(".govuk-error-summary__list a")!;
        Assert.Equal(message, link.TextContent);
        var field = document.GetElementById(link.GetAttribute("href")![1..])!;
        Assert.Contains(
            message,
            document.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[1])!.TextContent,
            StringComparison.Ordinal
        );
        Assert.False(field.HasAttribute("value"), "what was typed went back to the page");
        Assert.StartsWith("Error: ", document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_cannot_be_tried_without_end()
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = site.Visit();
        var page = await visitor.OpenAsync(SiteUrls.SignIn);
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await page.Fill(("Officer key", "guessed")).SubmitAsync("Sign in");
        } while (answer.StatusCode == HttpStatusCode.OK && ++tries < 50);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(tries, 1, 10);
    }

    [Fact]
    public async Task Without_a_key_nobody_can_sign_in()
    {
        await using var site = await RunningSite.StartAsync(settings: "Remit:OfficerKey=");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(SiteUrls.SignIn)).StatusCode);
    }

    [Fact]
    public async Task A_key_that_could_be_guessed_stops_the_start()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningSite.StartAsync(settings: "Remit:OfficerKey=short"));
        Assert.Contains("at least 32", thrown.Message, StringComparison.Ordinal);
    }
}
