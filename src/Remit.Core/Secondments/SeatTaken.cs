namespace Remit.Secondments;

/// <summary>That a placement which stands has a seat: what a seat, a nomination or a scheme may become is asked with these beside it.</summary>
/// <param name="Reference">The placement's reference: "P0003".</param>
/// <param name="SeatId">The seat.</param>
/// <param name="NominationId">Who sits there.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="HostShare">What the host pays for it.</param>
public sealed record SeatTaken(string Reference, Guid SeatId, Guid NominationId, DateOnly FirstDay, DateOnly LastDay, Finance.Money HostShare);
