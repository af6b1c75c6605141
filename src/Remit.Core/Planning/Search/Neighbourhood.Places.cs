namespace Remit.Planning.Search;

/// <summary>The changes of two people's stays that matter where seats are few and stays are a matter of choice.</summary>
internal sealed partial class Neighbourhood
{
    private bool ChangePlaces(Splice one, Splice two) =>
        _dice.Below(4) switch
        {
            0 => HandOver(one, two),
            1 => Oust(one, two),
            2 => Trade(one, two),
            _ => MoveBorder(one, two),
        };

    /// <summary>One person’s stay becomes another’s, at the same time or about then.</summary>
    private bool HandOver(Splice one, Splice two)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var other = AnyPerson();
        if (other == person || !PutAbout(two, other, _state.Of(person)[at]))
        {
            return false;
        }

        one.Begin(_state, person, at, 1);
        one.NewCount = 0;
        return true;
    }

    /// <summary>A stay like another one, as the person’s length allows; now and then a little earlier, later, shorter or longer.</summary>
    private bool PutAbout(Splice splice, int person, Block like)
    {
        var own = _problem.Own[person];
        var (start, length) = (like.Start, Math.Clamp(like.Length, own.Shortest, own.Longest));
        if (_dice.Below(2) == 0)
        {
            start = (short)(start + _dice.Below(5) - 2);
            length = own.Shortest + _dice.Below(own.Longest - own.Shortest + 1);
        }

        return start >= 0
            && start + length <= _problem.Periods
            && _state.Count[person] < own.MostStays
            && Put(splice, person, like.Seat, start, length);
    }

    /// <summary>Somebody comes, and whoever is in that seat then goes.</summary>
    private bool Oust(Splice one, Splice two)
    {
        if (!(_dice.Below(2) == 0 ? Insert(one) : Replace(one)))
        {
            return false;
        }

        var block = one.New[0];
        var project = _problem.SeatProject[block.Seat];
        var first = _dice.Below(_people.Length);
        for (var i = 0; i < _people.Length; i++)
        {
            var other = _people[(first + i) % _people.Length];
            var held = _state.Held[(other * _problem.Projects) + project];
            if (other == one.Person || held.Seat != block.Seat || held.Start >= block.End || block.Start >= held.End)
            {
                continue;
            }

            two.Begin(_state, other, _state.At[(other * _problem.Periods) + held.Start], 1);
            two.NewCount = 0;
            return true;
        }

        return false;
    }

    /// <summary>Two people take each other’s stay, whenever these are.</summary>
    private bool Trade(Splice one, Splice two)
    {
        if (
            !PickStay(1, out var person, out var count, out var at)
            || !PickStay(1, out var other, out var otherCount, out var otherAt)
            || other == person
        )
        {
            return false;
        }

        // a stay that moves past another of the same person would need a wider change
        if (count > 1 || otherCount > 1)
        {
            return false;
        }

        one.Begin(_state, person, at, 1);
        two.Begin(_state, other, otherAt, 1);
        (one.New[0], two.New[0]) = (two.New[0], one.New[0]);
        return true;
    }

    /// <summary>Of two people who are in a seat one after the other, the one stays longer and the other shorter.</summary>
    private bool MoveBorder(Splice one, Splice two)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var block = _state.Of(person)[at];
        var project = _problem.SeatProject[block.Seat];
        var other = AnyPerson();
        var next = _state.Held[(other * _problem.Projects) + project];
        if (other == person || next.Length == 0 || next.Seat != block.Seat || next.Start < block.End)
        {
            return false;
        }

        var by = 1 + _dice.Below(2);
        by = _dice.Below(2) == 0 ? by : -by;
        if (block.Length + by < 1 || next.Length - by < 1)
        {
            return false;
        }

        one.Begin(_state, person, at, 1);
        one.New[0] = new(block.Seat, block.Host, block.Start, block.Length + by);
        two.Begin(_state, other, _state.At[(other * _problem.Periods) + next.Start], 1);
        two.New[0] = new(next.Seat, next.Host, next.Start + by, next.Length - by);
        return true;
    }
}
