namespace Remit.Planning.Exact;

/// <summary>Takes away the personal plans that no whole plan can have: those beside which some row cannot be kept, or a pair cannot meet.</summary>
internal sealed class Propagation
{
    private readonly Choices _choices;
    private readonly long[] _least;
    private readonly long[] _own;
    private readonly int[] _seen;
    private readonly long[] _part;
    private readonly List<int> _touched = [];

    public Propagation(Choices choices)
    {
        _choices = choices;
        _least = new long[choices.Rows.Count];
        _own = new long[choices.Rows.Count];
        _seen = new int[choices.Rows.Count];
        _part = new long[choices.Rows.Count];
    }

    /// <summary>The plans that remain.</summary>
    /// <param name="active">The places of plans in <see cref="Choices.Plans"/>, in order.</param>
    /// <param name="turns">Which rows about turns hold.</param>
    /// <returns>Null where nothing remains for somebody.</returns>
    public int[]? Run(int[] active, TurnCase turns)
    {
        while (true)
        {
            var before = active.Length;
            if (!TryLeast(active, turns))
            {
                return null;
            }

            active = [.. ByPerson(active).SelectMany(own => Fitting(own, turns))];
            foreach (var pair in _choices.Rotation.Pairs.Where(pair => pair.Together))
            {
                active = Meeting(active, pair);
            }

            if (ByPerson(active).Count() < _choices.From.Length - 1)
            {
                return null;
            }

            if (active.Length == before)
            {
                return active;
            }
        }
    }

    /// <summary>The places of each person’s plans, of those who have any.</summary>
    private IEnumerable<ArraySegment<int>> ByPerson(int[] active)
    {
        for (var from = 0; from < active.Length; )
        {
            var to = from + 1;
            while (to < active.Length && _choices.Plans[active[to]].Person == _choices.Plans[active[from]].Person)
            {
                to++;
            }

            yield return new(active, from, to - from);
            from = to;
        }
    }

    private bool TryLeast(int[] active, TurnCase turns)
    {
        Array.Clear(_least);
        foreach (var own in ByPerson(active))
        {
            LeastOf(own);
            foreach (var row in _touched)
            {
                _least[row] += _own[row];
            }
        }

        for (var row = 0; row < _least.Length; row++)
        {
            if (_least[row] > _choices.Rows.Limits[row] && _choices.Holds(row, turns))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least that one person adds to each row.</summary>
    private void LeastOf(ArraySegment<int> own)
    {
        foreach (var row in _touched)
        {
            (_own[row], _seen[row]) = (0, 0);
        }

        _touched.Clear();
        foreach (var at in own)
        {
            foreach (var (row, amount) in _choices.Parts[at])
            {
                if (_seen[row]++ == 0)
                {
                    _touched.Add(row);
                    _own[row] = amount;
                }
                else
                {
                    _own[row] = Math.Min(_own[row], amount);
                }
            }
        }

        foreach (var row in _touched)
        {
            if (_seen[row] < own.Count)
            {
                _own[row] = Math.Min(_own[row], 0);
            }
        }
    }

    private List<int> Fitting(ArraySegment<int> own, TurnCase turns)
    {
        LeastOf(own);
        List<int> kept = new(own.Count);
        int[] helped = [.. _touched.Where(row => _own[row] < 0)];
        foreach (var at in own)
        {
            if (Fits(at, helped, turns))
            {
                kept.Add(at);
            }
        }

        return kept;
    }

    private bool Fits(int at, int[] helped, TurnCase turns)
    {
        var fits = true;
        foreach (var (row, amount) in _choices.Parts[at])
        {
            _part[row] = amount;
            fits &= _least[row] - _own[row] + amount <= _choices.Rows.Limits[row] || !_choices.Holds(row, turns);
        }

        foreach (var row in helped)
        {
            fits &= _least[row] - _own[row] + _part[row] <= _choices.Rows.Limits[row] || !_choices.Holds(row, turns);
        }

        foreach (var (row, _) in _choices.Parts[at])
        {
            _part[row] = 0;
        }

        return fits;
    }

    private int[] Meeting(int[] active, RotationPair pair)
    {
        PersonalPlan[] ones = [.. active.Select(at => _choices.Plans[at]).Where(plan => plan.Person == pair.One)];
        PersonalPlan[] others = [.. active.Select(at => _choices.Plans[at]).Where(plan => plan.Person == pair.Other)];
        return [.. active.Where(at => Supported(_choices.Plans[at], pair, ones, others))];
    }

    private static bool Supported(PersonalPlan plan, RotationPair pair, PersonalPlan[] ones, PersonalPlan[] others) =>
        (plan.Person != pair.One || others.Any(other => Meet(plan, other))) && (plan.Person != pair.Other || ones.Any(one => Meet(plan, one)));

    /// <summary>Whether two people who must be there together are, or neither is.</summary>
    public static bool Meet(PersonalPlan one, PersonalPlan other) =>
        one.Stays.Length == 0 ? other.Stays.Length == 0 : one.Stays.Any(stay => other.Stays.Any(stay.Overlaps));
}
