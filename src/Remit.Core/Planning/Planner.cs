using System.Diagnostics;
using Remit.Planning.Search;

namespace Remit.Planning;

/// <summary>Finds good plans: simulated annealing by workers with seeds of their own, the best of which is taken.</summary>
/// <remarks>
/// The workers make a number of moves that follows from the limit, and the temperature follows the moves, so that the same seed gives the same plan;
/// only on a machine that is slower or busier does the clock lead. Source: Kirkpatrick, Gelatt and Vecchi, Science 220 (1983); ADD2253, S3.
/// </remarks>
public static class Planner
{
    private const int MostThreads = 16;

    /// <summary>Plans.</summary>
    /// <param name="rotation">What is to be planned.</param>
    /// <param name="settings">How long, and from which seed.</param>
    /// <param name="progress">Told a few times a second how it has come along, from a worker's thread; null where nobody listens.</param>
    /// <param name="stop">Ends the search with the best plan so far.</param>
    /// <returns>A plan that breaks no rule of <see cref="PlanRules"/>, or one without stays that says that none was found.</returns>
    /// <exception cref="ArgumentException">The rotation has more than 16,383 seats, hosts or periods, or a seat is worth more than ten million points.</exception>
    public static Plan Plan(Rotation rotation, PlannerSettings settings, IProgress<PlanProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNotEqual(settings.Threads, Math.Clamp(settings.Threads, 1, MostThreads), nameof(settings));
        PlanProblem problem = new(rotation);
        SearchClock clock = new(problem, settings, stop);
        var workers = new Worker[settings.Threads];
        Parallel.For(0, workers.Length, new() { MaxDegreeOfParallelism = workers.Length }, i => workers[i] = new(problem, settings, i));
        SearchReport report = new(progress, clock, workers);
        Parallel.For(
            0,
            workers.Length,
            new() { MaxDegreeOfParallelism = workers.Length },
            i => workers[i].Annealing.Run(clock.Total, moves => report.Look(i, moves))
        );
        return Best(rotation, workers, clock);
    }

    private static Plan Best(Rotation rotation, Worker[] workers, SearchClock clock)
    {
        var best = workers.Where(worker => worker.Annealing.Best is not null).MaxBy(worker => worker.Annealing.Best);
        Stay[] stays = best is null ? [] : [.. best.Annealing.BestStays()];
        var isFound = best is not null && PlanRules.WhyNot(rotation, stays).Count == 0;
        stays = isFound ? stays : [];
        return new(isFound, stays, PlanScore.Of(rotation, stays), null, workers.Sum(worker => worker.Annealing.Moves), clock.Elapsed, clock.End);
    }
}
