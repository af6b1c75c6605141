using System.Diagnostics;

namespace Remit.Planning.Reasons;

/// <summary>Plans a large rotation again: all but a few people are held still, and the planner searches for them.</summary>
internal static class ReplanSearch
{
    private const int Tries = 3;
    private const double Part = 0.6;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.4);

    /// <summary>A plan that moves no more stays than are allowed.</summary>
    /// <returns>Empty where none was found.</returns>
    public static IReadOnlyList<Stay> Find(Rotation rotation, Stay[] still, int allowed, ReplanEffort effort, Stopwatch clock, CancellationToken stop)
    {
        for (var turn = 0; turn < Tries && (turn == 0 || clock.Elapsed < effort.Limit * 0.6); turn++)
        {
            var free = Free(rotation, still, allowed, turn);
            var held = rotation with { Agreed = [.. rotation.Agreed.Union(still.Where(stay => !free.Contains(stay.Person)))] };
            var left = effort.Limit - clock.Elapsed;
            PlannerSettings settings = new(left > Least ? left * Part : Least, effort.Seed + turn) { Start = still };
            var plan = Planner.Plan(held, settings, stop: stop);
            if (plan.IsFound)
            {
                return plan.Stays;
            }
        }

        return [];
    }

    /// <summary>Who may move: whoever has no stay, whoever has lost one, and then those who could best step in where somebody is missing.</summary>
    private static HashSet<int> Free(Rotation rotation, Stay[] still, int allowed, int turn)
    {
        var count = new int[rotation.People.Count];
        foreach (var stay in still)
        {
            count[stay.Person]++;
        }

        HashSet<int> free = [.. Enumerable.Range(0, count.Length).Where(person => count[person] == 0)];
        var missing = Missing(rotation, still);
        var fixedPeople = rotation.Agreed.Select(stay => stay.Person).ToHashSet();
        var order = Enumerable
            .Range(0, count.Length)
            .Where(person => count[person] > 0 && !fixedPeople.Contains(person))
            .OrderByDescending(person => IsShort(rotation, still, person))
            .ThenByDescending(person => StepsIn(rotation, missing, person))
            .ThenBy(person => (person * 7919 + turn * 104729) % (count.Length + 1))
            .ThenBy(person => person);
        foreach (var person in order)
        {
            if (count[person] <= allowed)
            {
                free.Add(person);
                allowed -= count[person];
            }
        }

        return free;
    }

    private static bool IsShort(Rotation rotation, Stay[] still, int person) =>
        rotation
            .People[person]
            .Needs.Index()
            .Any(need =>
                still.Count(stay => stay.Person == person && rotation.Projects[rotation.Seats[stay.Seat].Project].Group == need.Index)
                < need.Item.Least
            );

    /// <summary>The seats and periods that have fewer people than they must.</summary>
    private static List<(int Seat, int Period)> Missing(Rotation rotation, Stay[] still) =>
        [
            .. from seat in Enumerable.Range(0, rotation.Seats.Count)
            from period in Enumerable.Range(0, rotation.Periods)
            where rotation.Seats[seat].Heads[period].Least > 0
            where still.Count(stay => stay.Seat == seat && stay.Start <= period && period < stay.End) < rotation.Seats[seat].Heads[period].Least
            select (seat, period),
        ];

    private static int StepsIn(Rotation rotation, List<(int Seat, int Period)> missing, int person)
    {
        var self = rotation.People[person];
        return missing.Count(cell => self.Available[cell.Period] && self.Chances.Any(chance => chance.Seat == cell.Seat));
    }
}
