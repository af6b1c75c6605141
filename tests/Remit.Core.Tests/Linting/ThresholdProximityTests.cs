using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class ThresholdProximityTests
{
    [Fact]
    public void A_day_rate_is_turned_into_days_and_compared()
    {
        var paper = Examples.Paper(
            approved: 50_000,
            background: "The price is £650 a day against £900 a day elsewhere.",
            spending:
            [
                Examples.Row(SpendingKind.Approved, 50_000),
                Examples.Row(SpendingKind.Rate, 650, per: "day"),
                Examples.Row(SpendingKind.Comparison, 900, per: "day"),
            ]
        );

        Assert.Contains(
            "£50,000 at £650 a day is 76.9 days; at the £900 it is compared with, 55.6 days",
            Assert.Single(paper.Of("R16")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(24_990, "2025-06-01", true)]
    [InlineData(24_500, "2025-06-01", true)] // two per cent under
    [InlineData(24_499, "2025-06-01", false)]
    [InlineData(25_000, "2025-06-01", false)] // at the line the fuller rules hold
    [InlineData(24_990, "2018-06-01", false)] // that line was not yet drawn
    [InlineData(9_900, "2018-06-01", true)]
    public void An_amount_just_under_a_line_of_its_day_is_noted(long approved, string signedOn, bool isFound) =>
        Assert.Equal(isFound, Examples.Paper(approved: approved, signed: signedOn).Of("R16").Count == 1);
}
