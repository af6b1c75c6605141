namespace Remit.Planning.Search;

/// <summary>A rotation in flat arrays, as the search reads it.</summary>
internal sealed class PlanProblem
{
    /// <summary>The gain of a seat that a person cannot take.</summary>
    public const int Closed = int.MinValue;

    /// <summary>The most that a seat may be worth, either way, so that sums stay whole in 32 bits.</summary>
    private const long MostWorth = 10_000_000;

    public PlanProblem(Rotation rotation)
    {
        Rotation = rotation;
        (People, Seats, Projects, Hosts, Periods) = (
            rotation.People.Count,
            rotation.Seats.Count,
            rotation.Projects.Count,
            rotation.Hosts.Count,
            rotation.Periods
        );
        if (Math.Max(Math.Max(Seats, Hosts), Periods) > short.MaxValue / 2)
        {
            throw new ArgumentException($"The planner takes up to {short.MaxValue / 2} seats, hosts and periods", nameof(rotation));
        }

        SeatHost = [.. rotation.Seats.Select(seat => seat.Host)];
        SeatProject = [.. rotation.Seats.Select(seat => seat.Project)];
        Group = [.. rotation.Projects.Select(project => project.Group)];
        Before = [.. rotation.Projects.Select(project => project.After.Distinct().ToArray())];
        After = [.. Enumerable.Range(0, Projects).Select(project => Where(Projects, other => Before[other].Contains(project)))];
        SeatAt = new int[Hosts * Projects];
        Array.Fill(SeatAt, -1);
        for (var seat = Seats - 1; seat >= 0; seat--)
        {
            SeatAt[(SeatHost[seat] * Projects) + SeatProject[seat]] = seat;
        }

        Least = [.. rotation.Seats.SelectMany(seat => seat.Heads.Take(Periods)).Select(heads => heads.Least)];
        Most = [.. rotation.Seats.SelectMany(seat => seat.Heads.Take(Periods)).Select(heads => heads.Most)];
        Own = [.. Enumerable.Range(0, People).Select(person => new PersonProblem(rotation, person))];
        Gain = new int[People * Seats];
        Array.Fill(Gain, Closed);
        PerPeriod = rotation.People.Any(person => person.Chances.Any(chance => chance.PerPeriod != 0)) ? new int[People * Seats] : null;
        FillGains(rotation);
        Places = Math.Max(1, Own.Length == 0 ? 1 : Own.Max(own => own.MostStays)) + 1;
        HasFreeNumber = Own.Any(own => own.HasFreeNumber);
        HasFreeLength = Own.Any(own => own.Shortest < own.Longest);
    }

    public Rotation Rotation { get; }
    public int People { get; }
    public int Seats { get; }
    public int Projects { get; }
    public int Hosts { get; }
    public int Periods { get; }

    /// <summary>The most stays of one person, and one more.</summary>
    public int Places { get; }

    public int[] SeatHost { get; }
    public int[] SeatProject { get; }
    public int[] Group { get; }

    /// <summary>For each project, those that come earlier.</summary>
    public int[][] Before { get; }

    /// <summary>For each project, those that come later.</summary>
    public int[][] After { get; }

    /// <summary>The seat by host and project, -1 where there is none; where there are several, the first.</summary>
    public int[] SeatAt { get; }

    /// <summary>The fewest people by seat and period.</summary>
    public int[] Least { get; }

    /// <summary>The most people by seat and period.</summary>
    public int[] Most { get; }

    public PersonProblem[] Own { get; }

    /// <summary>What a seat is worth by person and seat; <see cref="Closed"/> where they cannot take it.</summary>
    public int[] Gain { get; }

    /// <summary>What each period in a seat is worth besides, by person and seat; null where that is nothing everywhere.</summary>
    public int[]? PerPeriod { get; }

    /// <summary>Whether anybody may have more stays or fewer.</summary>
    public bool HasFreeNumber { get; }

    public bool HasFreeLength { get; }

    /// <summary>Whether heads, and what each person keeps by themselves, are all that there is.</summary>
    public bool HasHeadsOnly =>
        !HasFreeNumber
        && Rotation.Hosts.All(host => host.Most is null)
        && Rotation.Budgets.Count == 0
        && Rotation.Pairs.Count == 0
        && !Rotation.OneEachFirst
        && Rotation.Stays == HeadCount.Any
        && Rotation.EmptySeat == 0;

    public Block BlockOf(Stay stay) => new(stay.Seat, SeatHost[stay.Seat], stay.Start, stay.Length);

    private static int[] Where(int count, Func<int, bool> keeps) => [.. Enumerable.Range(0, count).Where(keeps)];

    private void FillGains(Rotation rotation)
    {
        for (var person = 0; person < People; person++)
        {
            foreach (var chance in rotation.People[person].Chances)
            {
                if (Math.Abs(chance.Value) > MostWorth || Math.Abs(chance.PerPeriod) * Periods > MostWorth)
                {
                    throw new ArgumentException($"A seat may be worth {MostWorth} points at most", nameof(rotation));
                }

                Gain[(person * Seats) + chance.Seat] = (int)chance.Value;
                if (PerPeriod is not null)
                {
                    PerPeriod[(person * Seats) + chance.Seat] = (int)chance.PerPeriod;
                }
            }
        }
    }
}
