using Remit.Decisions;
using Xunit;

namespace Remit.Demo;

/// <summary>What a demo that begins in the past leaves out, because it cannot have been decided yet.</summary>
public sealed class DemoRegisterDaysTests
{
    private static readonly DecisionFacts[] _register =
    [
        Dated("MD100", "2017-01-01"),
        Dated("MD200", "2018-01-01"), // 100 numbers a year
        Dated("DD10", "2018-02-01"),
        Dated("PCD 1", "2020-01-01"),
    ];

    [Theory]
    [InlineData("MD150", "2017-07-01", true)]
    [InlineData("MD150", "2017-07-03", false)] // halfway between its neighbours
    [InlineData("MD50", "2016-07-01", true)] // before all that have a date
    [InlineData("MD50", "2016-07-03", false)]
    [InlineData("MD250", "2018-07-01", true)] // after all that have one
    [InlineData("MD250", "2018-07-04", false)]
    [InlineData("MD 0150", "2017-07-03", false)] // however it is written
    [InlineData("DD20", "2019-12-31", true)] // one neighbour tells no pace: not before the register ends
    [InlineData("DD20", "2020-01-01", false)]
    [InlineData("DMFD3", "2019-12-31", true)]
    [InlineData(null, "2019-12-31", true)]
    [InlineData(null, "2020-01-01", false)]
    public void What_has_no_date_lies_among_the_numbers_around_it(string? code, string today, bool isAfter) =>
        Assert.Equal(isAfter, new DemoRegisterDays(_register).IsAfter(Examples.Sparse(code!, "A decision") with { Code = code }, At(today)));

    [Theory]
    [InlineData("2018-05-01", "2018-05-01", "2018-05-02", false)]
    [InlineData("2018-05-02", null, "2018-05-01", true)]
    [InlineData("2018-05-01", "2018-05-03", "2018-05-02", true)] // signed, and not published yet
    public void Its_own_days_come_before_its_number(string signed, string? published, string today, bool isAfter) =>
        Assert.Equal(
            isAfter,
            new DemoRegisterDays(_register).IsAfter(
                Dated("MD900", signed) with
                {
                    DatePublished = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
                },
                At(today)
            )
        );

    [Fact]
    public void Whoever_cites_a_decision_comes_after_it()
    {
        var citing = Examples.Sparse("MD110", "A decision") with { Cites = [new("DD10")] };
        Assert.True(new DemoRegisterDays(_register).IsAfter(citing, At("2018-01-31")));
        Assert.False(new DemoRegisterDays(_register).IsAfter(citing, At("2018-02-01")));
    }

    private static DateTime At(string today) =>
        DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(12, 0), DateTimeKind.Utc);

    private static DecisionFacts Dated(string code, string signed) =>
        Examples.Sparse(code, "A decision") with
        {
            DateSigned = DateOnly.Parse(signed, System.Globalization.CultureInfo.InvariantCulture),
        };
}
