using Remit.Calendars;

namespace Remit.Publications;

/// <summary>How a day stands to the last day on which publication is in time.</summary>
/// <param name="LastDay">The last day in time.</param>
/// <param name="Day">The day of publication; today while it is not published.</param>
/// <param name="DaysLate">How many working days it is beyond, rounded down to whole ones: 0 on a weekend straight after; null when the bank holidays are not known.</param>
public sealed record Lateness(DateOnly LastDay, DateOnly Day, int? DaysLate)
{
    /// <summary>How a day stands to a last day in time.</summary>
    /// <param name="lastDay">The last day in time; null when it is not known.</param>
    /// <param name="day">The day of publication, or today.</param>
    /// <param name="days">The working days of the authority.</param>
    /// <returns>Null when the last day is not known.</returns>
    public static Lateness? Of(DateOnly? lastDay, DateOnly day, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return lastDay is { } last ? new(last, day, days.Count(last, day)) : null;
    }

    /// <summary>Whether the day is beyond the last day in time.</summary>
    public bool IsLate => Day > LastDay;

    /// <summary>In words: "on time", "1 working day late", "late by less than a working day".</summary>
    public string Words =>
        this switch
        {
            { IsLate: false } => "on time",
            { DaysLate: null } => "late, by how many working days is not known: the bank holidays of that time are not",
            { DaysLate: 0 } => "late by less than a working day",
            { DaysLate: 1 } => "1 working day late",
            _ => $"{DaysLate} working days late",
        };
}
