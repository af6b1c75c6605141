using Xunit;

namespace Remit.Calendars;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2018-01-31T23:59:59Z", "2018-01-31")]
    [InlineData("2018-02-01T00:00:00Z", "2018-02-01")]
    [InlineData("2018-06-30T22:59:59Z", "2018-06-30")] // summer time: a second before midnight
    [InlineData("2018-06-30T23:00:00Z", "2018-07-01")]
    public void A_day_begins_at_midnight_in_London(string instant, string day) =>
        Assert.Equal(day, LondonTime.DayOf(Utc(instant)).ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2018-01-31T10:31:00Z", "31 January 2018 at 10:31")]
    [InlineData("2018-06-30T23:05:00Z", "1 July 2018 at 00:05")]
    public void An_instant_is_written_as_a_clock_in_London_shows_it(string instant, string words) =>
        Assert.Equal(words, LondonTime.Words(Utc(instant)));

    private static DateTime Utc(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
