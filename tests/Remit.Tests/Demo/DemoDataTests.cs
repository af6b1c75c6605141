using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Linting;
using Remit.Storage;
using Xunit;

namespace Remit.Demo;

public abstract class DemoDataTests(TestDatabase database) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await DemoData.FillAsync(database.Services, Examples.Now, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("ADD2253", "2018-08-07", "Debbie Jackson", 25_000_00L)]
    [InlineData("ADD2155", "2017-09-05", "Emma Strain", 50_000_00L)]
    [InlineData("ADD2056", "2016-12-20", "Amanda Coyle", 0L)]
    [InlineData("ADD2463", null, "Tom Rahilly", 50_000_00L)]
    [InlineData("MD2373", null, null, 330_000_00L)]
    public async Task The_five_decisions_stand_on_the_register_with_their_true_facts(string code, string? signedOn, string? signatory, long pence)
    {
        var decision = await DecisionAsync(code);

        Assert.Equal(signedOn, decision.Facts.DateSigned?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(signatory, decision.Facts.Signatory);
        Assert.Equal(pence, decision.Facts.Approved?.Pence);
        Assert.NotEmpty(decision.Facts.Items);
        Assert.NotNull(decision.ImportId);
    }

    [Theory]
    [InlineData("MD2373", "£60,000 short a year at six")]
    [InlineData("ADD2155", "£2,083")]
    [InlineData("ADD2253", "October 2019")]
    public async Task Their_papers_give_the_findings_that_the_published_ones_give(string code, string message)
    {
        var decision = await DecisionAsync(code);
        var import = await database.WithAsync(db => db.PaperImports.SingleAsync(i => i.Id == decision.ImportId));

        Assert.Contains(Linter.Check(import.Paper), finding => finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_around_them_is_joined_to_them_by_citations()
    {
        var lab = await database.Register.ConnectionsAsync("add2463");

        Assert.Contains(lab!.Cites, c => c is { Decision.Code: "MD2680", Relation: CitationRelation.ExercisesDelegationOf });
        Assert.True((await database.Register.ListAsync(new())).Total > 150);
    }

    [Fact]
    public async Task A_demo_that_is_started_again_is_not_filled_twice()
    {
        var before = (await database.Register.ListAsync(new())).Total;

        await DemoData.FillAsync(database.Services, Examples.Now, TestContext.Current.CancellationToken);

        Assert.Equal(before, (await database.Register.ListAsync(new())).Total);
    }

    private Task<Decision> DecisionAsync(string code) => database.WithAsync(db => db.Decisions.SingleAsync(d => d.Facts.Code == code));
}

public sealed class DemoDataOnSqliteTests(SqliteTestDatabase database) : DemoDataTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DemoDataOnPostgresTests(PostgresTestDatabase database) : DemoDataTests(database), IClassFixture<PostgresTestDatabase>;
