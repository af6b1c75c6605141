using System.Diagnostics;

namespace Remit.Planning.Bounds;

/// <summary>Moves the prices of a bound until the rules are as good as kept: the volume algorithm.</summary>
internal sealed class BoundSearch
{
    private const int MostRounds = 5_000;
    private const int FewestRounds = 500;
    private const int FewestStates = 64;
    private readonly Rotation _rotation;
    private readonly BoundEffort _effort;
    private readonly BoundRows _rows;
    private readonly BoundRound _round;
    private readonly BoundPrices _prices;
    private readonly long _work;
    private long _worstOff;

    public BoundSearch(Rotation rotation, BoundEffort effort)
    {
        (_rotation, _effort) = (rotation, effort);
        var people = new PersonOptions[rotation.People.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = effort.Threads };
        Parallel.For(0, people.Length, parallel, person => people[person] = new(rotation, person));
        var states = new PersonStates[people.Length];
        var best = new PersonBest[people.Length];
        for (var most = Math.Min(FewestStates, effort.States); ; most = Math.Min(most * 4, effort.States))
        {
            Parallel.For(
                0,
                people.Length,
                parallel,
                person =>
                {
                    states[person] = PersonStates.Of(rotation, people[person], most);
                    best[person] = new(rotation, people[person], states[person]);
                }
            );
            _work = best.Sum(one => one.Work);
            // remembering more makes rounds longer: enough of them are worth more
            if (most >= effort.States || states.All(one => one.RemembersAll) || _work * FewestRounds > effort.Work * 1_000_000 / 4)
            {
                break;
            }
        }

        var perPoint = Math.Max(1.0, people.Average(one => one.Values.Select(Math.Abs).DefaultIfEmpty(0).Max()));
        _rows = new(rotation, people, states);
        _prices = new(rotation, _rows, perPoint);
        _round = new(rotation, people, best, _rows, perPoint, effort.Threads);
    }

    /// <summary>Rounds until the work is done, the bound meets the known score, or the prices stand still.</summary>
    public (long Score, bool NoPlan, int Rounds) Run(long? known, Stopwatch clock, CancellationToken stop)
    {
        var center = new double[_rows.Count];
        _prices.Set(center, 0);
        _round.Run(_prices, 0);
        if (_round.NoPlan)
        {
            return (0, true, 1);
        }

        _worstOff = WorstOffAtMost();
        _prices.Set(center, _worstOff);
        var lowest = _round.Run(_prices, _worstOff);
        var mean = (double[])_round.Used.Clone();
        var trial = new double[_rows.Count];
        BoundSteps steps = new(ToPoints(lowest), known);
        var rounds = 2;
        var most = Math.Clamp(_effort.Work * 1_000_000 / Math.Max(1, _work), 20, MostRounds);
        while (rounds < most && !stop.IsCancellationRequested && clock.Elapsed < _effort.Limit && !(known is { } score && Floor(lowest) <= score))
        {
            steps.Move(center, mean, _rows.Used, ToPoints(lowest), trial);
            _prices.Set(trial, _worstOff);
            var bound = _round.Run(_prices, _worstOff);
            rounds++;
            steps.Average(mean, _round.Used);
            if (bound < lowest)
            {
                (center, trial) = (trial, center);
                steps.Better(mean, _round.Used, ToPoints(lowest), ToPoints(bound));
                lowest = bound;
            }
            else
            {
                steps.Worse();
            }

            if (steps.StandStill)
            {
                break;
            }
        }

        return (Floor(lowest), false, rounds);
    }

    /// <summary>Whoever can get least by themselves, or who must go without, bounds the worst-off.</summary>
    private long WorstOffAtMost()
    {
        var least = _round.Worth.Min();
        return MostPlaced() < _rotation.People.Count ? Math.Min(least, 0) : least;
    }

    /// <summary>How many people can have a stay at all within the number of stays and each budget by itself.</summary>
    private long MostPlaced()
    {
        long most = Math.Min(_rotation.Stays.Most, _rotation.People.Count);
        foreach (var budget in _rotation.Budgets)
        {
            var left = budget.Most;
            var number = Enumerable
                .Range(0, _rotation.People.Count)
                .Select(person => Cheapest(budget, person))
                .Order()
                .TakeWhile(cost => (left -= cost) >= 0)
                .Count();
            most = Math.Min(most, number);
        }

        return most;
    }

    private long Cheapest(RotationBudget budget, int person)
    {
        var self = _rotation.People[person];
        var stays = new PersonOptions(_rotation, person).Stays;
        return stays.Length == 0 ? 0 : stays.Min(stay => PlanRules.CostOf(budget, stay));
    }

    private static double ToPoints(Int128 units) => (double)units / (1L << BoundPrices.Shift);

    private static long Floor(Int128 units) => (long)(units >> BoundPrices.Shift);
}
