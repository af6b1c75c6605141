using Xunit;

namespace Remit.Papers;

public sealed class ConfidentialPartTests
{
    [Theory]
    [InlineData("PART 2 – CONFIDENTIAL FACTS AND ADVICE")]
    [InlineData("Part Two: confidential")]
    [InlineData("PART II (CONFIDENTIAL)")]
    [InlineData("This is the confidential report on bids.")]
    [InlineData("NOT FOR PUBLICATION by virtue of paragraph 3")]
    [InlineData("OFFICIAL - SENSITIVE")]
    [InlineData("Title\nStrictly private and confidential\nText")]
    public void A_text_that_says_it_is_confidential_is_told(string text) => Assert.NotNull(ConfidentialPart.Find(text));

    [Theory]
    [InlineData("PART I - NON-CONFIDENTIAL FACTS AND ADVICE")]
    [InlineData("Part 1: Non-confidential facts and advice")]
    [InlineData("PART 1 – NON – CONFIDENTIAL FACTS AND ADVICE")]
    [InlineData("Part 2 Confidentiality: only what is exempt from disclosure")]
    [InlineData("Is there a part 2 form – NO")]
    [InlineData("The sums are set out in the confidential Part 2 form.")]
    [InlineData("Interviews were confidential and open.")]
    public void A_text_that_only_mentions_it_is_not(string text) => Assert.Null(ConfidentialPart.Find(text));

    [Fact]
    public void A_long_text_of_white_space_takes_no_longer_than_its_length()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(ConfidentialPart.Find(string.Concat(Enumerable.Repeat("Part 2" + new string(' ', 4_000) + new string('\n', 4_000), 200))));
        Assert.InRange(started.ElapsedMilliseconds, 0, 5_000);
    }

    [Theory]
    [InlineData("ADD2056")]
    [InlineData("ADD2155")]
    [InlineData("ADD2253")]
    [InlineData("ADD2463")]
    [InlineData("MD2373")]
    public void None_of_the_five_papers_is_taken_for_one(string code) =>
        Assert.Null(ConfidentialPart.Find(SharedMaterial.Read("seeds", code + ".txt")));
}
