namespace Remit.Planning;

/// <summary>Rotations small enough that every plan can be looked at, drawn at random over all that the model can say.</summary>
internal static class TinyRotations
{
    /// <summary>A rotation by number: the same number draws the same one.</summary>
    public static Rotation Draw(int seed)
    {
        Random random = new(seed);
        var periods = random.Next(3, 6);
        var hosts = random.Next(1, 3);
        var people = random.Next(2, 5);
        RotationProject[] projects =
        [
            .. Enumerable
                .Range(0, random.Next(2, 4))
                .Select(at => new RotationProject($"Project {at}", random.Next(2)) { After = at > 0 && random.Next(5) == 0 ? [at - 1] : [] }),
        ];
        RotationSeat[] seats =
        [
            .. Enumerable
                .Range(0, random.Next(2, 4))
                .Select(at => new RotationSeat(
                    $"Seat {at}",
                    random.Next(hosts),
                    random.Next(projects.Length),
                    [.. Enumerable.Range(0, periods).Select(_ => Heads(random))]
                )),
        ];
        Rotation rotation = new("Drawn", periods)
        {
            Hosts =
            [
                .. Enumerable.Range(0, hosts).Select(at => new RotationHost($"Host {at}", Some(random, 4, () => Numbers(periods, random, 1, 3)))),
            ],
            Projects = projects,
            Seats = seats,
            People = [.. Enumerable.Range(0, people).Select(at => Person(random, at, periods, seats, people))],
            Members = [.. Enumerable.Range(0, 2).Select(at => $"Member {at}")],
            OneEachFirst = random.Next(3) == 0,
            EmptySeat = random.Next(2) * random.Next(6),
            Stays = random.Next(4) == 0 ? new(random.Next(2), random.Next(2, 4)) : HeadCount.Any,
            Pairs = random.Next(3) == 0 ? [new(0, 1, random.Next(2) == 0)] : [],
            Budgets =
                random.Next(2) == 0
                    ?
                    [
                        new(
                            "Budget",
                            random.Next(200, 1500),
                            [.. Enumerable.Range(0, people).Select(_ => (long[])[.. Numbers(periods, random, 0, 300)])],
                            "ADD1"
                        ),
                    ]
                    : [],
        };
        return random.Next(3) == 0 ? Agree(rotation, random) : rotation;
    }

    private static long[] Numbers(int count, Random random, int least, long most) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(least, most))];

    private static int[]? Some(Random random, int oneIn, Func<long[]> numbers) =>
        random.Next(oneIn) == 0 ? [.. numbers().Select(one => (int)one)] : null;

    private static HeadCount Heads(Random random) =>
        random.Next(8) switch
        {
            0 => new(0, 0),
            1 => new(random.Next(6) == 0 ? 1 : 0, 2),
            _ => new(0, 1),
        };

    private static RotationPerson Person(Random random, int at, int periods, RotationSeat[] seats, int people) =>
        new(
            $"Person {at}",
            [.. Enumerable.Range(0, periods).Select(_ => random.Next(6) > 0)],
            [
                .. Enumerable
                    .Range(0, seats.Length)
                    .Where(_ => random.Next(4) > 0)
                    .Select(seat => new RotationChance(seat, random.Next(1, 30), random.Next(-1, 5))),
            ],
            [.. Enumerable.Range(0, 2).Select(_ => Need(random, people))],
            random.Next(3) == 0 ? new(2, 2) : new(1, random.Next(1, 4))
        )
        {
            Member = random.Next(3) == 0 ? null : random.Next(2),
            ChangeOfHost = random.Next(-4, 2),
            IdlePeriod = random.Next(-3, 2),
            MostAtOneHost = random.Next(4) == 0 ? 1 : int.MaxValue,
        };

    private static HeadCount Need(Random random, int people) =>
        random.Next(people > 3 ? 8 : 5) == 0 ? new(1, 1)
        : random.Next(4) == 0 ? new(0, 2)
        : new(0, 1);

    private static Rotation Agree(Rotation rotation, Random random)
    {
        var person = random.Next(rotation.People.Count);
        Stay[] possible = [.. PlanRules.PossibleStays(rotation, person)];
        return possible.Length == 0 ? rotation : rotation with { Agreed = [possible[random.Next(possible.Length)]] };
    }
}

/// <summary>Looks at every plan, by the slow rules alone.</summary>
internal static class EveryPlan
{
    /// <summary>All plans that keep every rule.</summary>
    public static IEnumerable<Stay[]> Of(Rotation rotation)
    {
        // rules that a plan may come to keep as it grows are left out while it grows
        var loose = rotation with
        {
            Agreed = [],
            OneEachFirst = false,
            Stays = rotation.Stays with { Least = 0 },
            Pairs = [.. rotation.Pairs.Where(pair => !pair.Together)],
            People = [.. rotation.People.Select(person => person with { Needs = [.. person.Needs.Select(need => need with { Least = 0 })] })],
            Seats = [.. rotation.Seats.Select(seat => seat with { Heads = [.. seat.Heads.Select(heads => heads with { Least = 0 })] })],
        };
        Stay[] all =
        [
            .. from person in Enumerable.Range(0, rotation.People.Count)
            from start in Enumerable.Range(0, rotation.Periods)
            from seat in Enumerable.Range(0, rotation.Seats.Count)
            from length in Enumerable.Range(1, rotation.Periods - start)
            let stay = new Stay(person, seat, start, length)
            where PlanRules.IsPossible(rotation, stay)
            select stay,
        ];
        return Grow(loose, all, 0, []).Where(plan => PlanRules.WhyNot(rotation, plan).Count == 0);
    }

    private static IEnumerable<Stay[]> Grow(Rotation loose, Stay[] all, int from, Stay[] plan)
    {
        yield return plan;
        for (var at = from; at < all.Length; at++)
        {
            Stay[] longer = [.. plan, all[at]];
            if (PlanRules.WhyNot(loose, longer).Count > 0)
            {
                continue;
            }

            foreach (var one in Grow(loose, all, at + 1, longer))
            {
                yield return one;
            }
        }
    }
}
