namespace Remit.Planning;

/// <summary>How good a plan is, in points: what it is worth to each person, the worst-off once more, less the empty periods of seats.</summary>
/// <param name="People">What the plan is worth to each person, in the order of <see cref="Rotation.People"/>; 0 for somebody without a stay.</param>
/// <param name="EmptyPeriods">Periods in which a seat stands empty between its first and its last stay.</param>
/// <param name="EmptySeats">What these take from the score; 0 or more.</param>
public sealed record PlanScore(IReadOnlyList<long> People, int EmptyPeriods, long EmptySeats)
{
    /// <summary>What the plan is worth to whoever it is worth least to; 0 where there is nobody.</summary>
    public long WorstOff => People.Count == 0 ? 0 : People.Min();

    /// <summary>The score, which a planner makes as high as it can.</summary>
    public long Total => People.Sum() + WorstOff - EmptySeats;

    /// <summary>Counts a plan's points. It may break rules: see <see cref="PlanRules"/>.</summary>
    /// <param name="rotation">What was planned.</param>
    /// <param name="stays">The plan, in any order.</param>
    public static PlanScore Of(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        var empty = Enumerable.Range(0, rotation.Seats.Count).Sum(seat => EmptyPeriodsOf(rotation, seat, stays));
        return new(
            [.. Enumerable.Range(0, rotation.People.Count).Select(person => WorthTo(rotation, person, stays))],
            empty,
            empty * rotation.EmptySeat
        );
    }

    private static long WorthTo(Rotation rotation, int person, IReadOnlyList<Stay> stays)
    {
        var self = rotation.People[person];
        Stay[] own = [.. stays.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
        if (own.Length == 0)
        {
            return 0;
        }

        var worth = own.Sum(stay =>
            self.Chances.Where(chance => chance.Seat == stay.Seat).Sum(chance => chance.Value + (chance.PerPeriod * stay.Length))
        );
        var changes = own.Zip(own.Skip(1), (one, next) => rotation.Seats[one.Seat].Host == rotation.Seats[next.Seat].Host ? 0 : 1).Sum();
        var idle = own[^1].End - own.Sum(stay => stay.Length);
        return worth + (changes * self.ChangeOfHost) + (idle * self.IdlePeriod);
    }

    private static int EmptyPeriodsOf(Rotation rotation, int seat, IReadOnlyList<Stay> stays)
    {
        Stay[] there = [.. stays.Where(stay => stay.Seat == seat)];
        return there.Length == 0
            ? 0
            : Enumerable
                .Range(there.Min(stay => stay.Start), there.Max(stay => stay.End) - there.Min(stay => stay.Start))
                .Count(period => rotation.Seats[seat].Heads[period].Most > 0 && !there.Any(stay => stay.Start <= period && period < stay.End));
    }
}
