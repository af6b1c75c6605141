using Remit.Agreements;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

// How a placement follows its agreement: what is signed binds, and what ends there ends here.
public sealed partial class Placement
{
    /// <summary>Why it cannot be as an agreement that every party signs says; empty when it can.</summary>
    /// <param name="agreement">Its agreement, or the variation of it.</param>
    /// <param name="scheme">What the decision sets.</param>
    public IReadOnlyList<Breach> WhyNotSigned(Agreement agreement, SecondmentTerms scheme)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(scheme);
        var signed = Terms with { FirstDay = agreement.FirstDay ?? Terms.FirstDay, LastDay = agreement.LastDay ?? Terms.LastDay };
        var cost = CostOf(signed, scheme);
        List<Breach> breaches = [];
        if (Withdrawn is not null)
        {
            breaches.Add(new("secondments.not-now", $"{Reference} was withdrawn: its agreement is withdrawn, too, and not signed"));
        }

        if (!signed.Length.IsAtLeast(scheme.MinMonths) || !signed.Length.IsAtMost(scheme.MaxMonths))
        {
            breaches.Add(
                new(
                    "secondments.length",
                    $"{agreement.Reference} is for {signed.Length}, and {agreement.DecisionCode} allows {scheme.MinMonths} to {scheme.MaxMonths} months",
                    agreement.DecisionCode
                )
            );
        }

        if (agreement.Terms.Amount > cost.StaffCost)
        {
            breaches.Add(
                new(
                    "secondments.share-above-cost",
                    $"{agreement.Reference} promises {agreement.Terms.Amount}, and the staff cost of these days is {cost.StaffCost}",
                    agreement.DecisionCode
                )
            );
        }

        return breaches;
    }

    /// <summary>Takes over what every party has signed: days, and what the host pays.</summary>
    /// <param name="agreement">Its agreement, or the variation of it.</param>
    /// <param name="scheme">What the decision sets.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSigned"/> gives a reason against it.</exception>
    public void TakeSigned(Agreement agreement, SecondmentTerms scheme)
    {
        Breach.ThrowIfAny(WhyNotSigned(agreement, scheme));
        Terms = Terms with { FirstDay = agreement.FirstDay!.Value, LastDay = agreement.LastDay!.Value };
        (StaffCost, HostShare) = (CostOf(Terms, scheme).StaffCost, agreement.Terms.Amount);
        Extensions = [.. Extensions.Select(e => e.VariationId == agreement.Id ? e with { SignedAt = agreement.SignedAt } : e)];
    }

    /// <summary>Notes that an agreement of its own was given up before it was signed.</summary>
    /// <param name="agreement">The agreement.</param>
    public void TakeGivenUp(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        Extensions = [.. Extensions.Select(e => e.VariationId == agreement.Id && e.IsOpen ? e with { GivenUpAt = agreement.Ending?.At } : e)];
    }

    /// <summary>
    /// Notes that its agreement was ended: before the first day it does not come about; otherwise it ends early, and the host pays its share of the days that were.
    /// </summary>
    /// <param name="ending">How the agreement ended.</param>
    /// <param name="scheme">What the decision sets.</param>
    public void TakeEnded(AgreementEnding ending, SecondmentTerms scheme)
    {
        ArgumentNullException.ThrowIfNull(ending);
        ArgumentNullException.ThrowIfNull(scheme);
        SecondmentAct act = new(ending.PersonId, ending.Name, ending.At, ending.Reason);
        Extensions = [.. Extensions.Select(e => e.IsOpen ? e with { GivenUpAt = ending.At } : e)];
        if (ending.LastDay is not { } lastDay || lastDay < Terms.FirstDay)
        {
            Withdrawn = act;
            return;
        }

        EndedEarly = act;
        Terms = Terms with { LastDay = lastDay };
        var cost = CostOf(Terms, scheme);
        // what was signed may be less than the decision's share: an early end never makes it more
        (StaffCost, HostShare) = (cost.StaffCost, cost.HostShare < HostShare ? cost.HostShare : HostShare);
    }

    /// <summary>What may still be promised on each financial year after an early end; nothing where it does not come about.</summary>
    /// <param name="scheme">What the decision sets.</param>
    public IReadOnlyList<YearCost> YearsStanding(SecondmentTerms scheme) => Withdrawn is null ? CostOf(Terms, scheme).Years : [];
}
