using Remit.Authority;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Reads a decision, typed, imported or half drafted, and says what in it does not hold together.</summary>
/// <remarks>Deterministic, and linear in the length of the text. Source: linter, rules R1 to R16.</remarks>
public static class Linter
{
    private static readonly IRule[] _rules =
    [
        new SumsAddUp(),
        new DeliveryInsideFundedYears(),
        new DatesInOrder(),
        new QuantitiesAgree(),
        new DecisionMakerHasAuthority(),
        new Aggregation(),
        new OutcomesMeasurable(),
        new EvaluationInTime(),
        new CitationsConsistent(),
        new AdvicePresent(),
        new EqualitySubstantive(),
        new GrantOrContract(),
        new BreakOption(),
        new UnitSanity(),
        new BudgetNamesAgree(),
        new ThresholdProximity(),
    ];

    /// <summary>Puts every rule to a paper.</summary>
    /// <param name="paper">The paper as it was read; a page that lists several decisions is not a paper and gets no finding.</param>
    /// <param name="delegations">The policy on who may sign; null for what is publicly known of the authority that the papers are of.</param>
    /// <returns>The findings in order of place in the text, those about something absent last; empty when nothing is amiss or the text gives nothing to go on.</returns>
    public static IReadOnlyList<Finding> Check(Paper paper, Delegations? delegations = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (paper.Records.Count > 0)
        {
            return [];
        }

        var underReview = new PaperUnderReview(paper, delegations ?? GlaPolicy.Delegations);
        List<(Finding Finding, int Rule)> found = [];
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            foreach (var finding in _rules[rule].Check(underReview))
            {
                found.Add((finding, rule));
            }
        }

        return [.. found.OrderBy(f => f.Finding.Span?.Start ?? int.MaxValue).ThenBy(f => f.Rule).Select(f => f.Finding)];
    }

    /// <summary>Puts R5 and R10 to a decision that is drafted here: what the scheme of delegation answers, and which advice is on it.</summary>
    /// <param name="route">Where the decision stands.</param>
    /// <returns>The findings, none with a place in a text; empty when nothing is amiss.</returns>
    public static IReadOnlyList<Finding> CheckRoute(RouteSoFar route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return [.. _rules.OfType<IRouteRule>().SelectMany(rule => rule.Check(route))];
    }
}
