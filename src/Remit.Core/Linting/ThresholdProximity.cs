using System.Globalization;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>What an amount buys at the stated price, and amounts that stop just short of a line in the buying rules.</summary>
/// <remarks>Source: linter R16.</remarks>
internal sealed class ThresholdProximity : IRule
{
    /// <summary>How close under a line an amount is remarked on, in per cent of the line.</summary>
    private const int NearPercent = 2;

    public string Id => "R16";

    public IEnumerable<Finding> Check(PaperUnderReview paper) => [.. WhatTheRateBuys(paper), .. JustUnderALine(paper)];

    private IEnumerable<Finding> WhatTheRateBuys(PaperUnderReview paper)
    {
        var rates = paper.Paper.Spending.Where(s => s is { Per: "day", Amount.Pence: > 0, Doubtful: false }).ToList();
        if (
            paper.Approved is not { Pence: > 0 } amount
            || rates.FirstOrDefault(r => r.Kind != SpendingKind.Comparison)?.Amount is not { } rate
            || rate > amount
        )
        {
            yield break;
        }

        var days = (decimal)amount.Pence / rate.Pence;
        var other = rates.Select(r => r.Amount!.Value).FirstOrDefault(r => r != rate);
        var comparison =
            other == default
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"; at the {other} it is compared with, {(decimal)amount.Pence / other.Pence:0.0} days"
                );
        yield return new(
            Id,
            Severity.Note,
            string.Create(CultureInfo.InvariantCulture, $"{amount} at {rate} a day is {days:0.0} days{comparison}."),
            "Say how many days are bought, so that the price can be compared with others for the same work.",
            rates.First(r => r.Amount == rate).Span
        );
    }

    private IEnumerable<Finding> JustUnderALine(PaperUnderReview paper)
    {
        if (PolicyDay(paper) is not { } day || paper.Delegations.BuyingRulesOn(day) is not { } rules)
        {
            yield break;
        }

        var amounts = paper.Paper.Spending.Where(s =>
            s is { Kind: SpendingKind.Approved or SpendingKind.Component, Per: null, Doubtful: false, Amount.Pence: > 0 }
        );
        foreach (var row in amounts.DistinctBy(s => s.Amount))
        {
            foreach (var line in rules.Lines.Where(line => IsJustUnder(row.Amount!.Value, line)).Take(1))
            {
                yield return new(
                    Id,
                    Severity.Note,
                    $"{row.Amount} is {line - row.Amount!.Value} under {line}, from where the rules on buying ask for more ({rules.EnactedBy}).",
                    "Say how the amount was arrived at, and that the work was not divided to stay under the line.",
                    row.Span
                );
            }
        }
    }

    private static bool IsJustUnder(Money amount, Money line) => amount < line && line.Pence - amount.Pence <= line.Pence / 100 * NearPercent;

    private static DateOnly? PolicyDay(PaperUnderReview paper) => paper.PolicyDay ?? (paper.FundedYears is [var first, ..] ? first.FirstDay : null);
}
