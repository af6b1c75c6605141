namespace Remit.Planning.Search;

/// <summary>The changes that a search weighs: one at random each time, of one person's stays or of two people's at once.</summary>
internal sealed partial class Neighbourhood
{
    /// <summary>In how many of a hundred moves a seat and period is chosen that is outside its bounds, where there is one.</summary>
    private const int Focus = 10;

    /// <summary>How many of a hundred are of two people.</summary>
    private const int OfTwo = 10;
    private const int OfTwoWhereFree = 40;

    private readonly PlanProblem _problem;
    private readonly PlanState _state;
    private readonly Dice _dice;
    private readonly Func<Splice, bool>[] _kinds;
    private readonly int[] _people;
    private readonly bool _isFree;

    public Neighbourhood(PlanProblem problem, PlanState state, Dice dice)
    {
        (_problem, _state, _dice) = (problem, state, dice);
        _people = [.. Enumerable.Range(0, problem.People).Where(person => problem.Own[person].Seats.Length > 0)];
        _isFree = problem.HasFreeNumber || state.Sides is { Broken: > 0 };
        _kinds = [.. Kinds().SelectMany(kind => Enumerable.Repeat(kind.Propose, kind.Share))];
    }

    /// <summary>Describes a change; it may turn out to break what a person keeps by themselves.</summary>
    /// <returns>How many of the two splices are to be made together; 0 where nothing came of it.</returns>
    public int Propose(Splice one, Splice two)
    {
        if (_people.Length == 0)
        {
            return 0;
        }

        if (_state.Heads.OutsideCount > 0 && _dice.Below(100) < Focus)
        {
            return Mend(one) ? 1 : 0;
        }

        if (_dice.Below(100) < (_isFree ? OfTwoWhereFree : OfTwo))
        {
            return (_isFree && _dice.Below(4) > 0 ? ChangePlaces(one, two) : Exchange(one, two)) ? 2 : 0;
        }

        return _kinds[_dice.Below(_kinds.Length)](one) ? 1 : 0;
    }

    private IEnumerable<(Func<Splice, bool> Propose, int Share)> Kinds()
    {
        yield return (SwapProjects, 30);
        yield return (Replace, 20);
        yield return (MoveToHost, 25);
        yield return (Shift, 7);
        yield return (PutElsewhere, 8);
        yield return (TakeAlong, 10);
        yield return (ShiftRun, 5);
        yield return (Push, 8);
        if (_isFree)
        {
            yield return (Insert, 30);
            yield return (Remove, 10);
        }

        if (_problem.HasFreeLength)
        {
            yield return (Resize, 30);
        }
    }

    private int AnyPerson() => _people[_dice.Below(_people.Length)];

    /// <summary>A person with so many stays at least, and one of the stays.</summary>
    private bool PickStay(int atLeast, out int person, out int count, out int at)
    {
        person = AnyPerson();
        count = _state.Count[person];
        at = count < Math.Max(1, atLeast) ? 0 : _dice.Below(count);
        return count >= Math.Max(1, atLeast);
    }

    private bool SeatAt(int host, int seat, out int found)
    {
        found = _problem.SeatAt[(host * _problem.Projects) + _problem.SeatProject[seat]];
        return found >= 0;
    }

    private Block In(int seat, Block when) => new(seat, _problem.SeatHost[seat], when.Start, when.Length);

    private bool IsSameGroup(int seat, int other) => _problem.Group[_problem.SeatProject[seat]] == _problem.Group[_problem.SeatProject[other]];

    private bool Has(int person, int seat) => _state.Held[(person * _problem.Projects) + _problem.SeatProject[seat]].Length > 0;

    private int PlaceFor(int person, int start)
    {
        var own = _state.Of(person);
        var place = 0;
        while (place < own.Length && own[place].Start < start)
        {
            place++;
        }

        return place;
    }
}
