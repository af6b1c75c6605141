namespace Remit.Planning.Search;

/// <summary>The changes of two people's stays at once, and those that mend what is outside its bounds.</summary>
internal sealed partial class Neighbourhood
{
    /// <summary>Two people who are in seats at the same time change places.</summary>
    private bool Exchange(Splice one, Splice two)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var block = _state.Of(person)[at];
        var other = AnyPerson();
        var otherAt = other == person ? -1 : _state.At[(other * _problem.Periods) + block.Start + _dice.Below(block.Length)];
        if (otherAt < 0)
        {
            return false;
        }

        var others = _state.Of(other)[otherAt];
        if (
            others.Seat == block.Seat
            || (!_isFree && !IsSameGroup(others.Seat, block.Seat))
            || IsInTheWay(person, block.Seat, others.Seat)
            || IsInTheWay(other, others.Seat, block.Seat)
        )
        {
            return false;
        }

        // each at the other's time, or each at their own
        var swapsTimes = block.Start != others.Start && _dice.Below(2) == 0;
        one.Begin(_state, person, at, 1);
        one.New[0] = swapsTimes ? others : In(others.Seat, block);
        two.Begin(_state, other, otherAt, 1);
        two.New[0] = swapsTimes ? block : In(block.Seat, others);
        return true;
    }

    private bool IsInTheWay(int person, int gives, int takes) => _problem.SeatProject[gives] != _problem.SeatProject[takes] && Has(person, takes);

    /// <summary>Somebody comes to a seat that has too few, or goes from one that has too many.</summary>
    private bool Mend(Splice splice)
    {
        var cell = _state.Heads.Outside[_dice.Below(_state.Heads.OutsideCount)];
        var (seat, period) = (cell / _problem.Periods, cell % _problem.Periods);
        var person = AnyPerson();
        var at = _state.At[(person * _problem.Periods) + period];
        return _state.Heads.IsShort(cell) ? Bring(splice, person, at, seat, period) : at >= 0 && Send(splice, person, at, seat);
    }

    private bool Bring(Splice splice, int person, int at, int seat, int period)
    {
        if (_problem.Gain[(person * _problem.Seats) + seat] == PlanProblem.Closed)
        {
            return false;
        }

        var held = _state.Held[(person * _problem.Projects) + _problem.SeatProject[seat]];
        var own = _problem.Own[person];
        if (at < 0)
        {
            return BringFromElsewhere(splice, person, held, seat, period - _dice.Below(held.Length > 0 ? held.Length : own.Shortest));
        }

        var block = _state.Of(person)[at];
        if (held.Length == 0)
        {
            if (!_isFree && !IsSameGroup(block.Seat, seat))
            {
                return false;
            }

            splice.Begin(_state, person, at, 1);
            splice.New[0] = In(seat, block);
            return true;
        }

        if (held.Key == block.Key)
        {
            splice.Begin(_state, person, at, 1);
            splice.New[0] = In(seat, block);
            return held.Seat != seat;
        }

        return BringBySwap(splice, person, at, seat, held);
    }

    /// <summary>The person is in another project then and has this one at another time: the two swap.</summary>
    private bool BringBySwap(Splice splice, int person, int at, int seat, Block held)
    {
        var heldAt = _state.At[(person * _problem.Periods) + held.Start];
        var (first, last) = (Math.Min(at, heldAt), Math.Max(at, heldAt));
        splice.Begin(_state, person, first, last - first + 1);
        var block = splice.New[at - first];
        var instead = _dice.Below(2) == 0 && SeatAt(held.Host, block.Seat, out var there) ? there : block.Seat;
        splice.New[at - first] = In(seat, block);
        splice.New[heldAt - first] = In(instead, held);
        return true;
    }

    /// <summary>The person is free then: the project comes from another time, or another one gives way to it.</summary>
    private bool BringFromElsewhere(Splice splice, int person, Block held, int seat, int start)
    {
        var own = _problem.Own[person];
        var count = _state.Count[person];
        if (start < 0 || own.Run[start] == 0)
        {
            return false;
        }

        if (held.Length == 0 && _isFree && count < own.MostStays && (count == 0 || _dice.Below(2) == 0))
        {
            return own.Run[start] >= own.Shortest && Put(splice, person, seat, start, own.Shortest);
        }

        if (count == 0)
        {
            return false;
        }

        int at = held.Length > 0 ? _state.At[(person * _problem.Periods) + held.Start] : _dice.Below(count);
        var gives = _state.Of(person)[at];
        return (_isFree || held.Length > 0 || IsSameGroup(gives.Seat, seat)) && PutAt(splice, person, at, In(seat, gives.From(start)));
    }

    private bool Send(Splice splice, int person, int at, int seat)
    {
        var own = _problem.Own[person];
        splice.Begin(_state, person, at, 1);
        var block = splice.New[0];
        if (block.Seat != seat)
        {
            return false;
        }

        var other = own.Seats[_dice.Below(own.Seats.Length)];
        if (other == seat || (!_isFree && !IsSameGroup(seat, other)) || IsInTheWay(person, seat, other))
        {
            return false;
        }

        splice.New[0] = In(other, block);
        return true;
    }
}
