using At = Remit.Forms.FormStatus;

namespace Remit.Forms;

/// <summary>Which act leads from which state to which; any other is refused.</summary>
/// <remarks>An act with several ends goes where the facts say: advice that was the last one missing leads on, any other does not.</remarks>
public static class FormTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(FormStatus From, string Act, FormStatus To)> All { get; } =
    [
        (At.Drafting, "change", At.Drafting),
        (At.Drafting, "submit", At.Advice),
        (At.Drafting, "submit", At.Review),
        (At.Drafting, "submit", At.Signature),
        (At.Drafting, "withdraw", At.Withdrawn),
        (At.Advice, "change", At.Advice),
        (At.Advice, "ask for advice", At.Advice),
        (At.Advice, "advise", At.Advice),
        (At.Advice, "advise", At.Review),
        (At.Advice, "advise", At.Signature),
        (At.Advice, "put on agenda", At.Advice),
        (At.Advice, "review", At.Advice),
        (At.Advice, "report on condition", At.Advice),
        (At.Advice, "confirm condition", At.Advice),
        (At.Advice, "return", At.Drafting),
        (At.Advice, "decline", At.Declined),
        (At.Advice, "withdraw", At.Withdrawn),
        (At.Review, "change", At.Review),
        (At.Review, "change", At.Advice),
        (At.Review, "ask for advice", At.Review),
        (At.Review, "advise", At.Review),
        (At.Review, "put on agenda", At.Review),
        (At.Review, "review", At.Review),
        (At.Review, "review", At.Signature),
        (At.Review, "report on condition", At.Review),
        (At.Review, "confirm condition", At.Review),
        (At.Review, "confirm condition", At.Signature),
        (At.Review, "return", At.Drafting),
        (At.Review, "decline", At.Declined),
        (At.Review, "withdraw", At.Withdrawn),
        (At.Signature, "change", At.Signature),
        (At.Signature, "change", At.Advice),
        (At.Signature, "ask for advice", At.Signature),
        (At.Signature, "advise", At.Signature),
        (At.Signature, "put on agenda", At.Review),
        (At.Signature, "sign", At.Signed),
        (At.Signature, "return", At.Drafting),
        (At.Signature, "decline", At.Declined),
        (At.Signature, "withdraw", At.Withdrawn),
        (At.Signed, "vary", At.Signed),
        (At.Signed, "supersede", At.Superseded),
    ];
}
