namespace Remit.Planning.Search;

/// <summary>The rules beside heads: room at hosts, money, pairs, turns, how many stays; and the seats that stand empty. Counted anew for what a change touches.</summary>
internal sealed class SideRules
{
    private readonly PlanProblem _problem;
    private readonly PlanState _state;
    private readonly Rotation _rotation;
    private readonly HostRoom _rooms;
    private readonly MoneySpent _money;
    private readonly int[] _needsBroken;
    private readonly int[][] _pairsOf;
    private readonly bool[] _isParted;
    private readonly int[] _ofMember;
    private readonly int[] _agreedOfMember;
    private readonly int[] _waiting;
    private readonly int[] _empty;
    private int _stays;
    private int _needs;
    private int _pairs;
    private int _turns;
    private int _emptyPeriods;

    public SideRules(PlanProblem problem, PlanState state)
    {
        (_problem, _state, _rotation) = (problem, state, problem.Rotation);
        _rooms = new(problem);
        _money = new(_rotation);
        _needsBroken = new int[problem.People];
        _pairsOf = [.. Enumerable.Range(0, problem.People).Select(PairsOf)];
        _isParted = new bool[_rotation.Pairs.Count];
        _ofMember = new int[_rotation.Members.Count];
        _agreedOfMember = new int[_rotation.Members.Count];
        foreach (var stay in _rotation.Agreed.Where(stay => problem.Own[stay.Person].Member >= 0))
        {
            _agreedOfMember[problem.Own[stay.Person].Member]++;
        }

        _waiting = _rotation.OneEachFirst ? [.. PlanRules.Waiting(_rotation)] : [];
        _empty = new int[problem.Seats];
        for (var person = 0; person < problem.People; person++)
        {
            CountNeeds(person);
        }
    }

    /// <summary>How far the plan is outside these rules.</summary>
    public long Broken => _rooms.Broken + _money.Broken + _needs + _pairs + _turns + _rotation.Stays.Outside(_stays);

    /// <summary>What empty periods of seats take from the score.</summary>
    public long EmptySeats => _emptyPeriods * _rotation.EmptySeat;

    /// <summary>A change was made.</summary>
    public void Changed(Splice splice)
    {
        var own = _problem.Own[splice.Person];
        var old = splice.Old.AsSpan(0, splice.OldCount);
        var @new = splice.New.AsSpan(0, splice.NewCount);
        foreach (var block in old)
        {
            _rooms.Change(block, -1);
            _money.Change(splice.Person, block, -1);
        }

        foreach (var block in @new)
        {
            _rooms.Change(block, 1);
            _money.Change(splice.Person, block, 1);
        }

        _stays += @new.Length - old.Length;
        CountNeeds(splice.Person);
        CountPairs(splice.Person);
        if (own.Member >= 0 && old.Length != @new.Length)
        {
            _ofMember[own.Member] += @new.Length - old.Length;
            CountTurns();
        }

        if (_rotation.EmptySeat != 0)
        {
            CountEmpty(old);
            CountEmpty(@new);
        }
    }

    private int[] PairsOf(int person) =>
        [.. Enumerable.Range(0, _rotation.Pairs.Count).Where(pair => _rotation.Pairs[pair].One == person || _rotation.Pairs[pair].Other == person)];

    private void CountNeeds(int person)
    {
        Span<int> inGroup = stackalloc int[_problem.Own[person].Needs.Length];
        inGroup.Clear();
        foreach (var block in _state.Of(person))
        {
            var group = _problem.Group[_problem.SeatProject[block.Seat]];
            if (group < inGroup.Length)
            {
                inGroup[group]++;
            }
        }

        var broken = 0;
        for (var group = 0; group < inGroup.Length; group++)
        {
            broken += _problem.Own[person].Needs[group].Outside(inGroup[group]);
        }

        _needs += broken - _needsBroken[person];
        _needsBroken[person] = broken;
    }

    private void CountPairs(int person)
    {
        foreach (var pair in _pairsOf[person])
        {
            var (one, other, together) = _rotation.Pairs[pair];
            var own = _state.Of(one);
            var others = _state.Of(other);
            var meet = Meet(own, others);
            var parted = together ? !meet && (own.Length > 0 || others.Length > 0) : meet;
            _pairs += (parted ? 1 : 0) - (_isParted[pair] ? 1 : 0);
            _isParted[pair] = parted;
        }
    }

    private static bool Meet(ReadOnlySpan<Block> own, ReadOnlySpan<Block> others)
    {
        foreach (var one in own)
        {
            foreach (var other in others)
            {
                if (one.Start < other.End && other.Start < one.End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void CountTurns()
    {
        _turns = 0;
        if (Array.TrueForAll(_waiting, member => _ofMember[member] > 0))
        {
            return;
        }

        for (var member = 0; member < _ofMember.Length; member++)
        {
            _turns += Math.Max(0, _ofMember[member] - Math.Max(1, _agreedOfMember[member]));
        }
    }

    private void CountEmpty(ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var row = block.Seat * _problem.Periods;
            var (empty, since) = (0, 0);
            var begun = false;
            for (var cell = row; cell < row + _problem.Periods; cell++)
            {
                if (_state.Heads[cell] > 0)
                {
                    (empty, since, begun) = (empty + since, 0, true);
                }
                else if (begun && _problem.Most[cell] > 0)
                {
                    since++;
                }
            }

            _emptyPeriods += empty - _empty[block.Seat];
            _empty[block.Seat] = empty;
        }
    }
}
