using At = Remit.Payments.ClaimStatus;

namespace Remit.Payments;

/// <summary>Which act leads a claim from which state to which; any other is refused.</summary>
/// <remarks>To settle a claim leads to accepted or refused, as the checks of its lines say.</remarks>
public static class ClaimTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(ClaimStatus From, string Act, ClaimStatus To)> All { get; } =
    [
        (At.Drafting, "change", At.Drafting),
        (At.Drafting, "submit", At.Submitted),
        (At.Drafting, "withdraw", At.Withdrawn),
        (At.Submitted, "check", At.Submitted),
        (At.Submitted, "settle", At.Accepted),
        (At.Submitted, "settle", At.Refused),
        (At.Submitted, "return", At.Drafting),
        (At.Submitted, "withdraw", At.Withdrawn),
        (At.Accepted, "reopen", At.Submitted),
        (At.Refused, "reopen", At.Submitted),
    ];
}
