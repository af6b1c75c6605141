using System.Globalization;

namespace Remit.Calendars;

/// <summary>Which day it is: a day of the authority's runs from midnight to midnight in London, also in summer time.</summary>
public static class LondonTime
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in London on which an instant falls.</summary>
    /// <param name="utc">The instant, in UTC.</param>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ClockOf(utc));

    /// <summary>What a clock in London shows at an instant.</summary>
    /// <param name="utc">The instant, in UTC.</param>
    public static DateTime ClockOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>The instant at which clocks in London show a time.</summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time. One that the change to summer time leaves out is taken an hour later; one that the change back repeats is the first of the two.</param>
    /// <returns>In UTC.</returns>
    public static DateTime InstantOf(DateOnly day, TimeOnly time)
    {
        var there = day.ToDateTime(time);
        if (London.IsInvalidTime(there))
        {
            there = there.AddHours(1);
        }

        var utc = TimeZoneInfo.ConvertTimeToUtc(there, London);
        return London.IsAmbiguousTime(there) ? DateTime.SpecifyKind(utc.AddHours(-1), DateTimeKind.Utc) : utc;
    }

    /// <summary>A day with its weekday: "Tuesday 3 April 2018".</summary>
    /// <param name="day">The day.</param>
    public static string Say(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>An instant on a clock in London: "Tuesday 3 April 2018 at 09:00".</summary>
    /// <param name="utc">The instant, in UTC.</param>
    public static string Say(DateTime utc) => ClockOf(utc).ToString("dddd d MMMM yyyy 'at' HH:mm", British);

    /// <summary>An instant for people, on a clock in London: "3 November 2026 at 10:31".</summary>
    /// <param name="utc">The instant, in UTC.</param>
    public static string Words(DateTime utc) => ClockOf(utc).ToString("d MMMM yyyy 'at' HH:mm", British);

    extension(TimeProvider clock)
    {
        /// <summary>The day that it is in London.</summary>
        public DateOnly LondonToday => DayOf(clock.GetUtcNow().UtcDateTime);
    }
}
