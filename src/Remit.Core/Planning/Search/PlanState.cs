namespace Remit.Planning.Search;

/// <summary>A plan that is being worked on, with everything that is counted about it kept up as it changes.</summary>
internal sealed partial class PlanState
{
    private readonly PlanProblem _problem;
    private readonly int _places;
    private readonly int[] _atHost;
    private readonly int _hosts;

    public PlanState(PlanProblem problem, bool hasSides)
    {
        _problem = problem;
        _places = problem.Places;
        _hosts = problem.Hosts;
        Blocks = new Block[problem.People * _places];
        Count = new int[problem.People];
        Held = new Block[problem.People * problem.Projects];
        At = new short[problem.People * problem.Periods];
        Array.Fill(At, (short)-1);
        _atHost = new int[problem.People * _hosts];
        Heads = new(problem);
        Worth = new(problem.People);
        Sides = hasSides ? new(problem, this) : null;
    }

    /// <summary>The stays by person, each person's in order of start.</summary>
    public Block[] Blocks { get; }

    /// <summary>How many stays each person has.</summary>
    public int[] Count { get; }

    /// <summary>The stay of each person in each project; its length is 0 where there is none.</summary>
    public Block[] Held { get; }

    /// <summary>Which of a person's stays covers a period, by person and period; -1 where none does.</summary>
    public short[] At { get; }

    public HeadLoads Heads { get; }

    public WorthTree Worth { get; }

    /// <summary>The rules beside heads; null where there are none.</summary>
    public SideRules? Sides { get; }

    public long Broken => Heads.Broken + (Sides?.Broken ?? 0);

    public long Score => Worth.Sum + Worth.Min - (Sides?.EmptySeats ?? 0);

    public ReadOnlySpan<Block> Of(int person) => Blocks.AsSpan(person * _places, Count[person]);

    /// <summary>What a change does to the worth of its person; <see cref="PlanProblem.Closed"/> where they cannot take a seat in it.</summary>
    public int WorthOf(Splice splice)
    {
        var person = splice.Person;
        var first = person * _places;
        var own = _problem.Own[person];
        var before = splice.From > 0 ? Blocks[first + splice.From - 1] : default;
        var count = Count[person];
        var afterAt = splice.From + splice.OldCount;
        var after = afterAt < count ? Blocks[first + afterAt] : default;
        var (lengths, gain, changes) = (0, 0, 0);
        var gains = _problem.Gain.AsSpan(person * _problem.Seats, _problem.Seats);
        var perPeriod = _problem.PerPeriod is null ? default : _problem.PerPeriod.AsSpan(person * _problem.Seats, _problem.Seats);

        var last = before;
        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            var value = gains[block.Seat];
            if (value == PlanProblem.Closed)
            {
                return value;
            }

            gain += value + (perPeriod.IsEmpty ? 0 : perPeriod[block.Seat] * block.Length);
            changes += last.Length > 0 && last.Host != block.Host ? 1 : 0;
            lengths += block.Length;
            last = block;
        }

        changes += last.Length > 0 && after.Length > 0 && last.Host != after.Host ? 1 : 0;
        var end = after.Length > 0 ? 0 : last.End;
        last = before;
        foreach (var block in Blocks.AsSpan(first + splice.From, splice.OldCount))
        {
            var value = gains[block.Seat];
            gain -= (value == PlanProblem.Closed ? 0 : value) + (perPeriod.IsEmpty ? 0 : perPeriod[block.Seat] * block.Length);
            changes -= last.Length > 0 && last.Host != block.Host ? 1 : 0;
            lengths -= block.Length;
            last = block;
        }

        changes -= last.Length > 0 && after.Length > 0 && last.Host != after.Host ? 1 : 0;
        end -= after.Length > 0 ? 0 : last.End;
        return gain + (changes * own.Change) + ((end - lengths) * own.Idle);
    }

    /// <summary>
    /// Whether a change leaves what a person keeps by themselves: availability, no two stays at once, no project twice, order, hosts, what is agreed.
    /// Where it does, <see cref="Held"/> is as after the change until <see cref="Make"/> or <see cref="Leave"/>.
    /// </summary>
    public bool Enter(Splice splice)
    {
        var person = splice.Person;
        var own = _problem.Own[person];
        if (!FitsInTime(splice, own) || (own.Agreed.Length > 0 && !KeepsAgreed(splice, own)))
        {
            return false;
        }

        var held = Held.AsSpan(person * _problem.Projects, _problem.Projects);
        var old = Blocks.AsSpan((person * _places) + splice.From, splice.OldCount);
        foreach (var block in old)
        {
            held[_problem.SeatProject[block.Seat]] = default;
        }

        var entered = 0;
        var may = true;
        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            ref var project = ref held[_problem.SeatProject[block.Seat]];
            if (project.Length > 0)
            {
                may = false;
                break;
            }

            project = block;
            entered++;
        }

        if (may && KeepsOrder(splice, old, held) && KeepsHosts(splice, old, own))
        {
            return true;
        }

        PutBack(held, splice.New.AsSpan(0, entered), old);
        return false;
    }

    /// <summary>Takes back what <see cref="Enter"/> noted, when the change is not made.</summary>
    public void Leave(Splice splice) =>
        PutBack(
            Held.AsSpan(splice.Person * _problem.Projects, _problem.Projects),
            splice.New.AsSpan(0, splice.NewCount),
            Blocks.AsSpan((splice.Person * _places) + splice.From, splice.OldCount)
        );

    /// <summary>Makes a change that was entered.</summary>
    /// <param name="splice">The change; it remembers what it replaced.</param>
    /// <param name="worth">What <see cref="WorthOf"/> said of it.</param>
    public void Make(Splice splice, int worth)
    {
        var (person, from, oldCount, newCount) = (splice.Person, splice.From, splice.OldCount, splice.NewCount);
        var first = person * _places;
        var at = At.AsSpan(person * _problem.Periods, _problem.Periods);
        for (var i = 0; i < oldCount; i++)
        {
            var block = Blocks[first + from + i];
            splice.Old[i] = block;
            Heads.Change(block, -1);
            at.Slice(block.Start, block.Length).Fill(-1);
            _atHost[(person * _hosts) + block.Host]--;
        }

        if (oldCount != newCount)
        {
            Array.Copy(Blocks, first + from + oldCount, Blocks, first + from + newCount, Count[person] - from - oldCount);
            Count[person] += newCount - oldCount;
            for (var i = from + newCount; i < Count[person]; i++)
            {
                var moved = Blocks[first + i];
                at.Slice(moved.Start, moved.Length).Fill((short)i);
            }
        }

        for (var i = 0; i < newCount; i++)
        {
            var block = splice.New[i];
            Blocks[first + from + i] = block;
            Heads.Change(block, 1);
            at.Slice(block.Start, block.Length).Fill((short)(from + i));
            _atHost[(person * _hosts) + block.Host]++;
        }

        Worth.Set(person, Worth[person] + worth);
        Sides?.Changed(splice);
    }
}
