using System.Net;
using Remit.Decisions;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

public abstract class NotifyTests(TestDatabase database)
{
    [Fact]
    public async Task A_message_is_taken_with_the_words_of_our_template_and_followed_until_it_arrives()
    {
        await using var server = await NotifyServer.StartAsync();
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var id = await site.PostAsync("amara@example.org", "taken");

        Assert.Equal(1, await site.RunAsync());
        var email = Assert.Single(server.Taken.Values);
        Assert.Equal((id.ToString(), "amara@example.org", "2 tasks for you in Remit"), (email.Reference, email.To, email.Subject));
        Assert.StartsWith("Dear Amara Okafor\n", email.Body, StringComparison.Ordinal);
        var sent = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus.Sent, email.Id, Examples.Now.AddMinutes(1)), (sent.Status, sent.SentAs, sent.FollowUpAt));

        await site.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Null((await site.MessageAsync(id)).DeliveredAt);
        server.Became("amara@example.org", "delivered");
        await site.RunAsync(TimeSpan.FromMinutes(10));
        var arrived = await site.MessageAsync(id);
        Assert.Equal((Examples.Now.AddMinutes(10), null, null), (arrived.DeliveredAt, arrived.FollowUpAt, arrived.Body));
    }

    [Theory]
    [InlineData("permanent-failure", OutboxStatus.Bounced, true)]
    [InlineData("temporary-failure", OutboxStatus.GivenUp, true)]
    [InlineData("technical-failure", OutboxStatus.GivenUp, false)]
    public async Task What_comes_back_later_is_shown_and_can_be_tried_again(string status, object expected, bool marked)
    {
        await using var server = await NotifyServer.StartAsync();
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var id = await site.PostAsync("back@example.org", status);
        await site.RunAsync();
        server.Became("back@example.org", status);

        await site.RunAsync(TimeSpan.FromMinutes(1));
        var message = await site.MessageAsync(id);
        Assert.Equal((OutboxStatus)expected, message.Status);
        Assert.Contains(status, message.LastFailure, StringComparison.Ordinal);
        Assert.Equal(marked, await site.IsMarkedAsync("back@example.org"));
        Assert.Empty(message.WhyNotTryAgain());
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_asked_for_before_it_is_sent_again()
    {
        await using var server = await NotifyServer.StartAsync();
        server.BeforeAnswer = _ => Task.Delay(TimeSpan.FromSeconds(4));
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var id = await site.PostAsync("lost@example.org", "lost");
        await site.RunAsync();
        Assert.True((await site.MessageAsync(id)).MayHaveBeenTaken);

        await site.RunAsync(TimeSpan.FromMinutes(1));
        var email = Assert.Single(server.Taken.Values);
        Assert.Equal((OutboxStatus.Sent, email.Id), ((await site.MessageAsync(id)).Status, (await site.MessageAsync(id)).SentAs));
        Assert.Equal(1, server.Searches);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "ValidationError", "email_address Not a valid email address", OutboxStatus.Bounced, true)]
    [InlineData(HttpStatusCode.BadRequest, "BadRequestError", "Can't send to this recipient using a team-only API key", OutboxStatus.Bounced, false)]
    [InlineData(HttpStatusCode.TooManyRequests, "RateLimitError", "Exceeded rate limit for key type LIVE", OutboxStatus.Waiting, false)]
    [InlineData(HttpStatusCode.Forbidden, "AuthError", "Invalid token", OutboxStatus.Waiting, false)]
    [InlineData(HttpStatusCode.InternalServerError, "Exception", "Internal server error", OutboxStatus.Waiting, false)]
    public async Task A_refusal_is_kept_in_its_own_words(HttpStatusCode status, string error, string said, object expected, bool marked)
    {
        await using var server = await NotifyServer.StartAsync();
        server.Refuses = _ => (status, error, said);
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var id = await site.PostAsync("refused@example.org", $"{error} {said}");
        await site.RunAsync();

        var message = await site.MessageAsync(id);
        Assert.Equal(((OutboxStatus)expected, $"{error}: {said}"), (message.Status, message.LastFailure));
        Assert.Equal(marked, await site.IsMarkedAsync("refused@example.org"));
        Assert.Equal(status == HttpStatusCode.InternalServerError, message.MayHaveBeenTaken);
    }

    [Fact]
    public async Task The_key_stands_in_no_log_and_no_failure()
    {
        await using var server = await NotifyServer.StartAsync();
        server.Refuses = _ => (HttpStatusCode.Forbidden, "AuthError", "Invalid token");
        await using var site = await MailSite.StartAsync(database, server.Settings);
        var id = await site.PostAsync("key@example.org", "key");
        await site.RunAsync();

        Assert.DoesNotContain(NotifyServer.Secret, string.Join('\n', site.Site.Log.All), StringComparison.Ordinal);
        Assert.DoesNotContain(NotifyServer.Secret, (await site.MessageAsync(id)).LastFailure, StringComparison.Ordinal);
    }
}

public sealed class SqliteNotifyTests(SqliteTestDatabase database) : NotifyTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresNotifyTests(PostgresTestDatabase database) : NotifyTests(database), IClassFixture<PostgresTestDatabase>;
