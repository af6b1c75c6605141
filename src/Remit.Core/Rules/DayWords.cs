using System.Globalization;

namespace Remit.Rules;

/// <summary>Days as they stand in sentences for people.</summary>
public static class DayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"3 November 2026".</summary>
    /// <param name="day">The day.</param>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
