namespace Remit.Payments;

/// <summary>That somebody did something: who, when, and why where a reason is asked for.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">The reason, or what shows it; null where none is asked for.</param>
public sealed record PaymentAct(Guid PersonId, string Name, DateTime At, string? Why = null);
