namespace Remit.Planning.Bounds;

/// <summary>One round of a bound: everybody’s best plan at the prices, what they use of each row, and the bound that follows.</summary>
internal sealed class BoundRound
{
    private readonly Rotation _rotation;
    private readonly BoundRows _rows;
    private readonly PersonOptions[] _people;
    private readonly PersonBest[] _best;
    private readonly double _perPoint;
    private readonly Place[] _places;
    private readonly long[] _found;
    private readonly double[] _money;

    public BoundRound(Rotation rotation, PersonOptions[] people, PersonBest[] best, BoundRows rows, double perPoint, int threads)
    {
        (_rotation, _people, _best, _rows, _perPoint) = (rotation, people, best, rows, perPoint);
        var size = best.Select(one => one.Size).DefaultIfEmpty(0).Max();
        var stays = people.Select(one => one.Stays.Length).DefaultIfEmpty(0).Max();
        _places = [.. Enumerable.Range(0, Math.Max(1, threads)).Select(_ => new Place(new long[size], new long[stays], new int[rows.Count], []))];
        _found = new long[people.Length];
        _money = new double[people.Length * rotation.Budgets.Count];
        Worth = new long[people.Length];
        Used = new double[rows.Count];
    }

    /// <summary>What each row’s side that is bounded came to, less its limit: above 0 where the row is broken.</summary>
    public double[] Used { get; }

    /// <summary>What the plan found is worth to each person, in points.</summary>
    public long[] Worth { get; }

    /// <summary>Whether somebody cannot have what they need in any plan.</summary>
    public bool NoPlan { get; private set; }

    /// <summary>Everybody’s best plan at the prices.</summary>
    /// <returns>The bound in units; nothing above it is possible.</returns>
    public Int128 Run(BoundPrices prices, long worstOff)
    {
        foreach (var place in _places)
        {
            Array.Clear(place.Count);
        }

        // who works on whom makes no difference: each person’s answer is kept by person, and counts are whole numbers
        var next = -1;
        Parallel.For(
            0,
            _places.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _places.Length },
            at =>
            {
                for (var person = Interlocked.Increment(ref next); person < _people.Length; person = Interlocked.Increment(ref next))
                {
                    Solve(person, prices, _places[at]);
                }
            }
        );
        if (NoPlan)
        {
            return 0;
        }

        Gather(worstOff);
        var bound = prices.Limits;
        foreach (var found in _found)
        {
            bound += found;
        }

        return bound;
    }

    private void Solve(int person, BoundPrices prices, Place place)
    {
        var options = _people[person];
        var self = _rotation.People[person];
        var values = options.Stays.Length == place.Values.Length ? place.Values : new long[options.Stays.Length];
        prices.Fill(options, values);
        var weight = prices.Weight(person);
        if (_best[person].Find(values, self.IdlePeriod * weight, self.ChangeOfHost * weight, place.Table, place.Stays) is not { } value)
        {
            NoPlan = true;
            return;
        }

        _found[person] = value;
        Count(person, place);
    }

    private void Count(int person, Place place)
    {
        var options = _people[person];
        var self = _rotation.People[person];
        var worth = 0L;
        for (var budget = 0; budget < _rotation.Budgets.Count; budget++)
        {
            _money[(person * _rotation.Budgets.Count) + budget] = 0;
        }

        for (var at = place.Stays.Count - 1; at >= 0; at--)
        {
            var stay = options.Stays[place.Stays[at]];
            worth += options.Values[place.Stays[at]];
            var host = _rotation.Seats[stay.Seat].Host;
            var before = at + 1 < place.Stays.Count ? options.Stays[place.Stays[at + 1]] : default(Stay?);
            worth += (stay.Start - (before?.End ?? 0)) * self.IdlePeriod;
            worth += before is { } one && _rotation.Seats[one.Seat].Host != host ? self.ChangeOfHost : 0;
            for (var period = stay.Start; period < stay.End; period++)
            {
                place.Count[_rows.SeatMost + (stay.Seat * _rotation.Periods) + period]++;
                place.Count[_rows.HostMost + (host * _rotation.Periods) + period]++;
            }

            place.Count[_rows.StaysMost]++;
            place.Count[_rows.Once + (person * _rotation.Projects.Count) + _rotation.Seats[stay.Seat].Project]++;
            place.Count[_rows.AtHost + (person * _rotation.Hosts.Count) + host]++;
            for (var budget = 0; budget < _rotation.Budgets.Count; budget++)
            {
                _money[(person * _rotation.Budgets.Count) + budget] += PlanRules.CostOf(_rotation.Budgets[budget], stay);
            }
        }

        Worth[person] = worth;
    }

    private void Gather(long worstOff)
    {
        var cells = _rows.SeatLeast - _rows.SeatMost;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows.Used[row])
            {
                var of =
                    row >= _rows.SeatLeast && row < _rows.HostMost ? row - cells
                    : row == _rows.StaysLeast ? _rows.StaysMost
                    : row;
                var sum = _places.Sum(place => (double)place.Count[of]);
                Used[row] = (of == row ? sum : -sum) - _rows.Limit[row];
            }
        }

        for (var person = 0; person < _people.Length; person++)
        {
            Used[_rows.WorstOff + person] = (worstOff - Worth[person]) / _perPoint;
        }

        for (var budget = 0; budget < _rotation.Budgets.Count; budget++)
        {
            var cost = 0.0;
            for (var person = 0; person < _people.Length; person++)
            {
                cost += _money[(person * _rotation.Budgets.Count) + budget];
            }

            Used[_rows.Budget + budget] = _rows.Used[_rows.Budget + budget]
                ? (cost / _rows.MoneyUnit[budget]) - _rows.Limit[_rows.Budget + budget]
                : 0;
        }
    }

    private sealed record Place(long[] Table, long[] Values, int[] Count, List<int> Stays);
}
