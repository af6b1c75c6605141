using Xunit;

namespace Remit.Commands;

public sealed class ProgressTests
{
    [Fact]
    public void On_a_terminal_a_bar_fills_and_goes_away()
    {
        StringWriter to = new();
        Progress progress = new(10, to, isTerminal: true);

        Advance(progress, 5);
        Assert.Contains($"\r[{new string('=', 15)}{new string(' ', 15)}] 5/10 ", to.ToString());

        progress.Clear();
        Assert.EndsWith(" \r", to.ToString());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(49, false)]
    public void A_few_files_show_nothing(int files, bool isTerminal)
    {
        StringWriter to = new();

        Advance(new(files, to, isTerminal), files);

        Assert.Equal("", to.ToString());
    }

    [Fact]
    public void Elsewhere_a_line_is_written_at_each_tenth()
    {
        StringWriter to = new();

        Advance(new(205, to, isTerminal: false), 205);

        var lines = to.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Length);
        Assert.Equal("remit: 205 of 205", lines[^1]);
    }

    private static void Advance(Progress progress, int times)
    {
        for (var i = 0; i < times; i++)
        {
            progress.Advance("paper.txt");
        }
    }
}
