using System.Globalization;

namespace Remit.Secondments;

/// <summary>How days and months are said in plans.</summary>
internal static class PlanWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"1 December 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"1 month", "5 months".</summary>
    public static string Months(int months) => months == 1 ? "1 month" : string.Create(CultureInfo.InvariantCulture, $"{months} months");

    /// <summary>"4 to 6 months", "5 months".</summary>
    public static string Span(int least, int most) =>
        least == most ? Months(least) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} months");
}
