using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Storage;
using Xunit;

namespace Remit.Demo;

/// <summary>The agreements of the demo, on the day of the tests' clock.</summary>
public abstract class DemoAgreementsTests(TestDatabase database) : IAsyncLifetime
{
    private static DateOnly Today => LondonTime.DayOf(Decisions.Examples.Now);

    public async ValueTask InitializeAsync() =>
        await DemoData.FillAsync(database.Services, Decisions.Examples.Now, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static readonly string[] Papers = ["ADD2056", "ADD2155", "ADD2253", "MD2373"];

    [Fact]
    public async Task Four_of_the_papers_are_signed_with_their_true_figures_and_two_wait()
    {
        var agreements = await AgreementsAsync();
        Assert.Equal(
            [
                ("ADD2056", AgreementKind.Memorandum, AgreementStatus.Signed, 0L),
                ("ADD2056", AgreementKind.Secondment, AgreementStatus.Signed, 0L),
                ("ADD2056", AgreementKind.Secondment, AgreementStatus.Signed, 0L),
                ("ADD2056", AgreementKind.Secondment, AgreementStatus.Signed, 0L),
                ("ADD2155", AgreementKind.Contract, AgreementStatus.Signed, 50_000_00L),
                ("ADD2253", AgreementKind.Secondment, AgreementStatus.Signed, 12_500_00L),
                ("ADD2253", AgreementKind.Secondment, AgreementStatus.Signed, 12_500_00L),
                ("MD2373", AgreementKind.Funding, AgreementStatus.Signed, 330_000_00L),
            ],
            agreements
                .Where(a => a.WasSigned && Papers.Contains(a.DecisionCode))
                .Select(a => (a.DecisionCode, a.Kind, a.Status, a.Terms.Amount.Pence))
                .Order()
        );
        Assert.Equal([1, 2], agreements.Where(a => a.Status == AgreementStatus.Offered).Select(a => a.Missing.Count).Order());
        Assert.All(agreements, a => Assert.True(a.Offer!.IsWhole && a.ChangedAt < Decisions.Examples.Now, a.Reference));
        Assert.All(agreements.Where(a => a.Status == AgreementStatus.Offered), a => Assert.True(a.FirstDay > Today));
    }

    [Fact]
    public async Task What_they_promise_is_committed_line_by_line_and_the_condition_of_the_office_is_met()
    {
        var (office, secondments) = await database.WithAsync(async db =>
            ((await db.FindEnvelopeAsync("MD2373", default))!, (await db.FindEnvelopeAsync("ADD2253", default))!)
        );
        // the budget of the second year is confirmed since, those of the later ones are not; the host pays its own part itself
        Assert.Equal([30_000_00, 100_000_00, 0, 0, 0, 0, 0], office.Lines.Select(l => l.Totals.Committed));
        Assert.All(office.Conditions, c => Assert.NotNull(c.AgreementId));
        Assert.Equal(25_000_00, secondments.Lines.Where(l => l.IsMoney).Sum(l => l.Totals.Committed));
    }

    [Fact]
    public async Task A_demo_that_is_started_again_has_them_once()
    {
        var before = (await AgreementsAsync()).Count;
        await DemoData.FillAsync(database.Services, Decisions.Examples.Now, TestContext.Current.CancellationToken);
        Assert.Equal(before, (await AgreementsAsync()).Count);
        Assert.Null(await database.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    private Task<List<Agreement>> AgreementsAsync() => database.WithAsync(db => db.Agreements.AsNoTracking().OrderBy(a => a.Reference).ToListAsync());
}

public sealed class DemoAgreementsOnSqliteTests(SqliteTestDatabase database) : DemoAgreementsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DemoAgreementsOnPostgresTests(PostgresTestDatabase database) : DemoAgreementsTests(database), IClassFixture<PostgresTestDatabase>;
