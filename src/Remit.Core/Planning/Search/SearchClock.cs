using System.Diagnostics;

namespace Remit.Planning.Search;

/// <summary>How many moves a search makes, and how far it is.</summary>
internal sealed class SearchClock
{
    /// <summary>How many times as long a move takes where more than heads is counted.</summary>
    private const double SidesTakeTimes = 4;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _limit;
    private readonly TimeSpan _gone;
    private readonly CancellationToken _stop;
    private readonly long? _target;
    private volatile bool _ranOut;
    private volatile int _met = int.MaxValue;

    public SearchClock(PlanProblem problem, PlannerSettings settings, CancellationToken stop)
    {
        (_limit, _gone, _target, _stop) = (settings.Limit, settings.Gone, settings.Target, stop);
        Total = settings.Moves ?? (long)(settings.Limit.TotalSeconds * MovesPerSecond(problem));
    }

    /// <summary>The moves of each worker.</summary>
    public long Total { get; }

    /// <summary>How long the search has taken.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    public PlanEnd End =>
        _met < int.MaxValue ? PlanEnd.Proved
        : _stop.IsCancellationRequested ? PlanEnd.Stopped
        : _ranOut ? PlanEnd.Clock
        : PlanEnd.Moves;

    /// <summary>How much of the search is done after so many moves, from 0 to 1; null when it is to end.</summary>
    public double? Share(long moves)
    {
        var byClock = (_gone + _watch.Elapsed) / _limit;
        _ranOut |= byClock >= 1;
        return _ranOut || _stop.IsCancellationRequested ? null : Math.Max(moves / (double)Math.Max(Total, 1), byClock);
    }

    /// <summary>Whether a worker need not go on because it, or one that comes before it, has as good a plan as can be.</summary>
    /// <remarks>One that comes before goes on: so which plan is taken does not depend on who was there first.</remarks>
    /// <param name="worker">The worker’s number.</param>
    /// <param name="best">The score of its best plan; null while it has none.</param>
    public bool IsMet(int worker, long? best)
    {
        while (best >= _target && _met is var met && worker < met)
        {
            _ = Interlocked.CompareExchange(ref _met, worker, met);
        }

        return worker >= _met;
    }

    /// <summary>
    /// What a worker makes on each of two cores of an ordinary machine of 2024, less a seventh: a move takes longer with more stays to a person,
    /// longer stays, and more to remember than the near memory of a core holds.
    /// </summary>
    private static double MovesPerSecond(PlanProblem problem)
    {
        var people = Math.Max(1, problem.People);
        var stays = (double)problem.Own.Sum(own => own.Needs.Sum(need => need.Least)) / people;
        var length = (double)problem.Own.Sum(own => own.Shortest) / people;
        var bytes =
            (people * ((4.0 * problem.Seats) + (8.0 * (problem.Projects + problem.Places)) + (2.0 * problem.Periods)))
            + (8.0 * problem.Seats * problem.Periods);
        var nanoseconds = 80 + (5 * stays) + (4 * length) + (bytes / 5_000);
        return 0.85e9 / (problem.HasHeadsOnly ? nanoseconds : SidesTakeTimes * nanoseconds);
    }
}
