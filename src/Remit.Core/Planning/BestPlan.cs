using System.Diagnostics;

namespace Remit.Planning;

/// <summary>Plans with everything the planner has: a small rotation exactly, proved to be the best; a large one by search, beside a proved bound.</summary>
public static class BestPlan
{
    private const int NodesPerSecond = 600;
    private const int SmallChoices = 20_000;
    private const long SumsPerSecond = 900;
    private const double ShareOfBound = 0.08;
    private const double ShareOfExact = 0.5;
    private const double ShareOfFirst = 0.02;

    /// <summary>Plans.</summary>
    /// <param name="rotation">What is to be planned.</param>
    /// <param name="settings">How long, and from which seed.</param>
    /// <param name="progress">Told how it has come along; null where nobody listens.</param>
    /// <param name="stop">Ends it with the best plan so far.</param>
    /// <returns>A plan with its bound; or one without stays, which says that none was found.</returns>
    public static Plan Of(Rotation rotation, PlannerSettings settings, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        var clock = Stopwatch.StartNew();
        if (Exact(rotation, settings, progress, stop) is { } exact)
        {
            var told = AsPlan(rotation, exact, stop);
            return exact.Proved || stop.IsCancellationRequested
                ? told
                : Search(rotation, settings with { Start = exact.Stays ?? settings.Start }, ShareOfExact, exact.Bound, clock, progress, stop);
        }

        // whoever stops it early has a plan, and the bound has something to aim at
        var first = Planner.Plan(rotation, settings with { Limit = settings.Limit * ShareOfFirst, Gone = TimeSpan.Zero }, stop: stop);
        if (stop.IsCancellationRequested)
        {
            return first;
        }

        Onwards onwards = new(progress, first);
        BoundEffort effort = new(
            (long)(settings.Limit.TotalSeconds * ShareOfBound * SumsPerSecond),
            settings.Limit * 2 * ShareOfBound,
            settings.Threads
        );
        var bound = PlanBound.Of(rotation, effort, first.IsFound ? first.Score.Total : null, stop);
        return bound.NoPlan
            ? new(false, [], PlanScore.Of(rotation, []), null, 0, clock.Elapsed, PlanEnd.Proved)
            : Better(first, Search(rotation, settings, ShareOfFirst + ShareOfBound, bound.Score, clock, onwards, stop));
    }

    private static Plan Better(Plan first, Plan then) =>
        first.IsFound && (!then.IsFound || first.Score.Total > then.Score.Total)
            ? then with
            {
                IsFound = true,
                Stays = first.Stays,
                Score = first.Score,
            }
            : then;

    private static ExactPlan? Exact(Rotation rotation, PlannerSettings settings, IProgress<PlanProgress>? progress, CancellationToken stop)
    {
        ExactEffort effort = new((int)(settings.Limit.TotalSeconds * ShareOfExact * NodesPerSecond), settings.Limit * ShareOfExact, SmallChoices);
        return ExactPlanner.Plan(
            rotation,
            effort,
            settings.Start,
            plan => progress?.Report(new(plan.Elapsed / settings.Limit, plan.Score, 0, plan.Nodes, plan.Stays!)),
            stop
        );
    }

    private static Plan AsPlan(Rotation rotation, ExactPlan exact, CancellationToken stop) =>
        new(
            exact.Stays is not null,
            exact.Stays ?? [],
            PlanScore.Of(rotation, exact.Stays ?? []),
            exact.Stays is null && exact.Proved ? null : exact.Bound,
            exact.Nodes,
            exact.Elapsed,
            exact.Proved ? PlanEnd.Proved
                : stop.IsCancellationRequested ? PlanEnd.Stopped
                : PlanEnd.Moves
        );

    /// <summary>Searches in the time that is left. The moves follow from the share that was set aside and not from what it took, so that they are the same each time.</summary>
    private static Plan Search(
        Rotation rotation,
        PlannerSettings settings,
        double aside,
        long bound,
        Stopwatch clock,
        IProgress<PlanProgress>? progress,
        CancellationToken stop
    )
    {
        var limit = settings.Limit * (1 - aside);
        var late = settings.Gone + clock.Elapsed - (settings.Limit * aside);
        var rest = settings with { Limit = limit, Gone = late < TimeSpan.Zero ? TimeSpan.Zero : late, Target = bound };
        return Planner.Plan(rotation, rest, progress, stop) with { Bound = bound, Took = clock.Elapsed };
    }

    /// <summary>Tells the better of the first plan and the one that the search has.</summary>
    private sealed class Onwards : IProgress<PlanProgress>
    {
        private readonly IProgress<PlanProgress>? _progress;
        private readonly Plan _first;

        public Onwards(IProgress<PlanProgress>? progress, Plan first)
        {
            (_progress, _first) = (progress, first);
            _progress?.Report(new(ShareOfFirst, first.IsFound ? first.Score.Total : null, 0, first.Moves, first.Stays));
        }

        public void Report(PlanProgress value)
        {
            var isBehind = _first.IsFound && (value.Best is not { } best || best < _first.Score.Total);
            _progress?.Report(isBehind ? value with { Best = _first.Score.Total, Stays = _first.Stays } : value);
        }
    }
}
