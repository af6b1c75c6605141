using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>Where a demand stands; it follows from its dated rows.</summary>
public enum DemandStatus
{
    /// <summary>Money is awaited.</summary>
    Demanded,

    /// <summary>All of it came back.</summary>
    Received,

    /// <summary>What did not come back was written off by a decision.</summary>
    WrittenOff,

    /// <summary>It was wrong, and nothing came back on it.</summary>
    Withdrawn,
}

/// <summary>Which act leads a demand from which state to which; any other is refused.</summary>
/// <remarks>A receipt that completes the sum leads on, any other does not; one that is undone leads back.</remarks>
public static class DemandTransitions
{
    /// <summary>Every transition, as the picture in this folder's README shows it.</summary>
    public static IReadOnlyList<(DemandStatus From, string Act, DemandStatus To)> All { get; } =
    [
        (DemandStatus.Demanded, "receive", DemandStatus.Demanded),
        (DemandStatus.Demanded, "receive", DemandStatus.Received),
        (DemandStatus.Demanded, "undo receipt", DemandStatus.Demanded),
        (DemandStatus.Demanded, "write off", DemandStatus.WrittenOff),
        (DemandStatus.Demanded, "withdraw", DemandStatus.Withdrawn),
        (DemandStatus.Received, "undo receipt", DemandStatus.Demanded),
    ];
}

/// <summary>Money that came back.</summary>
/// <param name="Id">The receipt's id; the ledger's act has the same.</param>
/// <param name="Amount">How much, to the penny.</param>
/// <param name="On">The day.</param>
/// <param name="Reference">The finance system's reference.</param>
/// <param name="By">Who entered it.</param>
public sealed record DemandReceipt(Guid Id, Money Amount, DateOnly On, string Reference, PaymentAct By)
{
    /// <summary>Who undid it and why; null when it stands.</summary>
    public PaymentAct? Undone { get; init; }
}

/// <summary>That what did not come back is given up.</summary>
/// <param name="Amount">How much.</param>
/// <param name="DecisionCode">The decision that says so.</param>
/// <param name="By">Who entered it, with the power for the sum.</param>
public sealed record WriteOff(Money Amount, string DecisionCode, PaymentAct By);

/// <summary>A demand that money which was paid comes back: never more than was paid.</summary>
/// <remarks>Source: issue "envelopes, agreements and money", sections 3 and 5 (a reclaim that nobody checks).</remarks>
public sealed partial class RepaymentDemand
{
    /// <summary>Demands money back.</summary>
    /// <param name="reference">Its reference: "R0012".</param>
    /// <param name="on">The commitment on which it was paid.</param>
    /// <param name="payee">The name of the organisation that was paid.</param>
    /// <param name="amount">How much, to the penny.</param>
    /// <param name="dueOn">The last day to pay it back.</param>
    /// <param name="demandedAlready">What other demands on the commitment still await.</param>
    /// <param name="by">Who demands it, and why.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDemand"/> gives a reason against it.</exception>
    public RepaymentDemand(
        string reference,
        PayableCommitment on,
        string payee,
        Money amount,
        DateOnly dueOn,
        Money demandedAlready,
        PaymentAct by,
        DateOnly today
    )
    {
        Breach.ThrowIfAny(WhyNotDemand(on, amount, dueOn, demandedAlready, by, today));
        (Reference, CommitmentId, PayeeId, Payee) = (reference, on.Id, on.PayeeId!.Value, payee);
        (Amount, DueOn, Demanded) = (amount, dueOn, by);
    }

    private RepaymentDemand() => (Reference, Payee, Demanded) = ("", "", null!);

    /// <summary>The demand's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its reference: "R0012".</summary>
    public string Reference { get; private init; }

    /// <summary>The commitment on which it was paid.</summary>
    public Guid CommitmentId { get; private init; }

    /// <summary>The organisation that was paid.</summary>
    public Guid PayeeId { get; private init; }

    /// <summary>Its name when it was demanded.</summary>
    public string Payee { get; private init; }

    /// <summary>How much, to the penny.</summary>
    public Money Amount { get; private init; }

    /// <summary>The last day to pay it back.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Who demanded it, and why.</summary>
    public PaymentAct Demanded { get; private init; }

    /// <summary>What came back, those undone too, oldest first.</summary>
    public IReadOnlyList<DemandReceipt> Receipts { get; private set; } = [];

    /// <summary>That the rest was given up; null when it was not.</summary>
    public WriteOff? WrittenOff { get; private set; }

    /// <summary>Who withdrew it and why; null when nobody did.</summary>
    public PaymentAct? Withdrawal { get; private set; }

    /// <summary>What came back and stands.</summary>
    public Money Received => new(Receipts.Where(r => r.Undone is null).Sum(r => r.Amount.Pence));

    /// <summary>What is still awaited; zero once it is ended.</summary>
    public Money Awaited => Status == DemandStatus.Demanded ? Amount - Received : Money.Zero;

    /// <summary>Where it stands.</summary>
    public DemandStatus Status =>
        Withdrawal is not null ? DemandStatus.Withdrawn
        : WrittenOff is not null ? DemandStatus.WrittenOff
        : Received == Amount ? DemandStatus.Received
        : DemandStatus.Demanded;

    /// <summary>Why money may not be demanded back; empty when it may.</summary>
    /// <param name="on">The commitment on which it was paid.</param>
    /// <param name="amount">How much, to the penny.</param>
    /// <param name="dueOn">The last day to pay it back.</param>
    /// <param name="demandedAlready">What other demands on the commitment still await.</param>
    /// <param name="by">Who demands it, and why.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<Breach> WhyNotDemand(
        PayableCommitment on,
        Money amount,
        DateOnly dueOn,
        Money demandedAlready,
        PaymentAct by,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [];
        if (on.PayeeId is null)
        {
            breaches.Add(new("payments.no-payee", "It is open to whom this was promised: there is nobody to demand it from", on.DecisionCode));
        }

        var most = on.Paid - demandedAlready;
        if (amount <= Money.Zero)
        {
            breaches.Add(new("payments.not-an-amount", "Enter an amount greater than £0, in pounds and pence"));
        }
        else if (amount > most)
        {
            var already = demandedAlready > Money.Zero ? $", and {demandedAlready} of it is demanded back already" : "";
            breaches.Add(
                new("payments.more-than-paid", $"{on.Paid} was paid{already}: {amount} cannot be demanded, {most} at most", on.DecisionCode)
            );
        }

        if (dueOn <= today)
        {
            breaches.Add(new("payments.due-past", $"Enter a day after today, {DayWords.Of(today)}, by which it has to be paid back"));
        }

        return [.. breaches, .. WhyNotWithout(by, "Enter why it has to come back: the organisation reads it")];
    }

    /// <summary>Why money that came back may not be entered; empty when it may. The ledger is asked too.</summary>
    /// <param name="receipt">What came back.</param>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotReceive(DemandReceipt receipt, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        List<Breach> breaches = [.. WhyNot("receive")];
        if (receipt.Amount <= Money.Zero)
        {
            breaches.Add(new("payments.not-an-amount", "Enter an amount greater than £0, in pounds and pence"));
        }
        else if (breaches.Count == 0 && receipt.Amount > Awaited)
        {
            breaches.Add(new("payments.more-than-demanded", $"{receipt.Amount} is more than the {Awaited} still awaited of the {Amount} demanded"));
        }

        if (receipt.On > today)
        {
            breaches.Add(new("payments.paid-on", $"Enter the day on which it came, {DayWords.Of(today)} at the latest"));
        }

        if (string.IsNullOrWhiteSpace(receipt.Reference))
        {
            breaches.Add(new("payments.no-reference", "Enter the reference of the receipt in the finance system"));
        }

        return breaches;
    }

    /// <summary>Enters money that came back.</summary>
    /// <param name="receipt">What came back.</param>
    /// <param name="today">The day in London.</param>
    /// <returns>The act by which the ledger takes it back.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReceive"/> gives a reason against it.</exception>
    public LedgerAct.Reclaim Receive(DemandReceipt receipt, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotReceive(receipt, today));
        Receipts = [.. Receipts, receipt];
        return new(receipt.Id, CommitmentId, receipt.Amount.Pence, $"{Reference} from {Payee}: {Demanded.Why}");
    }

    /// <summary>Why a receipt may not be undone; empty when it may. The ledger is asked too.</summary>
    /// <param name="receiptId">The receipt.</param>
    /// <param name="by">Who undoes it, and why.</param>
    public IReadOnlyList<Breach> WhyNotUndo(Guid receiptId, PaymentAct by) =>
        [
            .. WhyNot("undo receipt"),
            .. Receipts.Any(r => r.Id == receiptId && r.Undone is null)
                ? Array.Empty<Breach>()
                : [new("payments.no-such-receipt", "There is no such receipt, or it was undone already")],
            .. WhyNotWithout(by, "Enter what was wrong with it"),
        ];

    /// <summary>Undoes a receipt that was entered wrongly.</summary>
    /// <param name="receiptId">The receipt.</param>
    /// <param name="by">Who undoes it, and why.</param>
    /// <returns>The act by which the ledger undoes it.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotUndo"/> gives a reason against it.</exception>
    public LedgerAct.Reverse Undo(Guid receiptId, PaymentAct by)
    {
        ArgumentNullException.ThrowIfNull(by);
        Breach.ThrowIfAny(WhyNotUndo(receiptId, by));
        Receipts = [.. Receipts.Select(r => r.Id == receiptId ? r with { Undone = by } : r)];
        return new(Guid.CreateVersion7(), receiptId, $"{Reference}: {by.Why!.Trim()}");
    }

    private IReadOnlyList<Breach> WhyNot(string act) =>
        DemandTransitions.All.Allow(Status, act)
            ? []
            :
            [
                new(
                    "payments.not-now",
                    Status switch
                    {
                        DemandStatus.Demanded => $"{Reference} awaits {Awaited}",
                        DemandStatus.Received => $"All of {Reference} came back already",
                        DemandStatus.WrittenOff => $"The rest of {Reference} was written off by {WrittenOff!.DecisionCode}",
                        _ => $"{Reference} was withdrawn",
                    }
                ),
            ];

    private static IEnumerable<Breach> WhyNotWithout(PaymentAct by, string message) =>
        string.IsNullOrWhiteSpace(by.Why) ? [new("payments.no-reason", message)] : [];
}
