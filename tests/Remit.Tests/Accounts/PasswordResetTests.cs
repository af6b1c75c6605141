using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Remit.Site;
using Xunit;

namespace Remit.Accounts;

public sealed partial class PasswordResetTests
{
    private const string New = "violet harbour teapot";
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_link_comes_by_mail_is_good_once_and_ends_every_session()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        var account = await site.OpenAccountAsync(Role.Finance);
        var elsewhere = site.Visit();
        await elsewhere.SignInAsync();

        var visitor = site.Visit();
        var answer = await AskAsync(visitor, "RUTH.BELL@example.org");
        Assert.Contains("a link is on its way", (await visitor.OpenAsync(answer.Headers.Location!.ToString())).Main, StringComparison.Ordinal);
        var link = await LinkAsync(site);
        Assert.StartsWith("https://decisions.example.org/sign-in/set-password?key=", link, StringComparison.Ordinal);

        answer = await (await visitor.OpenAsync(new Uri(link).PathAndQuery)).Fill(("New password", New)).SubmitAsync("Set the password");
        Assert.Equal("/sign-in?done=password", answer.Headers.Location!.ToString());
        Assert.Equal("", await elsewhere.WhoAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(password: New)).StatusCode);
        Assert.Contains("good no longer", (await site.Visit().OpenAsync(new Uri(link).PathAndQuery)).Main, StringComparison.Ordinal);

        Assert.Equal(
            [
                "signed in with a password",
                "asked for a new password",
                "set a password by a link",
                "failed to sign in with a password",
                "signed in with a password",
            ],
            await site.ActsAsync(account)
        );
        Assert.Contains("The password was changed", (await site.MailToAsync(Examples.Email))[^1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@example.org")]
    [InlineData(Examples.Email)]
    public async Task The_answer_is_the_same_whether_the_address_is_known_or_not(string email)
    {
        await using var site = await StartAsync(new(Morning));
        await site.OpenAccountAsync(Role.Finance);
        var answer = await AskAsync(site.Visit(), email);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in/forgotten?sent", answer.Headers.Location!.ToString());
        Assert.Equal(email == Examples.Email ? 1 : 0, (await site.MailToAsync(email)).Count);
    }

    [Fact]
    public async Task Nobody_is_flooded_with_links()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        await site.OpenAccountAsync(Role.Finance);
        await AskAsync(site.Visit(), Examples.Email);
        await AskAsync(site.Visit(), Examples.Email);
        Assert.Single(await site.MailToAsync(Examples.Email));
        var first = await LinkAsync(site);
        clock.Advance(TimeSpan.FromMinutes(3));
        await AskAsync(site.Visit(), Examples.Email);
        Assert.Equal(2, (await site.MailToAsync(Examples.Email)).Count);
        Assert.Contains("good no longer", (await site.Visit().OpenAsync(new Uri(first).PathAndQuery)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_an_hour()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        await site.OpenAccountAsync(Role.Finance);
        await AskAsync(site.Visit(), Examples.Email);
        var link = new Uri(await LinkAsync(site)).PathAndQuery;
        var page = await site.Visit().OpenAsync(link);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("good no longer", (await site.Visit().OpenAsync(link)).Main, StringComparison.Ordinal);
        var answer = await page.Fill(("New password", New)).SubmitAsync("Set the password");
        Assert.Contains("good no longer", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_link_carries_is_in_no_log_and_not_in_the_journal()
    {
        await using var site = await StartAsync(new(Morning));
        await site.OpenAccountAsync(Role.Finance);
        await AskAsync(site.Visit(), Examples.Email);
        var key = (await LinkAsync(site)).Split("key=")[1];
        await site.Visit().GetAsync($"/sign-in/set-password?key={key}");
        Assert.DoesNotContain(site.Log.All, line => line.Contains(key, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await site.WithAsync(
                (db, _) => Task.FromResult(db.Journal.AsEnumerable().Select(e => $"{e.Act} {e.Subject} {e.Why} {e.After}").ToList())
            ),
            entry => entry.Contains(key, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "Enter a new password")]
    [InlineData("short one", "Choose a password of at least 12 characters")]
    [InlineData("Password1234!", "one of the first that anybody would try")]
    [InlineData("aaaaaaaaaaaaaaa", "one of the first that anybody would try")]
    [InlineData("ruth.bell@example.org", "mostly your own name or e-mail address")]
    public async Task A_password_that_is_easy_to_guess_is_refused_in_plain_english(string password, string message)
    {
        await using var site = await StartAsync(new(Morning));
        await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var page = await visitor.OpenAsync(AccountUrls.Password);
        var answer = await page.Fill(("Your password now", Examples.Password), ("New password", password)).SubmitAsync("Change the password");
        Assert.Contains(message, (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_old_one_and_ends_other_sessions_but_not_this()
    {
        await using var site = await StartAsync(new(Morning));
        await site.OpenAccountAsync(Role.Finance);
        var (visitor, other) = (site.Visit(), site.Visit());
        await visitor.SignInAsync();
        await other.SignInAsync();
        var page = await visitor.OpenAsync(AccountUrls.Password);
        var answer = await page.Fill(("Your password now", "guessed wrong"), ("New password", New)).SubmitAsync("Change the password");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        page = await visitor.OpenAsync(AccountUrls.Password);
        answer = await page.Fill(("Your password now", Examples.Password), ("New password", New)).SubmitAsync("Change the password");
        Assert.Contains(
            "Your password is changed",
            (await visitor.OpenAsync(answer.Headers.Location!.ToString())).Document.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("", await other.WhoAsync());
    }

    private static Task<RunningSite> StartAsync(MovedClock clock) =>
        RunningSite.StartAsync(also: services => services.AddSingleton<TimeProvider>(clock), settings: "Remit:Address=https://decisions.example.org");

    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor, string email) =>
        await (await visitor.OpenAsync(AccountUrls.Forgotten)).Fill(("Your e-mail address", email)).SubmitAsync("Send the link");

    private static async Task<string> LinkAsync(RunningSite site) => Link().Match((await site.MailToAsync(Examples.Email))[^1].Body!).Value;

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
