using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;
using Xunit;

namespace Remit.Envelopes;

public abstract class LedgerTests(TestDatabase database) : IAsyncLifetime
{
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.StartAsync(database);

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_the_ledger_does_is_there_after_reading_anew()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253());
        var line = scheme.Lines[0];
        var promise = await _ledger.DoAsync(Examples.Promise(line, 2_000_000));
        await _ledger.DoAsync(Examples.Vary(promise, 500_000));
        await _ledger.DoAsync(Examples.Release(promise, 100_000));
        await _ledger.DoAsync(Examples.Accept(line, 3_000_000));
        await _ledger.DoAsync(Examples.Pay(promise, 1_500_000));
        await _ledger.DoAsync(Examples.Reclaim(promise, 1));
        await _ledger.DoAsync(Examples.Forecast(line, 2_400_000));
        Assert.Equal(new LineTotals(2_500_000, 2_400_000, 1_499_999, 2_400_000, 3_000_000), await _ledger.TotalsAsync(line));
        await database.WithAsync(async db =>
        {
            var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.LineId == line.Id).ToListAsync();
            Assert.Equal(8, entries.Count);
            Assert.Equal(await _ledger.TotalsAsync(line), entries.Aggregate(default(LineTotals), (sum, e) => sum + e.Change));
            Assert.All(entries, e => Assert.Equal(scheme.DecisionCode, e.DecisionCode));
            var commitment = await db.Commitments.AsNoTracking().SingleAsync(c => c.Id == promise.Id);
            Assert.Equal((2_400_000, 1_499_999, "A secondee", line.Id), (commitment.Amount, commitment.Paid, commitment.Purpose, commitment.LineId));
            var told = await db.Journal.AsNoTracking().Where(e => e.Subject == $"envelope {scheme.DecisionCode} line 1").ToListAsync();
            Assert.Equal(7, told.Count);
            Assert.All(told, e => Assert.Equal(("Ruth Bell", Examples.Officer().PersonId), (e.Who, e.PersonId)));
        });
        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    [Fact]
    public async Task A_refusal_writes_nothing()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253());
        var before = await CountsAsync();
        var answer = await _ledger.AskAsync(Examples.Promise(scheme.Lines[0], 2_500_001));
        Assert.Equal("envelopes.cap-passed", Assert.Single(answer.Breaches).Code);
        Assert.Equal(before, await CountsAsync());
    }

    [Theory]
    [InlineData("UPDATE envelope_lines SET committed = approved + 1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET approved = committed - 1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET paid = committed + 1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET paid = -1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET eligible = 3 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET eligible = -1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_lines SET forecast = -1 WHERE id = {0}")]
    [InlineData("UPDATE envelope_commitments SET paid = amount + 1 WHERE line_id = {0}")]
    [InlineData("UPDATE envelope_commitments SET paid = -1 WHERE line_id = {0}")]
    [InlineData("UPDATE envelope_entries SET committed = 1 WHERE line_id = {0}")]
    [InlineData("DELETE FROM envelope_entries WHERE line_id = {0}")]
    [InlineData("DELETE FROM envelope_lines WHERE id = {0}")]
    public async Task The_database_by_itself_refuses_a_repair_that_breaks_a_limit(string sql)
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253());
        var line = scheme.Lines[0];
        await _ledger.DoAsync(Examples.Accept(line, 200));
        await _ledger.DoAsync(Examples.Pay(await _ledger.DoAsync(Examples.Promise(line, 1_000)), 100));
        await database.WithAsync(db => Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, line.Id)));
        Assert.Equal(new LineTotals(2_500_000, 1_000, 100, 0, 200), await _ledger.TotalsAsync(line));
    }

    [Theory]
    [InlineData("UPDATE envelope_lines SET committed = committed - 1 WHERE id = {0}", "ledger.total-changed")]
    [InlineData("UPDATE envelope_lines SET approved = approved + 1 WHERE id = {0}", "ledger.total-changed")]
    [InlineData("UPDATE envelope_commitments SET amount = amount + 1 WHERE line_id = {0}", "ledger.commitment-changed")]
    public async Task A_repair_by_sql_that_breaks_no_limit_is_found(string sql, string found)
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253());
        await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 1_000));
        await database.WithAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, scheme.Lines[0].Id));
            Assert.Equal([found], (await LedgerAudit.LookAsync(db, default)).Select(f => f.Code));
        });
        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    [Fact]
    public async Task Entries_that_were_changed_after_the_guards_were_taken_away_are_found()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253());
        await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 1_000));
        await database.WithAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync(
                db.Kind == RemitDatabaseKind.Sqlite
                    ? "DROP TRIGGER envelope_entries_no_update"
                    : "ALTER TABLE envelope_entries DISABLE TRIGGER envelope_entries_stay"
            );
            // all that a careful hand would change, so that the sums agree
            foreach (
                var sql in (string[])
                    [
                        "UPDATE envelope_entries SET committed = 900 WHERE line_id = {0} AND kind = 'Commit'",
                        "UPDATE envelope_lines SET committed = 900 WHERE id = {0}",
                        "UPDATE envelope_commitments SET amount = 900 WHERE line_id = {0}",
                    ]
            )
            {
                Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, scheme.Lines[0].Id));
            }

            Assert.Equal(["ledger.entry-changed"], (await LedgerAudit.LookAsync(db, default)).Select(f => f.Code));
        });
    }

    [Fact]
    public async Task The_same_request_twice_has_one_effect()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        var key = Guid.CreateVersion7().ToString("N");
        FormOnce Once(string content) => new(key, content, Examples.Now);
        var first = Once("the same");
        Assert.True((await _ledger.AskAsync(Examples.Promise(scheme.Lines[0], 100), once: first)).IsDone);
        Assert.True(first.IsKept);
        await Assert.ThrowsAsync<SentBeforeException>(() => _ledger.AskAsync(Examples.Promise(scheme.Lines[0], 100), once: Once("the same")));
        var other = await _ledger.AskAsync(Examples.Promise(scheme.Lines[0], 200), once: Once("something else"));
        Assert.Equal("envelopes.key-used", Assert.Single(other.Breaches).Code);
        Assert.Equal(100, (await _ledger.TotalsAsync(scheme.Lines[0])).Committed);
    }

    [Fact]
    public async Task The_same_request_sent_many_times_at_once_has_one_effect()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        var key = Guid.CreateVersion7().ToString("N");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    try
                    {
                        return (await _ledger.AskAsync(Examples.Promise(scheme.Lines[0], 100), once: new(key, "the same", Examples.Now))).IsDone;
                    }
                    catch (SentBeforeException)
                    {
                        return false;
                    }
                })
        );
        Assert.Single(answers, done => done);
        Assert.Equal(100, (await _ledger.TotalsAsync(scheme.Lines[0])).Committed);
    }

    [Fact]
    public async Task An_act_that_was_done_is_not_done_again_under_the_same_id()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        var promise = await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 100));
        var paying = await _ledger.DoAsync(Examples.Pay(promise, 10));
        await _ledger.ChangeAsync(scheme.Id, _ => { }); // the book is begun anew
        foreach (var act in (LedgerAct[])[promise, paying])
        {
            Assert.Equal("envelopes.done-already", Assert.Single((await _ledger.AskAsync(act)).Breaches).Code);
        }
    }

    [Fact]
    public async Task An_act_is_undone_once()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        var promise = await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 100));
        var paying = await _ledger.DoAsync(Examples.Pay(promise, 40));
        var undoings = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _ledger.AskAsync(Examples.Undo(paying))));
        Assert.Single(undoings, u => u.IsDone);
        Assert.All(undoings.Where(u => !u.IsDone), u => Assert.Contains(u.Breaches, b => b.Code == "envelopes.reversed-already"));
        Assert.Contains((await _ledger.AskAsync(Examples.Undo(paying))).Breaches, b => b.Code == "envelopes.reversed-already");
        Assert.Equal(new LineTotals(2_500_000, 100), await _ledger.TotalsAsync(scheme.Lines[0]));
    }

    [Fact]
    public async Task What_is_drawn_on_another_decision_is_spent_there_too()
    {
        var budget = await _ledger.OpenAsync(Examples.Md2680());
        var lab = await _ledger.OpenAsync(Examples.Add2463(budget.Lines[0].Id));
        var promise = await _ledger.DoAsync(Examples.Promise(lab.Lines[0], 3_000_000));
        await _ledger.DoAsync(Examples.Pay(promise, 2_000_000));
        await _ledger.KnowAsync("DD901");
        await _ledger.DoAsync(Examples.Move(lab.Lines[0], null, 1_000_000, "DD901"));
        Assert.Equal(new LineTotals(4_000_000, 3_000_000, 2_000_000), await _ledger.TotalsAsync(lab.Lines[0]));
        Assert.Equal(new LineTotals(20_000_000, 4_000_000, 2_000_000), await _ledger.TotalsAsync(budget.Lines[0]));
        var drawn = lab.Lines[0].DrawnOnCommitment!.Value;
        var answer = await _ledger.AskAsync(new LedgerAct.Release(Guid.CreateVersion7(), drawn, 1, "Not needed"));
        Assert.Equal("envelopes.drawn", Assert.Single(answer.Breaches).Code);
        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    [Theory]
    [InlineData(true)] // in a group of the ledger's own
    [InlineData(false)] // in the caller's transaction
    public async Task What_is_left_moves_by_a_decision_that_is_signed_and_by_no_other(bool standsAlone)
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        var code = standsAlone ? "DD902" : "DD903";
        Task<LedgerAnswer> MoveAsync() =>
            standsAlone
                ? _ledger.AskAsync(Examples.Move(scheme.Lines[0], null, 1_000, code.ToLowerInvariant()))
                : database.WithAsync(async db =>
                {
                    await using var writing = await db.WriteAsync(default);
                    var answers = await LedgerWriting.PostAsync(
                        db,
                        writing,
                        [new(Examples.Move(scheme.Lines[0], null, 1_000, code), Examples.Officer())],
                        default
                    );
                    await writing.CommitAsync(default);
                    return answers[0];
                });

        await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 1)); // the book is kept from here on
        var refused = Assert.Single((await MoveAsync()).Breaches);
        Assert.Equal("envelopes.no-such-decision", refused.Code);
        Assert.Contains(code, refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2_500_000, (await _ledger.TotalsAsync(scheme.Lines[0])).Approved);

        await _ledger.KnowAsync(code);
        Assert.True((await MoveAsync()).IsDone);
        Assert.Equal(2_499_000, (await _ledger.TotalsAsync(scheme.Lines[0])).Approved);
    }

    [Fact]
    public async Task A_decision_draws_no_more_than_is_left_and_only_what_is_of_its_kind()
    {
        var budget = await _ledger.OpenAsync(Examples.Md2680(1_000));
        var placements = await _ledger.OpenAsync(Examples.Add2056());
        foreach (var (from, code) in new[] { (budget, "envelopes.cap-passed"), (placements, "envelopes.other-unit") })
        {
            await database.WithAsync(async db =>
            {
                await using var writing = await db.WriteAsync(default);
                var terms = Examples.Add2463(from.Lines[0].Id, 1_001, "ADD-too-much");
                var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, Examples.Officer(terms.SignedOn), writing, default);
                Assert.Null(envelope);
                Assert.Equal(code, Assert.Single(breaches).Code);
            });
        }
    }

    [Fact]
    public async Task What_a_page_changes_holds_for_the_next_act()
    {
        var office = await _ledger.OpenAsync(Examples.Md2373());
        Assert.Equal("envelopes.condition-not-met", Assert.Single((await _ledger.AskAsync(Examples.Promise(office.Lines[0], 1))).Breaches).Code);
        await _ledger.ChangeAsync(office.Id, e => e.Meet(e.Conditions[0].Id, Examples.Act(Examples.Today)));
        var promise = await _ledger.DoAsync(Examples.Promise(office.Lines[0], 1));
        await _ledger.DoAsync(Examples.Pay(promise, 1));
        await _ledger.ChangeAsync(office.Id, e => e.Close(new(2018), Examples.Act(new(2019, 4, 1))));
        Assert.Equal("envelopes.year-closed", Assert.Single((await _ledger.AskAsync(Examples.Reclaim(promise, 1))).Breaches).Code);
    }

    [Fact]
    public async Task Two_instances_know_of_each_others_acts()
    {
        await using var other = await RunningLedger.StartAsync(database);
        var scheme = await _ledger.OpenAsync(Examples.Add2253(1_000, null));
        var line = scheme.Lines[0];
        for (var i = 0; i < 10; i++)
        {
            await (i % 2 == 0 ? _ledger : other).DoAsync(Examples.Promise(line, 100));
        }

        foreach (var instance in new[] { _ledger, other })
        {
            Assert.Equal("envelopes.cap-passed", Assert.Single((await instance.AskAsync(Examples.Promise(line, 1))).Breaches).Code);
        }

        Assert.Equal(1_000, (await _ledger.TotalsAsync(line)).Committed);
    }

    [Fact]
    public async Task Acts_written_together_are_signed_together_and_each_is_in_the_journal()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 1))));
        await database.WithAsync(async db =>
        {
            Assert.Equal(100, await db.Journal.CountAsync(e => e.Subject == $"envelope {scheme.DecisionCode} line 1"));
            Assert.True(await db.Database.SqlQueryRaw<int>("SELECT max(entries) AS \"Value\" FROM publiclog_journal_heads").SingleAsync() > 1);
        });
        Assert.Empty(await RunningLedger.WrongAsync(database));
        await database.WithAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("UPDATE publiclog_journal_heads SET entries = entries - 1 WHERE entries > 1");
            Assert.Contains(
                "journal.head-missing",
                new PublicLog.RegisterAudit(await PublicLog.RegisterRecord.OfAsync(db, default), []).Run().Select(f => f.Code)
            );
        });
    }

    [Fact]
    public async Task An_act_that_the_database_refuses_does_not_take_others_with_it()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(1_000, null));
        var other = await _ledger.OpenAsync(Examples.Add2253(1_000, null));
        await _ledger.DoAsync(Examples.Promise(scheme.Lines[0], 1)); // the book knows the line
        // somebody repairs with SQL, which the book cannot know: the database holds the cap all the same
        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE envelope_lines SET approved = 500 WHERE id = {0}", scheme.Lines[0].Id));
        var asked = Enumerable
            .Range(0, 10)
            .Select(i => Task.Run(() => _ledger.AskAsync(Examples.Promise((i % 2 == 0 ? scheme : other).Lines[0], 150))))
            .ToList();
        await Task.WhenAny(Task.WhenAll(asked), Task.Delay(30_000));
        Assert.Equal(3 + 5, asked.Count(a => a.IsCompletedSuccessfully && a.Result.IsDone));
        Assert.Equal((451, 750), ((await _ledger.TotalsAsync(scheme.Lines[0])).Committed, (await _ledger.TotalsAsync(other.Lines[0])).Committed));
        await database.WithAsync(db =>
            db.Database.ExecuteSqlRawAsync("UPDATE envelope_lines SET approved = 1000 WHERE id = {0}", scheme.Lines[0].Id)
        );
    }

    [Fact]
    public async Task Inside_a_transaction_of_the_caller_nothing_is_done_until_the_caller_commits()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(percent: null));
        foreach (var commits in (bool[])[false, true])
        {
            await database.WithAsync(async db =>
            {
                await using var writing = await db.WriteAsync(default);
                var promise = Examples.Promise(scheme.Lines[0], 100);
                var answers = await LedgerWriting.PostAsync(
                    db,
                    writing,
                    [
                        new(promise, Examples.Officer()),
                        new(Examples.Pay(promise, 60), Examples.Officer()),
                        new(Examples.Pay(promise, 60), Examples.Officer()),
                    ],
                    default
                );
                Assert.Equal([true, true, false], answers.Select(a => a.IsDone));
                await db.SaveAsync(new("Ruth Bell", "approved a payment", "payment 1", null, Examples.Now), writing, default);
                if (commits)
                {
                    await writing.CommitAsync(default);
                }
            });
            Assert.Equal(commits ? 100 : 0, (await _ledger.TotalsAsync(scheme.Lines[0])).Committed);
        }

        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    private Task<(int, int, int, int)> CountsAsync() =>
        database.WithAsync(async db =>
            (await db.LedgerEntries.CountAsync(), await db.Commitments.CountAsync(), await db.Journal.CountAsync(), await db.FormsSent.CountAsync())
        );
}

public sealed class LedgerOnSqliteTests(SqliteTestDatabase database) : LedgerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LedgerOnPostgresTests(PostgresTestDatabase database) : LedgerTests(database), IClassFixture<PostgresTestDatabase>;
