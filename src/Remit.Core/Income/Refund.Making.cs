using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <content>How a refund goes back, ends, or is undone.</content>
public sealed partial class Refund
{
    /// <summary>Approves it; what is set against an invoice is entered at once.</summary>
    /// <param name="facts">What stands beside it.</param>
    /// <param name="from">The invoice on which it is owed back, read whole, with its programme.</param>
    /// <param name="against">The invoice against which it is set, read whole, with its programme; null where it is paid.</param>
    /// <param name="by">Who approves it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotApprove"/> or <see cref="WhyNotMake"/> gives a reason against it.</exception>
    public void Approve(RefundFacts facts, RefundSide from, RefundSide? against, Poster by)
    {
        Breach.ThrowIfAny([.. WhyNotApprove(facts, by), .. WhyNotMake(from, against)]);
        (Approved, AccountId) = (RefundStep.Of(by), IsPaid ? facts.AccountId : null);
        if (against is not null)
        {
            IncomeEntry[] entries =
            [
                from.Receivable.GiveBack(from.Programme, IncomeEntryKind.SetAgainst, Amount, by.On, $"Set against {AgainstNumber}: {Asked.Why}", by),
                against.Receivable.TakeIn(against.Programme, Amount, $"Owed back on {Number}: {Asked.Why}", by),
            ];
            Made = new(by.On, AgainstNumber!, Approved, [.. entries.Select(e => e.Id)]);
        }
    }

    /// <summary>Why it cannot go back as the invoices stand; empty when it can.</summary>
    /// <param name="from">The invoice on which it is owed back.</param>
    /// <param name="against">The invoice against which it is set; null where it is paid.</param>
    public IReadOnlyList<Breach> WhyNotMake(RefundSide from, RefundSide? against)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.Receivable.Id != ReceivableId || against?.Receivable.Id != AgainstId)
        {
            throw new ArgumentException("These are not the invoices of the refund", nameof(from));
        }

        return
        [
            .. Amount > from.Receivable.Totals.Returned
                ? [new Breach("income.more-than-owed-back", $"{Amount} is more than the {from.Receivable.Totals.Returned} owed back on {Number}")]
                : Array.Empty<Breach>(),
            .. against is null ? [] : WhyNotSetAgainst(from.Receivable, Amount, against.Receivable),
        ];
    }

    /// <summary>Why it may not be noted as paid; empty when it may.</summary>
    /// <param name="on">The day on which the bank paid it.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="by">Who notes it.</param>
    public IReadOnlyList<Breach> WhyNotPay(DateOnly on, string? reference, Poster by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Status != RefundStatus.Approved || Approved is not { } approved)
        {
            return [new("income.refund-not-approved", "Only what is approved and has not gone back is paid")];
        }

        List<Breach> breaches = [.. WhyNotBy(by)];
        if (on < approved.On || on > by.On)
        {
            breaches.Add(
                new("income.paid-on", $"It was approved on {DayWords.Of(approved.On)}: enter a day from then on, {DayWords.Of(by.On)} at the latest")
            );
        }

        if (string.IsNullOrWhiteSpace(reference))
        {
            breaches.Add(new("income.no-reference", "Enter the reference of the payment"));
        }

        return breaches;
    }

    /// <summary>Notes that it was paid: it is owed back no longer.</summary>
    /// <param name="from">The invoice on which it was owed back, read whole.</param>
    /// <param name="on">The day on which the bank paid it.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="by">Who notes it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPay"/> or <see cref="WhyNotMake"/> gives a reason against it.</exception>
    public void Pay(RefundSide from, DateOnly on, string reference, Poster by)
    {
        Breach.ThrowIfAny([.. WhyNotPay(on, reference, by), .. WhyNotMake(from, null)]);
        var entry = from.Receivable.GiveBack(from.Programme, IncomeEntryKind.PayBack, Amount, on, reference, by);
        Made = new(on, reference.Trim(), RefundStep.Of(by), [entry.Id]);
    }

    /// <summary>Why it may not be refused or withdrawn; empty when it may.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="by">Who would do so.</param>
    public IReadOnlyList<Breach> WhyNotEnd(string? why, Poster by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return IsOpen ? [.. WhyNotBy(by), .. WhyNotSilent(why)] : [new("income.refund-not-open", "It has gone back or was ended already")];
    }

    /// <summary>Refuses it, or withdraws it where whoever asked does so.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="by">Who.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public void End(string why, Poster by)
    {
        Breach.ThrowIfAny(WhyNotEnd(why, by));
        Ended = RefundStep.Of(by, why);
    }

    /// <summary>Why it may not be undone; empty when it may.</summary>
    /// <param name="against">The invoice against which it was set; null where it was paid.</param>
    /// <param name="why">What was wrong.</param>
    /// <param name="by">Who would undo it.</param>
    public IReadOnlyList<Breach> WhyNotUndo(RefundSide? against, string? why, Poster by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Status != RefundStatus.Made)
        {
            return [new("income.refund-not-made", "Only what has gone back is undone, and once")];
        }

        return
        [
            .. WhyNotBy(by),
            .. WhyNotSilent(why),
            .. against is { Receivable: var other } && other.Totals.Kept < Amount
                ? [new Breach("income.returned-already", $"{other.Totals.Kept} is kept on {other.Number}: {Amount} cannot be taken out of it")]
                : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Undoes it because it was wrong, or because the bank sent it back: it is owed back again.</summary>
    /// <param name="from">The invoice on which it was owed back, read whole.</param>
    /// <param name="against">The invoice against which it was set, read whole; null where it was paid.</param>
    /// <param name="why">What was wrong.</param>
    /// <param name="by">Who undoes it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotUndo"/> gives a reason against it.</exception>
    public void Undo(RefundSide from, RefundSide? against, string why, Poster by)
    {
        ArgumentNullException.ThrowIfNull(from);
        Breach.ThrowIfAny(WhyNotUndo(against, why, by));
        from.Receivable.TakeBack(from.Programme, Made!.EntryIds[0], why, by);
        against?.Receivable.TakeBack(against.Programme, Made.EntryIds[1], why, by);
        Undone = RefundStep.Of(by, why);
    }
}

/// <summary>An invoice that a refund changes, and the fund or scheme whose totals change with it.</summary>
/// <param name="Receivable">The invoice, read whole.</param>
/// <param name="Programme">Its fund or scheme.</param>
public sealed record RefundSide(Receivable Receivable, IncomeProgramme Programme);
