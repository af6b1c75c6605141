using System.Diagnostics;
using Remit.Planning.Exact;
using Remit.Planning.Reasons;

namespace Remit.Planning;

/// <summary>Plans again after something changed (somebody withdrew, a seat closed, money went) so that as little as can be is moved of what stood.</summary>
/// <remarks>
/// What began or is agreed is in <see cref="Rotation.Agreed"/> and does not move. Of the rest at most a tenth moves, rounded down, unless the rules force more.
/// Small rotations are planned exactly; in large ones all but a tenth is held still and the rest is searched again.
/// </remarks>
public static class Replanning
{
    /// <summary>Plans again.</summary>
    /// <param name="rotation">What is to be planned now, after the change.</param>
    /// <param name="standing">The plan that stood, in the terms of <paramref name="rotation"/>.</param>
    /// <param name="effort">How much to try and how much may move.</param>
    /// <param name="stop">Ends it with the best so far.</param>
    public static Replan Plan(Rotation rotation, IReadOnlyList<Stay> standing, ReplanEffort effort, CancellationToken stop = default)
    {
        var clock = Stopwatch.StartNew();
        Stay[] still = [.. standing.Where(stay => Stands(rotation, stay))];
        var allowed = (int)(standing.Count * effort.Share);
        var stays = Small(rotation, still, allowed, effort, clock, stop);
        if (stays is null)
        {
            stays = ReplanSearch.Find(rotation, still, allowed, effort, clock, stop);
        }

        return Replan.Of(rotation, standing, still, stays, clock.Elapsed);
    }

    /// <summary>Whether a stay can still be had by itself: the person there, the seat open.</summary>
    private static bool Stands(Rotation rotation, Stay stay) =>
        stay.Person < rotation.People.Count
        && stay.Seat < rotation.Seats.Count
        && PlanRules.IsPossible(rotation, stay)
        && Enumerable.Range(stay.Start, stay.Length).All(period => rotation.Seats[stay.Seat].Heads[period].Most > 0);

    /// <summary>The best plan that moves no more than is allowed; where there is none, no more than one more, and so on.</summary>
    /// <returns>Null where the rotation is too large; empty where there is no plan at all.</returns>
    private static IReadOnlyList<Stay>? Small(
        Rotation rotation,
        Stay[] still,
        int allowed,
        ReplanEffort effort,
        Stopwatch clock,
        CancellationToken stop
    )
    {
        for (var moved = allowed; moved <= still.Length; moved++)
        {
            var left = effort.Limit - clock.Elapsed;
            ExactQuestion question = new()
            {
                Standing = still,
                MostMoved = moved,
                MostChoices = effort.Choices,
            };
            ExactEffort exact = new(effort.Nodes, left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), effort.Choices);
            if (ExactPlanner.Answer(rotation, question, exact, still, stop: stop) is not { } found)
            {
                return null;
            }

            if (found.Stays is not null)
            {
                return found.Stays;
            }
        }

        return [];
    }
}

/// <summary>How much to try when planning again.</summary>
/// <param name="Limit">When to stop in any case.</param>
/// <param name="Share">How much of what stood may move, as a share.</param>
/// <param name="Nodes">The most parts of the whole to look at, where it is planned exactly.</param>
/// <param name="Choices">The most ways, over all people, in which one person’s part can be, for it to be planned exactly.</param>
/// <param name="Seed">The same seed gives the same plan, where it is searched.</param>
public sealed record ReplanEffort(TimeSpan Limit, double Share = 0.1, int Nodes = 1_000, int Choices = 20_000, int Seed = 1)
{
    /// <summary>Two seconds, and a tenth of what stood.</summary>
    public static ReplanEffort Usual { get; } = new(TimeSpan.FromSeconds(1.7));
}

/// <summary>A plan made again, beside the one that stood.</summary>
/// <param name="Stays">The plan; it keeps every hard rule. Empty, with <paramref name="IsFound"/> false, where none was found.</param>
/// <param name="IsFound">Whether a plan was found.</param>
/// <param name="Kept">What stays as it stood.</param>
/// <param name="Changes">What does not, and what is new.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record Replan(IReadOnlyList<Stay> Stays, bool IsFound, IReadOnlyList<Stay> Kept, IReadOnlyList<ReplanChange> Changes, TimeSpan Elapsed)
{
    /// <summary>How many stays moved that could have stayed: what the tenth is held against.</summary>
    public int Moved => Changes.Count(change => change.Kind is ReplanKind.Moved or ReplanKind.GivenUp);

    internal static Replan Of(Rotation rotation, IReadOnlyList<Stay> standing, Stay[] still, IReadOnlyList<Stay> stays, TimeSpan elapsed)
    {
        var found = PlanRules.WhyNot(rotation, stays).Count == 0;
        if (!found)
        {
            return new([], false, [], [], elapsed);
        }

        List<ReplanChange> changes = [];
        List<Stay> fresh = [.. stays.Except(standing).Order(ByStart)];
        foreach (var gone in standing.Except(stays).Order(ByStart))
        {
            var forced = !still.Contains(gone);
            var to = fresh.Where(stay => stay.Person == gone.Person).Select(stay => (Stay?)stay).FirstOrDefault();
            if (to is { } moved)
            {
                fresh.Remove(moved);
            }

            changes.Add(
                new(
                    forced ? ReplanKind.Gone
                        : to is null ? ReplanKind.GivenUp
                        : ReplanKind.Moved,
                    gone,
                    to
                )
            );
        }

        changes.AddRange(fresh.Select(stay => new ReplanChange(ReplanKind.New, null, stay)));
        return new(stays, true, [.. standing.Intersect(stays)], changes, elapsed);
    }

    private static readonly Comparer<Stay> ByStart = Comparer<Stay>.Create(
        (one, other) => (one.Start, one.Person, one.Seat).CompareTo((other.Start, other.Person, other.Seat))
    );
}

/// <summary>What becomes of a stay when a plan is made again.</summary>
public enum ReplanKind
{
    /// <summary>It cannot be any more: its person withdrew or is not available, or its seat closed.</summary>
    Gone,

    /// <summary>Its person has another in its stead.</summary>
    Moved,

    /// <summary>It could have stayed and its person has none in its stead.</summary>
    GivenUp,

    /// <summary>It was not there before.</summary>
    New,
}

/// <summary>One change between the plan that stood and the new one.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">The stay as it stood; null for a new one.</param>
/// <param name="After">The stay in its stead; null where there is none.</param>
public sealed record ReplanChange(ReplanKind Kind, Stay? Before, Stay? After)
{
    /// <summary>The change in words, with the reason.</summary>
    /// <param name="rotation">What was planned again.</param>
    /// <param name="replan">The new plan.</param>
    /// <param name="language">How periods are said.</param>
    public string Words(Rotation rotation, Replan replan, PlanLanguage language) => ReplanReasons.Of(rotation, replan, this, language);
}
