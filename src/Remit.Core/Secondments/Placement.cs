using Remit.Agreements;
using Remit.Finance;
using Remit.Payments;

namespace Remit.Secondments;

/// <summary>What a placement is about.</summary>
/// <param name="NominationId">Who, as their employer nominated them.</param>
/// <param name="SeatId">At which seat.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="MonthlyCost">What the employment costs a month, with on-costs.</param>
/// <param name="Vat">Whether VAT is inside the cost.</param>
public sealed record PlacementTerms(Guid NominationId, Guid SeatId, DateOnly FirstDay, DateOnly LastDay, Money MonthlyCost, VatBasis Vat)
{
    /// <summary>The days.</summary>
    public PlacementLength Length => new(FirstDay, LastDay);
}

/// <summary>That a placement is to last longer: agreed when every party has signed the agreement that varies its own.</summary>
/// <param name="VariationId">That agreement.</param>
/// <param name="LastDay">The last day as it is to be, inclusive.</param>
/// <param name="StaffCost">What the employment costs then over the whole placement.</param>
/// <param name="HostShare">What the host pays of it then.</param>
/// <param name="Asked">Who asked for it, when and why.</param>
public sealed record PlacementExtension(Guid VariationId, DateOnly LastDay, Money StaffCost, Money HostShare, SecondmentAct Asked)
{
    /// <summary>When every party had signed it, in UTC; null while one has not.</summary>
    public DateTime? SignedAt { get; init; }

    /// <summary>When it was given up, in UTC; null when it was not.</summary>
    public DateTime? GivenUpAt { get; init; }

    /// <summary>Whether it still waits for signatures.</summary>
    public bool IsOpen => SignedAt is null && GivenUpAt is null;
}

/// <summary>A person of a partner employer in a seat at the host, from a day to a day.</summary>
/// <remarks>Source: ADD2253, S3 to S6.</remarks>
public sealed partial class Placement
{
    private Placement() => (Reference, PersonName, OrganisationName, Terms, Proposed) = ("", "", "", null!, null!);

    /// <summary>The placement's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its reference: "P0003".</summary>
    public string Reference { get; private init; }

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>The substantive employer, which is paid.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>The employer's name on the day of the proposal.</summary>
    public string OrganisationName { get; private init; }

    /// <summary>The secondee.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The secondee's name on the day of the proposal.</summary>
    public string PersonName { get; private init; }

    /// <summary>What it is about, as it stands now; an extension or an early end changes the last day and is kept besides.</summary>
    public PlacementTerms Terms { get; private set; }

    /// <summary>What the employment costs over the whole placement.</summary>
    public Money StaffCost { get; private set; }

    /// <summary>What the host pays of it.</summary>
    public Money HostShare { get; private set; }

    /// <summary>Who proposed it, when, and because of what: the planner's reason, or the officer's.</summary>
    public SecondmentAct Proposed { get; private init; }

    /// <summary>The plan from which it was proposed; null where an officer proposed it by hand.</summary>
    public Guid? PlanId { get; private init; }

    /// <summary>The placement whose place it takes after somebody dropped out; null where it takes none.</summary>
    public Guid? ReplacesId { get; private init; }

    /// <summary>That the employer says yes; null while it has not.</summary>
    public SecondmentAct? Accepted { get; private set; }

    /// <summary>That it does not come about: who declined or withdrew it before it began, and why; null while it stands.</summary>
    public SecondmentAct? Withdrawn { get; private set; }

    /// <summary>The secondment agreement between host and employer; null while none is drafted. That every party has signed it makes the placement agreed.</summary>
    public Guid? AgreementId { get; private set; }

    /// <summary>That it ends or ended before its time: who, when and why; null when it does not. The last day is in the terms.</summary>
    public SecondmentAct? EndedEarly { get; private set; }

    /// <summary>Every extension that was asked for, oldest first; at most one is open.</summary>
    public IReadOnlyList<PlacementExtension> Extensions { get; private set; } = [];

    /// <summary>The extension that waits for signatures; null when none does.</summary>
    public PlacementExtension? OpenExtension => Extensions.FirstOrDefault(e => e.IsOpen);

    /// <summary>The last day for which seat and secondee are taken, inclusive: an extension that waits for signatures is counted.</summary>
    public DateOnly TakenUntil => OpenExtension?.LastDay ?? Terms.LastDay;

    /// <summary>What it counts against the cap: an extension that waits for signatures is counted.</summary>
    public Money ShareCounted => OpenExtension?.HostShare ?? HostShare;

    /// <summary>Where it stands.</summary>
    /// <param name="day">The day, and whether its agreement is signed.</param>
    public PlacementStatus StatusOn(PlacementDay day) =>
        Withdrawn is not null ? PlacementStatus.Withdrawn
        : Accepted is null ? PlacementStatus.Proposed
        : !day.IsSigned ? PlacementStatus.Accepted
        : day.Today < Terms.FirstDay ? PlacementStatus.Agreed
        : day.Today <= Terms.LastDay ? PlacementStatus.UnderWay
        : EndedEarly is not null ? PlacementStatus.EndedEarly
        : PlacementStatus.Completed;
}
