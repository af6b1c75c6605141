using System.Diagnostics;
using Remit.Planning.Bounds;

namespace Remit.Planning;

/// <summary>A proved upper bound: no plan of a rotation that keeps every hard rule has a higher score.</summary>
/// <remarks>
/// The rules that tie people together (heads, hosts, money, numbers, the worst-off) are given up and get prices instead; everybody’s best plan at the prices is found by
/// dynamic programming, and the prices are moved until the rules are as good as kept (Lagrangian relaxation; the volume algorithm of Barahona and Anbil,
/// Mathematical Programming 87, 2000). Every round’s bound holds by itself, in whole numbers. Pairs, turns and empty seats are left out, which only makes it higher.
/// </remarks>
/// <param name="Score">The bound in points, rounded down, which a whole score allows.</param>
/// <param name="NoPlan">Whether it is proved that no plan keeps the rules; <paramref name="Score"/> then says nothing.</param>
/// <param name="Rounds">How many times the prices were set.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PlanBound(long Score, bool NoPlan, int Rounds, TimeSpan Elapsed)
{
    /// <summary>How far a score can be from the best, as a share of the bound: 0 where it is proved to be the best.</summary>
    /// <param name="score">A plan’s score.</param>
    public double Gap(long score) => Score <= score ? 0 : (Score - score) / (double)Math.Max(1, Math.Abs(Score));

    /// <summary>Finds a bound. The same rotation, effort and known score give the same bound, unless the emergency limit ends it.</summary>
    /// <param name="rotation">What is planned.</param>
    /// <param name="effort">How much to try.</param>
    /// <param name="known">The score of a plan that is known, to aim at; the bound is proved without it. Null where none is known.</param>
    /// <param name="stop">Ends it early, with the best bound so far.</param>
    public static PlanBound Of(Rotation rotation, BoundEffort effort, long? known = null, CancellationToken stop = default)
    {
        var clock = Stopwatch.StartNew();
        if (rotation.People.Count == 0)
        {
            return new(0, false, 0, clock.Elapsed);
        }

        BoundSearch search = new(rotation, effort);
        var (score, noPlan, rounds) = search.Run(known, clock, stop);
        return new(score, noPlan, rounds, clock.Elapsed);
    }
}

/// <summary>How much to try for a bound.</summary>
/// <param name="Work">About how many million sums to make on all threads together; more makes the bound tighter.</param>
/// <param name="Limit">When to stop in any case: an emergency, because what comes of it depends on the machine.</param>
/// <param name="Threads">How many threads, at least 1; makes no difference to the bound.</param>
/// <param name="States">The most states for one person; fewer make faster rounds and, where projects must be forgotten, a weaker bound.</param>
public sealed record BoundEffort(long Work, TimeSpan Limit, int Threads = 2, int States = 4096);
