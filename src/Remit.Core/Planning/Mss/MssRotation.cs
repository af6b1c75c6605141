namespace Remit.Planning.Mss;

/// <summary>Makes a rotation of an instance.</summary>
internal sealed class MssRotation(MssTables tables)
{
    public Rotation Build(string name) =>
        new(name, tables.Horizon)
        {
            Hosts = [.. Range(tables.Hospitals).Select(hospital => new RotationHost($"hospital {hospital}"))],
            Projects = [.. Range(tables.Disciplines).Select(Discipline)],
            Seats = [.. Range(tables.Hospitals).SelectMany(_ => Range(tables.Disciplines), Seat)],
            People = [.. Range(tables.Students).Select(Student)],
        };

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private RotationProject Discipline(int discipline) =>
        new($"discipline {discipline}", tables.GroupOf[discipline] - 1)
        {
            After = [.. Range(tables.Disciplines).Where(before => tables.Preceded[(discipline * tables.Disciplines) + before] == 1)],
        };

    private RotationSeat Seat(int hospital, int discipline)
    {
        var row = ((hospital * tables.Disciplines) + discipline) * tables.Horizon;
        return new(
            $"discipline {discipline} at hospital {hospital}",
            hospital,
            discipline,
            [.. Range(tables.Horizon).Select(period => new HeadCount(tables.Least[row + period], tables.Most[row + period]))]
        );
    }

    private RotationPerson Student(int student) =>
        new(
            $"student {student}",
            [.. Range(tables.Horizon).Select(period => tables.Available[(student * tables.Horizon) + period] == 1)],
            [
                .. Range(tables.Hospitals)
                    .SelectMany(_ => Range(tables.Disciplines), (hospital, discipline) => Chance(student, hospital, discipline))
                    .OfType<RotationChance>(),
            ],
            [.. Range(tables.Groups).Select(group => Exactly(tables.Needs[(student * tables.Groups) + group]))],
            Exactly(tables.Duration)
        )
        {
            MostAtOneHost = tables.MostAtOneHospital,
            ChangeOfHost = tables.Weights[(student * 4) + 2],
            IdlePeriod = tables.Weights[(student * 4) + 3],
        };

    private static HeadCount Exactly(int count) => new(count, count);

    private RotationChance? Chance(int student, int hospital, int discipline)
    {
        var seat = (hospital * tables.Disciplines) + discipline;
        var isOpen =
            tables.Allowed[(student * tables.Disciplines) + discipline] == 1
            && tables.Able[(student * tables.Hospitals * tables.Disciplines) + seat] == 1;
        long value =
            (tables.Weights[student * 4] * tables.LikesDiscipline[(student * tables.Disciplines) + discipline])
            + (tables.Weights[(student * 4) + 1] * tables.LikesHospital[(student * tables.Hospitals) + hospital])
            + tables.School[discipline];
        return isOpen ? new(seat, value) : null;
    }
}
