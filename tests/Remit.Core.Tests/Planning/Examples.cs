namespace Remit.Planning;

/// <summary>ADD2253’s case with made-up people: thirteen months from October 2018, stays of four to six months, half the staff cost up to a cap.</summary>
internal static class Examples
{
    public const int Asha = 0;
    public const int Ben = 1;
    public const int Chloe = 2;
    public const int Dev = 3;
    public const int DataSeat = 0;
    public const int CultureSeat = 1;
    public const int HealthSeat = 2;

    /// <summary>The months, in words.</summary>
    public static string Month(int period) =>
        new DateOnly(2018, 10, 1).AddMonths(period).ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>Four people of three employers, three seats; everybody costs the host GBP 1,500 a month.</summary>
    public static Rotation Scheme(long cap = 25_000_00, IReadOnlyList<Stay>? agreed = null) =>
        new("Knowledge Quarter", 13)
        {
            Hosts = [new("Regeneration"), new("Intelligence")],
            Projects = [new("Open data"), new("Cultural quarter"), new("Health futures")],
            Seats = [Seat("Data analyst", 1, 0, 0, 13), Seat("Culture lead", 0, 1, 0, 13), Seat("Health lead", 0, 2, 4, 13)],
            Members = ["King’s Library", "Canal Museum", "Institute of Cells"],
            People =
            [
                Person("Asha Patel", 0, 0, 13, new RotationChance(DataSeat, 60, 2), new RotationChance(CultureSeat, 30, 2)),
                Person("Ben Okoro", 0, 0, 7, new RotationChance(DataSeat, 55, 2)),
                Person("Chloe Martin", 1, 0, 13, new RotationChance(CultureSeat, 50, 1)),
                Person("Dev Shah", 2, 3, 9, new RotationChance(HealthSeat, 40, 1), new RotationChance(CultureSeat, 10, 0)),
            ],
            Budgets = [new("GLA 2018-19", cap, [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Repeat(1_500_00L, 13).ToArray())], "ADD2253")],
            OneEachFirst = true,
            Agreed = agreed ?? [],
        };

    /// <summary>Nominees by the dozen, drawn by number.</summary>
    public static Rotation Large(int seed, int people = 30, int seats = 8, long cap = 60_000_00)
    {
        Random random = new(seed);
        const int months = 13;
        return new($"Scheme {seed}", months)
        {
            Hosts = [.. Enumerable.Range(0, 3).Select(at => new RotationHost($"Team {at}", at == 0 ? Enumerable.Repeat(2, months).ToArray() : null))],
            Projects = [.. Enumerable.Range(0, seats).Select(at => new RotationProject($"Project {at}"))],
            Seats = [.. Enumerable.Range(0, seats).Select(at => Seat($"Seat {at}", at % 3, at, random.Next(4), months - random.Next(4)))],
            Members = [.. Enumerable.Range(0, 12).Select(at => $"Member {at}")],
            People = [.. Enumerable.Range(0, people).Select(at => Nominee(random, at, seats, months))],
            Budgets =
            [
                new(
                    "GLA",
                    cap,
                    [.. Enumerable.Range(0, people).Select(_ => Enumerable.Repeat(100_00L * random.Next(12, 23), months).ToArray())],
                    "ADD2253"
                ),
            ],
            OneEachFirst = true,
            EmptySeat = 3,
            Stays = new(2, 12),
        };
    }

    private static RotationPerson Nominee(Random random, int at, int seats, int months)
    {
        var from = random.Next(months - 6);
        RotationChance[] chances =
        [
            .. Enumerable
                .Range(0, seats)
                .Where(_ => random.Next(3) == 0)
                .Select(seat => new RotationChance(seat, random.Next(20, 100), random.Next(1, 6))),
        ];
        return Person($"Nominee {at}", random.Next(12), from, from + 6 + random.Next(months - from - 5), chances);
    }

    private static RotationSeat Seat(string name, int host, int project, int from, int to) =>
        new(
            name,
            host,
            project,
            [.. Enumerable.Range(0, 13).Select(period => period >= from && period < to ? new HeadCount(0, 1) : new HeadCount(0, 0))]
        );

    private static RotationPerson Person(string name, int member, int from, int to, params RotationChance[] chances) =>
        new(name, [.. Enumerable.Range(0, 13).Select(period => period >= from && period < to)], chances, [new(0, 1)], new(4, 6)) { Member = member };
}
