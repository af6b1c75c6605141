using System.Diagnostics;
using System.Globalization;
using Remit.Storage;
using Xunit;

namespace Remit.Envelopes;

/// <summary>
/// Instances of the ledger that commit as fast as they can are killed at random moments, several at once on one database: every commitment that was
/// answered is there once, with its answer, and nothing half. <c>tests/kill-ledger [COUNT]</c> kills as often as it is told, 200 times when nothing is said.
/// </summary>
public abstract class LedgerKilledTests(TestDatabase database)
{
    private const int AFew = 2;
    private const int AtOnce = 2;
    private const int MostAnswers = 200;
    private const int LongestMoment = 25;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(60);

    private static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("REMIT_LEDGER_KILLS") ?? "200", CultureInfo.InvariantCulture);

    [Fact]
    public Task A_few_kills_lose_no_commitment() => KillAsync(AFew, seed: 1);

    [Fact(Explicit = true)]
    public Task Many_kills_of_the_ledger_lose_no_commitment() => KillAsync(Many / 2, seed: 2026);

    private async Task KillAsync(int kills, int seed)
    {
        var line = await CommittingProgram.PrepareAsync(database.Services);
        var lives = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(chain => LiveAsync(line, chain, kills / AtOnce, new(seed + chain))));
        var acknowledged = lives.SelectMany(l => l.Acknowledged).ToList();
        Assert.Empty(await CommittingProgram.WhatIsWrongAsync(database.Services, line, acknowledged));
        Assert.True(acknowledged.Count > kills, "Hardly anything was ever answered");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills (seed {seed}): {acknowledged.Count} commitments answered, {lives.Sum(l => l.SentAgain)} asked for again because the program died before it answered"
        );
    }

    /// <summary>One life after another; what one was asked for and did not answer is asked of the next.</summary>
    private async Task<(List<string> Acknowledged, int SentAgain)> LiveAsync(Guid line, int chain, int lives, Random random)
    {
        List<string> acknowledged = [];
        string[] waiting = [];
        var sentAgain = 0;
        for (var life = 0; life < lives; life++)
        {
            var (asked, did) = await OneLifeAsync(line, $"{chain}.{life}", waiting, random);
            acknowledged.AddRange(did);
            // those of a life that was killed before it began wait on
            waiting = [.. asked.Union(waiting).Except(did)];
            sentAgain += waiting.Length;
        }

        return (acknowledged, sentAgain);
    }

    private async Task<(HashSet<string> Asked, HashSet<string> Did)> OneLifeAsync(Guid line, string life, string[] again, Random random)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [typeof(CommittingProgram).Assembly.Location, CommittingProgram.Name, "commit", database.ConnectionString, $"{line}", life, .. again]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        HashSet<string> asked = [];
        HashSet<string> did = [];
        // a moment of its life, not of the clock: a busy machine is slow to the first answer
        var last = random.Next(MostAnswers);
        var kill = Task.Delay(LongestLife, TestContext.Current.CancellationToken).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } said)
        {
            if (said.Split(' ') is not [var what, var key])
            {
                continue; // cut off by the kill
            }

            (what == CommittingProgram.Did ? did : asked).Add(key);
            if (what == CommittingProgram.Did && did.Count == last + 1)
            {
                kill = Task.Delay(random.Next(LongestMoment), TestContext.Current.CancellationToken)
                    .ContinueWith(_ => process.Kill(), TaskScheduler.Default);
            }
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 137, $"The program ended by itself with {process.ExitCode}, and was not killed");
        return (asked, did);
    }
}

public sealed class LedgerKilledOnSqliteTests(SqliteTestDatabase database) : LedgerKilledTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LedgerKilledOnPostgresTests(PostgresTestDatabase database) : LedgerKilledTests(database), IClassFixture<PostgresTestDatabase>;
