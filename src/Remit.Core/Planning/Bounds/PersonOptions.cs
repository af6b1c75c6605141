namespace Remit.Planning.Bounds;

/// <summary>Every single stay that one person could have in any plan, beside what is agreed: the choices of the exact engines.</summary>
/// <remarks>
/// Only what can be seen from the person and what is agreed is left out: a seat that is closed or wholly taken by agreed stays, periods in which they are
/// not available or are bound already. A person’s own agreed stays are choices too, and the only ones that touch their periods.
/// </remarks>
internal sealed class PersonOptions
{
    public PersonOptions(Rotation rotation, int person)
    {
        Person = person;
        var self = rotation.People[person];
        Agreed = [.. rotation.Agreed.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
        Stay[] others = [.. rotation.Agreed.Where(stay => stay.Person != person)];
        Starts = new bool[rotation.Periods + 1];
        foreach (var stay in Agreed)
        {
            Starts[Math.Clamp(stay.Start, 0, rotation.Periods)] = true;
        }

        LastAgreed = Agreed.Length == 0 ? 0 : Agreed.Max(stay => stay.End);
        List<Stay> stays = [];
        List<long> values = [];
        foreach (var seat in self.Chances.GroupBy(chance => chance.Seat))
        {
            var (value, perPeriod) = (seat.Sum(chance => chance.Value), seat.Sum(chance => chance.PerPeriod));
            foreach (var stay in Free(rotation, person, seat.Key, OpenPeriods(rotation, self, seat.Key, others)))
            {
                stays.Add(stay);
                values.Add(value + (perPeriod * stay.Length));
            }
        }

        Stays = [.. stays, .. Agreed];
        Values = [.. values, .. Agreed.Select(stay => ValueOf(self, stay))];
        Lengths = [.. Stays.Select(stay => stay.Length).Distinct().Order()];
    }

    public int Person { get; }

    /// <summary>Their agreed stays, by start.</summary>
    public Stay[] Agreed { get; }

    /// <summary>The end of the last agreed stay; 0 without one.</summary>
    public int LastAgreed { get; }

    /// <summary>For each period, whether an agreed stay begins in it.</summary>
    public bool[] Starts { get; }

    /// <summary>The stays, free ones first.</summary>
    public Stay[] Stays { get; }

    /// <summary>What each stay is worth by itself, without changes of host and idle periods.</summary>
    public long[] Values { get; }

    /// <summary>The different lengths, shortest first.</summary>
    public int[] Lengths { get; }

    /// <summary>What a stay is worth to a person by itself, without changes of host and idle periods.</summary>
    public static long ValueOf(RotationPerson self, Stay stay) =>
        self.Chances.Where(chance => chance.Seat == stay.Seat).Sum(chance => chance.Value + (chance.PerPeriod * stay.Length));

    private bool[] OpenPeriods(Rotation rotation, RotationPerson self, int seat, Stay[] others)
    {
        var open = new bool[rotation.Periods];
        var room = rotation.Hosts[rotation.Seats[seat].Host].Most;
        for (var period = 0; period < open.Length; period++)
        {
            Stay[] there = [.. others.Where(stay => stay.Start <= period && period < stay.End)];
            open[period] =
                self.Available[period]
                && there.Count(stay => stay.Seat == seat) < rotation.Seats[seat].Heads[period].Most
                && (room is null || there.Count(stay => rotation.Seats[stay.Seat].Host == rotation.Seats[seat].Host) < room[period])
                && !Agreed.Any(stay => stay.Start <= period && period < stay.End);
        }

        return open;
    }

    private static IEnumerable<Stay> Free(Rotation rotation, int person, int seat, bool[] open)
    {
        var length = rotation.People[person].Length;
        for (var start = 0; start < open.Length; start++)
        {
            for (var end = start + 1; end <= open.Length && open[end - 1]; end++)
            {
                if (length.Outside(end - start) == 0)
                {
                    yield return new(person, seat, start, end - start);
                }
            }
        }
    }
}
