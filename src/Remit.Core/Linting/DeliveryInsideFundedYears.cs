using System.Text.RegularExpressions;
using Remit.Calendars;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>What is delivered falls in the years that have money.</summary>
/// <remarks>Source: linter R2; reading-papers, finding 6.</remarks>
internal sealed partial class DeliveryInsideFundedYears : IRule
{
    public string Id => "R2";

    public IEnumerable<Finding> Check(PaperUnderReview paper) => [.. AfterTheLastYear(paper), .. NotYetBudgeted(paper), .. WithoutPeriod(paper)];

    private IEnumerable<Finding> AfterTheLastYear(PaperUnderReview paper)
    {
        var years = paper.FundedYears;
        if (years.Count == 0 || paper.Approved is { Pence: 0 })
        {
            yield break;
        }

        var last = years[^1];
        var delivery = paper
            .Events.Where(e => (e.IsRow ? DeliveryEnds().IsMatch(e.What) : DatedEvents.IsPeriodOfWork(paper, e)) && e.Last > last.LastDay)
            .MaxBy(e => e.Last);

        // where the text names the later year at all, something is said of it that a rule cannot judge
        if (delivery is not null && paper.Paper.FinancialYears.Any(y => y.Value >= FinancialYear.Of(delivery.Last)))
        {
            yield break;
        }

        // money of a year that was over before the decision or the work began is where the money was saved, not when it is spent
        if (delivery is null || (paper.Paper.DateSigned?.Value ?? paper.Paper.Timeline.Min(r => r.Start) ?? delivery.First) > last.LastDay)
        {
            yield break;
        }

        var unfunded = FinancialYear.Range(last.Next, FinancialYear.Of(delivery.Last));
        var undecided = paper.Sentences.Select(s => paper.Find(UndecidedStage(), s)).FirstOrDefault(m => m.Success);
        yield return new(
            Id,
            Severity.NeedsReason,
            $"The money is for {Names(years)}, to 31 March {last.LastDay.Year}, and delivery runs to {DatedEvents.Month(delivery.Last)}: {Names(unfunded)} "
                + (
                    undecided is null
                        ? "has no money."
                        : $"has no money and rests on {undecided.Groups["stage"].Value.ToLowerInvariant()}, which is not decided."
                ),
            "Approve money for the later year, end delivery by the year-end, or say which decision will fund the rest.",
            delivery.Span
        );
    }

    private IEnumerable<Finding> NotYetBudgeted(PaperUnderReview paper)
    {
        foreach (var sentence in paper.Sentences)
        {
            var promise = paper.Find(ProvisionWillBeMade(), sentence);
            if (!promise.Success)
            {
                continue;
            }

            var words = paper.Words(sentence);
            List<FinancialYear> years = [.. FinancialYearText.FindAll(words).SelectMany(m => m.Years).Distinct().Order()];
            if (years.Count > 0)
            {
                var amount = AmountText.FindAll(words).FirstOrDefault(a => a.Amount is { Pence: > 0 });
                var sum =
                    amount is null ? "The money"
                    : amount.TotalOverYears is { } total && years.Count > 1 ? $"{amount.Amount} a year, {total} in all,"
                    : $"{amount.Amount}";
                yield return new(
                    Id,
                    Severity.Note,
                    $"{sum} for {Names(years)} is not yet in a budget: the text says that provision is still to be made.",
                    "Make the commitment for those years subject to the budget being set, and record when it was.",
                    sentence
                );
            }
        }
    }

    private IEnumerable<Finding> WithoutPeriod(PaperUnderReview paper)
    {
        var hasPeriod =
            paper.Paper.FinancialYears.Count > 0
            || paper.Events.Any(e => e.IsRow && (DeliveryEnds().IsMatch(e.What) || e.What.Contains("closure", StringComparison.OrdinalIgnoreCase)))
            || paper.Paper.Items.Any(i => PeriodWords().IsMatch(i.Text) || DateText.FindAll(i.Text).Count > 0);
        if (paper.HoldsWholeForm && !hasPeriod)
        {
            yield return new(
                Id,
                Severity.Note,
                "The decision has no period: it names no financial year, and neither the decision nor the activity table says when it ends.",
                "Say from when to when the decision holds.",
                paper.Paper.Items[0].Span
            );
        }
    }

    private static string Names(IReadOnlyList<FinancialYear> years) =>
        years.Count switch
        {
            1 => $"{years[0]}",
            2 => $"{years[0]} and {years[1]}",
            _ => $"{string.Join(", ", years.SkipLast(1))} and {years[^1]}",
        };

    [GeneratedRegex(
        @"\b(?:deliver\w*|programme|project|pilot)\b[^\n]{0,30}\b(?:ends?|complet\w+|finish\w*)\b|\bend\s+date\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DeliveryEnds();

    [GeneratedRegex(@"\bdecision\s+(?:to|on|whether)\s+[^.\n]{0,40}?\b(?<stage>(?:stage|phase)\s+(?:two|three|2|3))\b", RegexOptions.IgnoreCase)]
    private static partial Regex UndecidedStage();

    [GeneratedRegex(
        @"\bprovision\s+(?:will|is\s+to|would|needs?\s+to)\s+be\s+made\b|\bsubject\s+to\s+(?:the\s+)?(?:future\s+|annual\s+)?budget[\s-]+setting\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ProvisionWillBeMade();

    [GeneratedRegex(@"\b(?:months?|years?|until|end(?:s|ing)?\s+(?:on|in))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PeriodWords();
}
