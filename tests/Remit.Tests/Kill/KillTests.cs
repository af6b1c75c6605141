using System.Globalization;
using Remit.Storage;
using Xunit;

namespace Remit.Kill;

/// <summary>
/// The program is killed at random moments, and every act that was answered is there once, and nothing half. A few kills are part of every run;
/// <c>tests/kill [COUNT]</c> kills as often as it is told, 200 times when nothing is said.
/// </summary>
public abstract class KillTests(TestDatabase database)
{
    private const int AFew = 2;

    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("REMIT_KILLS") ?? "200", CultureInfo.InvariantCulture);

    /// <summary>What people do meanwhile.</summary>
    private protected abstract KillScenario Scenario { get; }

    /// <summary>How many of many kills are this class's, in percent; those of all classes make a hundred.</summary>
    protected abstract int Percent { get; }

    [Fact]
    public Task A_few_kills_lose_nothing_and_leave_nothing_half() => KillAsync(AFew, seed: 1);

    [Fact(Explicit = true)]
    public Task Many_kills_lose_nothing_and_leave_nothing_half() => KillAsync(Many * Percent / 100, seed: 2026);

    private async Task KillAsync(int kills, int seed)
    {
        await using KillRun run = new(database.ConnectionString, Scenario, seed);
        Assert.Empty(await run.RunAsync(kills));
        Assert.True(run.Answered > 0, "No form was ever answered");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills: {run.Answered} forms answered, {run.SentAgain} sent again because the program died before it answered; {await run.SummaryAsync()}"
        );
    }
}

public sealed class SigningKilledOnSqliteTests(SqliteTestDatabase database) : KillTests(database), IClassFixture<SqliteTestDatabase>
{
    private protected override KillScenario Scenario { get; } = new SigningAndPublishing();

    protected override int Percent => 40;
}

public sealed class SigningKilledOnPostgresTests(PostgresTestDatabase database) : KillTests(database), IClassFixture<PostgresTestDatabase>
{
    private protected override KillScenario Scenario { get; } = new SigningAndPublishing();

    protected override int Percent => 40;
}

public sealed class ConfirmingKilledOnSqliteTests(SqliteTestDatabase database) : KillTests(database), IClassFixture<SqliteTestDatabase>
{
    private protected override KillScenario Scenario { get; } = new ConfirmingImports();

    protected override int Percent => 10;
}

public sealed class ConfirmingKilledOnPostgresTests(PostgresTestDatabase database) : KillTests(database), IClassFixture<PostgresTestDatabase>
{
    private protected override KillScenario Scenario { get; } = new ConfirmingImports();

    protected override int Percent => 10;
}
