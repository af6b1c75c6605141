namespace Remit.Planning.Search;

/// <summary>The changes of one person's stays.</summary>
internal sealed partial class Neighbourhood
{
    /// <summary>Two stays exchange their projects, with their hosts or without.</summary>
    private bool SwapProjects(Splice splice)
    {
        if (!PickStay(2, out var person, out var count, out var one))
        {
            return false;
        }

        var other = _dice.Below(count - 1);
        other += other >= one ? 1 : 0;
        var (first, last) = (Math.Min(one, other), Math.Max(one, other));
        splice.Begin(_state, person, first, last - first + 1);
        ref var earlier = ref splice.New[0];
        ref var later = ref splice.New[last - first];
        int forEarlier = later.Seat;
        int forLater = earlier.Seat;
        if (
            earlier.Host != later.Host
            && _dice.Below(2) == 0
            && !(SeatAt(earlier.Host, later.Seat, out forEarlier) & SeatAt(later.Host, earlier.Seat, out forLater))
        )
        {
            return false;
        }

        (earlier, later) = (In(forEarlier, earlier), In(forLater, later));
        return true;
    }

    /// <summary>A stay gets another project, at the same host more often than not.</summary>
    private bool Replace(Splice splice)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var own = _problem.Own[person];
        var seat = own.Seats[_dice.Below(own.Seats.Length)];
        splice.Begin(_state, person, at, 1);
        var old = splice.New[0];
        if (_dice.Below(4) > 0 && SeatAt(old.Host, seat, out var atHost))
        {
            seat = atHost;
        }

        if (
            seat == old.Seat
            || (!_isFree && !IsSameGroup(seat, old.Seat))
            || (_problem.SeatProject[seat] != _problem.SeatProject[old.Seat] && Has(person, seat))
        )
        {
            return false;
        }

        splice.New[0] = In(seat, old);
        return true;
    }

    /// <summary>A stay, or a few in a row, move to another host.</summary>
    private bool MoveToHost(Splice splice)
    {
        if (!PickStay(1, out var person, out var count, out var at))
        {
            return false;
        }

        var length = Math.Min(1 + (_dice.Below(3) == 0 ? _dice.Below(count) : _dice.Below(2)), count - at);
        var host = _dice.Below(_problem.Hosts);
        splice.Begin(_state, person, at, length);
        var moves = false;
        for (var i = 0; i < length; i++)
        {
            var block = splice.New[i];
            if (block.Host == host)
            {
                continue;
            }

            if (!SeatAt(host, block.Seat, out var seat))
            {
                return false;
            }

            splice.New[i] = In(seat, block);
            moves = true;
        }

        return moves;
    }

    /// <summary>A stay begins earlier or later between its neighbours.</summary>
    private bool Shift(Splice splice)
    {
        if (!PickStay(1, out var person, out var count, out var at))
        {
            return false;
        }

        var own = _state.Of(person);
        var block = own[at];
        var from = at > 0 ? own[at - 1].End : 0;
        var to = (at < count - 1 ? own[at + 1].Start : _problem.Periods) - block.Length;
        var start = from + _dice.Below(to - from + 1);
        if (start == block.Start)
        {
            return false;
        }

        splice.Begin(_state, person, at, 1);
        splice.New[0] = block.From(start);
        return true;
    }

    /// <summary>A stay is taken out and begins somewhere else.</summary>
    private bool PutElsewhere(Splice splice)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var own = _problem.Own[person];
        var start = own.Starts.Length == 0 ? 0 : own.Starts[_dice.Below(own.Starts.Length)];
        return PutAt(splice, person, at, _state.Of(person)[at].From(start));
    }

    /// <summary>One stay is taken out and a block comes in where it begins; the others keep their order.</summary>
    private bool PutAt(Splice splice, int person, int at, Block block)
    {
        var place = PlaceFor(person, block.Start);
        if (place <= at)
        {
            splice.Begin(_state, person, place, at - place + 1);
            splice.New.AsSpan(0, at - place).CopyTo(splice.New.AsSpan(1));
            splice.New[0] = block;
        }
        else
        {
            splice.Begin(_state, person, at, place - at);
            splice.New.AsSpan(1, place - at - 1).CopyTo(splice.New);
            splice.New[place - at - 1] = block;
        }

        return true;
    }

    /// <summary>A project moves to the time of another, and those between move up.</summary>
    private bool TakeAlong(Splice splice)
    {
        if (!PickStay(2, out var person, out var count, out var one))
        {
            return false;
        }

        var other = _dice.Below(count - 1);
        other += other >= one ? 1 : 0;
        var (first, last) = (Math.Min(one, other), Math.Max(one, other));
        splice.Begin(_state, person, first, last - first + 1);
        var old = _state.Of(person)[first..(last + 1)];
        for (var i = 0; i < old.Length; i++)
        {
            var from = one < other ? (i + 1) % old.Length : (i + old.Length - 1) % old.Length;
            splice.New[i] = In(old[from].Seat, old[i]);
        }

        return true;
    }

    /// <summary>A few stays in a row begin earlier or later together.</summary>
    private bool ShiftRun(Splice splice)
    {
        if (!PickStay(2, out var person, out var count, out var at))
        {
            return false;
        }

        var length = 1 + _dice.Below(count - at);
        splice.Begin(_state, person, at, length);
        var by = 1 + _dice.Below(splice.New[0].Length);
        by = _dice.Below(2) == 0 ? by : -by;
        if (splice.New[0].Start + by < 0 || splice.New[length - 1].End + by > _problem.Periods)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            splice.New[i] = splice.New[i].From(splice.New[i].Start + by);
        }

        return true;
    }

    /// <summary>A stay more.</summary>
    private bool Insert(Splice splice)
    {
        var person = AnyPerson();
        var own = _problem.Own[person];
        if (own.Starts.Length == 0 || _state.Count[person] >= own.MostStays)
        {
            return false;
        }

        var seat = own.Seats[_dice.Below(own.Seats.Length)];
        var start = own.Starts[_dice.Below(own.Starts.Length)];
        return Put(splice, person, seat, start, own.Shortest + _dice.Below(Math.Min(own.Longest, own.Run[start]) - own.Shortest + 1));
    }

    private bool Put(Splice splice, int person, int seat, int start, int length)
    {
        if (Has(person, seat))
        {
            return false;
        }

        splice.Begin(_state, person, PlaceFor(person, start), 0);
        splice.New[0] = new(seat, _problem.SeatHost[seat], start, length);
        splice.NewCount = 1;
        return true;
    }

    /// <summary>A stay fewer.</summary>
    private bool Remove(Splice splice)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        splice.Begin(_state, person, at, 1);
        splice.NewCount = 0;
        return true;
    }

    /// <summary>A stay becomes longer or shorter, at its beginning or at its end.</summary>
    private bool Resize(Splice splice)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var own = _problem.Own[person];
        splice.Begin(_state, person, at, 1);
        var old = splice.New[0];
        var length = own.Shortest + _dice.Below(own.Longest - own.Shortest + 1);
        var start = _dice.Below(2) == 0 ? old.Start : old.End - length;
        if (length == old.Length || start < 0)
        {
            return false;
        }

        splice.New[0] = new(old.Seat, old.Host, start, length);
        return true;
    }
}
