using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Accounts;

public abstract class SessionTests(TestDatabase database)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_no_script_reads_it()
    {
        await using var site = await StartAsync();
        await site.OpenAccountAsync(Role.Finance, Email("cookie"));
        var visitor = site.Visit();
        var form = await visitor.GetAsync(SiteUrls.SignIn);
        var answer = await visitor.SignInAsync(Email("cookie"));
        foreach (var (name, set) in new[] { ("__Host-remit=", answer), ("__Host-remit-form=", form) })
        {
            var cookie = set.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(name, StringComparison.Ordinal)).ToLowerInvariant();
            Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("; samesite=", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task A_session_that_nobody_uses_ends_after_half_an_hour(int minutes, bool stands)
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        await site.OpenAccountAsync(Role.Finance, Email($"idle{minutes}"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email($"idle{minutes}"));
        clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(stands, await visitor.WhoAsync() != "");
    }

    [Fact]
    public async Task A_session_that_is_used_all_day_ends_after_twelve_hours()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        await site.OpenAccountAsync(Role.Finance, Email("day"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("day"));
        for (var i = 0; i < 47; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            Assert.NotEqual("", await visitor.WhoAsync());
        }

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("", await visitor.WhoAsync());
        Assert.Equal("/sign-in?wanted=%2Faccount", (await visitor.GetAsync("/account")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_limits_are_settings()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock, "Remit:Session:IdleMinutes=60", "Remit:Session:Hours=1");
        await site.OpenAccountAsync(Role.Finance, Email("limits"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("limits"));
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotEqual("", await visitor.WhoAsync());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task A_limit_that_is_no_number_stops_the_start()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(null, "Remit:Session:Hours=ever"));
        Assert.Contains("from 1 to 24", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_instance_honours_the_first_ones_cookie_and_its_end()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await first.OpenAccountAsync(Role.Finance, Email("instances"));
        var visitor = first.Visit();
        await visitor.SignInAsync(Email("instances"));
        var elsewhere = visitor.At(second);
        Assert.NotEqual("", await elsewhere.WhoAsync());

        await (await visitor.OpenAsync("/account")).SubmitAsync("Sign out everywhere");
        Assert.Equal("", await elsewhere.WhoAsync());
    }

    [Fact]
    public async Task A_cookie_that_was_kept_opens_nothing_after_signing_out()
    {
        await using var site = await StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance, Email("kept"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("kept"));
        var kept = visitor.At(site);
        await (await visitor.OpenAsync(SiteUrls.About)).SubmitAsync("Sign out");
        Assert.Equal("", await kept.WhoAsync());
        Assert.Equal(["signed in with a password", "signed out"], await site.ActsAsync(account));
    }

    [Fact]
    public async Task Old_sessions_are_forgotten_and_that_somebody_signed_in_is_not()
    {
        await using var site = await StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance, Email("old"));
        await site.Visit().SignInAsync(Email("old"));
        var later = Morning.UtcDateTime + ForgetOldSessions.Kept;
        await site.WithAsync((_, services) => new ForgetOldSessions().DoAsync(services, later, default));
        Assert.Equal(1, await site.WithAsync((db, _) => db.Sessions.CountAsync(s => s.AccountId == account.Id)));
        await site.WithAsync((_, services) => new ForgetOldSessions().DoAsync(services, later.AddSeconds(1), default));
        Assert.Equal(0, await site.WithAsync((db, _) => db.Sessions.CountAsync(s => s.AccountId == account.Id)));
        Assert.Equal(
            Morning.UtcDateTime,
            await site.WithAsync((db, _) => db.Accounts.Where(a => a.Id == account.Id).Select(a => a.SignedInAt).SingleAsync())
        );
    }

    [Fact]
    public async Task Signing_in_begins_a_new_session_and_ends_the_one_before()
    {
        await using var site = await StartAsync();
        await site.OpenAccountAsync(Role.Finance, Email("twice"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("twice"));
        var planted = visitor.At(site);
        await visitor.SignInAsync(Email("twice"));
        Assert.Equal("", await planted.WhoAsync());
        Assert.NotEqual("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task An_account_that_is_ended_is_out_with_the_next_click()
    {
        await using var site = await StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance, Email("ended"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("ended"));
        await site.WithAsync(
            (db, _) => db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, account.OpenedAt))
        );
        Assert.Equal("", await visitor.WhoAsync());
    }

    [Fact]
    public async Task Roles_are_those_of_the_posts_held_that_day()
    {
        MovedClock clock = new(Morning);
        await using var site = await StartAsync(clock);
        var account = await site.OpenAccountAsync(Role.ProgrammeOfficer, Email("post"));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email("post"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/imports")).StatusCode);
        await site.WithAsync(
            (db, _) =>
                db
                    .PostHoldings.Where(h => h.PersonId == account.PersonId)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, new DateOnly(2026, 3, 1)))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/imports")).StatusCode);
        Assert.NotEqual("", await visitor.WhoAsync());
    }

    /// <summary>An address that no other test on this database has.</summary>
    private static string Email(string test) => $"{test}@example.org";

    private Task<RunningSite> StartAsync(TimeProvider? clock = null, params string[] settings) =>
        RunningSite.StartAsync(
            database: database.ConnectionString,
            also: services => services.AddSingleton(clock ?? new MovedClock(Morning)),
            settings: settings
        );
}

public sealed class SqliteSessionTests(SqliteTestDatabase database) : SessionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresSessionTests(PostgresTestDatabase database) : SessionTests(database), IClassFixture<PostgresTestDatabase>;
