using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Calendars;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("on 3 May 2019 we met", "3 May 2019", "2019-05-03", "2019-05-03")]
    [InlineData("2019-05-03", "2019-05-03", "2019-05-03", "2019-05-03")]
    [InlineData("3rd of May, 2019", "3rd of May, 2019", "2019-05-03", "2019-05-03")]
    [InlineData("May 3, 2019", "May 3, 2019", "2019-05-03", "2019-05-03")]
    [InlineData("Date:3 May 2019", "3 May 2019", "2019-05-03", "2019-05-03")]
    [InlineData("It ended.03/05/2019", "03/05/2019", "2019-05-03", "2019-05-03")]
    [InlineData("signed03 May 2019", "03 May 2019", "2019-05-03", "2019-05-03")]
    [InlineData("January2012", "January2012", "2012-01-01", "2012-01-31")]
    [InlineData("Sept ’17", "Sept ’17", "2017-09-01", "2017-09-30")]
    [InlineData("29 February 2020", "29 February 2020", "2020-02-29", "2020-02-29")]
    [InlineData("5-7 September 2017", "5-7 September 2017", "2017-09-05", "2017-09-07")]
    [InlineData("November – February 2018", "November – February 2018", "2017-11-01", "2018-02-28")]
    [InlineData("between 4 May and 6 June 2018", "between 4 May and 6 June 2018", "2018-05-04", "2018-06-06")]
    [InlineData("by 31 March 2020", "by 31 March 2020", null, "2020-03-31")]
    [InlineData("by the end of March 2020", "by the end of March 2020", null, "2020-03-31")]
    [InlineData("no later than May 2020", "no later than May 2020", null, "2020-05-31")]
    [InlineData("since June 2018", "since June 2018", "2018-06-01", null)]
    public void A_date_is_found_with_its_words(string text, string words, string? first, string? last)
    {
        var date = Assert.Single(DateText.FindAll(text));
        Assert.Equal(words, text.Substring(date.Start, date.Length));
        Assert.Equal((first, last), (Iso(date.First), Iso(date.Last)));
    }

    [Theory]
    [InlineData("29 February 2019")]
    [InlineData("31/04/2019")]
    [InlineData("12/25/2019")] // no month 25
    [InlineData("24 April")]
    [InlineData("it may 2 be")]
    [InlineData("in 2018 and 2019")]
    [InlineData("£5.10.12")]
    [InlineData("section 5.9.17 says")]
    [InlineData("1.2.10 Background to it")]
    [InlineData("CR/13/03/22")]
    [InlineData("10:30 on a Monday")]
    [InlineData("1.03.05.19 and 4:05.06.19")]
    [InlineData("the market in 2018/19")]
    [InlineData("on 5 May 30 people came")]
    public void Look_alikes_are_not_dates(string text) => Assert.Empty(DateText.FindAll(text));

    [Theory]
    [InlineData("late 2021", "2021-09-01", "2021-12-31")]
    [InlineData("early March 2021", "2021-03-01", "2021-03-31")]
    [InlineData("winter 2021", "2021-12-01", "2022-02-28")]
    [InlineData("Q1 2020/21", "2020-04-01", "2020-06-30")]
    [InlineData("Q4 2020/21", "2021-01-01", "2021-03-31")]
    [InlineData("Q3 2020", "2020-07-01", "2020-09-30")]
    public void What_can_only_be_guessed_is_approximate(string text, string first, string last)
    {
        var date = Assert.Single(DateText.FindAll(text));
        Assert.Equal((null, null), (date.First, date.Last));
        Assert.Equal((first, last), (Iso(date.Approximate!.First), Iso(date.Approximate.Last)));
    }

    [Theory]
    [InlineData("TBC", DateNotes.ToBeConfirmed)]
    [InlineData(" n/a ", DateNotes.NotApplicable)]
    [InlineData("07/01/1 3", DateNotes.Broken | DateNotes.ShortYear)]
    [InlineData("2020", DateNotes.None)]
    [InlineData("Date: 3 May 2019.", DateNotes.None)]
    public void A_field_is_read(string text, DateNotes notes)
    {
        Assert.True(DateText.TryRead(text, out var date));
        Assert.Equal(notes, date.Notes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("24tH April")]
    [InlineData("3 May 2019 or 4 May 2019")]
    [InlineData("soon after 3 May 2019")]
    public void A_field_with_anything_else_is_not(string? text) => Assert.False(DateText.TryRead(text, out _));

    [Fact]
    public void Any_text_gives_places_within_it() =>
        Prop.ForAll(
                Arbitraries.AnyText,
                text =>
                {
                    var isRead = DateText.TryRead(text, out var alone);
                    return isRead == alone is not null
                        && DateText
                            .FindAll(text)
                            .All(m =>
                                m.Start >= 0 && m.Length > 0 && m.End <= text.Length && (m.First is null || m.Last is null || m.First <= m.Last)
                            );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_is_read_back_in_every_notation() =>
        Prop.ForAll(
                Arbitraries.AnyDay,
                day =>
                    ((string[])["d MMMM yyyy", "dd/MM/yyyy", "d.M.yyyy", "yyyy-MM-dd", "dddd d MMM yyyy"]).All(format =>
                        DateText.TryRead(day.ToString(format, CultureInfo.InvariantCulture), out var read) && read.Day == day
                    )
            )
            .QuickCheckThrowOnFailure();

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
