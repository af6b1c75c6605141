using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Remit.Decisions;
using Remit.Storage;
using Xunit;

namespace Remit.Schedule;

public abstract class RunnerTests(TestDatabase database)
{
    private const int Pieces = 40;

    [Fact]
    public async Task Eight_instances_at_once_do_each_piece_once()
    {
        NotesDue[] works = [.. Enumerable.Range(0, 8).Select(_ => new NotesDue("eight", Pieces))];
        var instances = works.Select(w => new Instance(database, leaseSeconds: 30, w)).ToList();

        var done = await Task.WhenAll(instances.Select(i => Task.Run(() => Runner.RunOnceAsync(i.Services, Examples.Now))));

        Assert.Equal(Pieces, done.Sum());
        Assert.Equal(Pieces, await EntriesAsync("eight "));
        Assert.Equal(1, works.Max(w => w.MostTogether));
        await DisposeAsync(instances);
    }

    [Fact]
    public async Task Eight_instances_that_poll_do_each_piece_once_and_stop_soon()
    {
        NotesDue[] works = [.. Enumerable.Range(0, 8).Select(_ => new NotesDue("polled", Pieces))];
        var instances = works.Select(w => new Instance(database, leaseSeconds: 1, w)).ToList();
        foreach (var instance in instances)
        {
            await Hosted(instance).StartAsync(TestContext.Current.CancellationToken);
        }

        await UntilAsync(async () => await EntriesAsync("polled ") == Pieces);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var stopping = Stopwatch.StartNew();
        await Task.WhenAll(instances.Select(i => Hosted(i).StopAsync(CancellationToken.None)));

        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // a machine that does much else is slow; a work that is not told to end takes for ever
        Assert.Equal(Pieces, await EntriesAsync("polled "));
        var work = await WorkAsync("polled");
        Assert.Equal((Pieces, null, null), ((int)work.Done, work.HeldBy, work.FailedAt));
        await DisposeAsync(instances);
    }

    [Fact]
    public async Task Work_that_an_instance_has_is_left_alone_until_its_lease_is_over()
    {
        await using Instance first = new(database, leaseSeconds: 1, new NotesDue("leased", 1));
        await using Instance second = new(database, leaseSeconds: 1, new NotesDue("leased", 2));
        Assert.Equal(1, await first.Runner.RunAsync(first.Runner.Works[0], Examples.Now, keep: true, CancellationToken.None));

        // the first is killed here: it never lets go
        Assert.Equal(0, await Runner.RunOnceAsync(second.Services, Examples.Now));
        await UntilAsync(async () => await Runner.RunOnceAsync(second.Services, Examples.Now) == 1);
        Assert.Equal(2, await EntriesAsync("leased "));
    }

    [Fact]
    public async Task Work_that_takes_longer_than_its_lease_keeps_it()
    {
        Endless work = new("long");
        await using Instance first = new(database, leaseSeconds: 1, work);
        await using Instance second = new(database, leaseSeconds: 1, new NotesDue("long", 1));
        using CancellationTokenSource stop = new();
        var running = first.Runner.RunAsync(work, Examples.Now, keep: true, stop.Token);
        await work.Begun;
        await Task.Delay(1500, TestContext.Current.CancellationToken);

        Assert.Equal(0, await Runner.RunOnceAsync(second.Services, Examples.Now));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Work_that_fails_holds_up_no_other_and_is_asked_again_after_a_pause_that_grows()
    {
        Failing failing = new("failing");
        await using Instance instance = new(database, leaseSeconds: 30, failing, new NotesDue("beside it", 1));
        Assert.Equal(1, await Runner.RunOnceAsync(instance.Services, Examples.Now));
        var failed = await WorkAsync("failing");
        Assert.Equal((1, Examples.Now.AddSeconds(10), nameof(InvalidOperationException)), (failed.FailuresInARow, failed.NotBefore, failed.Failure));
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", failed.FailureId);

        await Runner.RunOnceAsync(instance.Services, Examples.Now.AddSeconds(9));
        Assert.Equal(1, failing.Asked);
        await Runner.RunOnceAsync(instance.Services, Examples.Now.AddSeconds(10));
        Assert.Equal((2, Examples.Now.AddSeconds(30)), (failing.Asked, (await WorkAsync("failing")).NotBefore));

        failing.Fails = false;
        Assert.Equal(2, await Runner.RunOnceAsync(instance.Services, Examples.Now.AddSeconds(30)));
        var mended = await WorkAsync("failing");
        Assert.Equal(
            (0, null, 2, 2L, Examples.Now.AddSeconds(10)),
            (mended.FailuresInARow, mended.NotBefore, mended.LastDone, mended.Done, mended.FailedAt)
        );
    }

    [Fact]
    public async Task What_fell_due_while_the_program_was_off_is_done_when_it_is_on_again()
    {
        await using Instance instance = new(database, leaseSeconds: 30, new NotesDue("late", 3));
        Assert.Equal(3, await Runner.RunOnceAsync(instance.Services, Examples.Now.AddDays(40)));
        Assert.Equal(0, await Runner.RunOnceAsync(instance.Services, Examples.Now.AddDays(41)));
        Assert.Equal((3, Examples.Now.AddDays(40)), ((await WorkAsync("late")).LastDone, (await WorkAsync("late")).LastDoneAt));
    }

    private static ScheduleLoop Hosted(Instance instance) => instance.Services.GetServices<IHostedService>().OfType<ScheduleLoop>().Single();

    private Task<int> EntriesAsync(string subject) => database.WithAsync(db => db.Journal.CountAsync(e => e.Subject.StartsWith(subject)));

    private Task<ScheduledWork> WorkAsync(string name) => database.WithAsync(db => db.ScheduledWorks.AsNoTracking().SingleAsync(w => w.Name == name));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "it did not come about in a minute");
            await Task.Delay(50);
        }
    }

    private static async Task DisposeAsync(IEnumerable<Instance> instances)
    {
        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }
    }
}

public sealed class SqliteRunnerTests(SqliteTestDatabase database) : RunnerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRunnerTests(PostgresTestDatabase database) : RunnerTests(database), IClassFixture<PostgresTestDatabase>;
