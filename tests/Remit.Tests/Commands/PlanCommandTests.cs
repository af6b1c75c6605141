using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Remit.Commands;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task A_plan_is_written_and_its_score_bound_seconds_and_memory_are_told()
    {
        using TemporaryFile instance = new(Small);
        using TemporaryFile plan = new("");

        var run = await RemitRun.Of("plan", "--mss", instance.Path, "--seconds", "2", "--out", plan.Path);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
        Assert.Contains("score       19", run.Output, StringComparison.Ordinal);
        Assert.Contains("worst-off   6", run.Output, StringComparison.Ordinal);
        Assert.All((string[])["bound", "seconds", "memory"], what => Assert.Contains($"\n{what}", run.Output, StringComparison.Ordinal));
        Assert.Equal(["0 0 0 0", "1 1 0 0"], (await File.ReadAllLinesAsync(plan.Path)).Order());
    }

    [Fact]
    public async Task Json_gives_the_same_for_programs()
    {
        using TemporaryFile instance = new(Small);

        var run = await RemitRun.Of("plan", "--mss", instance.Path, "--seconds", "2", "--json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            (true, 19, 6),
            (answer.GetProperty("found").GetBoolean(), answer.GetProperty("score").GetInt32(), answer.GetProperty("worstOff").GetInt32())
        );
        Assert.InRange(answer.GetProperty("seconds").GetDouble(), 0, 20);
        Assert.InRange(answer.GetProperty("megabytes").GetDouble(), 10, 1_000);
    }

    [Fact]
    public async Task A_file_that_is_not_in_the_form_is_refused_with_the_line()
    {
        using TemporaryFile instance = new(Small.Replace("Horizon=2;", "Horizon=many;", StringComparison.Ordinal));

        var run = await RemitRun.Of("plan", "--mss", instance.Path);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.Equal($"remit: {instance.Path}, line 1: a table in [ ] is expected.", run.Errors.TrimEnd());
    }

    [Fact]
    public async Task Where_no_plan_keeps_the_rules_it_says_so()
    {
        using TemporaryFile instance = new(
            Small.Replace("MaxPosHosp=array3d(1..1,1..1,1..2,[1,1]);", "MaxPosHosp=array3d(1..1,1..1,1..2,[1,0]);", StringComparison.Ordinal)
        );

        var run = await RemitRun.Of("plan", "--mss", instance.Path, "--seconds", "1");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("none: no plan was found that keeps every rule", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_with_the_best_plan_so_far_written()
    {
        using TemporaryFile instance = new(Long);
        using TemporaryFile plan = new("");
        ProcessStartInfo start = new(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Remit.dll"), "plan", "--mss", instance.Path, "--seconds", "600", "--out", plan.Path]
        )
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));

        Process.Start("kill", ["-INT", $"{process.Id}"]).Dispose();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ExitCode.Done, process.ExitCode);
        Assert.Contains("when it was stopped, with the best plan so far", await output, StringComparison.Ordinal);
        Assert.Equal(40 * 3, (await File.ReadAllLinesAsync(plan.Path)).Length);
    }

    [Theory]
    [InlineData("plan", "--mss", "no-such-file.dzn")]
    [InlineData("plan")]
    [InlineData("plan", "--mss", "x.dzn", "--seconds", "0")]
    public async Task A_wrong_command_line_is_told_apart(params string[] arguments)
    {
        var run = await RemitRun.Of(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    /// <summary>Two students who both do the one discipline at the one hospital, where one fits at a time; made up here.</summary>
    private const string Small = """
        Students=2; Disciplines=1; Hospitals=1; Duration=1; Horizon=2; Groups=1; MaxDiscPerHosp=1;
        DiscGroup=[1]; StudDiscGroup=[|1|1|]; AllowedDisc=[|1|1|]; Precededby=[|0|];
        Availability=[|1,1|1,1|]; Ability=array3d(1..2,1..1,1..1,[1,1]);
        MaxPosHosp=array3d(1..1,1..1,1..2,[1,1]); MinPosHosp=array3d(1..1,1..1,1..2,[0,0]);
        WeightPref=[|1,1,-1,-3|1,1,-1,-1|]; PrefStudDisc=[|2|2|]; PrefStudHosp=[|3|3|]; ManPref=[2];
        """;

    /// <summary>Forty students of whom each does three of six disciplines at one of three hospitals, two at a time: more than is proved in seconds.</summary>
    private static string Long
    {
        get
        {
            Random random = new(5);
            string Rows(int rows, int columns, int most, int least = 1) =>
                $"[|{string.Join('|', Enumerable.Range(0, rows).Select(_ => string.Join(',', Enumerable.Range(0, columns).Select(_ => random.Next(least, most + 1)))))}|]";
            string Cube(int count, int value) => $"array3d(1..1,1..1,1..1,[{string.Join(',', Enumerable.Repeat(value, count))}])";
            return $"Students=40; Disciplines=6; Hospitals=3; Duration=1; Horizon=8; Groups=1; MaxDiscPerHosp=2; DiscGroup=[1,1,1,1,1,1]; "
                + $"StudDiscGroup={Rows(40, 1, 3, 3)}; AllowedDisc={Rows(40, 6, 1)}; Precededby={Rows(6, 6, 0, 0)}; Availability={Rows(40, 8, 1)}; "
                + $"Ability={Cube(40 * 3 * 6, 1)}; MaxPosHosp={Cube(3 * 6 * 8, 2)}; MinPosHosp={Cube(3 * 6 * 8, 0)}; WeightPref={Rows(40, 4, -1, -3)}; "
                + $"PrefStudDisc={Rows(40, 6, 90)}; PrefStudHosp={Rows(40, 3, 90)}; ManPref=[1,2,3,4,5,6];";
        }
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
