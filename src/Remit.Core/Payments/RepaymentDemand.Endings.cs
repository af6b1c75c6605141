using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <content>How a demand ends without the money.</content>
public sealed partial class RepaymentDemand
{
    /// <summary>Why the rest may not be written off; empty when it may.</summary>
    /// <param name="decisionCode">The decision that says so.</param>
    /// <param name="isKnown">Whether that decision stands on the register or is signed here.</param>
    /// <param name="by">Who enters it, and why.</param>
    /// <param name="authority">Why their post lacks the power for the sum; empty when it has it.</param>
    public IReadOnlyList<Breach> WhyNotWriteOff(string? decisionCode, bool isKnown, PaymentAct by, IReadOnlyList<Breach> authority)
    {
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [.. WhyNot("write off"), .. WhyNotWithout(by, "Enter why it is given up")];
        if (string.IsNullOrWhiteSpace(decisionCode))
        {
            breaches.Add(new("payments.no-decision", "Enter the code of the decision that writes it off: it is public money"));
        }
        else if (!isKnown)
        {
            breaches.Add(
                new(
                    "payments.unknown-decision",
                    $"{decisionCode.Trim()} is not on the register, and no decision signed here: enter its code as it stands there"
                )
            );
        }

        if (by.PersonId == Demanded.PersonId)
        {
            breaches.Add(new("payments.demanded-by-you", $"{Demanded.Name} demanded it, so somebody else enters that it is written off"));
        }

        return [.. breaches, .. authority];
    }

    /// <summary>Writes the rest off.</summary>
    /// <param name="decisionCode">The decision that says so.</param>
    /// <param name="isKnown">Whether that decision stands on the register or is signed here.</param>
    /// <param name="by">Who enters it, and why.</param>
    /// <param name="authority">Why their post lacks the power for the sum; empty when it has it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWriteOff"/> gives a reason against it.</exception>
    public void GiveUp(string? decisionCode, bool isKnown, PaymentAct by, IReadOnlyList<Breach> authority)
    {
        Breach.ThrowIfAny(WhyNotWriteOff(decisionCode, isKnown, by, authority));
        WrittenOff = new(Awaited, decisionCode!.Trim(), by);
    }

    /// <summary>Why it may not be withdrawn; empty when it may.</summary>
    /// <param name="by">Who withdraws it, and why.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(PaymentAct by) =>
        [
            .. WhyNot("withdraw"),
            .. WhyNotWithout(by, "Enter why it is withdrawn"),
            .. Received > Money.Zero
                ? [new Breach("payments.received-already", $"{Received} came back on it: what is left is written off by a decision, or awaited")]
                : Array.Empty<Breach>(),
        ];

    /// <summary>Withdraws it.</summary>
    /// <param name="by">Who withdraws it, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotWithdraw(by));
        Withdrawal = by;
    }
}
