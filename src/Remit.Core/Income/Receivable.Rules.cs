using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

public sealed partial class Receivable
{
    /// <summary>Why something may not be entered as it stands; empty when it may.</summary>
    /// <param name="act">What is to be entered.</param>
    /// <param name="today">The day on which it is entered.</param>
    public IReadOnlyList<Breach> WhyNot(IncomeAct act, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(act);
        return
        [
            .. act switch
            {
                IncomeAct.Receive receive => WhyNotReceive(receive, today),
                IncomeAct.WriteOff writeOff => WhyNotWriteOff(writeOff),
                IncomeAct.Vary vary => WhyNotVary(vary),
                IncomeAct.Credit credit => WhyNotCredit(credit),
                IncomeAct.Reverse reverse => WhyNotReverse(reverse),
                _ => [],
            },
        ];
    }

    private IEnumerable<Breach> WhyNotReceive(IncomeAct.Receive act, DateOnly today)
    {
        foreach (var breach in WhyNotOpen(act.Amount))
        {
            yield return breach;
        }

        if (act.On > today)
        {
            yield return new("income.not-come-yet", $"{DayWords.Of(act.On)} has not come yet: enter the day on the bank statement");
        }

        if (string.IsNullOrWhiteSpace(act.Reference))
        {
            yield return new("income.no-reference", "Enter the reference on the bank statement");
        }
        else if (_entries.Any(e => IsSame(e, act) && !IsReversed(e.Id)))
        {
            yield return new(
                "income.entered-already",
                $"{act.Amount} with this reference is entered for {DayWords.Of(act.On)} already: a second payment has a reference of its own"
            );
        }
    }

    private IEnumerable<Breach> WhyNotWriteOff(IncomeAct.WriteOff act)
    {
        foreach (var breach in WhyNotOpen(act.Amount))
        {
            yield return breach;
        }

        if (string.IsNullOrWhiteSpace(act.DecisionCode))
        {
            yield return new("income.written-off-without-decision", "Enter the code of the decision that gives it up");
        }

        foreach (var breach in WhyNotSilent(act.Why))
        {
            yield return breach;
        }
    }

    private IEnumerable<Breach> WhyNotVary(IncomeAct.Vary act)
    {
        if (IsInvoice)
        {
            yield return new("income.invoice-stands", "An invoice stands as it was sent: it is credited or written off");
        }

        if (act.By == Money.Zero)
        {
            yield return new("income.nothing-changes", "Enter an amount that differs from the one that stands");
        }

        if (Open + act.By < Money.Zero)
        {
            yield return new(
                "income.less-than-received",
                $"{Totals.Due + act.By} is less than the {Totals.Kept + Totals.WrittenOff} that came in or was written off"
            );
        }

        foreach (var breach in WhyNotSilent(act.Why))
        {
            yield return breach;
        }
    }

    private IEnumerable<Breach> WhyNotCredit(IncomeAct.Credit act)
    {
        if (act.Amount <= Money.Zero)
        {
            yield return NoAmount;
        }
        else if (act.Amount > Open + Totals.Kept)
        {
            yield return new("income.credit-too-large", $"{act.Amount} is more than the {Open} open and the {Totals.Kept} that came in");
        }

        foreach (var breach in WhyNotSilent(act.Why))
        {
            yield return breach;
        }
    }

    private IEnumerable<Breach> WhyNotReverse(IncomeAct.Reverse act)
    {
        if (Find(act.EntryId) is not { } entry)
        {
            yield return new("income.no-such-entry", "There is no such entry here");
            yield break;
        }

        if (entry.Kind is not (IncomeEntryKind.Receive or IncomeEntryKind.WriteOff))
        {
            yield return new(
                "income.not-undone",
                "Only a receipt and a write-off are undone here: what is owed changes with its pledge or membership, and what went back is undone at its refund"
            );
        }

        if (IsReversed(entry.Id))
        {
            yield return new("income.undone-already", "This was undone already");
        }
        else if (Totals.Kept < entry.Change.Received)
        {
            yield return new(
                "income.returned-already",
                $"{Totals.Kept} of what came in is kept, for the rest is owed back or went back: {entry.Change.Received} cannot be taken out of it"
            );
        }

        foreach (var breach in WhyNotSilent(act.Why))
        {
            yield return breach;
        }
    }

    private IEnumerable<Breach> WhyNotOpen(Money amount)
    {
        if (amount <= Money.Zero)
        {
            yield return NoAmount;
        }
        else if (amount > Open)
        {
            yield return new("income.more-than-open", $"{amount} is more than the {Open} open: {Arithmetic}");
        }
    }

    private static IEnumerable<Breach> WhyNotSilent(string? why) =>
        string.IsNullOrWhiteSpace(why) ? [new("income.no-reason", "Enter the reason")] : [];

    private static Breach NoAmount => new("income.not-an-amount", "Enter an amount greater than zero");

    private static bool IsSame(IncomeEntry entry, IncomeAct.Receive act) =>
        entry.Kind == IncomeEntryKind.Receive
        && entry.On == act.On
        && entry.Change.Received == act.Amount
        && entry.Why.Equals(act.Reference.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>How what is open follows: "£30,000 owed, less £10,000 received".</summary>
    public string Arithmetic =>
        $"{Totals.Due} owed"
        + Less(Totals.Received, "received")
        + (Totals.Returned == Money.Zero ? "" : $", {Totals.Returned} of it owed back")
        + Less(Totals.WrittenOff, "written off");

    private static string Less(Money amount, string what) => amount == Money.Zero ? "" : $", less {amount} {what}";
}
