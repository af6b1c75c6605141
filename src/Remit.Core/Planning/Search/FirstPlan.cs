namespace Remit.Planning.Search;

/// <summary>Where a search begins: what is agreed, then for each person by themselves as many stays as they must have, whatever that does to heads and money.</summary>
internal sealed class FirstPlan(PlanProblem problem, PlanState state, Dice dice)
{
    private const int Tries = 20;
    private const int StepsInATry = 3_000;

    private readonly Splice _splice = new(problem);
    private int _steps;

    /// <summary>Fills an empty plan.</summary>
    /// <param name="start">A plan to begin with; null to begin with nothing but what is agreed.</param>
    /// <returns>False where somebody has fewer stays than they must have.</returns>
    public bool Fill(IReadOnlyList<Stay>? start)
    {
        foreach (var stay in problem.Rotation.Agreed.Concat(start ?? []).OrderBy(stay => stay.Start))
        {
            _ = TryPut(stay.Person, problem.BlockOf(stay));
        }

        var isWhole = true;
        for (var person = 0; person < problem.People; person++)
        {
            isWhole &= FillOne(person);
        }

        return isWhole;
    }

    private bool FillOne(int person)
    {
        var own = problem.Own[person];
        var missing = own.Needs.ToArray().Select((need, group) => Math.Max(0, need.Least - CountOf(person, group))).ToArray();
        var slots = Slots(person, missing.Sum());
        if (missing.Sum() == 0)
        {
            return true;
        }

        for (var tries = 0; tries < Tries && slots.Count > 0; tries++)
        {
            _steps = StepsInATry;
            if (FillFrom(person, slots, 0, missing, 1 + (3 * tries)))
            {
                return true;
            }
        }

        return false;
    }

    private int CountOf(int person, int group)
    {
        var count = 0;
        foreach (var block in state.Of(person))
        {
            count += problem.Group[problem.SeatProject[block.Seat]] == group ? 1 : 0;
        }

        return count;
    }

    /// <summary>The earliest times for so many of the person's shortest stays; none where there are not so many.</summary>
    private List<Block> Slots(int person, int count)
    {
        var own = problem.Own[person];
        List<Block> slots = [];
        for (var start = 0; start < problem.Periods && slots.Count < count; )
        {
            Block slot = new(0, 0, start, own.Shortest);
            if (own.Run[start] < own.Shortest || IsTaken(person, slot))
            {
                start++;
                continue;
            }

            slots.Add(slot);
            start = slot.End;
        }

        return slots.Count == count ? slots : [];
    }

    private bool IsTaken(int person, Block slot)
    {
        foreach (var block in state.Of(person))
        {
            if (block.Start < slot.End && slot.Start < block.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool FillFrom(int person, List<Block> slots, int at, int[] missing, int noise)
    {
        if (at == slots.Count)
        {
            return true;
        }

        var own = problem.Own[person];
        var seats = own.Seats.Where(seat => missing[GroupOf(seat)] > 0 && !Holds(person, seat)).OrderByDescending(seat => Wish(person, seat, noise));
        foreach (var seat in seats.ToArray())
        {
            if (_steps-- <= 0)
            {
                return false;
            }

            if (!TryPut(person, new(seat, problem.SeatHost[seat], slots[at].Start, slots[at].Length)))
            {
                continue;
            }

            missing[GroupOf(seat)]--;
            if (FillFrom(person, slots, at + 1, missing, noise))
            {
                return true;
            }

            missing[GroupOf(seat)]++;
            TakeOut(person, slots[at].Start);
        }

        return false;
    }

    private int GroupOf(int seat) => problem.Group[problem.SeatProject[seat]];

    private bool Holds(int person, int seat) => state.Held[(person * problem.Projects) + problem.SeatProject[seat]].Length > 0;

    private int Wish(int person, int seat, int noise) => (problem.Gain[(person * problem.Seats) + seat] * 4) + dice.Below(noise * 8);

    private bool TryPut(int person, Block block)
    {
        var place = 0;
        foreach (var other in state.Of(person))
        {
            place += other.Start < block.Start ? 1 : 0;
        }

        (_splice.Person, _splice.From, _splice.OldCount, _splice.NewCount) = (person, place, 0, 1);
        _splice.New[0] = block;
        var worth = state.Count[person] < problem.Places - 1 ? state.WorthOf(_splice) : PlanProblem.Closed;
        if (worth == PlanProblem.Closed || !state.Enter(_splice))
        {
            return false;
        }

        state.Make(_splice, worth);
        return true;
    }

    private void TakeOut(int person, int start)
    {
        var at = state.At[(person * problem.Periods) + start];
        _splice.Begin(state, person, at, 1);
        _splice.NewCount = 0;
        var worth = state.WorthOf(_splice);
        _ = state.Enter(_splice);
        state.Make(_splice, worth);
    }
}
