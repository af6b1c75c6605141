using Remit.Finance;

namespace Remit.Secondments;

/// <summary>Somebody at a seat from a day to a day, as a plan has it; it is no placement until people agree.</summary>
/// <param name="NominationId">The nomination.</param>
/// <param name="PersonName">The nominee's name when the plan was made.</param>
/// <param name="OrganisationId">The employer.</param>
/// <param name="OrganisationName">The employer's name when the plan was made.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="SeatName">The seat's name when the plan was made.</param>
public sealed record PlannedStay(Guid NominationId, string PersonName, Guid OrganisationId, string OrganisationName, Guid SeatId, string SeatName)
{
    /// <summary>The first day.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>How many of the scheme's months it touches.</summary>
    public int Months { get; init; }

    /// <summary>What the employment costs a month; zero for a placement that stands already.</summary>
    public Money MonthlyCost { get; init; }

    /// <summary>What the host would pay of it.</summary>
    public Money HostShare { get; init; }

    /// <summary>Which of their wishes the seat is, from 1; null where it is none.</summary>
    public int? Wish { get; init; }

    /// <summary>The placement, where it stands already; null where the plan says something new.</summary>
    public Guid? PlacementId { get; init; }

    /// <summary>The placement's reference, where it stands already.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it is in the plan; null while that is not worked out.</summary>
    public string? Because { get; init; }
}
