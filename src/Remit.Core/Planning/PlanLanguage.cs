using System.Globalization;

namespace Remit.Planning;

/// <summary>How periods are said in explanations.</summary>
/// <param name="Period">The name of a period, counted from 0: "October 2018".</param>
/// <param name="One">One period: "month".</param>
/// <param name="Many">More of them: "months".</param>
public sealed record PlanLanguage(Func<int, string> Period, string One = "month", string Many = "months")
{
    /// <summary>Periods by their number from 1, where they have no names.</summary>
    public static PlanLanguage Numbered { get; } =
        new(period => string.Create(CultureInfo.InvariantCulture, $"period {period + 1}"), "period", "periods");

    /// <summary>"October 2018 to January 2019"; one name where it is one period.</summary>
    /// <param name="start">The first period.</param>
    /// <param name="end">The period after the last.</param>
    public string Stretch(int start, int end) => end - start <= 1 ? Period(start) : $"{Period(start)} to {Period(end - 1)}";

    /// <summary>The periods for which something holds: "October 2018 to January 2019 and March 2019"; "no month" where it never does.</summary>
    /// <param name="holds">For each period, whether it does.</param>
    public string Stretches(IReadOnlyList<bool> holds)
    {
        List<string> runs = [];
        for (var start = 0; start < holds.Count; start++)
        {
            var end = start;
            while (end < holds.Count && holds[end])
            {
                end++;
            }

            if (end > start)
            {
                runs.Add(Stretch(start, end));
                start = end;
            }
        }

        return runs.Count == 0 ? $"no {One}" : Listed(runs);
    }

    /// <summary>"4 to 6 months", "1 month", "4 or more months".</summary>
    /// <param name="length">The fewest and the most.</param>
    public string Length(HeadCount length) =>
        length switch
        {
            { Least: 1, Most: 1 } => $"1 {One}",
            _ when length.Least == length.Most => $"{length.Least} {Many}",
            { Most: int.MaxValue } => $"{length.Least} or more {Many}",
            _ => $"{length.Least} to {length.Most} {Many}",
        };

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    /// <summary>"1 placement", "3 placements".</summary>
    internal static string Placements(long count) => count == 1 ? "1 placement" : string.Create(CultureInfo.InvariantCulture, $"{count} placements");

    /// <summary>"1 point", "1,200 points".</summary>
    internal static string Points(long points) => points == 1 ? "1 point" : $"{points.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} points";

    /// <summary>"£25,000", "£1,250.50".</summary>
    internal static string Pounds(long pence) => (pence / 100m).ToString(pence % 100 == 0 ? "£#,0" : "£#,0.00", CultureInfo.InvariantCulture);
}
