namespace Remit.Planning.Bounds;

/// <summary>How far a person can have come with what they need: the states through which their best plan of their own is found.</summary>
/// <remarks>
/// A state is the set of projects done, where projects are remembered one by one, and otherwise the number done in each group. Remembering fewer makes fewer
/// states and allows more than the rules do (a project done twice), so that what is found is at least what is possible: that is what a bound needs.
/// </remarks>
internal sealed class PersonStates
{
    private const int MostRemembered = 20;
    private readonly Dictionary<(int Done, string Counts), int> _index = [];
    private readonly List<(int Done, string Counts)> _states = [];
    private readonly int[] _remembered;
    private readonly int[] _projects;
    private readonly int[] _others;
    private readonly int[] _ofGroup;
    private readonly int[] _before;
    private readonly Rotation _rotation;
    private readonly HeadCount[] _needs;

    private PersonStates(Rotation rotation, HeadCount[] needs, int[] projects, int remembered)
    {
        _rotation = rotation;
        _needs = needs;
        _projects = projects;
        _remembered = projects[..remembered];
        KindOf = new int[rotation.Projects.Count];
        Array.Fill(KindOf, -1);
        for (var at = 0; at < projects.Length; at++)
        {
            KindOf[projects[at]] = at < remembered ? at : remembered + rotation.Projects[projects[at]].Group;
        }

        Kinds = remembered + needs.Length;
        _others = [.. needs.Select((_, group) => projects.Skip(remembered).Count(project => rotation.Projects[project].Group == group))];
        _ofGroup = [.. needs.Select((_, group) => MaskOf(project => rotation.Projects[project].Group == group))];
        _before = [.. _remembered.Select(project => MaskOf(rotation.Projects[project].After.Contains))];
    }

    /// <summary>How many states there are; the first is that of nothing done.</summary>
    public int Count { get; private set; }

    /// <summary>The kinds of next stay: each remembered project, then each group of the others.</summary>
    public int Kinds { get; }

    /// <summary>For each project its kind; -1 where the person cannot have it.</summary>
    public int[] KindOf { get; }

    /// <summary>Whether every project is remembered, so that nothing is allowed that is not possible.</summary>
    public bool RemembersAll => _remembered.Length == _projects.Length;

    /// <summary>Whether a project could be found twice, because it is counted only with others of its group.</summary>
    public bool Forgets(int project) => KindOf[project] >= _remembered.Length;

    /// <summary>For each state, where its next steps begin in <see cref="StepKind"/> and <see cref="StepTo"/>; one more at the end.</summary>
    public int[] StepsFrom { get; private set; } = [];

    public int[] StepKind { get; private set; } = [];

    public int[] StepTo { get; private set; } = [];

    /// <summary>For each state, how many stays were done, and how many more are needed at the least.</summary>
    public int[] Depth { get; private set; } = [];

    public int[] Missing { get; private set; } = [];

    /// <summary>The states of a person, as many projects remembered as make no more states than a number (with none remembered, as many as there are).</summary>
    public static PersonStates Of(Rotation rotation, PersonOptions options, int most)
    {
        var needs = NeedsOf(rotation, options.Person);
        Dictionary<int, long> best = [];
        foreach (var (stay, value) in options.Stays.Zip(options.Values))
        {
            var project = rotation.Seats[stay.Seat].Project;
            best[project] = Math.Max(best.GetValueOrDefault(project, long.MinValue), value);
        }

        int[] projects =
        [
            .. best
                .Keys.OrderByDescending(project => rotation.Projects[project].After.Count > 0 || IsBefore(rotation, project) ? 1 : 0)
                .ThenByDescending(project => best[project])
                .ThenBy(project => project),
        ];
        PersonStates last = new(rotation, needs, projects, 0);
        last.Grow(int.MaxValue);
        for (var number = 1; number <= Math.Min(MostRemembered, projects.Length); number++)
        {
            PersonStates states = new(rotation, needs, projects, number);
            if (!states.Grow(most))
            {
                break;
            }

            last = states;
        }

        last.Prune();
        return last;
    }

    /// <summary>What a person needs of each group of projects; a group that nothing is asked of has no bounds.</summary>
    public static HeadCount[] NeedsOf(Rotation rotation, int person)
    {
        var asked = rotation.People[person].Needs;
        var groups = rotation.Projects.Select(project => project.Group + 1).Append(asked.Count).Max();
        return [.. asked, .. Enumerable.Repeat(HeadCount.Any, groups - asked.Count)];
    }

    /// <summary>For each state the steps that lead to it: where they begin in the list, and from which state each comes.</summary>
    public (int[] From, (int From, int Step)[] Steps) Backwards()
    {
        var steps = Enumerable
            .Range(0, Count)
            .SelectMany(state => Enumerable.Range(StepsFrom[state], StepsFrom[state + 1] - StepsFrom[state]).Select(step => (state, step)))
            .ToLookup(pair => StepTo[pair.step]);
        int[] from = [0, .. Enumerable.Range(0, Count).Select(state => steps[state].Count())];
        for (var state = 0; state < Count; state++)
        {
            from[state + 1] += from[state];
        }

        return (from, [.. Enumerable.Range(0, Count).SelectMany(state => steps[state])]);
    }

    private static bool IsBefore(Rotation rotation, int project) => rotation.Projects.Any(other => other.After.Contains(project));

    private int MaskOf(Func<int, bool> which) => _remembered.Select((project, kind) => which(project) ? 1 << kind : 0).Sum();

    private bool Grow(int most)
    {
        Add((0, new('\0', _needs.Length)));
        for (var at = 0; at < _states.Count; at++)
        {
            foreach (var (_, next) in Steps(_states[at]))
            {
                Add(next);
                if (_states.Count > most)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Add((int Done, string Counts) state)
    {
        if (_index.TryAdd(state, _states.Count))
        {
            _states.Add(state);
        }
    }

    private IEnumerable<(int Kind, (int Done, string Counts) State)> Steps((int Done, string Counts) state)
    {
        for (var kind = 0; kind < _remembered.Length; kind++)
        {
            var group = _rotation.Projects[_remembered[kind]].Group;
            if ((state.Done & (1 << kind)) == 0 && InGroup(state, group) < _needs[group].Most && HasBefore(state, kind))
            {
                yield return (kind, (state.Done | (1 << kind), state.Counts));
            }
        }

        for (var group = 0; group < _needs.Length; group++)
        {
            if (state.Counts[group] < _others[group] && InGroup(state, group) < _needs[group].Most)
            {
                var counts = state.Counts.ToCharArray();
                counts[group]++;
                yield return (_remembered.Length + group, (state.Done, new(counts)));
            }
        }
    }

    private int InGroup((int Done, string Counts) state, int group) => int.PopCount(state.Done & _ofGroup[group]) + state.Counts[group];

    /// <summary>Whether what must come before was done, as far as it is remembered; of the others at least one of the group must have been.</summary>
    private bool HasBefore((int Done, string Counts) state, int kind)
    {
        if ((state.Done & _before[kind]) != _before[kind])
        {
            return false;
        }

        foreach (var before in _rotation.Projects[_remembered[kind]].After)
        {
            if (KindOf[before] < 0 || (KindOf[before] >= _remembered.Length && state.Counts[KindOf[before] - _remembered.Length] == 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsEnough((int Done, string Counts) state)
    {
        for (var group = 0; group < _needs.Length; group++)
        {
            if (InGroup(state, group) < _needs[group].Least)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the states from which enough can still be done, in the order of how much was done.</summary>
    private void Prune()
    {
        var missing = new int[_states.Count];
        for (var at = _states.Count - 1; at >= 0; at--)
        {
            missing[at] = IsEnough(_states[at]) ? 0 : Steps(_states[at]).Select(step => missing[_index[step.State]]).DefaultIfEmpty(Never).Min() + 1;
        }

        int[] kept = [.. Enumerable.Range(0, _states.Count).Where(at => missing[at] < Never)];
        var place = new int[_states.Count];
        Array.Fill(place, -1);
        for (var at = 0; at < kept.Length; at++)
        {
            place[kept[at]] = at;
        }

        List<int> from = [0];
        List<int> kinds = [];
        List<int> to = [];
        foreach (var at in kept)
        {
            foreach (var (kind, next) in Steps(_states[at]).Where(step => place[_index[step.State]] >= 0))
            {
                kinds.Add(kind);
                to.Add(place[_index[next]]);
            }

            from.Add(kinds.Count);
        }

        (Count, StepsFrom, StepKind, StepTo) = (kept.Length, [.. from], [.. kinds], [.. to]);
        Missing = [.. kept.Select(at => missing[at])];
        Depth = [.. kept.Select(at => DoneIn(_states[at]))];
    }

    private const int Never = 1 << 20;

    private static int DoneIn((int Done, string Counts) state) => int.PopCount(state.Done) + state.Counts.Sum(count => count);
}
