using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Makes plans in the background, one at a time on this instance; those that an instance leaves unfinished are taken up by any.</summary>
/// <remarks>
/// A plan is held by whoever makes it for <see cref="Hold"/> after its last word. What was found so far is kept every second; that word no longer finds
/// the plan when somebody has cancelled it, and the planner stops. An instance that does no scheduled work makes what is asked of it, and looks for no other.
/// </remarks>
internal sealed partial class PlanRunner(IServiceScopeFactory scopes, ScheduleSettings settings, TimeProvider clock, ILogger<PlanRunner> log)
    : BackgroundService
{
    /// <summary>How long a plan is an instance's after its last word, in real time.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(20);

    /// <summary>A plan that ends the program each time is not begun for ever.</summary>
    private const int MostBeginnings = 3;

    private static readonly TimeSpan Word = TimeSpan.FromSeconds(1);

    private readonly Guid _me = Guid.CreateVersion7();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _alone = new(1);
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _awaited = new();

    private static DateTime RealNow => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>Has a plan made that was asked for here, and waits a while for it, so that a small one is there when the page comes back.</summary>
    public async Task MakeAsync(Guid planId, TimeSpan patience)
    {
        var made = _awaited.GetOrAdd(planId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        _asked.Release();
        await Task.WhenAny(made.Task, Task.Delay(patience));
        _awaited.TryRemove(planId, out _);
    }

    /// <summary>Makes the plan that has waited longest; false when none waits.</summary>
    public async Task<bool> MakeOneAsync(CancellationToken stopping)
    {
        await _alone.WaitAsync(stopping);
        try
        {
            if (await BeginAsync(stopping) is not { } plan)
            {
                return false;
            }

            await MakeAsync(plan, stopping);
            if (_awaited.TryGetValue(plan.Id, out var made))
            {
                made.TrySetResult();
            }

            return true;
        }
        finally
        {
            _alone.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = settings.Every == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : settings.Every;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _asked.WaitAsync(pause, stoppingToken);
                while (await MakeOneAsync(stoppingToken))
                {
                    // until none waits
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                NotMade(log, failure);
                await Task.Delay(Word, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes the plan that has waited longest, where another instance does not take it first.</summary>
    private async Task<SecondmentPlan?> BeginAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        if (!await db.PlansToMake(RealNow).AnyAsync(stopping))
        {
            return null;
        }

        await using var writing = await db.WriteAsync(stopping);
        while (await db.PlansToMake(RealNow).FirstOrDefaultAsync(stopping) is { } plan)
        {
            if (plan.Beginnings >= MostBeginnings)
            {
                plan.Fail("The planner began three times and came to no end. Ask for a plan of fewer seconds.", Now);
                await db.SaveAsync(Entry(plan, "gave up a plan"), writing, stopping);
                continue;
            }

            plan.Begin(_me, RealNow, RealNow + Hold);
            await db.SaveChangesAsync(stopping);
            await writing.CommitAsync(stopping);
            return plan;
        }

        await writing.CommitAsync(stopping);
        return null;
    }

    private async Task MakeAsync(SecondmentPlan plan, CancellationToken stopping)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        PlanSoFar? best = null;
        var making = Task.Factory.StartNew(
            () => PlanMaking.Make(plan.Scheme, plan.Request, soFar => Volatile.Write(ref best, soFar), ends.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        while (await Task.WhenAny(making, Task.Delay(Word, CancellationToken.None)) != making)
        {
            if (!ends.IsCancellationRequested && !await SayAsync(plan.Id, Volatile.Read(ref best)))
            {
                await ends.CancelAsync(); // cancelled, or another instance has it
            }
        }

        if (stopping.IsCancellationRequested)
        {
            await LetGoAsync(plan.Id);
            stopping.ThrowIfCancellationRequested();
        }

        await EndAsync(plan.Id, making);
    }

    private async Task EndAsync(Guid planId, Task<PlanResult> making)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        await using var writing = await db.WriteAsync(CancellationToken.None);
        var plan = await db.SecondmentPlans.SingleAsync(p => p.Id == planId);
        if (plan.State == PlanState.Cancelled && plan.Result is null && making.IsCompletedSuccessfully)
        {
            plan.KeepBest(await making);
            await db.SaveChangesAsync();
        }
        else if (plan.State != PlanState.Running || plan.HeldBy != _me)
        {
            return;
        }
        else if (making.IsCompletedSuccessfully)
        {
            plan.Finish(await making, Now);
            await db.SaveAsync(Entry(plan, "made a plan"), writing, CancellationToken.None);
        }
        else
        {
            var id = ErrorPages.NewId();
            Failed(log, id, planId, making.Exception);
            plan.Fail($"Something went wrong in the planner. Whoever runs the program finds it in its log by {id}.", Now);
            await db.SaveAsync(Entry(plan, "failed to make a plan"), writing, CancellationToken.None);
        }

        await writing.CommitAsync(CancellationToken.None);
    }

    /// <summary>Says that the plan is still being made, and keeps the best so far; false when it is this instance's no more.</summary>
    private Task<bool> SayAsync(Guid planId, PlanSoFar? best) =>
        WithDbAsync(async db =>
            await Mine(db, planId).ExecuteUpdateAsync(set => set.SetProperty(p => p.HeldUntil, RealNow + Hold).SetProperty(p => p.SoFar, best)) == 1
        );

    private Task<bool> LetGoAsync(Guid planId) =>
        WithDbAsync(async db => await Mine(db, planId).ExecuteUpdateAsync(set => set.SetProperty(p => p.HeldUntil, RealNow.AddSeconds(-1))) == 1);

    private IQueryable<SecondmentPlan> Mine(RemitDb db, Guid planId) =>
        db.SecondmentPlans.Where(p => p.Id == planId && p.State == PlanState.Running && p.HeldBy == _me);

    private async Task<bool> WithDbAsync(Func<RemitDb, Task<bool>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private JournalDraft Entry(SecondmentPlan plan, string act) =>
        new(
            "Remit",
            act,
            $"secondment plan {plan.Id}",
            Why: null,
            Now,
            After: StorageJson.Write(
                new
                {
                    plan.Number,
                    plan.Name,
                    State = plan.State.ToString(),
                }
            )
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "A plan failed {ErrorId}: {Plan}")]
    private static partial void Failed(ILogger log, string errorId, Guid plan, Exception? failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Plans could not be looked for")]
    private static partial void NotMade(ILogger log, Exception failure);
}
