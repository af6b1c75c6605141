using At = Remit.Payments.InstalmentStatus;

namespace Remit.Payments;

/// <summary>Where an instalment stands; it follows from its dated rows. That it was paid is said by the payment.</summary>
public enum InstalmentStatus
{
    /// <summary>Its evidence is awaited.</summary>
    Awaited,

    /// <summary>Evidence was handed in; somebody else looks at it.</summary>
    HandedIn,

    /// <summary>Its evidence was accepted: it can be paid from its due day on.</summary>
    Released,

    /// <summary>It is not going to be paid.</summary>
    Dropped,
}

/// <summary>Which act leads an instalment from which state to which; any other is refused.</summary>
public static class InstalmentTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(InstalmentStatus From, string Act, InstalmentStatus To)> All { get; } =
    [
        (At.Awaited, "hand in", At.HandedIn),
        (At.Awaited, "drop", At.Dropped),
        (At.HandedIn, "accept", At.Released),
        (At.HandedIn, "refuse", At.Awaited),
        (At.HandedIn, "drop", At.Dropped),
        (At.Released, "drop", At.Dropped),
    ];
}
