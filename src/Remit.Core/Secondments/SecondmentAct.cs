namespace Remit.Secondments;

/// <summary>That somebody did something: who, when, and why where a reason is asked for.</summary>
/// <param name="PersonId">Who; null where the program did it.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">The reason; null where none is asked for.</param>
public sealed record SecondmentAct(Guid? PersonId, string Name, DateTime At, string? Why = null);
