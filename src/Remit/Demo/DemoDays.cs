using Remit.Calendars;

namespace Remit.Demo;

/// <summary>Days and instants around the one at which the demo begins.</summary>
/// <param name="At">When the demo begins, in UTC.</param>
internal sealed record DemoDays(DateTime At)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(At);

    /// <summary>A working day before the first; where bank holidays are not known, weekends alone are left out.</summary>
    /// <param name="workingDays">How many before, from 1.</param>
    public DateOnly Ago(int workingDays)
    {
        var day = Today;
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            workingDays -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>An hour of a working day before the first, in UTC.</summary>
    /// <param name="workingDays">How many before, from 1.</param>
    /// <param name="hour">On a clock in London.</param>
    public DateTime Ago(int workingDays, int hour) => LondonTime.InstantOf(Ago(workingDays), new(hour, 0));

    /// <summary>A working day after another, as <see cref="Ago(int)"/>.</summary>
    /// <param name="day">The day.</param>
    /// <param name="workingDays">How many after it, from 1.</param>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            workingDays -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) =>
        WorkingDays.England.IsWorkingDay(day) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
