namespace Remit.Planning.Exact;

/// <summary>Bounds what remains by seat instead of by person: the best chain of stays in each seat, empty periods between them counted.</summary>
/// <remarks>For seats of one and people with one stay at the most. That nobody has two stays has a price here, and that a seat is taken once at a time needs none.</remarks>
internal sealed class SeatRelaxation : Relaxation
{
    private readonly long[] _chain;
    private readonly long[] _rest;
    private int[]? _active;
    private int[][] _seats = [];

    public SeatRelaxation(Choices choices)
        : base(choices)
    {
        _chain = new long[choices.Plans.Length];
        _rest = new long[choices.Plans.Length];
    }

    /// <summary>Whether seats are the better way to look at the choices.</summary>
    public static bool Suits(Choices choices) =>
        choices.Rotation.EmptySeat > 0
        && !choices.AnyPlan
        && choices.Plans.All(plan => plan.Stays.Length <= 1)
        && choices.Rotation.Seats.All(seat => seat.Heads.All(heads => heads.Most <= 1));

    protected override bool[] Used(int[] active, TurnCase turns)
    {
        HashSet<int> without = [.. active.Where(at => Choices.Plans[at].Stays.Length == 0).Select(at => Choices.Plans[at].Person)];
        return [.. Enumerable.Range(0, Size).Select(row => row >= Choices.Rows.Count || IsPriced(row))];

        bool IsPriced(int row) =>
            Choices.Rows.Kinds[row] switch
            {
                "seat" => false,
                "must" => !without.Contains(Choices.Rows.Owners[row]),
                _ => Choices.Holds(row, turns),
            };
    }

    protected override long Choose(int[] active, List<int> chosen)
    {
        var sum = 0L;
        foreach (var own in Seats(active))
        {
            sum += Forward(own, chosen);
        }

        return sum;
    }

    protected override long[] LostBy(int[] active)
    {
        var lost = new long[Choices.Plans.Length];
        foreach (var own in Seats(active))
        {
            var best = Forward(own, []);
            Backward(own);
            foreach (var at in own)
            {
                lost[at] = best - (_chain[at] + _rest[at]);
            }
        }

        return lost;
    }

    /// <summary>What is chosen by seat may give a person two stays: only a whole plan is passed on.</summary>
    protected override void Offer(List<int> chosen, Action<int[]> offer)
    {
        var whole = new int[Choices.From.Length - 1];
        Array.Fill(whole, -1);
        foreach (var at in chosen)
        {
            var person = Choices.Plans[at].Person;
            if (whole[person] >= 0)
            {
                return;
            }

            whole[person] = at;
        }

        for (var person = 0; person < whole.Length; person++)
        {
            if (whole[person] < 0)
            {
                if (Choices.Plans[Choices.From[person]].Stays.Length > 0)
                {
                    return;
                }

                whole[person] = Choices.From[person];
            }
        }

        offer(whole);
    }

    /// <summary>The plans with a stay, by seat and then by start.</summary>
    private int[][] Seats(int[] active)
    {
        // the same plans take part in many rounds
        if (!ReferenceEquals(active, _active))
        {
            _active = active;
            _seats =
            [
                .. active
                    .Where(at => Choices.Plans[at].Stays.Length > 0)
                    .GroupBy(at => Choices.Plans[at].Stays[0].Seat)
                    .Select(own => own.OrderBy(at => Choices.Plans[at].Stays[0].Start).ToArray()),
            ];
        }

        return _seats;
    }

    /// <summary>The best chain that ends with each plan; the best of all is chosen.</summary>
    private long Forward(int[] own, List<int> chosen)
    {
        var periods = Choices.Rotation.Periods;
        var ended = new (long Value, int At)[periods + 1];
        var before = new int[own.Length];
        var standing = (Value: 0L, At: -1);
        var best = (Value: 0L, At: -1);
        var next = 0;
        for (var period = 0; period < periods; period++)
        {
            standing.Value -= standing.At < 0 || period == 0 ? 0 : Gap(own, period - 1);
            standing =
                ended[period].Value > standing.Value ? ended[period]
                : standing.Value > 0 ? standing
                : (0, -1);
            for (; next < own.Length && Choices.Plans[own[next]].Stays[0].Start == period; next++)
            {
                var end = Choices.Plans[own[next]].Stays[0].End;
                before[next] = standing.At;
                _chain[own[next]] = standing.Value + Values[own[next]];
                ended[end] = _chain[own[next]] > ended[end].Value ? (_chain[own[next]], next) : ended[end];
                best = _chain[own[next]] > best.Value ? (_chain[own[next]], next) : best;
            }
        }

        for (var last = best.At; last >= 0; last = before[last])
        {
            chosen.Add(own[last]);
        }

        return best.Value;
    }

    /// <summary>The best that can follow each plan.</summary>
    private void Backward(int[] own)
    {
        var periods = Choices.Rotation.Periods;
        var follows = new long[periods + 1];
        var next = own.Length - 1;
        for (var period = periods - 1; period >= 0; period--)
        {
            follows[period] = Math.Max(0, follows[period + 1] - Gap(own, period));
            for (; next >= 0 && Choices.Plans[own[next]].Stays[0].Start == period; next--)
            {
                _rest[own[next]] = follows[Choices.Plans[own[next]].Stays[0].End];
                follows[period] = Math.Max(follows[period], Values[own[next]] + _rest[own[next]]);
            }
        }
    }

    private long Gap(int[] own, int period) =>
        Choices.Rotation.Seats[Choices.Plans[own[0]].Stays[0].Seat].Heads[period].Most > 0 ? Choices.Rotation.EmptySeat << Shift : 0;
}
