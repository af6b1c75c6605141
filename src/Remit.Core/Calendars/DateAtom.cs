namespace Remit.Calendars;

/// <summary>One date as written, before ranges and deadlines are put together.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Just past the last character.</param>
/// <param name="Day">Day of the month; null when only a month or year is written.</param>
/// <param name="Month">Month, 1 to 12; null when only a year is written.</param>
/// <param name="Year">Year; null when it is left to a later part of a range.</param>
internal readonly record struct DateAtom(int Start, int End, int? Day, int? Month, int? Year)
{
    /// <summary>The season or quarter, by its first month, three months long; null when there is none.</summary>
    public int? SeasonMonth { get; init; }

    public DateNotes Notes { get; init; }

    public DatePrecision Precision =>
        SeasonMonth is not null ? DatePrecision.Season
        : Day is not null ? DatePrecision.Day
        : Month is not null ? DatePrecision.Month
        : DatePrecision.Year;

    /// <summary>True when the parts make a date that exists.</summary>
    public bool Exists => Year is not { } year || (year is >= 1900 and <= 2150 && (Day is null || Day <= DateTime.DaysInMonth(year, Month ?? 1)));

    public DateOnly First => new(Year!.Value, SeasonMonth ?? Month ?? 1, Day ?? 1);

    public DateOnly Last =>
        this switch
        {
            { SeasonMonth: not null } => First.AddMonths(3).AddDays(-1),
            { Day: not null } => First,
            { Month: not null } => First.AddMonths(1).AddDays(-1),
            _ => new(Year!.Value, 12, 31),
        };
}
