using At = Remit.Payments.PaymentStatus;

namespace Remit.Payments;

/// <summary>Where a payment request stands; it follows from its dated rows and is never set.</summary>
public enum PaymentStatus
{
    /// <summary>Being written, or returned to whoever asked.</summary>
    Drafting,

    /// <summary>Asked for; it waits for somebody who may approve its total.</summary>
    Asked,

    /// <summary>Approved, and entered in the ledger; it waits for the bank.</summary>
    Approved,

    /// <summary>The finance system says that it was paid.</summary>
    Paid,

    /// <summary>Undone in the ledger, with a reason: it was wrong, or came back.</summary>
    Reversed,

    /// <summary>Withdrawn before it was approved.</summary>
    Withdrawn,
}

/// <summary>Which act leads a payment request from which state to which; any other is refused.</summary>
public static class PaymentTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(PaymentStatus From, string Act, PaymentStatus To)> All { get; } =
    [
        (At.Drafting, "change", At.Drafting),
        (At.Drafting, "ask", At.Asked),
        (At.Drafting, "withdraw", At.Withdrawn),
        (At.Asked, "return", At.Drafting),
        (At.Asked, "withdraw", At.Withdrawn),
        (At.Asked, "approve", At.Approved),
        (At.Approved, "note as paid", At.Paid),
        (At.Approved, "reverse", At.Reversed),
        (At.Paid, "reverse", At.Reversed),
    ];
}
