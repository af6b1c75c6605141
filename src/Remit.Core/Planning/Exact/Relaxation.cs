namespace Remit.Planning.Exact;

/// <summary>Bounds what remains at a point of the search: rows get prices, and the best choice at the prices is found by person.</summary>
/// <remarks>In whole numbers, so that what is cut off is proved to hold nothing better.</remarks>
internal class Relaxation
{
    private readonly double[] _scale;
    private readonly long[] _most;
    private readonly double _perPoint;

    public Relaxation(Choices choices)
    {
        Choices = choices;
        var rows = choices.Rows.Count;
        _scale = new double[rows];
        Array.Fill(_scale, 1);
        foreach (var (row, amount) in choices.Parts.SelectMany(parts => parts))
        {
            _scale[row] = Math.Max(_scale[row], Math.Abs((double)amount));
        }

        _most =
        [
            .. Enumerable.Range(0, rows).Select(row => (1L << 46) / (long)Math.Max(_scale[row], Math.Abs((double)choices.Rows.Limits[row]) + 1)),
        ];
        var sum = choices.Plans.GroupBy(plan => plan.Person).Sum(own => own.Max(plan => Math.Abs((double)plan.Worth)));
        Shift = Math.Clamp(50 - (int)Math.Log2(sum + 1), 4, 22);
        _perPoint = Math.Max(1, sum / Math.Max(1, choices.From.Length - 1));
        Prices = new long[rows];
        Shares = new long[choices.From.Length - 1];
        Values = new long[choices.Plans.Length];
        Mean = new double[choices.Plans.Length];
        Size = rows + Shares.Length;
    }

    /// <summary>How many prices there are: of each row, and each person’s part of the worst-off.</summary>
    public int Size { get; }

    /// <summary>How often each plan was chosen in the rounds of <see cref="Run"/>, late ones counting more: from 0 to 1.</summary>
    public double[] Mean { get; }

    /// <summary>What each plan is worth at the best prices, in units; of the plans that took part.</summary>
    public long[] Values { get; }

    protected Choices Choices { get; }

    /// <summary>The units of a point, as a power of two.</summary>
    protected int Shift { get; }

    protected long[] Prices { get; }

    protected long[] Shares { get; }

    /// <summary>Moves the prices for some rounds.</summary>
    /// <param name="active">The plans that remain.</param>
    /// <param name="turns">Which rows about turns hold.</param>
    /// <param name="center">The prices to start from, in points; those of the lowest bound afterwards.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="known">The score that is to be passed.</param>
    /// <param name="offer">Is given each round’s choice of one plan for each person, where there is one.</param>
    /// <returns>The bound in points, rounded down.</returns>
    public long Run(int[] active, TurnCase turns, double[] center, int rounds, long? known, Action<int[]> offer)
    {
        var used = Used(active, turns);
        var worstOff = WorstOff(active);
        var broken = new double[Size];
        foreach (var at in active)
        {
            Mean[at] = 0;
        }

        var lowest = Round(active, used, center, worstOff, broken, 1, offer);
        var mean = (double[])broken.Clone();
        var trial = new double[Size];
        Bounds.BoundSteps steps = new(ToPoints(lowest), known);
        for (var round = 1; round < rounds && !(known is { } score && Floor(lowest) <= score) && !steps.StandStill; round++)
        {
            steps.Move(center, mean, used, ToPoints(lowest), trial);
            var bound = Round(active, used, trial, worstOff, broken, steps.Share, offer);
            steps.Average(mean, broken);
            if (bound < lowest)
            {
                Array.Copy(trial, center, Size);
                steps.Better(mean, broken, ToPoints(lowest), ToPoints(bound));
                lowest = bound;
            }
            else
            {
                steps.Worse();
            }
        }

        // what each plan is worth at the best prices is asked for afterwards
        Price(active, used, center);
        foreach (var own in active.GroupBy(at => Choices.Plans[at].Person).Where(own => Choices.Plans[own.First()].Stays.Length == 0))
        {
            Mean[own.First()] = Math.Max(0, 1 - own.Skip(1).Sum(at => Mean[at]));
        }

        return Floor(lowest);
    }

    /// <summary>The plans that a better score than the known one may still have, judged at the prices of the last bound.</summary>
    public int[] Better(int[] active, TurnCase turns, double[] center, long known)
    {
        var lost = LostBy(active);
        var bound = Bound(active, WorstOff(active), null);
        return [.. active.Where(at => (bound - lost[at]) >> Shift > known)];
    }

    /// <summary>Which rows have a price here, and everybody’s part of the worst-off.</summary>
    protected virtual bool[] Used(int[] active, TurnCase turns) =>
        [.. Enumerable.Range(0, Size).Select(row => row >= Choices.Rows.Count || (Choices.Rows.Kinds[row] != "once" && Choices.Holds(row, turns)))];

    /// <summary>The best choice at the prices.</summary>
    /// <param name="active">The plans that remain.</param>
    /// <param name="chosen">Where the chosen plans go.</param>
    /// <returns>What the choice is worth at the prices, in units.</returns>
    protected virtual long Choose(int[] active, List<int> chosen)
    {
        var sum = 0L;
        for (var from = 0; from < active.Length; )
        {
            var best = from;
            var person = Choices.Plans[active[from]].Person;
            for (; from < active.Length && Choices.Plans[active[from]].Person == person; from++)
            {
                best = Values[active[from]] > Values[active[best]] ? from : best;
            }

            sum += Values[active[best]];
            chosen.Add(active[best]);
        }

        return sum;
    }

    /// <summary>For each plan what the best choice loses at the prices when it must have it.</summary>
    protected virtual long[] LostBy(int[] active)
    {
        var lost = new long[Choices.Plans.Length];
        foreach (var own in active.GroupBy(at => Choices.Plans[at].Person))
        {
            var best = own.Max(at => Values[at]);
            foreach (var at in own)
            {
                lost[at] = best - Values[at];
            }
        }

        return lost;
    }

    private long Round(int[] active, bool[] used, double[] points, long worstOff, double[] broken, double share, Action<int[]> offer)
    {
        Price(active, used, points);
        List<int> chosen = [];
        var bound = Bound(active, worstOff, chosen);
        Array.Clear(broken);
        for (var row = 0; row < Choices.Rows.Count; row++)
        {
            broken[row] = -Choices.Rows.Limits[row] / _scale[row];
        }

        for (var person = 0; person < Shares.Length; person++)
        {
            broken[Choices.Rows.Count + person] = worstOff / _perPoint;
        }

        foreach (var at in active)
        {
            Mean[at] *= 1 - share;
        }

        foreach (var at in chosen)
        {
            Mean[at] += share;
            broken[Choices.Rows.Count + Choices.Plans[at].Person] -= Choices.Plans[at].Worth / _perPoint;
            foreach (var (row, amount) in Choices.Parts[at])
            {
                broken[row] += amount / _scale[row];
            }
        }

        Offer(chosen, offer);
        return bound;
    }

    /// <summary>Passes a choice on where it is one plan for each person.</summary>
    protected virtual void Offer(List<int> chosen, Action<int[]> offer) => offer([.. chosen]);

    private long Bound(int[] active, long worstOff, List<int>? chosen)
    {
        var bound = Choose(active, chosen ?? []) + (worstOff * ((1L << Shift) - Shares.Sum()));
        for (var row = 0; row < Prices.Length; row++)
        {
            bound += Prices[row] * Choices.Rows.Limits[row];
        }

        return bound;
    }

    private long WorstOff(int[] active)
    {
        var most = long.MaxValue;
        for (var from = 0; from < active.Length; )
        {
            var person = Choices.Plans[active[from]].Person;
            var best = long.MinValue;
            for (; from < active.Length && Choices.Plans[active[from]].Person == person; from++)
            {
                best = Math.Max(best, Choices.Plans[active[from]].Worth);
            }

            most = Math.Min(most, best);
        }

        return active.Length == 0 ? 0 : most;
    }

    private void Price(int[] active, bool[] used, double[] points)
    {
        var unit = (double)(1L << Shift);
        for (var row = 0; row < Prices.Length; row++)
        {
            Prices[row] = used[row] ? (long)Math.Min(_most[row], Math.Round(Math.Max(0, points[row]) / _scale[row] * unit)) : 0;
        }

        var all = 0.0;
        for (var person = 0; person < Shares.Length; person++)
        {
            all += Math.Max(0, points[Choices.Rows.Count + person]) / _perPoint;
        }

        var left = 1L << Shift;
        for (var person = 0; person < Shares.Length; person++)
        {
            Shares[person] = Math.Min(left, (long)(Math.Max(0, points[Choices.Rows.Count + person]) / _perPoint / Math.Max(1, all) * unit));
            left -= Shares[person];
        }

        foreach (var at in active)
        {
            var plan = Choices.Plans[at];
            var value = plan.Worth * ((1L << Shift) + Shares[plan.Person]);
            foreach (var (row, amount) in Choices.Parts[at])
            {
                value -= Prices[row] * amount;
            }

            Values[at] = value;
        }
    }

    private double ToPoints(long units) => units / (double)(1L << Shift);

    private long Floor(long units) => units >> Shift;
}
