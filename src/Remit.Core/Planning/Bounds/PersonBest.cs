namespace Remit.Planning.Bounds;

/// <summary>Finds the best plan of one person by themselves at given prices, by dynamic programming over their states, periods and last hosts.</summary>
/// <remarks>
/// Exact where <see cref="PersonStates.RemembersAll"/>; otherwise at least the best. Numbers are whole, in the unit of <see cref="BoundPrices"/>.
/// One instance is used by one thread at a time.
/// </remarks>
internal sealed class PersonBest
{
    private const long None = long.MinValue / 4;
    private readonly PersonOptions _options;
    private readonly PersonStates _states;
    private readonly int _periods;
    private readonly int _hosts;
    private readonly int[] _lengths;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly int[] _offset;
    private readonly int[] _slot;
    private readonly (int Kind, int Host)[] _choice;
    private readonly int[] _back;
    private readonly (int From, int Step)[] _backSteps;
    private readonly long[] _gain;
    private readonly bool[] _any;
    private long _idle;
    private long _change;

    public PersonBest(Rotation rotation, PersonOptions options, PersonStates states)
    {
        (_options, _states, _periods, _lengths) = (options, states, rotation.Periods, options.Lengths);
        int[] hosts = [.. options.Stays.Select(stay => rotation.Seats[stay.Seat].Host).Distinct().Order()];
        _hosts = Math.Max(1, hosts.Length);
        _choice =
        [
            .. options.Stays.Select(stay => (states.KindOf[rotation.Seats[stay.Seat].Project], Array.IndexOf(hosts, rotation.Seats[stay.Seat].Host))),
        ];
        _slot =
        [
            .. options.Stays.Select((stay, at) => SlotOf(_choice[at].Kind, stay.Start, Array.IndexOf(_lengths, stay.Length)) + _choice[at].Host),
        ];
        _gain = new long[Math.Max(1, states.Kinds * rotation.Periods * _lengths.Length * _hosts)];
        _any = new bool[_gain.Length / _hosts + 1];
        (_low, _high) = StateWindows.Of(options, states, rotation.Periods);
        _offset = new int[states.Count + 1];
        for (var state = 0; state < states.Count; state++)
        {
            _offset[state + 1] = _offset[state] + (Math.Max(0, _high[state] - _low[state] + 1) * _hosts);
        }

        (_back, _backSteps) = states.Backwards();
        Work = Enumerable
            .Range(0, states.Count)
            .Sum(state =>
                (long)(_offset[state + 1] - _offset[state]) * (1 + ((states.StepsFrom[state + 1] - states.StepsFrom[state]) * _lengths.Length))
            );
    }

    /// <summary>How many values a table for <see cref="Find"/> must have room for.</summary>
    public int Size => _offset[^1];

    /// <summary>How many sums <see cref="Find"/> takes.</summary>
    public long Work { get; }

    /// <summary>The best value, and the places of its stays in <see cref="PersonOptions.Stays"/>; null where the person cannot have what they need.</summary>
    /// <param name="values">What each stay is worth at the prices.</param>
    /// <param name="idle">What an idle period is worth.</param>
    /// <param name="change">What a change of host is worth.</param>
    /// <param name="table">Room to work in.</param>
    /// <param name="best">The stays, last one first; cleared before.</param>
    public long? Find(long[] values, long idle, long change, long[] table, List<int> best)
    {
        best.Clear();
        (_idle, _change) = (idle, change);
        if (_states.Count == 0)
        {
            return null;
        }

        FillGains(values);
        Array.Fill(table, None, 0, Size);
        var nothing = _options.Agreed.Length == 0 && _states.Missing[0] == 0;
        if (Size == 0 || _low[0] > _high[0])
        {
            return nothing ? 0 : null;
        }

        var (value, state, end, host) = Forward(table);
        if (nothing && value < 0)
        {
            return 0;
        }

        if (value <= None / 2)
        {
            return null;
        }

        Trace(table, values, value, state, end, host, best);
        return value;
    }

    private int SlotOf(int kind, int start, int length) => ((((kind * _periods) + start) * _lengths.Length) + length) * _hosts;

    private void FillGains(long[] values)
    {
        Array.Fill(_gain, None);
        Array.Clear(_any);
        for (var at = 0; at < _slot.Length; at++)
        {
            if (_choice[at].Kind >= 0)
            {
                _gain[_slot[at]] = Math.Max(_gain[_slot[at]], values[at]);
                _any[_slot[at] / _hosts] = true;
            }
        }
    }

    private (long Value, int State, int End, int Host) Forward(long[] table)
    {
        (long Value, int State, int End, int Host) best = (None, 0, 0, 0);
        table.AsSpan(_offset[0], _hosts).Clear();
        Span<long> before = stackalloc long[_hosts];
        for (var state = 0; state < _states.Count; state++)
        {
            for (var time = _low[state]; time <= _high[state]; time++)
            {
                var row = table.AsSpan(_offset[state] + ((time - _low[state]) * _hosts), _hosts);
                if (!Arrive(row, before, state))
                {
                    continue;
                }

                for (var step = _states.StepsFrom[state]; step < _states.StepsFrom[state + 1]; step++)
                {
                    Take(table, before, time, _states.StepKind[step], _states.StepTo[step], ref best);
                }

                if (time < _high[state] && !_options.Starts[time])
                {
                    var next = table.AsSpan(_offset[state] + ((time + 1 - _low[state]) * _hosts), _hosts);
                    for (var host = 0; host < next.Length; host++)
                    {
                        next[host] = Math.Max(next[host], row[host] + _idle);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>What the state is worth to somebody who goes on to each host, the change of host counted; false where it is not reached.</summary>
    private bool Arrive(ReadOnlySpan<long> row, Span<long> before, int state)
    {
        var (first, second, at) = (None, None, -1);
        for (var host = 0; host < row.Length; host++)
        {
            if (row[host] > first)
            {
                (second, first, at) = (first, row[host], host);
            }
            else if (row[host] > second)
            {
                second = row[host];
            }
        }

        if (first <= None / 2)
        {
            return false;
        }

        for (var host = 0; host < row.Length; host++)
        {
            before[host] = state == 0 ? row[host] : Math.Max(row[host], (host == at ? second : first) + _change);
        }

        return true;
    }

    private void Take(long[] table, ReadOnlySpan<long> before, int time, int kind, int to, ref (long Value, int State, int End, int Host) best)
    {
        for (var length = 0; length < _lengths.Length; length++)
        {
            var end = time + _lengths[length];
            if (end > _high[to])
            {
                break;
            }

            var slot = SlotOf(kind, time, length);
            if (end < _low[to] || !_any[slot / _hosts])
            {
                continue;
            }

            var gain = _gain.AsSpan(slot, before.Length);
            var target = table.AsSpan(_offset[to] + ((end - _low[to]) * _hosts), before.Length);
            var last = _states.Missing[to] == 0 && end >= _options.LastAgreed;
            for (var host = 0; host < before.Length && host < gain.Length && host < target.Length; host++)
            {
                var value = before[host] + gain[host];
                if (value > target[host])
                {
                    target[host] = value;
                }

                if (last && value > best.Value)
                {
                    best = (value, to, end, host);
                }
            }
        }
    }

    /// <summary>Finds a way that led to a value, by the same sums backwards.</summary>
    private void Trace(long[] table, long[] values, long value, int state, int time, int host, List<int> best)
    {
        Span<long> before = stackalloc long[_hosts];
        while (state != 0)
        {
            if (TryStep(table, before, value, state, time, host, out var from, out var start, out var kind))
            {
                best.Add(OptionAt(values, kind, start, time - start, host));
                var row = table.AsSpan(_offset[from] + ((start - _low[from]) * _hosts), _hosts);
                Arrive(row, before, from);
                var wanted = before[host];
                if (row[host] != wanted)
                {
                    for (var other = 0; other < row.Length; other++)
                    {
                        if (other != host && row[other] + _change == wanted)
                        {
                            host = other;
                            break;
                        }
                    }
                }

                (state, time, value) = (from, start, row[host]);
            }
            else
            {
                (time, value) = (time - 1, value - _idle);
            }
        }
    }

    private bool TryStep(long[] table, Span<long> before, long value, int state, int time, int host, out int from, out int start, out int kind)
    {
        for (var at = _back[state]; at < _back[state + 1]; at++)
        {
            (from, var step) = _backSteps[at];
            kind = _states.StepKind[step];
            for (var length = 0; length < _lengths.Length; length++)
            {
                start = time - _lengths[length];
                if (start < _low[from] || start > _high[from] || _gain[SlotOf(kind, start, length) + host] <= None / 2)
                {
                    continue;
                }

                var row = table.AsSpan(_offset[from] + ((start - _low[from]) * _hosts), _hosts);
                if (Arrive(row, before, from) && before[host] + _gain[SlotOf(kind, start, length) + host] == value)
                {
                    return true;
                }
            }
        }

        (from, start, kind) = (0, 0, 0);
        return false;
    }

    private int OptionAt(long[] values, int kind, int start, int length, int host)
    {
        var slot = SlotOf(kind, start, Array.IndexOf(_lengths, length)) + host;
        for (var at = 0; at < _slot.Length; at++)
        {
            if (_choice[at].Kind >= 0 && _slot[at] == slot && values[at] == _gain[slot])
            {
                return at;
            }
        }

        throw new InvalidOperationException("The way back is not the way there.");
    }
}
