using Remit.Planning.Mss;
using Xunit;

namespace Remit.Planning;

public sealed class MssFormTests
{
    /// <summary>Two students, two hospitals, two disciplines, three periods, a block of one period; made up here.</summary>
    internal const string Small = """
        % scalars
        Students=2; Disciplines=2; Hospitals=2;
        Duration=1; Horizon=3; Groups=1;
        MaxDiscPerHosp=2;
        DiscGroup = [1,1];
        StudDiscGroup =[| 2 | 1 |];
        AllowedDisc =[| 1, 1 | 0, 1 |];
        Precededby =[| 0, 0 |
                       0, 0 |];
        Availability =[| 1, 1, 1 | 1, 0, 1 |];
        Ability =
          array3d(1..Students,1..Hospitals,1..Disciplines,[
            1, 1,  1, 0,
            1, 1,  1, 1 ]);
        MaxPosHosp = array3d(1..Hospitals,1..Disciplines,1..Horizon,[ 1,1,1, 1,1,1, 1,1,1, 1,1,1 ]);
        MinPosHosp = array3d(1..Hospitals,1..Disciplines,1..Horizon,[ 0,0,0, 0,0,0, 0,0,0, 1,0,0 ]);
        WeightPref=[| 2, 1, -3, -1 | 1, 1, -2, -1 |];
        PrefStudDisc =[| 4, 1 | 1, 5 |];
        PrefStudHosp =[| 3, 2 | 1, 2 |];
        ManPref=[1,2];
        """;

    [Fact]
    public void Every_table_finds_its_place_in_the_rotation()
    {
        var rotation = Read(Small);

        Assert.Equal((3, 2, 2, 4), (rotation.Periods, rotation.Hosts.Count, rotation.Projects.Count, rotation.Seats.Count));
        Assert.Equal([new(0, 12), new(1, 7), new(2, 11)], rotation.People[0].Chances); // 2 x discipline + 1 x hospital + school; not able at the last
        Assert.Equal([new(1, 8), new(3, 9)], rotation.People[1].Chances); // the first discipline is not allowed
        Assert.Equal([true, false, true], rotation.People[1].Available);
        Assert.Equal([new(2, 2)], rotation.People[0].Needs);
        Assert.Equal((-3L, -1L, 2), (rotation.People[0].ChangeOfHost, rotation.People[0].IdlePeriod, rotation.People[0].MostAtOneHost));
        Assert.Equal([new(1, 1), new(0, 1), new(0, 1)], rotation.Seats[3].Heads);
    }

    [Fact]
    public void A_small_instance_is_planned_and_written_a_line_for_each_stay()
    {
        var rotation = Read(Small);

        var plan = Planner.Plan(rotation, new(TimeSpan.FromMinutes(1)) { Moves = 20_000 });

        // the second student holds the least of the last seat; the first does both disciplines at the first hospital, in either order
        Assert.Equal((37, 9), (plan.Score.Total, plan.Score.WorstOff));
        var lines = Lines(rotation, plan.Stays);
        Assert.Equal(3, lines.Length);
        Assert.Matches("^0 0 0 [01]$", lines[0]);
        Assert.Matches("^0 1 0 [01]$", lines[1]);
        Assert.Equal("1 0 1 1", lines[2]);
    }

    [Theory]
    [InlineData("Horizon=3;", "Horizon=;", 3, "a whole number is expected and not “;”")]
    [InlineData("Horizon=3;", "", 1, "Horizon is missing: it must stand in the file as “Horizon = …;”")]
    [InlineData("Horizon=3;", "Horizon=0;", 3, "Horizon is 0 and must be from 1 to 10000")]
    [InlineData("DiscGroup = [1,1];", "DiscGroup = [1,1]", 6, "“;” is expected at the end of DiscGroup")]
    [InlineData("DiscGroup = [1,1];", "DiscGroup = [1,3];", 5, "DiscGroup has the value 3, and every value must be from 1 to 1")]
    [InlineData("Availability =[| 1, 1, 1 |", "Availability =[| 1, 1 |", 10, "Availability has 5 values and must have Students 2 × Horizon 3 = 6")]
    [InlineData("ManPref=[1,2];", "ManPref=[1,x];", 20, "a whole number is expected and not “x”")]
    [InlineData("ManPref=[1,2];", "ManPref=[1,2];\nDuration=1;", 21, "Duration stands here for a second time; the first is on line 3")]
    [InlineData("ManPref=[1,2];", "ManPref=[1,2", 20, "the table has no end: “]” is missing")]
    public void What_is_wrong_is_told_with_its_line(string good, string bad, int line, string message)
    {
        var reading = MssForm.Read("small", Small.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(reading.Rotation);
        Assert.Equal(new MssProblem(line, message), reading.Problem);
    }

    [Fact]
    public void A_published_instance_is_planned_within_its_rules()
    {
        var rotation = Read(SharedMaterial.Read("bench", "mss", "generated", "I40_12_1.dzn"));

        var plan = Planner.Plan(rotation, new(TimeSpan.FromMinutes(2)) { Moves = 1_500_000 });

        Assert.Empty(PlanRules.WhyNot(rotation, plan.Stays));
        Assert.InRange(plan.Score.Total, 4_000, 4_200);
    }

    private static Rotation Read(string text)
    {
        var reading = MssForm.Read("instance", text);
        Assert.Null(reading.Problem);
        return reading.Rotation!;
    }

    private static string[] Lines(Rotation rotation, IReadOnlyList<Stay> stays) =>
        MssForm.Write(rotation, stays).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
