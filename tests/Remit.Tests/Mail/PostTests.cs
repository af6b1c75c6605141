using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

public abstract class PostTests(TestDatabase database)
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["count"] = "2 tasks",
        ["name"] = "Amara Okafor",
        ["day"] = "Tuesday 3 April 2018",
        ["list"] = "- one\n- another",
        ["address"] = "https://remit.example/waiting",
        ["settings"] = "https://remit.example/waiting/settings",
    };

    [Fact]
    public async Task A_message_is_posted_with_the_change_that_it_tells_of_or_not_at_all()
    {
        await database.WithAsync(async db =>
        {
            db.Post(Draft("with the change"), Examples.Now);
            await db.SaveAsync(new("An officer", "did something", "a thing", null, Examples.Now));
        });
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            database.WithAsync(async db =>
            {
                db.Post(Draft("without the change"), Examples.Now);
                db.Decisions.Add(new(Examples.Sparse("DD7", "Seven"), 1, "same", new("An officer", Examples.Now, "Why")));
                db.Decisions.Add(new(Examples.Sparse("DD8", "Eight"), 2, "same", new("An officer", Examples.Now, "Why")));
                await db.SaveAsync(new("An officer", "failed", "a thing", null, Examples.Now));
            })
        );

        Assert.Equal(1, await CountAsync("with the change"));
        Assert.Equal(0, await CountAsync("without the change"));
    }

    [Fact]
    public async Task What_is_posted_again_is_not_posted_and_the_change_is_kept_all_the_same()
    {
        for (var i = 0; i < 2; i++)
        {
            await database.WithAsync(async db =>
            {
                db.Post(Draft("again"), Examples.Now);
                db.Post(Draft("again"), Examples.Now);
                await db.SaveAsync(new("An officer", "did it again", $"again {i}", null, Examples.Now));
            });
        }

        Assert.Equal(1, await CountAsync("again"));
        Assert.Equal(2, await database.WithAsync(db => db.Journal.CountAsync(e => e.Act == "did it again")));
    }

    [Fact]
    public async Task Twenty_who_post_the_same_at_once_post_it_once()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    database.WithAsync(async db =>
                    {
                        db.Post(Draft("at once"), Examples.Now);
                        await db.SaveAsync(new("An officer", "did it at once", $"at once {i}", null, Examples.Now));
                    })
                )
        );

        Assert.Equal(1, await CountAsync("at once"));
        Assert.Equal(20, await database.WithAsync(db => db.Journal.CountAsync(e => e.Act == "did it at once")));
    }

    [Fact]
    public async Task A_message_says_what_held_when_it_was_posted()
    {
        await database.WithAsync(async db =>
        {
            db.Post(Draft("rendered"), Examples.Now);
            await db.SaveAsync(new("An officer", "did something", "a thing", null, Examples.Now));
        });

        var message = await database.WithAsync(db => db.Outbox.SingleAsync(m => m.OnceKey == "rendered"));
        Assert.Equal(("2 tasks for you in Remit", OutboxStatus.Waiting, Examples.Now), (message.Subject, message.Status, message.PostedAt));
        Assert.Contains("Dear Amara Okafor", message.Body, StringComparison.Ordinal);
        Assert.Contains("- one\n- another\n", message.Body, StringComparison.Ordinal);
    }

    private static MailDraft Draft(string onceKey) => new("amara@example.org", "digest", Values, onceKey);

    private Task<int> CountAsync(string onceKey) => database.WithAsync(db => db.Outbox.CountAsync(m => m.OnceKey == onceKey));
}

public sealed class SqlitePostTests(SqliteTestDatabase database) : PostTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPostTests(PostgresTestDatabase database) : PostTests(database), IClassFixture<PostgresTestDatabase>;
