using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Calendars;

public sealed class WorkingDaysTests
{
    public static TheoryData<string> Signatures() => Vectors.PublishBy();

    [Theory]
    [MemberData(nameof(Signatures))]
    public void A_real_decision_had_to_be_published_by(string line)
    {
        var row = Vectors.Row(line);
        Assert.Equal(Day(row.Text("publish_by")!), WorkingDays.England.PublishBy(Day(row.Text("signed")!)));
    }

    [Theory]
    [InlineData("2018-03-29", "2018-04-03")] // Maundy Thursday: over Easter
    [InlineData("2020-05-07", "2020-05-11")] // the early May holiday moved to the Friday
    [InlineData("2020-12-24", "2020-12-29")] // Boxing Day kept on the Monday
    [InlineData("2022-09-16", "2022-09-20")] // the state funeral
    [InlineData("2023-05-06", "2023-05-09")] // a Saturday before the coronation holiday
    [InlineData("2015-01-01", "2015-01-02")]
    [InlineData("2014-12-31", "2015-01-02")]
    [InlineData("2028-12-28", "2028-12-29")]
    public void Publication_is_due_on_the_next_working_day(string signature, string due) =>
        Assert.Equal(Day(due), WorkingDays.England.PublishBy(Day(signature)));

    [Theory]
    [InlineData("2014-12-30")] // 31 December 2014 is not known
    [InlineData("2028-12-29")] // 1 January 2029 may be a holiday
    [InlineData("9999-12-31")]
    public void Beyond_the_known_holidays_there_is_no_answer(string signature) => Assert.Null(WorkingDays.England.PublishBy(Day(signature)));

    [Fact]
    public void A_weekend_is_known_in_any_year()
    {
        Assert.False(WorkingDays.England.IsWorkingDay(new(1999, 1, 2)));
        Assert.Null(WorkingDays.England.IsWorkingDay(new(1999, 1, 4)));
    }

    [Fact]
    public void Every_known_year_has_its_eight_holidays_or_more() =>
        Assert.All(
            Enumerable.Range(2015, 14),
            year =>
                Assert.True(Enumerable.Range(0, 365).Count(i => BankHolidays.England.NameOf(new DateOnly(year, 1, 1).AddDays(i)) is not null) >= 8)
        );

    [Fact]
    public void The_due_day_is_a_later_working_day_and_never_goes_back() =>
        Prop.ForAll(
                Gen.Choose(0, 5000).ToArbitrary(),
                Gen.Choose(0, 20).ToArbitrary(),
                (days, later) =>
                {
                    var signed = new DateOnly(2015, 1, 1).AddDays(days);
                    var due = WorkingDays.England.PublishBy(signed)!.Value;
                    return due > signed
                        && WorkingDays.England.IsWorkingDay(due) == true
                        && due.DayNumber - signed.DayNumber <= 6
                        && WorkingDays.England.PublishBy(signed.AddDays(later)) >= due;
                }
            )
            .QuickCheckThrowOnFailure();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
