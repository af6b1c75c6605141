using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Remit.Site;
using Xunit;

namespace Remit.Accounts;

public sealed class PasswordSignInTests
{
    [Fact]
    public async Task Somebody_signs_in_and_is_led_to_where_they_wanted_to_go()
    {
        await using var site = await RunningSite.StartAsync();
        var account = await site.OpenAccountAsync(Role.ProgrammeOfficer);
        var visitor = site.Visit();
        Assert.Equal("/sign-in?wanted=%2Fimports", (await visitor.GetAsync("/imports")).Headers.Location!.ToString());
        var answer = await visitor.SignInAsync("Ruth.Bell@Example.org", wanted: "/imports");
        Assert.Equal("/imports", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
        Assert.Equal("Ruth Bell: you are signed in", await visitor.WhoAsync());
        Assert.Equal(["signed in with a password"], await site.ActsAsync(account));
    }

    [Theory]
    [InlineData(Examples.Email, "not the password at all")]
    [InlineData("nobody@example.org", Examples.Password)]
    [InlineData("ended@example.org", Examples.Password)]
    [InlineData("invited@example.org", Examples.Password)]
    public async Task Whatever_is_wrong_the_answer_is_the_same(string email, string password)
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        await site.OpenAccountAsync(Role.Legal, "invited@example.org", password: null);
        var ended = await site.OpenAccountAsync(Role.Legal, "ended@example.org");
        await site.WithAsync(
            (db, _) => db.Accounts.Where(a => a.Id == ended.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, ended.OpenedAt))
        );

        var visitor = site.Visit();
        var answer = await visitor.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.StartsWith(
            "The e-mail address or the password is not right.",
            page.QuerySelector(".govuk-error-summary__list a")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.False(page.GetElementById("Password")!.HasAttribute("value"), "what was typed went back to the page");
        Assert.False(
            answer.Headers.Contains("Set-Cookie")
                && answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("__Host-remit=", StringComparison.Ordinal))
        );
        Assert.Equal("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task An_unknown_address_costs_as_much_hashing_as_a_known_one()
    {
        CountedHasher hasher = new();
        await using var site = await RunningSite.StartAsync(also: services =>
            services.AddSingleton<Microsoft.AspNetCore.Identity.IPasswordHasher<Account>>(hasher)
        );
        await site.OpenAccountAsync(Role.Finance);
        await site.Visit().SignInAsync("nobody@example.org", "a wrong password");
        var unknown = hasher.Verified;
        await site.Visit().SignInAsync(Examples.Email, "a wrong password");
        Assert.Equal((1, 2), (unknown, hasher.Verified));
    }

    [Fact]
    public async Task Nothing_typed_is_told_at_the_fields()
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        var page = await Visitor.ReadAsync(await site.Visit().SignInAsync("", ""));
        Assert.Equal(
            ["Enter your e-mail address", "Enter your password"],
            page.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.TextContent)
        );
    }

    [Fact]
    public async Task After_ten_wrong_tries_sign_in_pauses_a_quarter_of_an_hour_and_the_owner_is_told()
    {
        MovedClock clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var site = await RunningSite.StartAsync(also: services => services.AddSingleton<TimeProvider>(clock));
        var account = await site.OpenAccountAsync(Role.Finance);
        for (var i = 0; i < Account.TriesBeforePause; i++)
        {
            await site.WithAsync(
                (_, services) => services.GetRequiredService<Credentials>().TryPasswordAsync(Examples.Email, "guessed wrong", default)
            );
        }

        var visitor = site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync()).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync()).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync()).StatusCode);

        var acts = await site.ActsAsync(account);
        Assert.Equal(12, acts.Count(a => a.StartsWith("failed to sign in with a password", StringComparison.Ordinal)));
        Assert.Contains("failed to sign in with a password; sign-in pauses", acts);
        var mail = await site.MailToAsync(Examples.Email);
        Assert.Contains("paused for 15 minutes after 10 wrong tries", Assert.Single(mail).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_wrong_tries_at_once_are_all_counted()
    {
        await using var site = await RunningSite.StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance);
        await Task.WhenAll(
            Enumerable
                .Range(0, Account.TriesBeforePause - 1)
                .Select(_ =>
                    site.WithAsync((_, services) => services.GetRequiredService<Credentials>().TryPasswordAsync(Examples.Email, "guessed", default))
                )
        );
        Assert.Equal(
            Account.TriesBeforePause - 1,
            await site.WithAsync((db, _) => db.Accounts.Where(a => a.Id == account.Id).Select(a => a.WrongTries).SingleAsync())
        );
    }

    [Fact]
    public async Task Passwords_cannot_be_tried_without_end_from_one_address()
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await visitor.SignInAsync($"somebody{tries}@example.org", "guessed");
        } while (answer.StatusCode == HttpStatusCode.OK && ++tries < 50);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(30, tries);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string wanted)
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        Assert.Equal("/", (await site.Visit().SignInAsync(wanted: wanted)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_sign_in_without_the_token_of_the_form_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        var answer = await site.Visit().PostAsync(SiteUrls.SignIn, ("Email", Examples.Email), ("Password", Examples.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_form_on_another_site_cannot_sign_anybody_out(string header, string value)
    {
        await using var site = await RunningSite.StartAsync();
        var visitor = await site.VisitAsAsync(Role.Finance);
        using HttpRequestMessage request = new(HttpMethod.Post, SiteUrls.SignOut);
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(request)).StatusCode);
        Assert.NotEqual("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task Before_the_first_account_the_page_says_how_to_open_it()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Contains("remit account create", (await site.Visit().OpenAsync(SiteUrls.SignIn)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_plain_HTTP_nobody_can_sign_in_and_the_page_says_why()
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        var page = await Visitor.ReadAsync(await site.Visit().GetAsync("http://localhost/sign-in"));
        Assert.Contains("over HTTPS only", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[type=password]"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://localhost:5080;http://decisions.example.org")]
    public void Cookies_over_plain_HTTP_are_for_this_machine_alone(string? urls)
    {
        Dictionary<string, string?> settings = new() { [SiteCookies.PlainSetting] = "true" };
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, settings);
        Assert.Throws<InvalidOperationException>(() => SiteCookies.Of(configuration.Build(), demo: false, urls));
        Assert.True(SiteCookies.Of(configuration.Build(), demo: false, "http://localhost:5080").IsPlain);
    }

    private sealed class CountedHasher : Microsoft.AspNetCore.Identity.PasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public override Microsoft.AspNetCore.Identity.PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
