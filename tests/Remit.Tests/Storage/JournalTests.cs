using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Xunit;

namespace Remit.Storage;

public abstract class JournalTests(TestDatabase database)
{
    [Fact]
    public async Task Every_change_is_an_entry_bound_to_the_one_before()
    {
        await database.RecordAsync(Examples.Sparse("DD1", "One"));
        var entries = await EntriesAsync();
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(n => (long)n), entries.Select(e => e.Number));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        var recorded = entries.Last(e => e.Subject == "decision dd1");
        Assert.Equal(
            ("An officer", "put a decision on the register", "It is right", Examples.Now),
            (recorded.Who, recorded.Act, recorded.Why, recorded.At)
        );
        Assert.Null(await database.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Theory]
    [InlineData("UPDATE journal_entries SET who = 'Somebody else' WHERE number = 2", "Entry 2 of the journal is not as it was written")]
    [InlineData("UPDATE journal_entries SET why = 'Another reason' WHERE number = 3", "Entry 3 of the journal is not as it was written")]
    [InlineData("UPDATE journal_entries SET at = '2020-01-01 00:00:00' WHERE number = 1", "Entry 1 of the journal is not as it was written")]
    [InlineData("DELETE FROM journal_entries WHERE number = 2", "Entry 2 is missing from the journal")]
    public async Task An_entry_that_was_changed_or_taken_out_is_found(string tampering, string found)
    {
        await database.RecordAsync(Examples.Sparse($"DD{Math.Abs(tampering.GetHashCode(StringComparison.Ordinal))}", "One more"));
        await database.WithAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(tampering));
            Assert.Equal(found, await Journal.WhatIsWrongAsync(db));
        });
    }

    [Fact]
    public async Task Who_acted_is_named_by_id_too_and_the_id_cannot_be_changed_unseen()
    {
        var person = Guid.CreateVersion7();
        ClaimsPrincipal user = new(new ClaimsIdentity([new(ClaimTypes.Name, "Jo"), new(ClaimTypes.NameIdentifier, person.ToString())], "test"));
        await database.WithAsync(db => db.SaveAsync(Journal.Entry(user, "wrote", "a note", "It is right", Examples.Now)));
        var entry = (await EntriesAsync())[^1];
        Assert.Equal(("Jo", person), (entry.Who, entry.PersonId));
        Assert.Null(await database.WithAsync(db => Journal.WhatIsWrongAsync(db)));
        foreach (var other in new Guid?[] { null, Guid.CreateVersion7() })
        {
            await database.WithAsync(async db =>
            {
                await using var undone = await db.Database.BeginTransactionAsync();
                await db.Journal.Where(e => e.Number == entry.Number).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonId, other));
                Assert.Equal($"Entry {entry.Number} of the journal is not as it was written", await Journal.WhatIsWrongAsync(db));
            });
        }
    }

    [Fact]
    public async Task A_reading_of_what_is_confidential_is_an_entry_of_its_own_without_its_words()
    {
        ClaimsPrincipal user = new(new ClaimsIdentity([new(ClaimTypes.Name, "Jo")], "test"));
        await database.WithAsync(db => db.ReadConfidentialAsync(user, "form md1", "Part 2", Examples.Now));
        var entry = (await EntriesAsync())[^1];
        Assert.Equal(("Jo", ConfidentialReading.Act, "form md1", """{"what":"Part 2"}"""), (entry.Who, entry.Act, entry.Subject, entry.After));
    }

    [Fact]
    public async Task A_reading_carries_no_change_with_it()
    {
        ClaimsPrincipal user = new(new ClaimsIdentity([new(ClaimTypes.Name, "Jo")], "test"));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            database.WithAsync(db =>
            {
                db.PaperSources.Add(new("half done.txt", [1], []));
                return db.ReadConfidentialAsync(user, "form md1", "Part 2", Examples.Now);
            })
        );
    }

    [Fact]
    public async Task What_fails_leaves_neither_a_change_nor_an_entry()
    {
        await database.RecordAsync(Examples.Sparse("DD7", "Seven"));
        var before = (await EntriesAsync()).Count;
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            database.WithAsync(async db =>
            {
                db.Decisions.Add(new(Examples.Sparse("DD7", "Seven again"), 9_999, "dd7-again", new("An officer", Examples.Now, "A mistake")));
                await db.SaveAsync(new("An officer", "tried", "decision dd7", null, Examples.Now));
            })
        );
        Assert.Equal(before, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Many_who_write_at_once_leave_one_whole_chain()
    {
        var before = (await EntriesAsync()).Count;
        await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => database.WithAsync(db => db.SaveAsync(new($"Writer {i}", "wrote", "a note", null, Examples.Now))))
        );
        Assert.Equal(before + 20, (await EntriesAsync()).Count);
        Assert.Null(await database.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    private Task<List<JournalEntry>> EntriesAsync() => database.WithAsync(db => db.Journal.AsNoTracking().OrderBy(e => e.Number).ToListAsync());
}

public sealed class JournalOnSqliteTests(SqliteTestDatabase database) : JournalTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class JournalOnPostgresTests(PostgresTestDatabase database) : JournalTests(database), IClassFixture<PostgresTestDatabase>;
