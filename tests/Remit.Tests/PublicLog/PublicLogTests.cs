using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.PublicLog;

public abstract class PublicLogTests(TestDatabase database)
{
    [Fact]
    public async Task Every_version_is_an_entry_and_everything_downloaded_holds_together()
    {
        var code = Fresh();
        await database.RecordAsync(Examples.Sparse(code, "First"), Examples.Office(code: Fresh()));
        await database.RecordInBulkAsync([.. Enumerable.Range(0, 7).Select(_ => Examples.Sparse(Fresh(), "One of many"))]);
        await database.RecordAsync(Examples.Sparse(code, "Second"));
        await using var site = await SiteOnDatabase.StartAsync(database);

        var (key, checkpoint) = (LogKey.Parse(await site.TextAsync("/log/key"))!, await site.TextAsync("/log/checkpoint"));
        var entries = DownloadedLog.Lines(Encoding.UTF8.GetBytes(await site.TextAsync("/log/entries")));
        Assert.Empty(new DownloadedLog(key, checkpoint, entries, []).WhatIsWrong());
        var mine = entries.Select(e => LogEntry.Read(e.Span)!).Where(e => string.Equals(e.Slug, code, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal([1, 2], mine.Select(e => e.Version));
        Assert.Equal(entries.Count, await database.WithAsync(async db => await db.Decisions.CountAsync() + await db.DecisionVersions.CountAsync()));
    }

    [Fact]
    public async Task An_entry_can_be_made_again_from_what_the_register_says_publicly()
    {
        var code = Fresh();
        await database.RecordAsync(Examples.Office(code));
        await using var site = await SiteOnDatabase.StartAsync(database);
        var published = await site.JsonAsync($"/api/v1/decisions/{code}");
        var size = await SizeAsync();
        using var logged = JsonDocument.Parse(await site.TextAsync(PublicLogUrls.Entry(size - 1)));
        foreach (var property in logged.RootElement.EnumerateObject().Where(p => p.Name != "body_sha256"))
        {
            Assert.Equal(CanonicalJson.Write(published.GetProperty(property.Name)), CanonicalJson.Write(property.Value));
        }
    }

    [Fact]
    public async Task A_decisions_page_says_which_entry_it_is_with_a_proof_that_holds()
    {
        var code = Fresh();
        await database.RecordAsync(Examples.Sparse(code, "Proved"), Examples.Sparse(Fresh(), "Later"));
        var size = await SizeAsync();
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString);
        var page = await site.Visit().OpenAsync(DecisionUrls.Decision(code.ToLowerInvariant()));
        Assert.Contains($"Entry {size - 1} of {size}.", page.Main, StringComparison.Ordinal);
        var download = page.Document.QuerySelectorAll("a").Single(a => a.TextContent == "Download the proof").GetAttribute("href")!;
        var proof = JsonDocument.Parse(await (await site.Visit().GetAsync(download)).Content.ReadAsStringAsync()).RootElement;
        var checkpoint = proof.GetProperty("checkpoint").GetString()!.ToCheckpoint();
        Assert.Equal(checkpoint.Root.ToString(), proof.GetProperty("root").GetString());
        Assert.True(
            MerkleLog.Includes(
                LogHash.OfLeaf(Encoding.UTF8.GetBytes(proof.GetProperty("entry").GetString()!)),
                proof.GetProperty("leaf").GetInt64(),
                proof.GetProperty("size").GetInt64(),
                [.. proof.GetProperty("path").EnumerateArray().Select(h => LogHash.Parse(h.GetString()!)!.Value)],
                checkpoint.Root
            )
        );
        var shown = page.Document.QuerySelectorAll(".remit-proof ol li").Select(OpenPage.Words).ToList();
        Assert.Equal(proof.GetProperty("leaf_hash").GetString() + " the entry", shown[0]);
        Assert.Equal(checkpoint.Root + " what is signed", shown[^1]);
    }

    [Fact]
    public async Task It_is_shown_that_the_log_has_only_grown()
    {
        await database.RecordAsync(Examples.Sparse(Fresh(), "Before"), Examples.Sparse(Fresh(), "After"), Examples.Sparse(Fresh(), "Later"));
        var size = await SizeAsync();
        await using var site = await SiteOnDatabase.StartAsync(database);
        var proof = await site.JsonAsync($"/log/consistency?from={size - 2}");
        Assert.True(
            MerkleLog.HasOnlyGrown(
                size - 2,
                LogHash.Parse(proof.GetProperty("from_root").GetString()!)!.Value,
                size,
                LogHash.Parse(proof.GetProperty("to_root").GetString()!)!.Value,
                [.. proof.GetProperty("path").EnumerateArray().Select(h => LogHash.Parse(h.GetString()!)!.Value)]
            )
        );
        Assert.Equal(proof.GetProperty("to_root").GetString(), proof.GetProperty("checkpoint").GetString()!.ToCheckpoint().Root.ToString());
    }

    [Theory]
    [InlineData("/log/entries?from=-1")]
    [InlineData("/log/entries?from=3&to=2")]
    [InlineData("/log/entries?to=1000000")]
    [InlineData("/log/proof")]
    [InlineData("/log/proof?leaf=1000000")]
    [InlineData("/log/proof?leaf=0&size=1000000")]
    [InlineData("/log/consistency")]
    [InlineData("/log/consistency?from=1&to=1000000")]
    [InlineData("/log/consistency?from=nine")]
    public async Task What_the_log_does_not_have_is_said(string address)
    {
        await database.RecordAsync(Examples.Sparse(Fresh(), "There is something"));
        await using var site = await SiteOnDatabase.StartAsync(database);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Another_instance_signs_with_the_same_key()
    {
        await database.RecordAsync(Examples.Sparse(Fresh(), "By one"));
        await using (var other = new ServiceCollection().AddLogging().AddRemitStorage(database.ConnectionString).BuildServiceProvider())
        {
            await using var scope = other.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            await db.SaveAsync(new("Another", "wrote", "a note", null, Examples.Now));
        }

        await database.WithAsync(async db =>
        {
            var key = Assert.Single(await db.KeysAsync(default));
            foreach (var head in await db.JournalHeads.ToListAsync())
            {
                Assert.NotNull(key.TextOf(head.Note));
            }
        });
    }

    [Fact]
    public async Task Many_who_publish_at_once_leave_one_log()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.RecordAsync(Examples.Sparse(Fresh(), "At once"))));
        await database.WithAsync(async db =>
        {
            var leaves = await db.LogLeaves.OrderBy(l => l.Leaf).ToListAsync();
            GrowingLog log = new();
            foreach (var leaf in leaves)
            {
                Assert.Equal(log.Size, leaf.Leaf);
                log.Add(LogHash.OfLeaf(Encoding.UTF8.GetBytes(leaf.Words)));
            }

            Assert.Equal(log.Root, (await db.NewestCheckpointAsync(default))!.Value.Checkpoint.Root);
        });
    }

    [Fact]
    public async Task What_is_not_saved_is_not_logged()
    {
        await database.RecordAsync(Examples.Sparse("DD7", "Seven"));
        var before = await SizeAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            database.WithAsync(async db =>
            {
                db.Decisions.Add(new(Examples.Sparse("DD7", "Seven again"), 9_999, "dd7-again", new("An officer", Examples.Now, "A mistake")));
                await db.SaveAsync(new("An officer", "tried", "decision dd7", null, Examples.Now));
            })
        );
        Assert.Equal(before, await SizeAsync());
    }

    [Fact]
    public async Task The_log_in_words_shows_the_checkpoint_and_the_newest_entries()
    {
        var code = Fresh();
        await database.RecordAsync(Examples.Sparse(code, "The newest"));
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString);
        var page = await site.Visit().OpenAsync(PublicLogUrls.Log);
        Assert.Equal("The public log", page.Heading);
        Assert.Equal(
            (await database.WithAsync(db => db.NewestCheckpointAsync(default)))!.Value.Note.TrimEnd(),
            page.Document.QuerySelector(".remit-note")!.TextContent.TrimEnd()
        );
        Assert.Contains($"{code} The newest", OpenPage.Words(page.Document.QuerySelector("tbody tr")!), StringComparison.Ordinal);
    }

    protected static string Fresh() => $"DD{Interlocked.Increment(ref _codes)}";

    private static int _codes = 70_000;

    private Task<long> SizeAsync() => database.WithAsync(async db => (await db.NewestCheckpointAsync(default))?.Checkpoint.Size ?? 0);
}

public sealed class PublicLogOnSqliteTests(SqliteTestDatabase database) : PublicLogTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PublicLogOnPostgresTests(PostgresTestDatabase database) : PublicLogTests(database), IClassFixture<PostgresTestDatabase>;

public sealed class EmptyPublicLogTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_log_without_entries_says_so()
    {
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString);
        Assert.Contains("No decision is public yet", (await site.Visit().OpenAsync("/log")).Main, StringComparison.Ordinal);
        foreach (var address in new[] { "/log/checkpoint", "/log/key", "/log/proof?leaf=0", "/log/consistency?from=1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(address)).StatusCode);
        }

        Assert.Equal("", await (await site.Visit().GetAsync("/log/entries")).Content.ReadAsStringAsync());
    }
}
