using Remit.Calendars;
using Remit.Finance;
using Remit.Payments;
using Remit.Rules;

namespace Remit.Spending;

/// <content>Money on its way in and claims on their way out.</content>
public static partial class SpendingRisks
{
    /// <summary>Days from the day on which a claim is handed in, after which one that is not settled or not paid is at risk: what is left is time to mend it.</summary>
    public const int DaysToCheck = 14;

    /// <summary>Days from the day on which a claim is handed in, within which what is accepted of it is paid.</summary>
    /// <remarks>Source: Procurement Act 2023, section 68, which sets 30 days for what public bodies buy; kept to for grants too.</remarks>
    public const int DaysToPay = 30;

    private static IEnumerable<SpendingRisk> OfReceipts(RiskFacts facts)
    {
        foreach (var (owed, code) in facts.Owed.Where(o => o.Receivable.IsInArrearsOn(facts.Today)))
        {
            var what = owed.IsInvoice ? $"Invoice {owed.Number} of {owed.PayerName}" : $"Instalment {owed.Number} of {owed.PayerName}";
            var grace = owed.GraceDays > 0 ? $", and {owed.GraceDays} days of grace are over" : "";
            yield return new(
                RiskKind.ReceiptLate,
                code,
                owed.Open.Pence,
                $"{what}: {owed.Open} of {owed.Totals.Due} has not come{grace}",
                new(ReceivableId: owed.Id)
            )
            {
                By = owed.DueOn,
            };
        }

        foreach (var (demand, code) in facts.Demands.Where(d => d.Demand.Awaited > Money.Zero && d.Demand.DueOn < facts.Today))
        {
            yield return new(
                RiskKind.ReceiptLate,
                code,
                demand.Awaited.Pence,
                $"Demand {demand.Reference} to {demand.Payee}: {demand.Awaited} of {demand.Amount} has not come back",
                new(DemandId: demand.Id)
            )
            {
                By = demand.DueOn,
            };
        }
    }

    private static IEnumerable<SpendingRisk> OfClaim(ClaimStanding standing, DateOnly today)
    {
        var (claim, code) = (standing.Claim, standing.DecisionCode);
        if (claim.Submitted is not { } submitted)
        {
            yield break;
        }

        var handedIn = LondonTime.DayOf(submitted.At);
        var who = $"Claim {claim.Reference} of {standing.Organisation}";
        if (claim.Status == ClaimStatus.Submitted && today > handedIn.AddDays(DaysToCheck))
        {
            yield return new(
                RiskKind.ClaimNotChecked,
                code,
                claim.Claimed.Pence,
                $"{who}: {claim.Claimed} was handed in on {DayWords.Of(handedIn)}, and nobody has settled it",
                new(ClaimId: claim.Id)
            )
            {
                Since = handedIn,
                By = handedIn.AddDays(DaysToPay),
            };
        }

        if (
            claim is { Status: ClaimStatus.Accepted, Settlement: { } settled }
            && settled.Payable > standing.Paid
            && today > handedIn.AddDays(DaysToCheck)
        )
        {
            var unpaid = settled.Payable - standing.Paid;
            yield return new(
                RiskKind.ClaimNotPaid,
                code,
                unpaid.Pence,
                $"{who}: {unpaid} of the {settled.Payable} that was accepted is not paid, and "
                    + (standing.RequestId is null ? "nobody has asked for it" : "what is asked for is not approved"),
                standing.RequestId is { } request ? new(RequestId: request) : new(ClaimId: claim.Id)
            )
            {
                Since = LondonTime.DayOf(settled.By.At),
                By = handedIn.AddDays(DaysToPay),
            };
        }
    }
}
