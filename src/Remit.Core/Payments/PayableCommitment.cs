using Remit.Finance;

namespace Remit.Payments;

/// <summary>A commitment of money as far as paying it is concerned: what is promised to whom, on which line of which decision.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="LineId">The line of the envelope on which it stands.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="PayeeId">The organisation that is promised it; null while that is open.</param>
/// <param name="Amount">What is promised, in whole pence.</param>
/// <param name="Paid">What was paid of it and not taken back, in whole pence.</param>
/// <param name="DecisionCode">The decision that allows it.</param>
public sealed record PayableCommitment(Guid Id, Guid LineId, string Purpose, Guid? PayeeId, Money Amount, Money Paid, string DecisionCode)
{
    /// <summary>The share of the accepted cost that may be paid, in whole per cent from 1 to 100; null when the cost is paid in full.</summary>
    public int? MatchPercent { get; init; }

    /// <summary>The financial year whose money it is; null when it is bound to none.</summary>
    public FinancialYear? Year { get; init; }

    /// <summary>What the decision says of VAT; null when it says nothing.</summary>
    public string? Vat { get; init; }

    /// <summary>The agreement under which it is promised; null under none.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>What is promised and not paid.</summary>
    public Money Unpaid => Amount - Paid;
}
