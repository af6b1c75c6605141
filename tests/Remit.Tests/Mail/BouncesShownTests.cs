using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

/// <summary>What a server refuses or Notify reports, from the other side's words to the pages of who watches over mail and of whom the message was for.</summary>
public abstract class BouncesShownTests(TestDatabase database)
{
    private const string Finance = "Finance@example.org";

    [Fact]
    public async Task What_an_SMTP_server_refuses_is_shown_to_an_administrator_and_to_the_person()
    {
        await using SmtpServer server = new() { ToRecipient = _ => "550 5.1.1 nobody of that name" };
        await using var site = await MailSite.StartAsync(database, server);
        var person = await site.Site.VisitAsAsync(Role.Finance);
        Assert.DoesNotContain("has not got through", (await person.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        await site.PostAsync(Finance, "smtp bounces");
        await site.RunAsync();

        await ShownAsync(site, person, "Bounced", "nobody of that name");

        server.ToRecipient = _ => null;
        await site.PostAsync(Finance, "smtp gets through");
        await site.RunAsync();
        Assert.DoesNotContain("has not got through", (await person.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permanent-failure", "Bounced")]
    [InlineData("temporary-failure", "Given up")]
    public async Task What_Notify_reports_later_is_shown_to_an_administrator_and_to_the_person(string status, string tag)
    {
        await using var server = await NotifyServer.StartAsync();
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var person = await site.Site.VisitAsAsync(Role.Finance);
        await site.PostAsync(Finance, $"notify {status}");
        await site.RunAsync();
        server.Became(Finance, status);
        await site.RunAsync(TimeSpan.FromMinutes(1));

        await ShownAsync(site, person, tag, status);
    }

    [Fact]
    public async Task A_fault_of_Notifys_own_is_shown_to_an_administrator_and_no_fault_of_the_address()
    {
        await using var server = await NotifyServer.StartAsync();
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var person = await site.Site.VisitAsAsync(Role.Finance);
        await site.PostAsync(Finance, "notify technical");
        await site.RunAsync();
        server.Became(Finance, "technical-failure");
        await site.RunAsync(TimeSpan.FromMinutes(1));

        var watch = await (await site.Site.VisitAsAsync(Role.Administrator)).OpenAsync("/mail");
        Assert.Contains("Notify failed (technical-failure)", watch.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("has not got through", (await person.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_this_program_cannot_speak_on_is_refused_at_start_with_the_one_to_use()
    {
        await using SmtpServer server = new();
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var site = await MailSite.StartAsync(database, server, "Remit:Mail:Smtp:Port=465");
        });
        Assert.Contains("use its port 587 with STARTTLS", refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task ShownAsync(MailSite site, Visitor person, string tag, string why)
    {
        var watch = await (await site.Site.VisitAsAsync(Role.Administrator)).OpenAsync("/mail");
        Assert.Contains("Failed (1)", watch.Main, StringComparison.Ordinal);
        Assert.Contains($"{tag} To {Finance}", watch.Main, StringComparison.Ordinal);
        Assert.Contains("Addresses that mail does not reach (1)", watch.Main, StringComparison.Ordinal);
        Assert.Contains(why, watch.Main, StringComparison.Ordinal);
        foreach (var address in new[] { "/waiting", "/waiting/settings" })
        {
            var own = (await person.OpenAsync(address)).Main;
            Assert.Contains($"Mail to {MarkedAddress.KeyOf(Finance)} has not got through", own, StringComparison.Ordinal);
            Assert.Contains(why, own, StringComparison.Ordinal);
        }
    }
}

public sealed class BouncesShownOnSqliteTests(SqliteTestDatabase database) : BouncesShownTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class BouncesShownOnPostgresTests(PostgresTestDatabase database) : BouncesShownTests(database), IClassFixture<PostgresTestDatabase>;
