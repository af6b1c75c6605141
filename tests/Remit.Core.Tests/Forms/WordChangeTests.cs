using Xunit;

namespace Remit.Forms;

public sealed class WordChangeTests
{
    [Theory]
    [InlineData("up to £50,000 in 2017", "up to £60,000 in 2017", "up to [-£50,000 ][+£60,000 ]in 2017")]
    [InlineData("one two", "one two three", "one [-two][+two three]")]
    [InlineData("", "all new", "[+all new]")]
    [InlineData("all gone", "", "[-all gone]")]
    [InlineData("the same", "the same", "the same")]
    public void What_went_and_came_is_told_in_the_order_of_reading(string before, string after, string told) =>
        Assert.Equal(
            told,
            string.Concat(
                WordChange
                    .Between(before, after)
                    .Select(c =>
                        c.Kind switch
                        {
                            WordChangeKind.Taken => $"[-{c.Words}]",
                            WordChangeKind.Added => $"[+{c.Words}]",
                            _ => c.Words,
                        }
                    )
            )
        );

    [Fact]
    public void Both_texts_come_out_whole_however_long_they_are()
    {
        var words = Enumerable.Range(0, 5_000).Select(i => $"word{i % 700}").ToList();
        var (before, after) = (string.Join(' ', words), string.Join(' ', words.AsEnumerable().Reverse()));
        var runs = WordChange.Between(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Kind != WordChangeKind.Added).Select(r => r.Words)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Kind != WordChangeKind.Taken).Select(r => r.Words)));
    }
}
