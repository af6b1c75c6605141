using At = Remit.Agreements.AgreementStatus;

namespace Remit.Agreements;

/// <summary>Which act leads from which state to which; any other is refused.</summary>
/// <remarks>A signature leads on when it was the last one missing.</remarks>
public static class AgreementTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(AgreementStatus From, string Act, AgreementStatus To)> All { get; } =
    [
        (At.Drafting, "change", At.Drafting),
        (At.Drafting, "offer", At.Offered),
        (At.Drafting, "withdraw", At.Withdrawn),
        (At.Offered, "sign", At.Offered),
        (At.Offered, "sign", At.Signed),
        (At.Offered, "recall", At.Drafting),
        (At.Offered, "decline", At.Drafting),
        (At.Offered, "withdraw", At.Withdrawn),
        (At.Signed, "vary", At.Varied),
        (At.Signed, "end", At.Ended),
    ];
}
