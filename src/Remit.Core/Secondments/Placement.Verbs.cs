using Remit.Agreements;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

// What is done to a placement, each verb with the question beside it.
public sealed partial class Placement
{
    /// <summary>Why the employer may not accept it; empty when it may.</summary>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public IReadOnlyList<Breach> WhyNotAccept(PlacementDay day) => WhyNot("accept", day);

    /// <summary>The employer says yes.</summary>
    /// <param name="by">Who, and when.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAccept"/> gives a reason against it.</exception>
    public void Accept(SecondmentAct by, PlacementDay day)
    {
        Breach.ThrowIfAny(WhyNotAccept(day));
        Accepted = by;
    }

    /// <summary>Why the employer may not decline it so; empty when it may.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public IReadOnlyList<Breach> WhyNotDecline(string? why, PlacementDay day) => [.. WhyNot("decline", day), .. WhyWithoutReason(why)];

    /// <summary>The employer says no, and why.</summary>
    /// <param name="by">Who, when and why.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDecline"/> gives a reason against it.</exception>
    public void Decline(SecondmentAct by, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotDecline(by.Why, day));
        Withdrawn = by;
    }

    /// <summary>Why it may not be withdrawn so; empty when it may. What every party has signed is ended through its agreement.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(string? why, PlacementDay day) => [.. WhyNot("withdraw", day), .. WhyWithoutReason(why)];

    /// <summary>Takes it back before it is signed, by the host, or because the secondee dropped out.</summary>
    /// <param name="by">Who, when and why.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(SecondmentAct by, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotWithdraw(by.Why, day));
        Withdrawn = by;
    }

    /// <summary>Why an agreement may not be drafted for it; empty when it may.</summary>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <param name="attached">Where the agreement stands that was drafted before; null when none was.</param>
    public IReadOnlyList<Breach> WhyNotDraft(PlacementDay day, AgreementStatus? attached) =>
        WhyNot("draft", day) is { Count: > 0 } breaches ? breaches
        : attached is not null and not AgreementStatus.Withdrawn
            ? [new("secondments.drafted-already", $"{Reference} has an agreement already: change that, or withdraw it")]
        : [];

    /// <summary>Names the agreement between host and employer.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <param name="attached">Where the agreement stands that was drafted before; null when none was.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDraft"/> gives a reason against it.</exception>
    public void Attach(Guid agreementId, PlacementDay day, AgreementStatus? attached)
    {
        Breach.ThrowIfAny(WhyNotDraft(day, attached));
        AgreementId = agreementId;
    }

    /// <summary>Why it may not be extended so; empty when it may.</summary>
    /// <param name="lastDay">The last day as it is to be, inclusive.</param>
    /// <param name="why">The reason.</param>
    /// <param name="against">What it is held against; this placement may be among those that stand.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public IReadOnlyList<Breach> WhyNotExtend(DateOnly lastDay, string? why, PlacementCase against, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(against);
        if (WhyNot("extend", day) is { Count: > 0 } breaches)
        {
            return breaches;
        }

        if (OpenExtension is { } open)
        {
            return
            [
                new(
                    "secondments.extended-already",
                    $"An extension to {DayWords.Of(open.LastDay)} waits for signatures: sign it, or withdraw it first"
                ),
            ];
        }

        if (EndedEarly is not null)
        {
            return [new("secondments.ends-early", $"{Reference} was ended early, with {DayWords.Of(Terms.LastDay)} as its last day")];
        }

        if (lastDay <= Terms.LastDay)
        {
            return [new("secondments.not-longer", $"Its last day is {DayWords.Of(Terms.LastDay)}: an extension ends later")];
        }

        var longer = Terms with { LastDay = lastDay };
        var others = against with { Standing = [.. against.Standing.Where(o => o.Id != Id)] };
        return
        [
            .. WhyNotSoLong(longer.Length, against.Scheme),
            .. WhyNotThen(longer.Length, against),
            .. WhyNotFree(longer, others),
            .. WhyNotAffordMore(longer, against),
            .. WhyWithoutReason(why),
        ];
    }

    /// <summary>Asks for it to last longer; it does when every party has signed the variation.</summary>
    /// <param name="lastDay">The last day as it is to be, inclusive.</param>
    /// <param name="variationId">The agreement that varies its own.</param>
    /// <param name="against">What it is held against.</param>
    /// <param name="by">Who, when and why.</param>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotExtend"/> gives a reason against it.</exception>
    public PlacementExtension Extend(DateOnly lastDay, Guid variationId, PlacementCase against, SecondmentAct by, PlacementDay day)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotExtend(lastDay, by.Why, against, day));
        var cost = CostOf(Terms with { LastDay = lastDay }, against.Scheme.Terms);
        PlacementExtension extension = new(variationId, lastDay, cost.StaffCost, cost.HostShare, by);
        Extensions = [.. Extensions, extension];
        return extension;
    }

    /// <summary>Why it may not be ended through its agreement, before its first day or early; empty when it may.</summary>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public IReadOnlyList<Breach> WhyNotEnd(PlacementDay day) =>
        EndedEarly is not null
            ? [new("secondments.ends-early", $"{Reference} was ended early, with {DayWords.Of(Terms.LastDay)} as its last day")]
            : WhyNot(StatusOn(day) == PlacementStatus.Agreed ? "drop out" : "end", day);

    private IReadOnlyList<Breach> WhyNotAffordMore(PlacementTerms longer, PlacementCase against)
    {
        var (terms, before) = (against.Scheme.Terms, CostOf(Terms, against.Scheme.Terms));
        var after = CostOf(longer, terms);
        var held = before.Years.ToDictionary(y => y.Year, y => y.HostShare);
        // its own share stands already, in the cap and on the lines: only what comes on top has to be there
        var more = after with
        {
            Years =
            [
                .. after.Years.Select(y => y with { HostShare = y.HostShare - held.GetValueOrDefault(y.Year) }).Where(y => y.HostShare > Money.Zero),
            ],
        };
        return WhyNotAfford(more, against, this);
    }

    private IReadOnlyList<Breach> WhyNot(string act, PlacementDay day)
    {
        var status = StatusOn(day);
        return PlacementTransitions.All.Any(t => t.From == status && t.Act == act)
            ? []
            : [new("secondments.not-now", $"{Reference} {InWords(status)}: {Refusal(act)}")];
    }

    private static IReadOnlyList<Breach> WhyWithoutReason(string? why) =>
        string.IsNullOrWhiteSpace(why) ? [new("secondments.no-reason", "Enter why")] : [];

    private static string InWords(PlacementStatus status) =>
        status switch
        {
            PlacementStatus.Proposed => "waits for the employer’s answer",
            PlacementStatus.Accepted => "was accepted, and its agreement is not signed by all",
            PlacementStatus.Agreed => "is agreed and has not begun",
            PlacementStatus.UnderWay => "is under way",
            PlacementStatus.Completed => "is completed",
            PlacementStatus.EndedEarly => "was ended early",
            _ => "does not come about",
        };

    private static string Refusal(string act) =>
        act switch
        {
            "accept" or "decline" => "only a proposal is answered",
            "withdraw" => "only what is not signed is withdrawn; what is signed is ended through its agreement",
            "draft" => "an agreement is drafted when the employer has accepted",
            "extend" => "only what is agreed or under way is extended",
            _ => "only what is agreed or under way is ended",
        };
}
