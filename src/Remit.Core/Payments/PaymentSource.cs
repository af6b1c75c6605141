using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What a line pays, and how much of that is left to pay.</summary>
/// <param name="What">In words: "Claim C0012, 1 April 2018 to 30 June 2018".</param>
/// <param name="Due">What may be paid on it in all.</param>
/// <param name="Already">What other lines ask for, or have paid, on it.</param>
public sealed record PaymentSource(string What, Money Due, Money Already)
{
    /// <summary>The claim; null when it is none.</summary>
    public Guid? ClaimId { get; init; }

    /// <summary>The instalment; null when it is none.</summary>
    public Guid? InstalmentId { get; init; }

    /// <summary>The number of the supplier's invoice; null when it is none.</summary>
    public string? Invoice { get; init; }

    /// <summary>Whether VAT is inside the amount; null where nobody has said.</summary>
    public VatBasis? Vat { get; init; }

    /// <summary>Those who decided that it is owed: none of them approves its payment.</summary>
    public IReadOnlyList<Guid> CheckerIds { get; init; } = [];

    /// <summary>Why nothing may be paid on it; empty when something may.</summary>
    public IReadOnlyList<Breach> Against { get; init; } = [];

    /// <summary>What is left to pay.</summary>
    public Money Left => Due - Already;

    /// <summary>A claim that was accepted.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="already">What other lines ask for, or have paid, on it.</param>
    public static PaymentSource Of(Claim claim, Money already)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new($"Claim {claim.Reference}, {claim.Period}", claim.Settlement?.Payable ?? Money.Zero, already)
        {
            ClaimId = claim.Id,
            Vat = claim.Vat,
            CheckerIds = claim.CheckerIds,
            Against =
                claim.Status == ClaimStatus.Accepted
                    ? []
                    : [new("payments.not-accepted", $"Nothing is paid on {claim.Reference}: an officer has not accepted it")],
        };
    }

    /// <summary>An instalment whose evidence was accepted.</summary>
    /// <param name="instalment">The instalment.</param>
    /// <param name="already">What other lines ask for, or have paid, on it.</param>
    /// <param name="today">The day in London.</param>
    public static PaymentSource Of(Instalment instalment, Money already, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        return new($"Instalment {instalment.Place}: {instalment.What}", instalment.Amount, already)
        {
            InstalmentId = instalment.Id,
            Vat = instalment.Vat,
            CheckerIds = instalment.Release is { } release ? [release.PersonId] : [],
            Against = instalment.WhyNotPay(today),
        };
    }

    /// <summary>A supplier's invoice, where neither claims nor instalments are agreed.</summary>
    /// <param name="number">The number of the invoice.</param>
    /// <param name="on">The commitment.</param>
    /// <param name="already">What is asked for on the commitment and not paid yet.</param>
    /// <param name="vat">Whether VAT is inside the amount.</param>
    /// <param name="usedBy">The payment request that pays the same number to the same organisation already; null when none does.</param>
    /// <param name="hasSchedule">Whether instalments are agreed on the commitment.</param>
    public static PaymentSource OfInvoice(
        string? number,
        PayableCommitment on,
        Money already,
        VatBasis? vat,
        string? usedBy = null,
        bool hasSchedule = false
    )
    {
        ArgumentNullException.ThrowIfNull(on);
        List<Breach> against = [];
        if (string.IsNullOrWhiteSpace(number))
        {
            against.Add(new("payments.no-invoice", "Enter the number of the invoice"));
        }

        if (vat is null)
        {
            against.Add(new("payments.no-vat", "Say whether VAT is inside the amount", on.Vat));
        }

        if (usedBy is not null)
        {
            against.Add(new("payments.invoice-twice", $"{usedBy} pays invoice {number} of this organisation already"));
        }

        if (on.MatchPercent is { } percent)
        {
            against.Add(
                new(
                    "payments.claim-needed",
                    $"The decision lets {percent}% of accepted cost be paid: it is paid on a claim that was checked, not on an invoice",
                    on.DecisionCode
                )
            );
        }

        if (hasSchedule)
        {
            against.Add(new("payments.instalment-needed", "Instalments are agreed on this: each is paid when its evidence is accepted"));
        }

        return new($"Invoice {number}: {on.Purpose}", on.Unpaid, already)
        {
            Invoice = number?.Trim(),
            Vat = vat,
            Against = against,
        };
    }

    /// <summary>Why an amount may not be paid on it; empty when it may.</summary>
    /// <param name="amount">The amount, to the penny.</param>
    public IReadOnlyList<Breach> WhyNotPay(Money amount)
    {
        if (Against.Count > 0)
        {
            return Against;
        }

        if (amount <= Money.Zero)
        {
            return
            [
                new(
                    "payments.not-an-amount",
                    "Enter an amount greater than £0 for each line: what has to come back is demanded back, and never taken off a payment"
                ),
            ];
        }

        return amount <= Left
            ? []
            :
            [
                new(
                    "payments.more-than-owed",
                    $"{amount} is more than the {(Left < Money.Zero ? Money.Zero : Left)} left to pay on {What}: {Due} is owed, and {Already} of it is paid or asked for"
                ),
            ];
    }
}
