using Remit.Decisions;
using Remit.Papers;

namespace Remit.Forms;

/// <summary>What a form begins with: nothing but its level, or what carries over from an earlier decision or form.</summary>
/// <param name="Content">What stands in the form at the start.</param>
/// <param name="CarriesOver">What is taken from the earlier one, in words; empty when nothing is.</param>
/// <param name="StaysBehind">What is not, and why it must be written anew.</param>
public sealed record FormStart(FormContent Content, IReadOnlyList<string> CarriesOver, IReadOnlyList<string> StaysBehind)
{
    private static readonly string[] Behind =
    [
        "Amounts, years and dates: what was approved then is not approved again",
        "The reason for an act before its decision, deferral and Part 2: each decision needs its own",
        "Advice, reviews and signatures",
    ];

    private static readonly string[] UsualSteps = ["Contract or agreement is signed", "Delivery begins", "Delivery ends", "Evaluation"];

    /// <summary>The levels that a form can be begun at.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["ADD", "DD", "MD"];

    /// <summary>An empty form of a level, with the steps that every decision of it goes through.</summary>
    /// <param name="level">One of <see cref="Levels"/>.</param>
    public static FormStart Of(string level) =>
        new(
            new()
            {
                Basics = new() { Level = level },
                Limits = new() { NeedsNewDecision = level == "MD" ? ["Any money beyond this"] : [] },
                Delivery = new() { Steps = [.. UsualSteps.Select(a => new PlannedStep(a, null, null))] },
            },
            [],
            []
        );

    /// <summary>A form that goes on from a decision of the register.</summary>
    /// <param name="facts">What that decision says.</param>
    /// <param name="level">The new form's level.</param>
    public static FormStart From(DecisionFacts facts, string level)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lines = facts
            .Spending.Where(s => s.Kind is SpendingKind.Approved or SpendingKind.Component)
            .Select(s => (s.Funder, s.Budget, s.Payee))
            .Where(s => s is not (null, null, null))
            .Distinct()
            .Select(s => new SpendingLine(null, s.Funder ?? "", s.Budget, s.Payee, null, MoneyNature.Revenue, MoneyCertainty.Approved));
        return Described(
            new()
            {
                Basics = new()
                {
                    Level = level,
                    Title = facts.Title,
                    Directorate = facts.Directorate,
                    Summary = facts.Summary,
                },
                Items = [.. facts.Items.Select(i => new FormItem(i.Text))],
                Money = new() { Lines = [.. lines] },
                Delivery = new() { Steps = [.. facts.Timeline.Select(t => new PlannedStep(t.Activity, null, null))] },
                Sources = new() { Cites = facts.Code is { } code ? [new(code, CitationRelation.Follows)] : [] },
            }
        );
    }

    /// <summary>A form that goes on from another.</summary>
    /// <param name="earlier">What the other says.</param>
    /// <param name="code">The other's code.</param>
    /// <param name="level">The new form's level.</param>
    public static FormStart From(FormContent earlier, string code, string level)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Described(
            earlier with
            {
                Basics = earlier.Basics with { Level = level, Retrospective = null },
                Money = earlier.Money with { Lines = [.. earlier.Money.Lines.Select(l => l with { Year = null, Amount = null })] },
                Limits = earlier.Limits with
                {
                    Counts = [.. earlier.Limits.Counts.Select(c => c with { Until = null })],
                    StopOptions = [.. earlier.Limits.StopOptions.Select(o => o with { NoticeBy = null, EndsOn = null })],
                },
                Outcomes = earlier.Outcomes with
                {
                    Promised = [.. earlier.Outcomes.Promised.Select(p => p with { By = null })],
                    EvaluationDue = null,
                },
                Delivery = earlier.Delivery with { Steps = [.. earlier.Delivery.Steps.Select(s => s with { Starts = null, Ends = null })] },
                Sources = new() { Cites = [new(code, CitationRelation.Follows)] },
                Access = new(),
            }
        );
    }

    private static FormStart Described(FormContent content) =>
        new(content, [.. FormSheets.All.Where(s => FormAnswers.Of(content, s.Section).Count > 0).Select(s => s.Name)], Behind);
}
