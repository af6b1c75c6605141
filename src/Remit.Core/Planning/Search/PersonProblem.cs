namespace Remit.Planning.Search;

/// <summary>What the search knows about one person.</summary>
internal sealed class PersonProblem
{
    public PersonProblem(Rotation rotation, int person)
    {
        var self = rotation.People[person];
        Agreed = [.. rotation.Agreed.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
        (Change, Idle) = (checked((int)self.ChangeOfHost), checked((int)self.IdlePeriod));
        Run = new int[rotation.Periods + 1];
        for (var period = rotation.Periods - 1; period >= 0; period--)
        {
            Run[period] = self.Available[period] ? Run[period + 1] + 1 : 0;
        }

        Shortest = Math.Max(1, self.Length.Least);
        Longest = Math.Min(self.Length.Most, rotation.Periods);
        Starts = [.. Enumerable.Range(0, rotation.Periods).Where(start => Run[start] >= Shortest)];
        Seats = [.. self.Chances.Select(chance => chance.Seat).Distinct().Order()];
        SeatsOf = new int[rotation.Projects.Count][];
        for (var project = 0; project < SeatsOf.Length; project++)
        {
            SeatsOf[project] = [.. Seats.Where(seat => rotation.Seats[seat].Project == project)];
        }

        Needs = [.. self.Needs];
        ProjectsOf = [.. Needs.Select((_, group) => Projects(rotation, group))];
        MostStays = Agreed.Length + Needs.Select((need, group) => Math.Min(need.Most, ProjectsOf[group].Length)).Sum();
        HasFreeNumber = Needs.Where((need, group) => need.Least < Math.Min(need.Most, ProjectsOf[group].Length)).Any();
        MostAtOneHost = self.MostAtOneHost < MostStays ? self.MostAtOneHost : null;
        Member = self.Member ?? -1;
    }

    public Stay[] Agreed { get; }
    public int Change { get; }
    public int Idle { get; }

    /// <summary>For each period, how many in a row from there on they are available.</summary>
    public int[] Run { get; }

    public int Shortest { get; }
    public int Longest { get; }

    /// <summary>Where their shortest stay can begin.</summary>
    public int[] Starts { get; }

    /// <summary>The seats they can take.</summary>
    public int[] Seats { get; }

    /// <summary>The same by project.</summary>
    public int[][] SeatsOf { get; }

    /// <summary>The projects that they can take, by group.</summary>
    public int[][] ProjectsOf { get; }

    public HeadCount[] Needs { get; }

    /// <summary>The most stays that they can have.</summary>
    public int MostStays { get; }

    public bool HasFreeNumber { get; }

    /// <summary>The most stays at one host; null where that bounds nothing.</summary>
    public int? MostAtOneHost { get; }

    /// <summary>Their employer; -1 where none is told.</summary>
    public int Member { get; }

    /// <summary>The first period from one on, in which a stay can begin; -1 where there is none.</summary>
    public int NextStart(int from, int length)
    {
        while (from + length < Run.Length)
        {
            if (Run[from] >= length)
            {
                return from;
            }

            from += Run[from] + 1;
        }

        return -1;
    }

    /// <summary>The last period up to one, in which a stay can begin; -1 where there is none.</summary>
    public int LastStart(int upTo, int length)
    {
        while (upTo >= 0 && (upTo + length >= Run.Length || Run[upTo] < length))
        {
            upTo--;
        }

        return Math.Max(upTo, -1);
    }

    private int[] Projects(Rotation rotation, int group) =>
        [.. Enumerable.Range(0, SeatsOf.Length).Where(project => rotation.Projects[project].Group == group && SeatsOf[project].Length > 0)];
}
