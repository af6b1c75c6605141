using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Finance;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData("2018-03-31", 2017)]
    [InlineData("2018-04-01", 2018)]
    [InlineData("2018-12-31", 2018)]
    [InlineData("2019-03-31", 2018)]
    [InlineData("2019-04-01", 2019)]
    public void A_year_begins_on_1_April(string day, int startYear) => Assert.Equal(new(startYear), FinancialYear.Of(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2018-19", "2018-19")]
    [InlineData(" 1999/2000 ", "1999-00")]
    [InlineData("2099-00", "2099-00")]
    [InlineData("FY 2022/23", "2022-23")]
    [InlineData("21/22", "2021-22")]
    public void A_year_that_stands_alone_is_read(string text, string normal)
    {
        Assert.True(FinancialYear.TryParse(text, out var year));
        Assert.Equal(normal, year.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2018")]
    [InlineData("2018-20")]
    [InlineData("2018-19 to 2019-20")]
    [InlineData("2018/19 academic year")]
    [InlineData("18-19")]
    public void Anything_else_is_not(string? text) => Assert.False(FinancialYear.TryParse(text, out _));

    [Theory]
    [InlineData("from 2018-19 to 2020-21", "2018-19 2019-20 2020-21")]
    [InlineData("2019-20 then 2021/22", "2019-20 2021-22")]
    [InlineData("Budget2018/19", "")] // part of a word
    [InlineData("on 18/19/2020", "")]
    [InlineData("call 2018-19-20", "")]
    [InlineData("flat 11/12/13", "")]
    [InlineData("PCD 2019/20", "")]
    [InlineData("1/2 or 24/7", "")]
    public void Years_in_a_text_are_found_and_look_alikes_are_not(string text, string years) =>
        Assert.Equal(years, string.Join(' ', FinancialYearText.FindAll(text).SelectMany(m => m.Years)));

    [Fact]
    public void A_list_of_academic_years_is_academic_throughout() =>
        Assert.All(FinancialYearText.FindAll("the 2021/22 and 2022/23 academic years"), m => Assert.True(m.IsAcademic));

    [Fact]
    public void A_day_is_in_its_own_year() =>
        Prop.ForAll(
                Arbitraries.AnyDay,
                day =>
                    FinancialYear.Of(day) is var year
                    && year.Contains(day)
                    && !year.Next.Contains(day)
                    && year.Next.FirstDay == year.LastDay.AddDays(1)
                    && FinancialYear.TryParse(year.ToString(), out var read)
                    && read == year
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gives_places_within_it_in_order() =>
        Prop.ForAll(
                Arbitraries.AnyText,
                text =>
                {
                    var end = 0;
                    return FinancialYearText.FindAll(text).All(m => m.Start >= end && m.Length > 0 && (end = m.End) <= text.Length);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_is_read_the_same_after_the_runtime_has_optimised_the_reader()
    {
        for (var i = 0; i < 1_000_000; i++)
        {
            var mentions = FinancialYearText.FindAll("2017-18");
            if (mentions.Count != 1 || mentions[0].Years.Count != 1 || mentions[0].Years[0].StartYear != 2017)
            {
                Assert.Fail($"after {i} readings the year is no longer read");
            }
        }
    }
}
