namespace Remit.Planning;

/// <summary>Tries every plan there is: what tiny rotations are held to.</summary>
internal static class BruteForce
{
    /// <summary>The best score of a plan that keeps every rule; null where there is none.</summary>
    public static long? Best(Rotation rotation)
    {
        var choices = Enumerable.Range(0, rotation.People.Count).Select(person => OfOne(rotation, person).ToList()).ToList();
        return Plans(choices, 0)
            .Where(stays => PlanRules.WhyNot(rotation, stays).Count == 0)
            .Select(stays => (long?)PlanScore.Of(rotation, stays).Total)
            .Max();
    }

    private static IEnumerable<Stay[]> Plans(List<List<Stay[]>> choices, int person) =>
        person == choices.Count
            ?
            [
                [],
            ]
            : Plans(choices, person + 1).SelectMany(_ => choices[person], (rest, own) => own.Concat(rest).ToArray());

    /// <summary>No stay, one, or two that do not overlap.</summary>
    private static IEnumerable<Stay[]> OfOne(Rotation rotation, int person)
    {
        var agreed = rotation.Agreed.Where(stay => stay.Person == person).ToArray();
        Stay[] possible =
        [
            .. from seat in Enumerable.Range(0, rotation.Seats.Count)
            from start in Enumerable.Range(0, rotation.Periods)
            from length in Enumerable.Range(1, rotation.Periods - start)
            let stay = new Stay(person, seat, start, length)
            where PlanRules.IsPossible(rotation, stay)
            select stay,
        ];
        IEnumerable<Stay[]> all =
        [
            [],
            .. possible.Select(stay => new[] { stay }),
            .. possible.SelectMany(one => possible.Where(next => next.Start >= one.End).Select(next => new[] { one, next })),
        ];
        return all.Where(own => agreed.All(own.Contains));
    }
}
