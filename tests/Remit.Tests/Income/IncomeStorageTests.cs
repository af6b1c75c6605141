using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Kill;
using Remit.Storage;
using Xunit;

namespace Remit.Income;

public abstract class IncomeStorageTests(TestDatabase database) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_entered_is_read_back_with_sums_that_are_those_of_the_entries()
    {
        var (office, fund) = await FillAsync();
        var invoice = await FirstAsync(office);
        await PostAsync(invoice, new IncomeAct.Receive(Money.Pounds(10_000), Examples.Today, "BACS 1"));
        await database.RecordAsync(Decisions.Examples.Sparse("ADD2155", "Training"));
        await PostAsync(invoice, new IncomeAct.WriteOff(Money.Pounds(500), "ADD2155", "Agreed"));

        await database.WithAsync(async db =>
        {
            foreach (var programme in await db.IncomeProgrammes.AsNoTracking().ToListAsync())
            {
                var rows = await db.Receivables.AsNoTracking().Include(r => r.Entries).Where(r => r.ProgrammeId == programme.Id).ToListAsync();
                Assert.NotEmpty(rows);
                Assert.All(rows, r => Assert.Equal(r.Totals, IncomeTotals.Sum(r.Entries.Select(e => e.Change))));
                Assert.Equal(programme.Totals, IncomeTotals.Sum(rows.Select(r => r.Totals)));
            }

            var scheme = (await db.FindSchemeAsync(office, default))!;
            Assert.Equal(8, scheme.TermsOn(Examples.Today)!.BreakEven.Needed);
            Assert.Equal(new IncomeTotals(Money.Pounds(60_000), Money.Pounds(10_000), Money.Pounds(500)), scheme.Totals);
            Assert.Equal(Money.Pounds(1_000_000), (await db.FindFundAsync(fund, default))!.Goal);
            Assert.Null(await Journal.WhatIsWrongAsync(db));
            Assert.Contains(await db.Journal.AsNoTracking().ToListAsync(), e => e is { Act: "entered a receipt of £10,000", Why: "BACS 1" });
        });
    }

    [Fact]
    public async Task Receipts_that_come_at_once_never_pass_what_is_open()
    {
        var (office, _) = await FillAsync();
        var invoice = await FirstAsync(office);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    database.WithAsync(db =>
                        new IncomeWriting(db, Examples.Officer).PostAsync(
                            invoice,
                            new IncomeAct.Receive(Money.Pounds(7_500), Examples.Today, $"BACS {i}"),
                            default
                        )
                    )
                )
        );

        Assert.Equal(4, answers.Count(a => a.IsDone));
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal("income.more-than-open", Assert.Single(a.Breaches).Code));
        Assert.Equal(Money.Zero, await database.WithAsync(async db => (await db.FindReceivableAsync(invoice, default))!.Open));
    }

    [Fact]
    public async Task What_is_owed_back_is_spoken_for_once_however_many_ask_at_once()
    {
        var (office, _) = await FillAsync();
        var invoice = await FirstAsync(office);
        await PostAsync(invoice, new IncomeAct.Receive(Money.Pounds(30_000), Examples.Today, "BACS 1"));
        await PostAsync(invoice, new IncomeAct.Credit(Money.Pounds(1_000), "A desk less"));
        var officer = Examples.Officer with { PersonId = Guid.CreateVersion7() };

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    database.WithAsync(db => new RefundWriting(db, officer).AskAsync(invoice, new(Money.Pounds(400), "It leaves"), null, default))
                )
        );

        Assert.Equal(2, answers.Count(a => a.IsDone));
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal("income.more-than-owed-back", Assert.Single(a.Breaches).Code));
        Assert.Equal(2, await database.WithAsync(db => db.OpenRefunds().CountAsync()));
    }

    [Fact]
    public async Task Money_is_given_up_by_a_decision_that_is_signed_whoever_writes_it()
    {
        var (office, _) = await FillAsync();
        var invoice = await FirstAsync(office);
        IncomeAct.WriteOff act = new(Money.Pounds(500), "ADD2155", "Agreed");
        Task<IncomeAnswer> WriteOffAsync() => database.WithAsync(db => new IncomeWriting(db, Examples.Officer).PostAsync(invoice, act, default));

        Assert.Equal("income.no-such-decision", Assert.Single((await WriteOffAsync()).Breaches).Code);
        await database.RecordAsync(Decisions.Examples.Sparse("ADD2155", "Training"));
        Assert.True((await WriteOffAsync()).IsDone);
    }

    [Fact]
    public async Task Two_runs_at_once_send_each_member_one_invoice()
    {
        var office = await database.WithAsync(async db =>
        {
            var id = await Examples.OfficeAsync(db, Examples.Today, await Examples.EnterAsync(db, "Camden"));
            return id;
        });

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => database.WithAsync(db => new IncomeWriting(db, Examples.Officer).InvoiceAsync(office, new(2020), default)))
        );

        Assert.Equal(1, answers.Count(a => a.IsDone));
        Assert.Equal(
            ["LOTI-0001", "LOTI-0002"],
            await database.WithAsync(db => db.Receivables.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync())
        );
    }

    [Theory]
    [InlineData("UPDATE income_receivables SET received = due + 1")]
    [InlineData("UPDATE income_receivables SET written_off = due + 1")]
    [InlineData("UPDATE income_receivables SET returned = received + 1")]
    [InlineData("UPDATE income_receivables SET due = -1")]
    [InlineData("UPDATE income_programmes SET received = due + 1")]
    [InlineData("UPDATE income_programmes SET in_kind = -1")]
    [InlineData("UPDATE income_terms SET fee = 0")]
    public async Task The_database_holds_the_sums_by_itself(string sql)
    {
        await FillAsync();
        await database.WithAsync(async db =>
            Assert.IsAssignableFrom<System.Data.Common.DbException>(await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))
        );
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var (office, _) = await FillAsync();
        var invoice = await FirstAsync(office);
        var before = await database.WithAsync(db => db.Journal.CountAsync());

        var answer = await database.WithAsync(db =>
            new IncomeWriting(db, Examples.Officer).PostAsync(invoice, new IncomeAct.Receive(Money.Pounds(30_001), Examples.Today, "BACS 1"), default)
        );

        Assert.False(answer.IsDone);
        Assert.Equal(before, await database.WithAsync(db => db.Journal.CountAsync()));
        Assert.Equal(1, await database.WithAsync(db => db.IncomeEntries.CountAsync(e => e.ReceivableId == invoice)));
    }

    private Task<(Guid Office, Guid Fund)> FillAsync() =>
        database.WithAsync(async db =>
        {
            var (camden, brent) = (await Examples.EnterAsync(db, "Camden"), await Examples.EnterAsync(db, "Brent"));
            var office = await Examples.OfficeAsync(db, Examples.Today, camden, brent);
            return (office, (await Examples.FundAsync(db, camden)).Fund);
        });

    private Task<Guid> FirstAsync(Guid programme) =>
        database.WithAsync(db => db.Receivables.Where(r => r.ProgrammeId == programme).OrderBy(r => r.Number).Select(r => r.Id).FirstAsync());

    private async Task PostAsync(Guid receivable, IncomeAct act) =>
        Assert.Empty((await database.WithAsync(db => new IncomeWriting(db, Examples.Officer).PostAsync(receivable, act, default))).Breaches);
}

public sealed class IncomeStorageOnSqliteTests() : IncomeStorageTests(new SqliteTestDatabase());

public sealed class IncomeStorageOnPostgresTests(PostgresCluster cluster) : IncomeStorageTests(new PostgresTestDatabase(cluster));
