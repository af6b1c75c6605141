namespace Remit.Planning;

/// <summary>What is to be planned: people who take seats at hosts, one stay after another, over a number of periods.</summary>
/// <remarks>
/// The same model holds secondments (nominees, teams, projects, months) and the rotation of medical students (students, hospitals,
/// disciplines, weeks). Everything is named by its place in the lists below, counted from 0. Source: ADD2253, S3; Akbarzadeh and
/// Maenhout, Computers and Operations Research 129 (2021), for the rotation of students.
/// </remarks>
/// <param name="Name">What people call it.</param>
/// <param name="Periods">How many periods there are, at least 1. A period is a month in a secondment scheme.</param>
public sealed record Rotation(string Name, int Periods)
{
    /// <summary>Who takes people in: teams of a host authority, or hospitals.</summary>
    public IReadOnlyList<RotationHost> Hosts { get; init; } = [];

    /// <summary>What people work on: projects, or disciplines.</summary>
    public IReadOnlyList<RotationProject> Projects { get; init; } = [];

    /// <summary>The places that can be taken: a project at a host, with its head count by period.</summary>
    public IReadOnlyList<RotationSeat> Seats { get; init; } = [];

    /// <summary>Who may be given a seat.</summary>
    public IReadOnlyList<RotationPerson> People { get; init; } = [];

    /// <summary>The employers that people come from, by name; empty where nobody takes turns by employer.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>What may be spent, by funder and year.</summary>
    public IReadOnlyList<RotationBudget> Budgets { get; init; } = [];

    /// <summary>Who must be there together, and who must not.</summary>
    public IReadOnlyList<RotationPair> Pairs { get; init; } = [];

    /// <summary>What is agreed already and stays as it is.</summary>
    public IReadOnlyList<Stay> Agreed { get; init; } = [];

    /// <summary>The fewest and the most stays in the whole plan, those agreed among them; both inclusive.</summary>
    public HeadCount Stays { get; init; } = HeadCount.Any;

    /// <summary>Whether no employer has a second stay while another, one of whose people could be placed beside what is agreed, has none.</summary>
    public bool OneEachFirst { get; init; }

    /// <summary>What a period costs, in points of the score, in which a seat stands empty between two stays; 0 or more.</summary>
    public long EmptySeat { get; init; }
}

/// <summary>Who takes people in.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Most">The most people at once by period, inclusive; null where nothing bounds it.</param>
public sealed record RotationHost(string Name, IReadOnlyList<int>? Most = null);

/// <summary>What people work on.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Group">Which of each person's <see cref="RotationPerson.Needs"/> a stay counts towards.</param>
public sealed record RotationProject(string Name, int Group = 0)
{
    /// <summary>The projects whose stays must come earlier, by the same person.</summary>
    public IReadOnlyList<int> After { get; init; } = [];
}

/// <summary>A place that can be taken: a project at a host.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Host">Its host.</param>
/// <param name="Project">Its project.</param>
/// <param name="Heads">The fewest and the most people in it, for each period; 0 and 0 where it is not open.</param>
public sealed record RotationSeat(string Name, int Host, int Project, IReadOnlyList<HeadCount> Heads);

/// <summary>The fewest and the most of something, both inclusive.</summary>
/// <param name="Least">0 or more.</param>
/// <param name="Most">At least <paramref name="Least"/>.</param>
public readonly record struct HeadCount(int Least, int Most)
{
    /// <summary>Nothing bounds it.</summary>
    public static readonly HeadCount Any = new(0, int.MaxValue);

    /// <summary>How far a number is outside: 0 where it is within.</summary>
    /// <param name="count">The number held against the bounds.</param>
    public int Outside(int count) =>
        count < Least ? Least - count
        : count > Most ? count - Most
        : 0;
}

/// <summary>Somebody who may be given seats, and what they are worth to them.</summary>
/// <param name="Name">What people call them.</param>
/// <param name="Available">For each period, whether they can be there.</param>
/// <param name="Chances">The seats that they can take, each at most once, with what it is worth.</param>
/// <param name="Needs">The fewest and the most stays in each group of projects; a person has each project at most once.</param>
/// <param name="Length">The shortest and the longest stay in periods; at least 1.</param>
public sealed record RotationPerson(
    string Name,
    IReadOnlyList<bool> Available,
    IReadOnlyList<RotationChance> Chances,
    IReadOnlyList<HeadCount> Needs,
    HeadCount Length
)
{
    /// <summary>Their employer, a place in <see cref="Rotation.Members"/>; null where none is told.</summary>
    public int? Member { get; init; }

    /// <summary>The most stays at one host.</summary>
    public int MostAtOneHost { get; init; } = int.MaxValue;

    /// <summary>What each change of host between one stay and the next is worth; below 0 where it is a burden.</summary>
    public long ChangeOfHost { get; init; }

    /// <summary>What each period before the end of their last stay, in which they have no seat, is worth; below 0 where it is a burden.</summary>
    public long IdlePeriod { get; init; }
}

/// <summary>A seat that a person can take.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Value">What having it is worth, in points of the score.</param>
/// <param name="PerPeriod">What each period in it is worth besides.</param>
public readonly record struct RotationChance(int Seat, long Value, long PerPeriod = 0);

/// <summary>What may be spent by one funder in one year.</summary>
/// <param name="Name">Funder and year, as people call them.</param>
/// <param name="Most">The most in pence, inclusive, over the whole plan.</param>
/// <param name="Cost">For each person, what a period in any seat costs this funder in pence, by period; 0 in other years.</param>
/// <param name="Source">The decision or clause that sets it.</param>
public sealed record RotationBudget(string Name, long Most, IReadOnlyList<IReadOnlyList<long>> Cost, string Source);

/// <summary>Two people who must have a stay in some period at once, if either has any; or who must never have one at once.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Together">True where they must, false where they must not.</param>
public readonly record struct RotationPair(int One, int Other, bool Together);

/// <summary>A person in a seat over periods without a break.</summary>
/// <param name="Person">The person.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Start">The first period, counted from 0.</param>
/// <param name="Length">How many periods, at least 1.</param>
public readonly record struct Stay(int Person, int Seat, int Start, int Length)
{
    /// <summary>The period after the last.</summary>
    public int End => Start + Length;

    /// <summary>Whether both have a period in common.</summary>
    /// <param name="other">The other stay.</param>
    public bool Overlaps(Stay other) => Start < other.End && other.Start < End;
}
