namespace Remit.Planning.Bounds;

/// <summary>The rules that tie people together, as rows “so much at the most”: what a bound gives up and puts a price on instead.</summary>
/// <remarks>
/// Each row has its place in one list, so that prices and what is used are plain arrays. Rows that cannot be broken have no <see cref="Used"/>.
/// Money is counted in units that make a row’s numbers about as large as those of the other rows.
/// </remarks>
internal sealed class BoundRows
{
    public BoundRows(Rotation rotation, IReadOnlyList<PersonOptions> people, IReadOnlyList<PersonStates> states)
    {
        var periods = rotation.Periods;
        SeatMost = 0;
        SeatLeast = SeatMost + (rotation.Seats.Count * periods);
        HostMost = SeatLeast + (rotation.Seats.Count * periods);
        Budget = HostMost + (rotation.Hosts.Count * periods);
        StaysMost = Budget + rotation.Budgets.Count;
        StaysLeast = StaysMost + 1;
        WorstOff = StaysLeast + 1;
        Once = WorstOff + rotation.People.Count;
        AtHost = Once + (rotation.People.Count * rotation.Projects.Count);
        Count = AtHost + (rotation.People.Count * rotation.Hosts.Count);
        Used = new bool[Count];
        Limit = new double[Count];
        MoneyUnit = [.. rotation.Budgets.Select(budget => UnitOf(budget, people))];
        Heads(rotation, people);
        Numbers(rotation, people);
        Persons(rotation, people, states);
    }

    public int SeatMost { get; }

    public int SeatLeast { get; }

    public int HostMost { get; }

    public int Budget { get; }

    public int StaysMost { get; }

    public int StaysLeast { get; }

    public int WorstOff { get; }

    public int Once { get; }

    public int AtHost { get; }

    public int Count { get; }

    /// <summary>Whether a row can be broken at all.</summary>
    public bool[] Used { get; }

    /// <summary>The most of each row; what must be at least so much stands with its sign turned.</summary>
    public double[] Limit { get; }

    /// <summary>For each budget, how many pence one unit of its row is.</summary>
    public double[] MoneyUnit { get; }

    private static double UnitOf(RotationBudget budget, IReadOnlyList<PersonOptions> people) =>
        Math.Max(1, people.SelectMany(person => person.Stays).Select(stay => PlanRules.CostOf(budget, stay)).DefaultIfEmpty(1).Max());

    private void Heads(Rotation rotation, IReadOnlyList<PersonOptions> people)
    {
        var inSeat = new int[rotation.Seats.Count * rotation.Periods];
        var atHost = new int[rotation.Hosts.Count * rotation.Periods];
        foreach (var person in people)
        {
            HashSet<int> seats = [];
            HashSet<int> hosts = [];
            foreach (var stay in person.Stays)
            {
                for (var period = Math.Max(0, stay.Start); period < Math.Min(stay.End, rotation.Periods); period++)
                {
                    seats.Add((stay.Seat * rotation.Periods) + period);
                    hosts.Add((rotation.Seats[stay.Seat].Host * rotation.Periods) + period);
                }
            }

            foreach (var cell in seats)
            {
                inSeat[cell]++;
            }

            foreach (var cell in hosts)
            {
                atHost[cell]++;
            }
        }

        for (var cell = 0; cell < inSeat.Length; cell++)
        {
            var heads = rotation.Seats[cell / rotation.Periods].Heads[cell % rotation.Periods];
            Use(SeatMost + cell, inSeat[cell] > heads.Most, heads.Most);
            Use(SeatLeast + cell, heads.Least > 0, -heads.Least);
        }

        for (var cell = 0; cell < atHost.Length; cell++)
        {
            var most = rotation.Hosts[cell / rotation.Periods].Most?[cell % rotation.Periods] ?? int.MaxValue;
            Use(HostMost + cell, atHost[cell] > most, most);
        }
    }

    private void Numbers(Rotation rotation, IReadOnlyList<PersonOptions> people)
    {
        for (var budget = 0; budget < rotation.Budgets.Count; budget++)
        {
            Use(Budget + budget, people.Count > 0, rotation.Budgets[budget].Most / MoneyUnit[budget]);
        }

        Use(StaysMost, rotation.Stays.Most < int.MaxValue, rotation.Stays.Most);
        Use(StaysLeast, rotation.Stays.Least > 0, -rotation.Stays.Least);
    }

    private void Persons(Rotation rotation, IReadOnlyList<PersonOptions> people, IReadOnlyList<PersonStates> states)
    {
        for (var person = 0; person < people.Count; person++)
        {
            Use(WorstOff + person, true, 0);
            var most = rotation.People[person].MostAtOneHost;
            var needed = rotation.People[person].Needs.Sum(need => (long)Math.Min(need.Most, rotation.Projects.Count));
            for (var host = 0; host < rotation.Hosts.Count; host++)
            {
                Use(AtHost + (person * rotation.Hosts.Count) + host, needed > most, most);
            }

            for (var project = 0; project < rotation.Projects.Count; project++)
            {
                Use(Once + (person * rotation.Projects.Count) + project, states[person].Forgets(project), 1);
            }
        }
    }

    private void Use(int row, bool used, double limit) => (Used[row], Limit[row]) = (used, used ? limit : 0);
}
