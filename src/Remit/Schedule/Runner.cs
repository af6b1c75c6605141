using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Schedule;

/// <summary>Asks the works of all modules, each on one instance at a time.</summary>
/// <remarks>
/// A lease in the database says which instance has a work. It is there so that instances do not do the same at once, not to make things right: should a program
/// stall for longer than its lease and wake while another works, each piece still checks in its own transaction that it is due.
/// </remarks>
internal sealed partial class Runner(IServiceScopeFactory scopes, IEnumerable<IDueWork> works, ScheduleSettings settings, ILogger<Runner> log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly Guid _me = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>The works, in the order in which they were registered.</summary>
    public IReadOnlyList<IDueWork> Works { get; } = [.. works];

    /// <summary>Asks every work once, and lets it go again: for tests, and for the demo when its clock was moved.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <param name="cancellation">Ends between two pieces.</param>
    /// <returns>How many pieces were done; a work that another instance has, or that failed just before, is left out.</returns>
    public static async Task<int> RunOnceAsync(IServiceProvider services, DateTime now, CancellationToken cancellation = default)
    {
        var runner = services.GetRequiredService<Runner>();
        var done = 0;
        foreach (var work in runner.Works)
        {
            done += await runner.RunAsync(work, now, keep: false, cancellation);
        }

        return done;
    }

    /// <summary>Asks one work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <param name="keep">Whether to keep the lease for the next asking, which spares the database two writes each time.</param>
    /// <param name="cancellation">Ends between two pieces.</param>
    public async Task<int> RunAsync(IDueWork work, DateTime now, bool keep, CancellationToken cancellation)
    {
        var turn = _turns.GetOrAdd(work.Name, _ => new());
        await turn.Alone.WaitAsync(cancellation);
        try
        {
            if (!await TakeAsync(work, turn, now, cancellation))
            {
                return 0;
            }

            var done = await AskAsync(work, turn, now, cancellation);
            if (!keep)
            {
                await LetGoAsync(work, turn);
            }

            return done;
        }
        finally
        {
            turn.Alone.Release();
        }
    }

    /// <summary>Lets every work go, because the program ends; also those whose lease it believes to be over, or whose taking was broken off.</summary>
    public async Task LetAllGoAsync()
    {
        foreach (var work in Works)
        {
            if (_turns.TryGetValue(work.Name, out var turn))
            {
                await LetGoAsync(work, turn);
            }
        }
    }

    private static DateTime RealNow => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task<bool> TakeAsync(IDueWork work, Turn turn, DateTime now, CancellationToken cancellation)
    {
        // most of the lease is left: nobody else can have it
        if (turn.HeldUntil - RealNow > settings.Lease * 2 / 3)
        {
            return turn.NotBefore is null || turn.NotBefore <= now;
        }

        var until = RealNow + settings.Lease;
        var taken = await WithDbAsync(async db =>
        {
            if (!turn.IsKnown)
            {
                await db.KnowWorkAsync(work.Name, cancellation);
                turn.IsKnown = true;
            }

            return await db.TakeWorkAsync(work.Name, _me, RealNow, until, now, cancellation);
        });
        (turn.HeldUntil, turn.IsSaid) = (taken ? until : DateTime.MinValue, false);
        return taken;
    }

    private async Task<int> AskAsync(IDueWork work, Turn turn, DateTime now, CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var finished = new CancellationTokenSource();
        var keeping = KeepAsync(work, turn, now, ends, finished.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await work.DoAsync(scope.ServiceProvider, now, ends.Token);
            await WentWellAsync(work, turn, now, done);
            return done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            turn.HeldUntil = DateTime.MinValue; // another has it now, and goes on where this one stopped
            return 0;
        }
        catch (Exception failure)
        {
            await WentWrongAsync(work, turn, now, failure);
            return 0;
        }
        finally
        {
            await finished.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Keeps the lease while the work goes on; when it is lost all the same, the work ends after its piece.</summary>
    private async Task KeepAsync(IDueWork work, Turn turn, DateTime now, CancellationTokenSource ends, CancellationToken finished)
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.Lease / 3, finished);
                var until = RealNow + settings.Lease;
                if (!await WithDbAsync(db => db.TakeWorkAsync(work.Name, _me, RealNow, until, now, finished)))
                {
                    await ends.CancelAsync();
                    return;
                }

                turn.HeldUntil = until;
            }
        }
        catch (OperationCanceledException) when (finished.IsCancellationRequested)
        {
            // the work is finished
        }
        catch (Exception failure)
        {
            LeaseFailed(log, work.Name, failure);
            await ends.CancelAsync();
        }
    }

    private async Task WentWellAsync(IDueWork work, Turn turn, DateTime now, int done)
    {
        // an asking that found nothing to do is said once in a lease, not every few seconds
        if (done == 0 && turn.IsSaid && turn.FailuresInARow == 0)
        {
            return;
        }

        await WithDbAsync(db =>
            db.ScheduledWorks.Where(w => w.Name == work.Name)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(w => w.LastRunAt, now)
                        .SetProperty(w => w.LastDoneAt, w => done > 0 ? now : w.LastDoneAt)
                        .SetProperty(w => w.LastDone, w => done > 0 ? done : w.LastDone)
                        .SetProperty(w => w.Done, w => w.Done + done)
                        .SetProperty(w => w.FailuresInARow, 0)
                        .SetProperty(w => w.NotBefore, (DateTime?)null)
                )
        );
        (turn.IsSaid, turn.FailuresInARow, turn.NotBefore) = (true, 0, null);
    }

    private async Task WentWrongAsync(IDueWork work, Turn turn, DateTime now, Exception failure)
    {
        var id = ErrorPages.NewId();
        Failed(log, id, work.Name, failure);
        var before = await WithDbAsync(db => db.ScheduledWorks.Where(w => w.Name == work.Name).Select(w => w.FailuresInARow).SingleAsync());
        var pause = FirstPause * Math.Pow(2, Math.Min(before, 10));
        var notBefore = now + (pause < LongestPause ? pause : LongestPause);
        await WithDbAsync(db =>
            db.ScheduledWorks.Where(w => w.Name == work.Name)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(w => w.LastRunAt, now)
                        .SetProperty(w => w.FailedAt, now)
                        .SetProperty(w => w.FailureId, id)
                        .SetProperty(w => w.Failure, failure.GetType().Name)
                        .SetProperty(w => w.FailuresInARow, before + 1)
                        .SetProperty(w => w.NotBefore, notBefore)
                )
        );
        (turn.IsSaid, turn.FailuresInARow, turn.NotBefore) = (true, before + 1, notBefore);
    }

    private async Task LetGoAsync(IDueWork work, Turn turn)
    {
        turn.HeldUntil = DateTime.MinValue;
        await WithDbAsync(async db =>
        {
            await db.LetWorkGoAsync(work.Name, _me, CancellationToken.None);
            return true;
        });
    }

    private async Task<T> WithDbAsync<T>(Func<RemitDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work failed {ErrorId}: {Work}")]
    private static partial void Failed(ILogger log, string errorId, string work, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of a work could not be kept: {Work}")]
    private static partial void LeaseFailed(ILogger log, string work, Exception failure);

    /// <summary>What this instance remembers of a work while it has it.</summary>
    private sealed class Turn
    {
        /// <summary>Two askings in one program wait for each other.</summary>
        public SemaphoreSlim Alone { get; } = new(1);

        public bool IsKnown { get; set; }

        /// <summary>Whether this lease's run was written down.</summary>
        public bool IsSaid { get; set; }

        public DateTime HeldUntil { get; set; }

        public int FailuresInARow { get; set; }

        public DateTime? NotBefore { get; set; }
    }
}
