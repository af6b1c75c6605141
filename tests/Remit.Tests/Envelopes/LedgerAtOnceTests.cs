using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Storage;
using Xunit;

namespace Remit.Envelopes;

/// <summary>Many who spend one envelope at once, and any acts in any order, through the database.</summary>
public abstract class LedgerAtOnceTests(TestDatabase database) : IAsyncLifetime
{
    private const int Clients = 64;
    private const long Cap = 100_007; // no multiple of what is asked for: the last penny has to be fought for
    private RunningLedger _ledger = null!;

    public async ValueTask InitializeAsync() => _ledger = await RunningLedger.StartAsync(database);

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Sixty_four_who_spend_at_once_stop_exactly_at_the_cap()
    {
        var scheme = await _ledger.OpenAsync(Examples.Add2253(Cap, null));
        var line = scheme.Lines[0];
        Assert.Equal(Cap, await ExhaustAsync(pence => PromisesAsync(line, pence)));
        Assert.Equal(new LineTotals(Cap, Cap), await _ledger.TotalsAsync(line));
        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    [Fact]
    public async Task Who_looks_first_and_writes_then_passes_the_cap_and_is_caught()
    {
        NaiveCommit naive = new(database, Cap);
        await naive.PrepareAsync();
        Assert.True(
            await ExhaustAsync(naive.PromisesAsync) > Cap,
            "The same test does not tell the ledger from one that looks first and writes then"
        );
    }

    [Fact]
    public async Task Any_acts_in_any_order_do_in_the_database_what_a_simple_model_does()
    {
        const int acts = 1_200;
        await _ledger.KnowAsync("DD900");
        Random random = new(7);
        LedgerModel model = new();
        List<Envelope> envelopes = [];
        async Task OpenAsync(EnvelopeTerms terms)
        {
            var envelope = await _ledger.OpenAsync(terms);
            foreach (var line in envelope.Lines.Where(l => l.DrawnOnCommitment is not null))
            {
                var drawing = new LedgerAct.Commit(
                    line.DrawnOnCommitment!.Value,
                    terms.Lines[line.Place - 1].DrawnFrom!.Value,
                    terms.Lines[line.Place - 1].Approved,
                    new("Drawn", DrawnByLine: line.Id)
                );
                Assert.True(model.Try(drawing, terms.SignedOn));
            }

            model.Add(envelope, terms);
            envelopes.Add(envelope);
        }

        foreach (var terms in RandomActs.Standing)
        {
            await OpenAsync(terms);
        }

        await OpenAsync(Examples.Add2463(envelopes[4].Lines[0].Id));
        List<EnvelopeLine> lines = [.. envelopes.SelectMany(e => e.Lines)];
        RandomActs asking = new(random, lines, line => model.Totals(line.Id));
        for (var done = 0; done < acts; )
        {
            // several at once, which the ledger takes in the order in which they were asked
            List<(LedgerAct Act, bool Expected, Task<LedgerAnswer> Answer)> group = [];
            for (var i = random.Next(12); i >= 0; i--, done++)
            {
                var (act, on) = (asking.Next(), asking.Day());
                var expected = model.Try(act, on);
                group.Add((act, expected, _ledger.AskAsync(act, on)));
                if (expected)
                {
                    asking.Done(act);
                }
            }

            foreach (var (act, expected, answer) in group)
            {
                Assert.True(expected == (await answer).IsDone, $"{act}: {string.Join(", ", (await answer).Breaches.Select(b => b.Code))}");
            }

            if (done is > 300 and < 320 && model.WaitingForCondition.Remove(envelopes[1].Id))
            {
                await _ledger.ChangeAsync(envelopes[1].Id, e => e.Meet(e.Conditions[0].Id, Examples.Act(Examples.Today)));
            }
        }

        foreach (var line in lines)
        {
            Assert.Equal(model.Totals(line.Id), await _ledger.TotalsAsync(line));
        }

        Assert.Empty(await RunningLedger.WrongAsync(database));
    }

    /// <summary>All spend until nothing is left for them; what was promised to them in all.</summary>
    private static async Task<long> ExhaustAsync(Func<long, Task<bool>> promises)
    {
        long total = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        foreach (var pence in (long[])[997, 100, 10, 1])
                        {
                            while (await promises(pence))
                            {
                                Interlocked.Add(ref total, pence);
                            }
                        }
                    })
                )
        );
        return total;
    }

    private async Task<bool> PromisesAsync(EnvelopeLine line, long pence)
    {
        var answer = await _ledger.AskAsync(Examples.Promise(line, pence));
        Assert.All(answer.Breaches, b => Assert.Equal("envelopes.cap-passed", b.Code));
        return answer.IsDone;
    }

    /// <summary>How one is tempted to write it: what is left is looked up, and if it is enough, the promise is inserted.</summary>
    private sealed class NaiveCommit(TestDatabase database, long cap)
    {
        private readonly RemitDatabase _database = database.Services.GetRequiredService<RemitDatabase>();

        public async Task PrepareAsync() =>
            await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TABLE naive_promises (amount bigint NOT NULL)"));

        public async Task<bool> PromisesAsync(long pence)
        {
            await using var connection = await _database.OpenAsync(TestContext.Current.CancellationToken);
            var promised = Convert.ToInt64(
                await RunAsync(connection, "SELECT coalesce(sum(amount), 0) FROM naive_promises"),
                CultureInfo.InvariantCulture
            );
            if (promised + pence > cap)
            {
                return false;
            }

            await Task.Delay(1, TestContext.Current.CancellationToken); // whoever else looks now sees the same
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO naive_promises VALUES ({pence})"));
            return true;
        }

        private static async Task<object?> RunAsync(DbConnection connection, string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync();
        }
    }
}

public sealed class LedgerAtOnceOnSqliteTests(SqliteTestDatabase database) : LedgerAtOnceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LedgerAtOnceOnPostgresTests(PostgresTestDatabase database) : LedgerAtOnceTests(database), IClassFixture<PostgresTestDatabase>;
