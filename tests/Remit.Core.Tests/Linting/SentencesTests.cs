using Xunit;

namespace Remit.Linting;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One ends. Another begins.", "One ends.|Another begins.")]
    [InlineData("See posts, e.g. lampposts, and poles.", "See posts, e.g. lampposts, and poles.")]
    [InlineData("1. The first item\n2. The second", "1. The first item|2. The second")]
    [InlineData("1.1. A numbered paragraph. It goes on.", "1.1. A numbered paragraph.|It goes on.")]
    [InlineData("The fund pays for university\nresearch labs too.", "The fund pays for university\nresearch labs too.")]
    [InlineData("The list:\no first\no second", "The list:|o first|o second")]
    [InlineData("A heading\n\nand text", "A heading|and text")]
    [InlineData("It costs £1.5m a year", "It costs £1.5m a year")]
    [InlineData("", "")]
    public void A_text_is_cut_where_sentences_and_list_items_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Of(text).Select(s => s.Of(text))));

    [Fact]
    public void A_text_without_full_stops_is_cut_all_the_same() =>
        Assert.All(Sentences.Of(new string('a', 100_000)), s => Assert.True(s.Length <= 2_001));
}
