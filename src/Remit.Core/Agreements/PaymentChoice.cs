using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>Whether the money of an agreement is given or pays for something, and why.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Reason">Why, in the drafter's words; it is published.</param>
/// <remarks>Source: domain-facts, "Grant or contract?"; Local Government Transparency Code 2015, parts 2 and 3.</remarks>
public sealed record PaymentChoice(PaymentKind Kind, string Reason)
{
    /// <summary>The value above which a contract stands in the contracts register.</summary>
    /// <remarks>Source: Local Government Transparency Code 2015, paragraph 31.</remarks>
    public static readonly Money ContractsRegister = Money.Pounds(5_000);

    /// <summary>"a grant".</summary>
    /// <param name="kind">The kind.</param>
    public static string InWords(PaymentKind kind) =>
        kind switch
        {
            PaymentKind.Grant => "a grant",
            PaymentKind.Contract => "payment for something supplied",
            _ => "neither a grant nor payment for something supplied",
        };

    /// <summary>What follows from a choice: what is published, and what becomes of VAT.</summary>
    /// <param name="kind">The choice.</param>
    /// <param name="amount">The money of the agreement, over all years.</param>
    public static IReadOnlyList<string> Consequences(PaymentKind kind, Money amount) =>
        kind switch
        {
            PaymentKind.Grant =>
            [
                "It is published as a grant in the 360Giving Standard, with recipient, purpose, amount and dates",
                "No VAT is due, because nothing is supplied in return",
                "It can be asked back when it is not spent on its purpose, and the rules on subsidies are to be looked at",
            ],
            PaymentKind.Contract =>
            [
                amount == Money.Zero
                    ? $"Above {ContractsRegister} it stands in the contracts register, and is published in the Open Contracting Data Standard"
                : amount > ContractsRegister
                    ? $"At {amount} it stands in the contracts register, where contracts above {ContractsRegister} stand, and is published in the Open Contracting Data Standard"
                : $"At {amount} it does not stand in the contracts register, where contracts above {ContractsRegister} stand",
                "What is supplied bears VAT unless it is exempt: say whether the amount includes it",
                "It has to be bought by the route that the rules on buying ask for",
            ],
            _ =>
            [
                "It is published with the spending of the authority, and neither as a grant nor in the contracts register",
                "VAT may be due: where staff are lent, HMRC treats even the plain cost of their salary as a supply at the standard rate",
            ],
        };

    /// <summary>Why a choice does not stand; empty when it does.</summary>
    /// <param name="choice">The choice; null when nobody has chosen.</param>
    /// <param name="kind">What the agreement is.</param>
    public static IReadOnlyList<Breach> WhyNot(PaymentChoice? choice, AgreementKind kind)
    {
        if (choice is null)
        {
            return [new("agreements.no-payment-choice", "Choose whether the money is a grant, pays for something, or neither")];
        }

        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(choice.Reason))
        {
            breaches.Add(new("agreements.payment-without-reason", $"Say why it is {InWords(choice.Kind)}"));
        }

        if (AgreementKinds.PaymentOf(kind) is { } needed && needed != choice.Kind)
        {
            breaches.Add(
                new(
                    "agreements.payment-of-other-kind",
                    $"The money of a {AgreementKinds.InWords(kind).ToLowerInvariant()} is {InWords(needed)}: draft another kind of agreement where it is {InWords(choice.Kind)}"
                )
            );
        }

        return breaches;
    }

    /// <summary>Why a choice may not take the place of another; empty when it may.</summary>
    /// <param name="before">The choice that stands; null when none does.</param>
    /// <param name="after">The new choice.</param>
    public static IReadOnlyList<Breach> WhyNotChange(PaymentChoice? before, PaymentChoice? after) =>
        before is not null && after is null
            ? [new("agreements.payment-taken-back", "A choice that was made is changed with a reason, not taken back")]
        : before is not null && after is not null && after.Kind != before.Kind && after.Reason.Trim() == before.Reason.Trim()
            ? [new("agreements.payment-same-reason", $"It was {InWords(before.Kind)} for this reason: say why it is {InWords(after.Kind)} now")]
        : [];
}
