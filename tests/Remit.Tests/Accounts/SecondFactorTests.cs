using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Remit.Site;
using Xunit;

namespace Remit.Accounts;

public sealed class SecondFactorTests
{
    private readonly MovedClock _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1234567890, "89005924")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standards_own_examples(long seconds, string digits) =>
        Assert.Equal(digits[2..], AuthenticatorCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTime.UnixEpoch.AddSeconds(seconds)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public void A_code_is_taken_half_a_minute_early_or_late(int seconds, bool taken)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var key = AuthenticatorCode.NewKey();
        Assert.Equal(taken, AuthenticatorCode.StepOf(key, AuthenticatorCode.At(key, now.AddSeconds(seconds)), 0, now) is not null);
    }

    [Fact]
    public async Task An_app_is_set_up_and_then_needed_and_no_code_is_taken_twice()
    {
        await using var site = await StartAsync("none");
        var account = await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var (key, codes) = await SetUpAsync(visitor);
        Assert.Equal(RecoveryCode.Count, codes.Count);

        var other = site.Visit();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var answer = await other.SignInAsync(wanted: "/account");
        Assert.Equal("/sign-in/code?wanted=%2Faccount", answer.Headers.Location!.ToString());
        Assert.Equal("", await other.WhoAsync());
        var code = AuthenticatorCode.At(key, _clock.GetUtcNow().UtcDateTime);
        answer = await EnterAsync(other, $"{code[..3]} {code[3..]}");
        Assert.Equal("/account", answer.Headers.Location!.ToString());
        Assert.NotEqual("", await other.WhoAsync());

        var thief = site.Visit();
        await thief.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(thief, code)).StatusCode);
        Assert.Equal("", await thief.WhoAsync());
        Assert.Equal(
            [
                "signed in with a password",
                "set a second factor up",
                "signed in with a password and a code",
                "signed in with a password and a code",
                "failed to sign in with a code",
            ],
            await site.ActsAsync(account)
        );
    }

    [Fact]
    public async Task A_recovery_code_does_instead_once()
    {
        await using var site = await StartAsync("none");
        await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var (_, codes) = await SetUpAsync(visitor);
        var other = site.Visit();
        await other.SignInAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(other, codes[0].ToLowerInvariant().Replace('-', ' '))).StatusCode);
        Assert.Contains("9 recovery codes are left", (await other.OpenAsync("/account")).Main, StringComparison.Ordinal);

        var third = site.Visit();
        await third.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(third, codes[0])).StatusCode);
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once()
    {
        await using var site = await StartAsync("none");
        await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var (_, codes) = await SetUpAsync(visitor);
        Assert.DoesNotContain(codes[0], (await visitor.OpenAsync(AccountUrls.RecoveryCodes)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_pause_sign_in_and_a_right_password_does_not_lift_that()
    {
        await using var site = await StartAsync("none");
        var account = await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var (key, _) = await SetUpAsync(visitor);
        var thief = site.Visit();
        await thief.SignInAsync();
        for (var i = 0; i < Account.TriesBeforePause; i++)
        {
            await site.WithAsync(
                async (_, services) =>
                {
                    await services.GetRequiredService<Credentials>().CountAsync(account.Id, "failed to sign in with a code", default);
                    return true;
                }
            );
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(thief, AuthenticatorCode.At(key, _clock.GetUtcNow().UtcDateTime))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().SignInAsync()).StatusCode);
    }

    [Theory]
    [InlineData("approvers", Role.Approver, true)]
    [InlineData("approvers", Role.Finance, false)]
    [InlineData("everyone", Role.Finance, true)]
    [InlineData("none", Role.Approver, false)]
    public async Task Who_must_have_a_second_factor_sets_it_up_before_anything_else(string setting, object role, bool must)
    {
        await using var site = await StartAsync(setting);
        await site.OpenAccountAsync((Role)role);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        foreach (var url in new[] { "/", "/decisions", "/account", "/account/password" })
        {
            var answer = await visitor.GetAsync(url);
            Assert.Equal(must ? AccountUrls.SecondFactor : null, answer.Headers.Location?.ToString());
        }

        if (must)
        {
            await SetUpAsync(visitor);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);
            Assert.DoesNotContain(
                (await visitor.OpenAsync(AccountUrls.SecondFactor)).Document.QuerySelectorAll("button"),
                b => OpenPage.Words(b) == "Switch it off"
            );
        }
    }

    [Fact]
    public async Task Who_need_not_have_one_switches_it_off_with_a_code()
    {
        await using var site = await StartAsync("approvers");
        await site.OpenAccountAsync(Role.Finance);
        var visitor = site.Visit();
        await visitor.SignInAsync();
        var (key, _) = await SetUpAsync(visitor);
        var answer = await (await visitor.OpenAsync(AccountUrls.SecondFactor)).Fill(("Code", "123456")).SubmitAsync("Switch it off");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var code = AuthenticatorCode.At(key, _clock.GetUtcNow().UtcDateTime);
        answer = await (await visitor.OpenAsync(AccountUrls.SecondFactor)).Fill(("Code", code)).SubmitAsync("Switch it off");
        Assert.Equal("/account?done=second-factor-off", answer.Headers.Location!.ToString());
        Assert.Equal("/", (await site.Visit().SignInAsync()).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_secret_that_was_offered_to_somebody_else_is_not_taken()
    {
        await using var site = await StartAsync("none");
        await site.OpenAccountAsync(Role.Finance);
        await site.OpenAccountAsync(Role.Legal, "other@example.org");
        var (visitor, other) = (site.Visit(), site.Visit());
        await visitor.SignInAsync();
        await other.SignInAsync("other@example.org");
        var offered = await other.OpenAsync(AccountUrls.SecondFactor);
        var page = await visitor.OpenAsync(AccountUrls.SecondFactor);
        var offer = offered.Document.QuerySelector("input[name=Offer]")!.GetAttribute("value")!;
        page.Document.QuerySelector("input[name=Offer]")!.SetAttribute("value", offer);
        var answer = await page.Fill(("Code", AuthenticatorCode.At(KeyOn(offered), _clock.GetUtcNow().UtcDateTime))).SubmitAsync("Set it up");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_code_is_asked_of_nobody_whose_password_was_not_right()
    {
        await using var site = await StartAsync("none");
        Assert.Equal("/sign-in?wanted=%2F", (await site.Visit().GetAsync(AccountUrls.Code)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_setting_that_is_none_of_its_words_stops_the_start() =>
        Assert.Contains(
            "approvers, everyone or none",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("sometimes"))).Message,
            StringComparison.Ordinal
        );

    private Task<RunningSite> StartAsync(string setting) =>
        RunningSite.StartAsync(also: services => services.AddSingleton<TimeProvider>(_clock), settings: $"Remit:SecondFactor={setting}");

    private static string KeyOn(OpenPage page) =>
        OpenPage.Words(page.Document.QuerySelector(".remit-key")!).Replace(" ", "", StringComparison.Ordinal);

    private async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync(AccountUrls.SecondFactor);
        var key = KeyOn(page);
        var answer = await page.Fill(("Code", AuthenticatorCode.At(key, _clock.GetUtcNow().UtcDateTime))).SubmitAsync("Set it up");
        Assert.Equal(AccountUrls.RecoveryCodes, answer.Headers.Location?.ToString());
        page = await visitor.OpenAsync(AccountUrls.RecoveryCodes);
        return (key, [.. page.Document.QuerySelectorAll(".remit-codes li").Select(OpenPage.Words)]);
    }

    private static async Task<HttpResponseMessage> EnterAsync(Visitor visitor, string code) =>
        await (await visitor.OpenAsync(AccountUrls.Code + "?wanted=%2Faccount")).Fill(("Code", code)).SubmitAsync("Continue");
}
