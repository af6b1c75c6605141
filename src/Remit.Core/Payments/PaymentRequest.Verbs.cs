using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <content>How a request is written, asked for and ended.</content>
public sealed partial class PaymentRequest
{
    /// <summary>Why a line may not be added; empty when it may.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="source">What it pays, with what other lines have of it.</param>
    /// <param name="amount">How much.</param>
    public IReadOnlyList<Breach> WhyNotAdd(PayableCommitment on, PaymentSource source, Money amount)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(source);
        List<Breach> breaches = [.. WhyNot("change"), .. WhyNotPayee(on), .. source.WhyNotPay(amount)];
        if (_lines.Count >= MostLines)
        {
            breaches.Add(new("payments.too-many-lines", $"A request has {MostLines} lines at most: ask for the rest in another"));
        }

        return breaches;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="source">What it pays.</param>
    /// <param name="amount">How much.</param>
    /// <param name="by">Who writes it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAdd"/> gives a reason against it.</exception>
    public PaymentLine Add(PayableCommitment on, PaymentSource source, Money amount, PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotAdd(on, source, amount));
        PaymentLine line = new(Id, _lines.Count == 0 ? 1 : _lines.Max(l => l.Place) + 1, on.Id, amount, source, by);
        _lines.Add(line);
        Step++;
        return line;
    }

    /// <summary>Why a line's amount may not become this; empty when it may.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="source">What it pays, with what other lines have of it.</param>
    /// <param name="amount">How much.</param>
    public IReadOnlyList<Breach> WhyNotChange(Guid lineId, PaymentSource source, Money amount)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. WhyNot("change"), .. WhyNotLine(lineId), .. source.WhyNotPay(amount)];
    }

    /// <summary>Changes a line's amount.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="source">What it pays.</param>
    /// <param name="amount">How much.</param>
    /// <param name="by">Who changes it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(Guid lineId, PaymentSource source, Money amount, PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotChange(lineId, source, amount));
        var line = _lines.First(l => l.Id == lineId);
        (line.Amount, line.Writers) = (amount, [.. line.Writers, by]);
        Step++;
    }

    /// <summary>Why a line may not be taken out; empty when it may.</summary>
    /// <param name="lineId">The line.</param>
    public IReadOnlyList<Breach> WhyNotRemove(Guid lineId) => [.. WhyNot("change"), .. WhyNotLine(lineId)];

    /// <summary>Takes a line out; what it said is in the journal, and whoever wrote it stays one of those who prepared the request.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="by">Who takes it out.</param>
    /// <returns>The line.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRemove"/> gives a reason against it.</exception>
    public PaymentLine Remove(Guid lineId, PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotRemove(lineId));
        var line = _lines.First(l => l.Id == lineId);
        _lines.Remove(line);
        Removals = [.. Removals, .. line.Writers, by];
        Step++;
        return line;
    }

    /// <summary>Why it may not be asked for; empty when it may.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="details">Every set of the payee's bank details.</param>
    public IReadOnlyList<Breach> WhyNotAsk(PaymentAct by, IReadOnlyCollection<BankDetails> details)
    {
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [.. WhyNot("ask")];
        if (_lines.Count == 0)
        {
            breaches.Add(new("payments.empty-request", "Add what is to be paid first"));
        }

        breaches.AddRange(PaymentPeople.WhyNotPrepare([.. Preparers, by], details));
        return breaches;
    }

    /// <summary>Asks for it.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="details">Every set of the payee's bank details.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAsk"/> gives a reason against it.</exception>
    public void Ask(PaymentAct by, IReadOnlyCollection<BankDetails> details)
    {
        Breach.ThrowIfAny(WhyNotAsk(by, details));
        Asked = by;
        Step++;
    }

    /// <summary>Why it may not be sent back; empty when it may.</summary>
    /// <param name="by">Who sends it back, and why.</param>
    public IReadOnlyList<Breach> WhyNotReturn(PaymentAct by) => [.. WhyNot("return"), .. WhyNotWithout(by, "Enter what has to be changed")];

    /// <summary>Sends it back to be changed.</summary>
    /// <param name="by">Who sends it back, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReturn"/> gives a reason against it.</exception>
    public void Return(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotReturn(by));
        (Returns, AskedBefore, Asked) = ([.. Returns, by], [.. AskedBefore, Asked!], null);
        Step++;
    }

    /// <summary>Why it may not be withdrawn; empty when it may.</summary>
    /// <param name="by">Who withdraws it, and why.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(PaymentAct by) => [.. WhyNot("withdraw"), .. WhyNotWithout(by, "Enter why it is withdrawn")];

    /// <summary>Withdraws it.</summary>
    /// <param name="by">Who withdraws it, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotWithdraw(by));
        Withdrawal = by;
        Step++;
    }

    /// <summary>Why it may not be noted as paid; empty when it may.</summary>
    /// <param name="made">What the finance system says.</param>
    /// <param name="approvedOn">The day in London on which it was approved; null while it is not.</param>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotNote(PaymentMade made, DateOnly? approvedOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(made);
        List<Breach> breaches = [.. WhyNot("note as paid")];
        if (made.On > today || made.On < approvedOn)
        {
            breaches.Add(
                new(
                    "payments.paid-on",
                    $"Enter the day on which it was paid, from {DayWords.Of(approvedOn ?? today)}, when it was approved, to today, {DayWords.Of(today)}"
                )
            );
        }

        if (string.IsNullOrWhiteSpace(made.Reference))
        {
            breaches.Add(new("payments.no-reference", "Enter the reference of the payment in the finance system"));
        }

        return breaches;
    }

    /// <summary>Notes that it was paid.</summary>
    /// <param name="made">What the finance system says.</param>
    /// <param name="approvedOn">The day in London on which it was approved.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotNote"/> gives a reason against it.</exception>
    public void Note(PaymentMade made, DateOnly? approvedOn, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotNote(made, approvedOn, today));
        Made = made with { Reference = made.Reference.Trim() };
        Step++;
    }

    /// <summary>Why it may not be undone; empty when it may. The ledger is asked too.</summary>
    /// <param name="by">Who undoes it, and why.</param>
    public IReadOnlyList<Breach> WhyNotReverse(PaymentAct by)
    {
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [.. WhyNot("reverse"), .. WhyNotWithout(by, "Enter what was wrong, or why it came back")];
        if (Preparers.Any(p => p.PersonId == by.PersonId))
        {
            breaches.Add(new("payments.own-reversal", "Whoever prepared a payment does not undo it: the approver or another finance officer does"));
        }

        return breaches;
    }

    /// <summary>Undoes it; the ledger's acts are <see cref="ReversingActs"/>.</summary>
    /// <param name="by">Who undoes it, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReverse"/> gives a reason against it.</exception>
    public void Reverse(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotReverse(by));
        Reversal = by;
        Step++;
    }

    private IEnumerable<Breach> WhyNotPayee(PayableCommitment on) =>
        on.PayeeId == PayeeId
            ? []
            : [new("payments.other-payee", $"“{on.Purpose}” is not promised to {Payee}: a payment goes to one organisation", on.DecisionCode)];

    private IEnumerable<Breach> WhyNotLine(Guid lineId) =>
        _lines.Any(l => l.Id == lineId) ? [] : [new("payments.no-such-line", "There is no such line any more: look at the list as it stands now")];

    private static IEnumerable<Breach> WhyNotWithout(PaymentAct by, string message) =>
        string.IsNullOrWhiteSpace(by.Why) ? [new("payments.no-reason", message)] : [];
}
