namespace Remit.Calendars;

/// <summary>A place in a text that names a day, a month, a period or a deadline.</summary>
/// <remarks>A known day or period has both ends; a deadline ("until March 2020") has only <see cref="Last"/>, an open beginning ("from May 2018") only
/// <see cref="First"/>; what can only be guessed ("mid-2021", "Summer 2022") has neither, and says the guess in <see cref="Approximate"/>.</remarks>
/// <param name="Start">Offset of the first character, in UTF-16 units, from 0. Weekday, "from" and "until" are part of the span.</param>
/// <param name="Length">Number of characters; 0 only for an empty text.</param>
public sealed record DateMention(int Start, int Length)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The first day, included; null when it is not said.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day, included; null when it is not said.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The days that words such as "mid-2021" or "early Autumn 2020" suggest; null when the words are exact.</summary>
    public DatePeriod? Approximate { get; init; }

    /// <summary>How finely the words say it.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>What else is to be known about how it was read.</summary>
    public DateNotes Notes { get; init; }

    /// <summary>The day, when the words name exactly one without guessing; null otherwise.</summary>
    public DateOnly? Day => First is not null && First == Last ? First : null;
}

/// <summary>Days in a row.</summary>
/// <param name="First">The first day, included.</param>
/// <param name="Last">The last day, included; not before the first.</param>
public sealed record DatePeriod(DateOnly First, DateOnly Last);

/// <summary>How finely words name a date.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>A season or quarter.</summary>
    Season,

    /// <summary>A calendar year, or part of one.</summary>
    Year,

    /// <summary>A financial year.</summary>
    FinancialYear,

    /// <summary>No date is named: to be confirmed, or not applicable.</summary>
    None,
}

/// <summary>What else is to be known about how a date was read.</summary>
[Flags]
public enum DateNotes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text was broken ("07/01/1 3") and the date put together: a person should look.</summary>
    Broken = 1,

    /// <summary>A deadline: "by", "until", "no later than".</summary>
    Deadline = 2,

    /// <summary>A beginning without an end: "from November 2023".</summary>
    OpenEnded = 4,

    /// <summary>A period from one date to another.</summary>
    Range = 8,

    /// <summary>"TBC", "to be confirmed".</summary>
    ToBeConfirmed = 16,

    /// <summary>"n/a", "not applicable".</summary>
    NotApplicable = 32,

    /// <summary>The year was written with two digits and taken to be of this century.</summary>
    ShortYear = 64,
}
