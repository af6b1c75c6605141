namespace Remit.Planning;

/// <summary>Made-up rotations of every kind that the model holds, the same for the same seed.</summary>
internal static class RandomRotations
{
    /// <summary>A scheme of secondments: people have a stay or none, of flexible length, with money, pairs, turns and what is agreed.</summary>
    public static Rotation Scheme(int seed, int people = 8, int seats = 4, int periods = 10)
    {
        Random random = new(seed);
        var rotation = new Rotation($"scheme {seed}", periods)
        {
            Hosts = [new("team A", random.Next(2) == 0 ? [.. Enumerable.Repeat(1 + random.Next(seats), periods)] : null), new("team B")],
            Projects = [.. Enumerable.Range(0, seats).Select(project => new RotationProject($"project {project}"))],
            Members = ["a museum", "a library", "a university"],
            People = [.. Enumerable.Range(0, people).Select(person => Nominee(random, person, seats, periods))],
            Stays = new(0, random.Next(3) == 0 ? 1 + random.Next(people) : int.MaxValue),
            OneEachFirst = random.Next(2) == 0,
            EmptySeat = random.Next(3),
        };
        rotation = rotation with { Seats = [.. Enumerable.Range(0, seats).Select(seat => SchemeSeat(random, seat, periods))] };
        rotation = rotation with
        {
            Budgets =
                random.Next(3) == 0 ? [] : [Budget(random, people, periods, 0, periods / 2), Budget(random, people, periods, periods / 2, periods)],
            Pairs = random.Next(2) == 0 || people < 4 ? [] : [new(0, 1, true), new(2, 3, false)],
        };
        return random.Next(2) == 0 ? rotation : rotation with { Agreed = [.. Agreeable(rotation).Take(1)] };
    }

    /// <summary>A rotation of students: everybody does so many disciplines of each group, in order, with the fewest and the most at each hospital.</summary>
    public static Rotation Students(int seed, int students = 8, int hospitals = 2, int disciplines = 5, int duration = 1)
    {
        Random random = new(seed);
        var periods = duration * disciplines;
        return new($"students {seed}", periods)
        {
            Hosts = [.. Enumerable.Range(0, hospitals).Select(hospital => new RotationHost($"hospital {hospital}"))],
            Projects =
            [
                .. Enumerable
                    .Range(0, disciplines)
                    .Select(discipline => new RotationProject($"discipline {discipline}", discipline % 2) { After = discipline == 3 ? [0] : [] }),
            ],
            Seats =
            [
                .. Enumerable
                    .Range(0, hospitals * disciplines)
                    .Select(seat => new RotationSeat(
                        $"seat {seat}",
                        seat / disciplines,
                        seat % disciplines,
                        [
                            .. Enumerable
                                .Range(0, periods)
                                .Select(_ => new HeadCount(random.Next(30 * duration) == 0 ? 1 : 0, 1 + random.Next(students))),
                        ]
                    )),
            ],
            People = [.. Enumerable.Range(0, students).Select(student => Student(random, student, hospitals * disciplines, periods, duration))],
        };
    }

    private static RotationPerson Nominee(Random random, int person, int seats, int periods) =>
        new(
            $"person {person}",
            [.. Enumerable.Range(0, periods).Select(_ => random.Next(10) > 0)],
            [
                .. Enumerable
                    .Range(0, seats)
                    .Where(_ => random.Next(3) > 0)
                    .Select(seat => new RotationChance(seat, random.Next(-5, 30), random.Next(-1, 4))),
            ],
            [new(random.Next(6) == 0 ? 1 : 0, 1 + random.Next(2))],
            new(2, 2 + random.Next(3))
        )
        {
            Member = random.Next(4) == 0 ? null : random.Next(3),
            MostAtOneHost = 1 + random.Next(2),
            ChangeOfHost = -random.Next(3),
            IdlePeriod = -random.Next(3),
        };

    private static RotationPerson Student(Random random, int student, int seats, int periods, int duration) =>
        new(
            $"student {student}",
            [.. Enumerable.Range(0, periods).Select(_ => random.Next(20) > 0)],
            [.. Enumerable.Range(0, seats).Where(_ => random.Next(10) > 0).Select(seat => new RotationChance(seat, random.Next(1, 30)))],
            [new(1, 1), new(1, 1)],
            new(duration, duration)
        )
        {
            MostAtOneHost = 1 + random.Next(3),
            ChangeOfHost = -random.Next(1, 4),
            IdlePeriod = -random.Next(1, 4),
        };

    private static RotationSeat SchemeSeat(Random random, int seat, int periods)
    {
        var opens = random.Next(periods / 2);
        return new($"seat {seat}", seat % 2, seat, [.. Enumerable.Range(0, periods).Select(period => new HeadCount(0, period < opens ? 0 : 1))]);
    }

    private static RotationBudget Budget(Random random, int people, int periods, int from, int to)
    {
        IReadOnlyList<long> Costs(int _)
        {
            var month = 100_000L + random.Next(100_000);
            return [.. Enumerable.Range(0, periods).Select(period => period >= from && period < to ? month : 0)];
        }

        return new($"year {from}", 500_000 + random.Next(2_000_000), [.. Enumerable.Range(0, people).Select(Costs)], "the decision");
    }

    private static IEnumerable<Stay> Agreeable(Rotation rotation) =>
        Enumerable.Range(0, rotation.People.Count).SelectMany(person => PlanRules.PossibleStays(rotation, person));
}
