using Xunit;

namespace Remit.Linting;

public sealed class CountedThingsTests
{
    [Theory]
    [InlineData("Three cohorts will run", 3, 3, "cohorts")]
    [InlineData("two or three cohorts of leaders", 2, 3, "cohorts")]
    [InlineData("at least two cohorts", 2, null, "cohorts")]
    [InlineData("over 80 museum partner organisations take part", 81, null, "museum partner organisations")]
    [InlineData("more than 20 boroughs", 21, null, "boroughs")]
    [InlineData("fees from six or more councils", 6, null, "councils")]
    [InlineData("up to 10 boroughs", 0, 10, "boroughs")]
    [InlineData("a minimum of two and up to five secondments", 2, 5, "secondments")]
    [InlineData("three full time members of staff", 3, 3, "full time members")]
    [InlineData("1,200 people", 1200, 1200, "people")]
    public void A_count_is_read_with_its_bounds(string text, int least, int? most, string phrase)
    {
        var counted = Assert.Single(CountedThings.In(text, Sentences.Of(text)));

        Assert.Equal((least, most, phrase), (counted.Least, counted.Most, counted.Phrase));
    }

    [Theory]
    [InlineData("£25,000 grants")]
    [InlineData("50% of costs")]
    [InlineData("section 3 comments")]
    [InlineData("in 2018 boroughs met")]
    [InlineData("after 12 months")]
    [InlineData("paragraph 1.1 costs")]
    [InlineData("a 6-month programme")]
    [InlineData("Phase 2 plans")]
    public void Money_shares_times_years_and_labels_are_not_counts(string text) => Assert.Empty(CountedThings.In(text, Sentences.Of(text)));

    [Theory]
    [InlineData("the first two secondments", true)]
    [InlineData("a further three events", true)]
    [InlineData("all ten employers", true)]
    [InlineData("the ten employers", false)]
    public void Some_of_a_larger_number_are_told_from_all(string text, bool isPart) =>
        Assert.Equal(isPart, Assert.Single(CountedThings.In(text, Sentences.Of(text))).IsPart);
}
