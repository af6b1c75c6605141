using System.Text;
using Xunit;

namespace Remit.Papers.Documents;

public sealed class OutsideToolTests
{
    private static readonly DocumentLimits Tight = new() { ToolTime = TimeSpan.FromSeconds(1), ToolOutput = 1_000_000 };

    [Fact]
    public void A_tool_sees_its_input_and_nothing_of_our_environment()
    {
        Environment.SetEnvironmentVariable("REMIT_SECRET_OF_THE_TEST", "secret");

        var result = Run("cat; env", Encoding.UTF8.GetBytes("the input\n"), DocumentLimits.Usual);

        Assert.StartsWith("the input\n", Encoding.UTF8.GetString(result.Output));
        Assert.DoesNotContain("REMIT_SECRET", Encoding.UTF8.GetString(result.Output));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_tool_that_does_not_end_is_ended_with_its_children()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var result = Run("echo started; sleep 60 & sleep 60", [], Tight);

        Assert.True(result.IsCut);
        Assert.Equal("started\n", Encoding.UTF8.GetString(result.Output));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Output_without_end_is_cut_at_the_limit()
    {
        var result = Run("cat /dev/zero", [], Tight);

        Assert.True(result.IsCut);
        Assert.Equal(Tight.ToolOutput, result.Output.Length);
    }

    [Fact]
    public void A_tool_that_takes_too_much_memory_fails_alone()
    {
        var result = Run("x=$(head -c 400000000 /dev/zero | tr '\\0' a); echo ${#x}", [], new() { ToolMemory = 100_000_000 });

        Assert.NotEqual("400000000\n", Encoding.UTF8.GetString(result.Output));
        Assert.NotEqual(0, result.ExitCode);
    }

    [Fact]
    public void A_tool_that_takes_no_input_does_not_hold_us_up()
    {
        var result = Run("exec 0<&-; echo done", new byte[10_000_000], DocumentLimits.Usual);

        Assert.Equal("done\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void A_tool_that_is_stopped_from_outside_gives_what_it_had()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));

        var result = OutsideTool.Run("/bin/sh", ["-c", "echo some; sleep 60"], Array.Empty<byte>(), DocumentLimits.Usual, stop.Token);

        Assert.True(result.IsCut);
        Assert.Equal("some\n", Encoding.UTF8.GetString(result.Output));
    }

    private static ToolResult Run(string script, byte[] input, DocumentLimits limits) =>
        OutsideTool.Run("/bin/sh", ["-c", script], input, limits, default);
}
