using At = Remit.Secondments.PlacementStatus;

namespace Remit.Secondments;

/// <summary>Where a placement stands; it follows from its dated facts, its agreement and the day, and is never set.</summary>
public enum PlacementStatus
{
    /// <summary>Put to the employer, which has not answered.</summary>
    Proposed,

    /// <summary>The employer says yes; the agreement is not signed by all.</summary>
    Accepted,

    /// <summary>Every party has signed the agreement, and the first day is still to come.</summary>
    Agreed,

    /// <summary>The secondee is at the host.</summary>
    UnderWay,

    /// <summary>The last day has passed as it was agreed.</summary>
    Completed,

    /// <summary>The last day has passed, and it was brought forward.</summary>
    EndedEarly,

    /// <summary>It does not come about: declined, withdrawn, or dropped out before the first day.</summary>
    Withdrawn,
}

/// <summary>The day on which a placement is looked at, and whether its agreement binds then.</summary>
/// <param name="Today">The day in London.</param>
/// <param name="IsSigned">Whether every party has signed its agreement, whatever became of that since.</param>
public readonly record struct PlacementDay(DateOnly Today, bool IsSigned);

/// <summary>Which act, or which day, leads from which state to which; any other is refused.</summary>
/// <remarks>"sign" is done in the agreement; "begin" and "finish" are the days that come.</remarks>
public static class PlacementTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(PlacementStatus From, string Act, PlacementStatus To)> All { get; } =
    [
        (At.Proposed, "accept", At.Accepted),
        (At.Proposed, "decline", At.Withdrawn),
        (At.Proposed, "withdraw", At.Withdrawn),
        (At.Accepted, "draft", At.Accepted),
        (At.Accepted, "withdraw", At.Withdrawn),
        (At.Accepted, "sign", At.Agreed),
        (At.Accepted, "sign", At.UnderWay),
        (At.Agreed, "drop out", At.Withdrawn),
        (At.Agreed, "extend", At.Agreed),
        (At.Agreed, "begin", At.UnderWay),
        (At.UnderWay, "extend", At.UnderWay),
        (At.UnderWay, "end", At.UnderWay),
        (At.UnderWay, "end", At.EndedEarly),
        (At.UnderWay, "finish", At.Completed),
        (At.UnderWay, "finish", At.EndedEarly),
    ];
}
