using Remit.Payments;

namespace Remit.Secondments;

/// <summary>What of a plan becomes proposals, which people then answer.</summary>
internal static class PlanProposing
{
    /// <summary>The stays that could be proposed: new ones, of a plan that needs no other decision, at seats that are there; who was placed since is for the database to say.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scheme">Its scheme as it is now.</param>
    public static IReadOnlyList<PlannedStay> Proposable(SecondmentPlan plan, SecondmentScheme scheme) =>
        plan.Result is { IsFound: true } result && PlanWording.NeedsDecisions(plan).Count == 0
            ? [.. result.Stays.Where(s => s.PlacementId is null && scheme.Seats.Any(seat => seat.Id == s.SeatId && seat.Withdrawn is null))]
            : [];

    /// <summary>A stay as it is put to the employer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stay">One of its stays.</param>
    /// <param name="vat">Whether VAT is inside the cost.</param>
    public static PlacementProposal ToProposal(SecondmentPlan plan, PlannedStay stay, VatBasis vat) =>
        new(new(stay.NominationId, stay.SeatId, stay.FirstDay, stay.LastDay, stay.MonthlyCost, vat), WhyOf(plan, stay))
        {
            PlanId = plan.Id,
            ReplacesId = plan.Request.After is { PlacementId: { } gone } after && after.Gone.SeatId == stay.SeatId ? gone : null,
        };

    private static string WhyOf(SecondmentPlan plan, PlannedStay stay) =>
        stay.Because ?? (stay.Wish is null ? $"As {plan.Name} has it" : $"As {plan.Name} has it: their {PlanWording.Wish(stay.Wish)}");
}
