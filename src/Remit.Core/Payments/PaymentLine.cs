using Remit.Finance;

namespace Remit.Payments;

/// <summary>A part of a payment: how much on which commitment, and what for.</summary>
public sealed class PaymentLine
{
    internal PaymentLine(Guid requestId, int place, Guid commitmentId, Money amount, PaymentSource source, PaymentAct by)
    {
        (RequestId, Place, CommitmentId, Amount, What) = (requestId, place, commitmentId, amount, source.What);
        (ClaimId, InstalmentId, Invoice, Vat, Writers) = (source.ClaimId, source.InstalmentId, source.Invoice, source.Vat, [by]);
    }

    private PaymentLine() => (What, Writers) = ("", []);

    /// <summary>The line's id, made by the type; the ledger's act of paying it has the same.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The payment request.</summary>
    public Guid RequestId { get; private init; }

    /// <summary>Its place, from 1; a line that is taken out leaves its number free.</summary>
    public int Place { get; private init; }

    /// <summary>The commitment that it is paid on.</summary>
    public Guid CommitmentId { get; private init; }

    /// <summary>How much, to the penny; more than zero.</summary>
    public Money Amount { get; internal set; }

    /// <summary>What it pays, in words.</summary>
    public string What { get; private init; }

    /// <summary>The claim that it pays; null when it pays none.</summary>
    public Guid? ClaimId { get; private init; }

    /// <summary>The instalment that it pays; null when it pays none.</summary>
    public Guid? InstalmentId { get; private init; }

    /// <summary>The number of the invoice that it pays; null when it pays none.</summary>
    public string? Invoice { get; private init; }

    /// <summary>Whether VAT is inside the amount; null where nobody has said.</summary>
    public VatBasis? Vat { get; private init; }

    /// <summary>Everybody who wrote or changed it, in order.</summary>
    public IReadOnlyList<PaymentAct> Writers { get; internal set; }
}
