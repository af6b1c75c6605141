using Xunit;

namespace Remit.Linting;

public sealed class UnitSanityTests
{
    [Fact]
    public void Thousands_written_as_millions_stand_out_against_the_whole_budget()
    {
        var finding = Assert.Single(Examples.Paper(finance: "The programme has £31,469m in 2025-26.", years: [new(2025)]).Of("R14"));

        Assert.Equal(Severity.Blocker, finding.Severity);
        Assert.Contains("34.8 times", finding.Message, StringComparison.Ordinal);
        Assert.Contains("£904,100,000", finding.Message, StringComparison.Ordinal);
        Assert.Contains("£31,469,000", finding.Resolution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The programme has £31.469m in 2025-26.", 2025)]
    [InlineData("The programme has £3.25bn in 2025-26.", 2025)] // large, and written as one who means it
    [InlineData("The programme has £31,469m in 2018-19.", 2018)] // no budget is held for that year
    [InlineData("The programme has £31,469 in 2025-26.", 2025)]
    public void Amounts_that_can_be_meant_and_years_not_known_are_let_be(string finance, int year) =>
        Assert.Empty(Examples.Paper(finance: finance, years: [new(year)]).Of("R14"));
}
