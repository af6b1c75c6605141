using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Xunit;

namespace Remit.Accounts.OpenId;

public sealed class OpenIdSignInTests(OpenIdProviderProcess provider) : IClassFixture<OpenIdProviderProcess>, IDisposable
{
    private readonly ProviderVisitor _browser = new();

    [Fact]
    public async Task Somebody_whose_address_is_vouched_for_gets_at_their_account_with_the_roles_of_their_groups()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        var account = await site.OpenAccountAsync(Role.Citizen, password: null);
        var visitor = site.Visit();
        var answer = await SignInAsync(visitor, "ruth", "/imports");
        Assert.Equal("/imports", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
        Assert.Equal("Ruth Bell: you are signed in", await visitor.WhoAsync());
        Assert.Equal([$"linked the account to {provider.Issuer}", "signed in with the organisation’s sign-in"], await site.ActsAsync(account));
        Assert.Contains(
            "organisation's sign-in now opens this account",
            Assert.Single(await site.MailToAsync(Examples.Email)).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task From_then_on_they_are_known_by_issuer_and_subject_whatever_their_address()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        var account = await site.OpenAccountAsync(Role.Citizen);
        await SignInAsync(site.Visit(), "ruth");
        await site.WithAsync(
            (db, _) => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, "married@example.org"))
        );
        var visitor = site.Visit();
        await SignInAsync(visitor, "ruth");
        Assert.NotEqual("", await visitor.WhoAsync());
    }

    [Theory]
    [InlineData("ruth", "LinkByEmail=false")] // the address alone is not enough
    [InlineData("unverified", "LinkByEmail=true")] // nor is one that nobody vouches for
    [InlineData("outsider", "OpenAccounts=true")] // nor a sign-in without a group that gives a role
    [InlineData("unverified", "OpenAccounts=true")]
    public async Task Others_are_told_that_there_is_no_account_for_them(string person, string setting)
    {
        await using var site = await StartAsync(setting);
        await site.OpenAccountAsync(Role.Citizen);
        var visitor = site.Visit();
        await RefusedAsync(site, visitor, await SignInAsync(visitor, person), "there is no account for you here");
    }

    [Fact]
    public async Task Somebody_new_in_a_group_gets_an_account_where_that_is_allowed()
    {
        await using var site = await StartAsync("OpenAccounts=true");
        var visitor = site.Visit();
        var first = await SignInAsync(visitor, "new");
        Assert.True(first.Headers.Location!.ToString() == "/about", string.Join('\n', site.Log.All));
        Assert.Equal("New Person: you are signed in", await visitor.WhoAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
        await SignInAsync(site.Visit(), "new");
        Assert.Equal(1, await site.WithAsync((db, _) => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_fetched_when_it_is_first_met()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        await SignInAsync(site.Visit(), "ruth");
        await provider.RollKeyAsync();
        var visitor = site.Visit();
        await SignInAsync(visitor, "ruth");
        Assert.NotEqual("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        var visitor = site.Visit();
        var asked = await BeginAsync(visitor);
        var nonce = QueryHelpers.ParseQuery(asked.Query)["nonce"].ToString();
        Assert.Equal(43, nonce.Length);
        var back = await _browser.FollowAsync(new(asked.ToString().Replace(nonce, new string('A', 43), StringComparison.Ordinal)), "ruth");
        await RefusedAsync(site, visitor, await visitor.GetAsync(back.ToString()), "did not understand each other");
        Assert.Contains(site.Log.All, line => line.Contains("(nonce)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_comes_to_another_browser_is_refused()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        var back = await _browser.FollowAsync(await BeginAsync(site.Visit()), "ruth");
        var victim = site.Visit();
        await RefusedAsync(site, victim, await victim.GetAsync(back.ToString()), "did not understand each other");
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("state")]
    [InlineData("code")]
    public async Task An_answer_with_a_changed_part_is_refused(string part)
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        var visitor = site.Visit();
        var back = await _browser.FollowAsync(await BeginAsync(visitor), "ruth");
        var values = QueryHelpers.ParseQuery(back.Query).ToDictionary(v => v.Key, v => (string?)v.Value.ToString());
        values[part] = part == "iss" ? "https://evil.example" : "made-up";
        var changed = QueryHelpers.AddQueryString(back.GetLeftPart(UriPartial.Path), values);
        await RefusedAsync(site, visitor, await visitor.GetAsync(changed), "did not understand each other");
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        var visitor = site.Visit();
        var back = await _browser.FollowAsync(await BeginAsync(visitor), "ruth");
        await visitor.GetAsync(back.ToString());
        Assert.NotEqual("", await visitor.WhoAsync());
        Assert.StartsWith(AccountUrls.Problem, (await visitor.GetAsync(back.ToString())).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_organisations_session_too()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        await site.OpenAccountAsync(Role.Citizen);
        var visitor = site.Visit();
        await SignInAsync(visitor, "ruth");
        await SignInAsync(site.Visit(), "ruth");
        Assert.Equal(1, _browser.Asked); // the provider knew them again

        var answer = await (await visitor.OpenAsync(SiteUrls.About)).SubmitAsync("Sign out");
        Assert.Equal("", await visitor.WhoAsync());
        var page = await visitor.GetAsync(answer.Headers.Location!.ToString());
        var onward = page.Headers.GetValues("Refresh").Single()["0; url=".Length..];
        Assert.Equal(onward, (await Visitor.ReadAsync(page)).QuerySelector("main a")!.GetAttribute("href"));
        var back = await _browser.FollowAsync(new(onward), "ruth");
        Assert.Equal("https://localhost/signed-out", back.GetLeftPart(UriPartial.Path));
        Assert.Contains("You are signed out", (await visitor.OpenAsync(back.PathAndQuery)).Main, StringComparison.Ordinal);

        await SignInAsync(site.Visit(), "ruth");
        Assert.Equal(2, _browser.Asked);
    }

    [Fact]
    public async Task Somebody_signed_in_links_their_account_and_nobody_elses()
    {
        await using var site = await StartAsync("LinkByEmail=false");
        await site.OpenAccountAsync(Role.Citizen);
        await site.OpenAccountAsync(Role.Citizen, "other@example.org", "Somebody Else");
        var visitor = site.Visit();
        await visitor.SignInAsync();
        Assert.Equal("/account", (await SignInAsync(visitor, "ruth", "/account", link: true)).Headers.Location!.ToString());
        var fresh = site.Visit();
        await SignInAsync(fresh, "ruth");
        Assert.Equal("Ruth Bell: you are signed in", await fresh.WhoAsync());

        var other = site.Visit();
        await other.SignInAsync("other@example.org");
        var answer = await SignInAsync(other, "ruth", "/account", link: true);
        Assert.Contains("LinkedElsewhere", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_account_stays_shut()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        var account = await site.OpenAccountAsync(Role.Citizen);
        await SignInAsync(site.Visit(), "ruth");
        await site.WithAsync(
            (db, _) => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, account.OpenedAt))
        );
        var visitor = site.Visit();
        await RefusedAsync(site, visitor, await SignInAsync(visitor, "ruth"), "Your account here was ended");
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_with_an_id()
    {
        await using var site = await RunningSite.StartAsync(
            settings: ["Remit:OpenId:Authority=http://127.0.0.1:9", "Remit:OpenId:ClientId=remit", "Remit:OpenId:ClientSecret=x"]
        );
        var visitor = site.Visit();
        await RefusedAsync(site, visitor, await visitor.GetAsync(AccountUrls.OpenIdSignIn), "did not understand each other");
    }

    [Fact]
    public async Task Another_site_cannot_begin_a_sign_in()
    {
        await using var site = await StartAsync("LinkByEmail=true");
        using HttpRequestMessage request = new(HttpMethod.Get, AccountUrls.OpenIdSignIn);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal("/sign-in", (await site.Visit().SendAsync(request)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_sign_in()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(AccountUrls.OpenIdSignIn)).StatusCode);
    }

    [Theory]
    [InlineData("Authority=http://sign-in.example.org", "must be an https address")]
    [InlineData("ClientSecret=", "ClientSecret is needed")]
    [InlineData("Groups:Staff=Emperor", "must be one of")]
    [InlineData("LinkByEmail=perhaps", "must be true or false")]
    public async Task A_wrong_setting_stops_the_start(string setting, string message) =>
        Assert.Contains(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(setting))).Message, StringComparison.Ordinal);

    public void Dispose() => _browser.Dispose();

    private Task<RunningSite> StartAsync(string setting) =>
        RunningSite.StartAsync(
            settings:
            [
                $"Remit:OpenId:Authority={provider.Issuer}",
                "Remit:OpenId:ClientId=remit",
                "Remit:OpenId:ClientSecret=a secret that only this test and its provider have",
                "Remit:OpenId:Name=City Hall account",
                "Remit:OpenId:Scopes=groups",
                "Remit:OpenId:Groups:Register Finance=Finance",
                $"Remit:OpenId:{setting}",
            ]
        );

    private static async Task<Uri> BeginAsync(Visitor visitor, string wanted = "/about", bool link = false) =>
        (await visitor.GetAsync($"{AccountUrls.OpenIdSignIn}?wanted={Uri.EscapeDataString(wanted)}&link={link}")).Headers.Location!;

    private async Task<HttpResponseMessage> SignInAsync(Visitor visitor, string person, string wanted = "/about", bool link = false) =>
        await visitor.GetAsync((await _browser.FollowAsync(await BeginAsync(visitor, wanted, link), person)).ToString());

    /// <summary>The page says what is wrong, with an id that is in the log; nobody is signed in.</summary>
    private static async Task RefusedAsync(RunningSite site, Visitor visitor, HttpResponseMessage answer, string words)
    {
        var page = await visitor.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        var id = OpenPage.Words(page.Document.QuerySelector("main strong")!);
        Assert.Contains(site.Log.All, line => line.StartsWith("Warning: ", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        Assert.Equal("", await visitor.WhoAsync());
    }
}
