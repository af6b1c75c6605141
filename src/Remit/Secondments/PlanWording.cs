using System.Globalization;

namespace Remit.Secondments;

/// <summary>Plans in words for people.</summary>
internal static class PlanWording
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The state in words.</summary>
    public static string Of(PlanState state) =>
        state switch
        {
            PlanState.Waiting => "Waits for a program",
            PlanState.Running => "Being made",
            PlanState.Finished => "Made",
            PlanState.Cancelled => "Stopped",
            _ => "Failed",
        };

    /// <summary>The colour of the state's tag.</summary>
    public static string Colour(PlanState state) =>
        state switch
        {
            PlanState.Waiting => "govuk-tag--grey",
            PlanState.Running => "govuk-tag--blue",
            PlanState.Finished => "govuk-tag--green",
            PlanState.Cancelled => "govuk-tag--orange",
            _ => "govuk-tag--red",
        };

    /// <summary>How good it is, in a sentence for somebody who has never heard of a bound.</summary>
    public static string Goodness(PlanResult result) =>
        result switch
        {
            { IsProved: true } => "No plan that keeps every rule is better: that is proved.",
            { BetterAtMost: { } percent } => string.Create(
                British,
                $"A better plan may exist, and it could be at most {percent:0.#}% better: that much is proved."
            ),
            _ => "It is the best that was found; how much better another could be is not known.",
        };

    /// <summary>"4 placements of 3 members, 19 months at seats".</summary>
    public static string Size(PlanResult result) =>
        $"{Count(result.Stays.Count, "placement")} of {Count(result.Members, "member")}, {Count(result.SeatMonths, "month")} at seats";

    /// <summary>"first wish", "third wish".</summary>
    public static string Wish(int? wish) =>
        wish switch
        {
            null => "",
            1 => "first wish",
            2 => "second wish",
            3 => "third wish",
            { } further => string.Create(British, $"wish {further}"),
        };

    /// <summary>"1 placement", "3 placements".</summary>
    public static string Count(int number, string what) => string.Create(British, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    /// <summary>"4 to 6 months", as the decision sets it.</summary>
    public static string Months(SecondmentTerms terms) =>
        terms.MinMonths == terms.MaxMonths ? Count(terms.MinMonths, "month") : $"{terms.MinMonths} to {Count(terms.MaxMonths, "month")}";

    /// <summary>"0.4 seconds", "20 seconds".</summary>
    public static string Took(long milliseconds) =>
        milliseconds < 100 ? "less than a tenth of a second"
        : milliseconds < 10_000 ? string.Create(British, $"{milliseconds / 1000.0:0.#} seconds")
        : string.Create(British, $"{milliseconds / 1000:N0} seconds");

    /// <summary>The changes of a what-if, each in words, with the decision that it would need.</summary>
    public static IReadOnlyList<(string What, string? NeedsDecision)> Changes(SecondmentPlan plan)
    {
        List<(string, string?)> said = [];
        var scheme = plan.Given;
        foreach (var change in plan.Request.Changes)
        {
            said.Add((change.Say(scheme), change.NeedsDecision(scheme)));
            scheme = change.On(scheme);
        }

        return said;
    }

    /// <summary>Why what it says cannot be proposed before another decision is signed; empty where it can.</summary>
    public static IReadOnlyList<string> NeedsDecisions(SecondmentPlan plan) => [.. Changes(plan).Select(c => c.NeedsDecision).OfType<string>()];
}
