using System.Net;
using System.Net.Security;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

public abstract class SmtpTests(TestDatabase database)
{
    [Fact]
    public async Task A_message_reaches_the_server_whole_and_once_and_its_text_is_not_kept()
    {
        await using SmtpServer server = new();
        await using var site = await MailSite.StartAsync(database, server);
        var id = await site.PostAsync(
            "amara@example.org",
            "whole",
            list: "- Grünfläche, £330,000\n.a line that begins with a dot\n" + new string('x', 2000)
        );

        Assert.Equal(1, await site.RunAsync());
        Assert.Equal(0, await site.RunAsync(TimeSpan.FromDays(1)));
        var mail = Assert.Single(server.Received);
        Assert.Equal(["amara@example.org"], mail.To);
        Assert.Equal("2 tasks for you in Remit", mail.Subject);
        Assert.Equal($"<{id}@remit.example>", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Contains("- Grünfläche, £330,000\n.a line that begins with a dot\nxxx", mail.Body, StringComparison.Ordinal);
        var sent = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus.Sent, null, 1), (sent.Status, sent.Body, sent.Tries));
    }

    [Fact]
    public async Task Many_messages_go_over_one_connection()
    {
        await using SmtpServer server = new();
        await using var site = await MailSite.StartAsync(database, server);
        for (var i = 0; i < 20; i++)
        {
            await site.PostAsync($"person{i}@example.org", $"many {i}");
        }

        Assert.Equal(20, await site.RunAsync());
        Assert.Equal(20, server.Received.Select(m => m.MessageId).Distinct().Count());
        Assert.Single(server.Commands, c => c.StartsWith("EHLO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_said_before_the_connection_is_encrypted_and_the_server_known()
    {
        await using SmtpServer server = new() { Encrypts = true, AsksWho = true };
        await using var site = await MailSite.StartAsync(
            database,
            server,
            $"Remit:Mail:Smtp:User={SmtpServer.User}",
            $"Remit:Mail:Smtp:Password={SmtpServer.Password}"
        );
        var id = await site.PostAsync("amara@example.org", "encrypted");

        await site.RunAsync();
        Assert.Empty(server.Received);
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal) || c.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Contains("certificate", (await site.MessageAsync(id)).LastFailure, StringComparison.OrdinalIgnoreCase);

        using var trusted = Trusting(server);
        await site.RunAsync(TimeSpan.FromMinutes(1));
        Assert.True(Assert.Single(server.Received).Encrypted);
        Assert.Equal(OutboxStatus.Sent, (await site.MessageAsync(id)).Status);
    }

    [Fact]
    public async Task A_wrong_password_is_no_fault_of_the_message()
    {
        await using SmtpServer server = new() { AsksWho = true };
        await using var site = await MailSite.StartAsync(
            database,
            server,
            $"Remit:Mail:Smtp:User={SmtpServer.User}",
            "Remit:Mail:Smtp:Password=wrong"
        );
        var id = await site.PostAsync("amara@example.org", "password");

        await site.RunAsync();
        var message = await site.MessageAsync(id);
        Assert.Equal(OutboxStatus.Waiting, message.Status);
        Assert.NotNull(message.LastFailure);
        Assert.DoesNotContain("wrong", message.LastFailure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_for_now_is_tried_again_after_a_pause_that_grows_and_given_up_after_five_days()
    {
        await using SmtpServer server = new() { ToRecipient = _ => "450 4.2.0 greylisted, come back" };
        await using var site = await MailSite.StartAsync(database, server);
        var id = await site.PostAsync("slow@example.org", "for now");

        await site.RunAsync();
        var waiting = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus.Waiting, 1, Decisions.Examples.Now.AddMinutes(1)), (waiting.Status, waiting.Tries, waiting.NextTryAt));
        Assert.Contains("greylisted", waiting.LastFailure, StringComparison.Ordinal);
        Assert.Equal(0, await site.RunAsync(TimeSpan.FromSeconds(59)));
        await site.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Decisions.Examples.Now.AddMinutes(6), (await site.MessageAsync(id)).NextTryAt);

        await site.RunAsync(TimeSpan.FromDays(5));
        Assert.Equal(OutboxStatus.GivenUp, (await site.MessageAsync(id)).Status);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_refused_address_bounces_at_once_and_is_marked_until_something_gets_through()
    {
        await using SmtpServer server = new()
        {
            ToRecipient = to => to.StartsWith("gone", StringComparison.Ordinal) ? "550 5.1.1 nobody of that name" : null,
        };
        await using var site = await MailSite.StartAsync(database, server);
        var id = await site.PostAsync("Gone@example.org".ToLowerInvariant(), "bounces");

        Assert.Equal(1, await site.RunAsync());
        var bounced = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus.Bounced, 1), (bounced.Status, bounced.Tries));
        Assert.Contains("nobody of that name", bounced.LastFailure, StringComparison.Ordinal);
        Assert.True(await site.IsMarkedAsync("gone@example.org"));
        Assert.Equal(0, await site.RunAsync(TimeSpan.FromDays(1)));

        server.ToRecipient = _ => null;
        await site.PostAsync("gone@example.org", "gets through");
        await site.RunAsync();
        Assert.False(await site.IsMarkedAsync("gone@example.org"));
    }

    [Fact]
    public async Task A_refused_message_bounces_without_a_mark_on_the_address()
    {
        await using SmtpServer server = new() { ToMessage = _ => Task.FromResult<string?>("554 5.6.0 not this") };
        await using var site = await MailSite.StartAsync(database, server);
        var id = await site.PostAsync("fine@example.org", "refused");

        await site.RunAsync();
        Assert.Equal(OutboxStatus.Bounced, (await site.MessageAsync(id)).Status);
        Assert.False(await site.IsMarkedAsync("fine@example.org"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b.example\r\nRCPT TO:<other@example.org>")]
    [InlineData("a@b.example>\r\nDATA\r\n")]
    public async Task What_is_no_address_is_never_said_to_a_server(string to)
    {
        await using SmtpServer server = new();
        await using var site = await MailSite.StartAsync(database, server);
        var id = await site.PostAsync(to, $"no address {to.Length}");

        await site.RunAsync();
        Assert.Equal(OutboxStatus.Bounced, (await site.MessageAsync(id)).Status);
        Assert.Empty(server.Commands);
    }

    [Fact]
    public async Task What_somebody_typed_begins_no_header()
    {
        await using SmtpServer server = new();
        await using var site = await MailSite.StartAsync(database, server);
        await site.PostAsync("amara@example.org", "header", name: "Eve\r\nBcc: other@example.org\r\n\r\nA text of her own");

        await site.RunAsync();
        var mail = Assert.Single(server.Received);
        Assert.Equal(["amara@example.org"], mail.To);
        Assert.DoesNotContain("Bcc", mail.Headers.Keys);
        Assert.Equal("Eve Bcc: other@example.org A text of her own for you in Remit", mail.Subject);
    }

    [Fact]
    public async Task A_server_that_is_not_there_loses_nothing()
    {
        SmtpServer gone = new();
        var settings = MailSite.By(gone);
        await gone.DisposeAsync();
        await using var site = await MailSite.StartAsync(database, settings);
        var id = await site.PostAsync("amara@example.org", "not there");

        await site.RunAsync();
        var message = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus.Waiting, false), (message.Status, message.MayHaveBeenTaken));
    }

    [Fact]
    public async Task A_server_that_falls_silent_gets_the_same_message_id_again()
    {
        await using SmtpServer server = new();
        List<string> seen = [];
        server.ToMessage = async mail =>
        {
            seen.Add(mail.MessageId);
            if (seen.Count == 1)
            {
                await Task.Delay(TimeSpan.FromSeconds(4));
            }

            return null;
        };
        await using var site = await MailSite.StartAsync(database, server, "Remit:Mail:Smtp:Timeout=1");
        var id = await site.PostAsync("amara@example.org", "silent");

        await site.RunAsync();
        Assert.True((await site.MessageAsync(id)).MayHaveBeenTaken, (await site.MessageAsync(id)).LastFailure);
        await site.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([$"<{id}@remit.example>", $"<{id}@remit.example>"], seen);
        Assert.Equal(OutboxStatus.Sent, (await site.MessageAsync(id)).Status);
    }

    [Fact]
    public async Task Where_a_person_is_to_be_asked_nothing_is_sent_twice()
    {
        await using SmtpServer server = new();
        var seen = 0;
        server.ToMessage = async _ =>
        {
            seen++;
            await Task.Delay(TimeSpan.FromSeconds(3));
            return null;
        };
        await using var site = await MailSite.StartAsync(database, server, "Remit:Mail:Smtp:Timeout=1", "Remit:Mail:InDoubt=ask");
        var id = await site.PostAsync("amara@example.org", "ask");

        await site.RunAsync();
        await site.RunAsync(TimeSpan.FromMinutes(1));
        await site.RunAsync(TimeSpan.FromDays(1));
        Assert.Equal((1, OutboxStatus.InDoubt), (seen, (await site.MessageAsync(id)).Status));
    }

    [Fact]
    public async Task Without_a_way_to_send_messages_wait()
    {
        await using var site = await MailSite.StartAsync(database);
        var id = await site.PostAsync("amara@example.org", "no way");
        Assert.Equal(0, await site.RunAsync());
        Assert.Equal(OutboxStatus.Waiting, (await site.MessageAsync(id)).Status);
    }

    /// <summary>As if the server's certificate had been put among those that the machine trusts.</summary>
    private static Trust Trusting(SmtpServer server) => new(server);

    private sealed class Trust : IDisposable
    {
#pragma warning disable SYSLIB0014 // it is where the framework's SmtpClient asks
        public Trust(SmtpServer server) =>
            ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || certificate?.GetCertHashString() == server.Certificate.Thumbprint;

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
    }
}

public sealed class SqliteSmtpTests(SqliteTestDatabase database) : SmtpTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresSmtpTests(PostgresTestDatabase database) : SmtpTests(database), IClassFixture<PostgresTestDatabase>;
