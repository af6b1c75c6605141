namespace Remit.Planning.Search;

/// <summary>
/// How many people are in each seat in each period, where that is outside its bounds, and what that weighs: a seat and period that
/// is outside for long weighs more and more, so that what is hard to keep is paid for there and not everywhere.
/// </summary>
internal sealed class HeadLoads
{
    // so that no sum of weights loses the points beside it, also where the rules cannot be kept at all
    private const float MostWeight = 10_000;

    private readonly int _periods;
    private readonly int[] _least;
    private readonly int[] _most;
    private readonly int[] _load;
    private readonly int[] _placeOf;
    private readonly float[] _weight;
    private int _outside;

    public HeadLoads(PlanProblem problem)
    {
        (_periods, _least, _most) = (problem.Periods, problem.Least, problem.Most);
        _load = new int[_least.Length];
        _weight = new float[_least.Length];
        More = new float[_least.Length];
        Fewer = new float[_least.Length];
        _placeOf = new int[_least.Length];
        Outside = new int[_least.Length];
        Array.Fill(_placeOf, -1);
        Array.Fill(_weight, 1);
        for (var cell = 0; cell < _load.Length; cell++)
        {
            Broken += _least[cell];
            Cost += _least[cell];
            Note(cell, 0);
        }
    }

    /// <summary>What one person more would cost, by seat and period: a weight, 0, or less than 0 where it would mend.</summary>
    public float[] More { get; }

    /// <summary>What one person fewer would cost.</summary>
    public float[] Fewer { get; }

    /// <summary>The seats and periods that are outside, the first <see cref="OutsideCount"/> of them.</summary>
    public int[] Outside { get; }

    public int OutsideCount => _outside;

    /// <summary>How many people too few and too many there are in all.</summary>
    public long Broken { get; private set; }

    /// <summary>The same, weighed.</summary>
    public double Cost { get; private set; }

    public int this[int cell] => _load[cell];

    public bool IsShort(int cell) => _load[cell] < _least[cell];

    public void Change(Block block, int by)
    {
        var cell = (block.Seat * _periods) + block.Start;
        for (var end = cell + block.Length; cell < end; cell++)
        {
            var cost = by > 0 ? More[cell] : Fewer[cell];
            Cost += cost;
            Broken += Math.Sign(cost);
            Note(cell, _load[cell] + by);
        }
    }

    /// <summary>What a change of one person's stays would cost, less what it would mend; <see cref="PlanState.Held"/> is as after it.</summary>
    public float CostOf(ReadOnlySpan<Block> old, ReadOnlySpan<Block> @new, ReadOnlySpan<Block> held, int[] seatProject)
    {
        var cost = 0f;
        foreach (var block in @new)
        {
            foreach (var more in More.AsSpan((block.Seat * _periods) + block.Start, block.Length))
            {
                cost += more;
            }
        }

        foreach (var block in old)
        {
            foreach (var fewer in Fewer.AsSpan((block.Seat * _periods) + block.Start, block.Length))
            {
                cost += fewer;
            }

            var now = held[seatProject[block.Seat]];
            if (now.Length == 0 || now.Seat != block.Seat)
            {
                continue;
            }

            // who stays in a seat is neither one more nor one fewer there
            for (var period = Math.Max(now.Start, block.Start); period < Math.Min(now.End, block.End); period++)
            {
                var cell = (block.Seat * _periods) + period;
                cost -= More[cell] + Fewer[cell];
            }
        }

        return cost;
    }

    /// <summary>What is outside weighs so many times as much.</summary>
    public void Raise(float times)
    {
        foreach (var cell in Outside.AsSpan(0, _outside))
        {
            Weigh(cell, Math.Min(MostWeight, _weight[cell] * times));
        }
    }

    /// <summary>Everything weighs so much of what it did, and no less than 1.</summary>
    public void Ease(float times)
    {
        for (var cell = 0; cell < _weight.Length; cell++)
        {
            if (_weight[cell] > 1)
            {
                Weigh(cell, Math.Max(1, _weight[cell] * times));
            }
        }
    }

    private void Weigh(int cell, float weight)
    {
        var outside = Math.Max(_least[cell] - _load[cell], _load[cell] - _most[cell]);
        Cost += outside > 0 ? outside * (weight - _weight[cell]) : 0;
        _weight[cell] = weight;
        Note(cell, _load[cell]);
    }

    private void Note(int cell, int load)
    {
        var (least, most, weight) = (_least[cell], _most[cell], _weight[cell]);
        _load[cell] = load;
        More[cell] =
            load < least ? -weight
            : load >= most ? weight
            : 0;
        Fewer[cell] =
            load > most ? -weight
            : load <= least ? weight
            : 0;
        var place = _placeOf[cell];
        if (load < least || load > most)
        {
            if (place < 0)
            {
                _placeOf[cell] = _outside;
                Outside[_outside++] = cell;
            }
        }
        else if (place >= 0)
        {
            var last = Outside[--_outside];
            Outside[place] = last;
            _placeOf[last] = place;
            _placeOf[cell] = -1;
        }
    }
}
