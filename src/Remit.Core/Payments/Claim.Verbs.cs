using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <content>What is done to a claim.</content>
public sealed partial class Claim
{
    /// <summary>Why period and VAT basis may not become these; empty when they may.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="terms">Period and VAT basis.</param>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotChange(PayableCommitment on, ClaimTerms terms, DateOnly today) =>
        [.. WhyNot("change"), .. WhyNotBegin(on, OrganisationId, terms, today)];

    /// <summary>Changes period and VAT basis.</summary>
    /// <inheritdoc cref="WhyNotChange"/>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(PayableCommitment on, ClaimTerms terms, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotChange(on, terms, today));
        (From, Until, Vat) = (terms.From, terms.Until, terms.Vat);
        Step++;
    }

    /// <summary>Why a line may not be added; empty when it may.</summary>
    /// <param name="terms">What it says.</param>
    public IReadOnlyList<Breach> WhyNotAdd(ClaimLineTerms terms) =>
        [
            .. WhyNot("change"),
            .. ClaimLine.WhyNot(terms, OrganisationId),
            .. _lines.Count < MostLines
                ? Array.Empty<Breach>()
                : [new("payments.too-many-lines", $"A claim has {MostLines} lines at most: claim the rest in another")],
        ];

    /// <summary>Adds a line.</summary>
    /// <param name="terms">What it says.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAdd"/> gives a reason against it.</exception>
    public ClaimLine Add(ClaimLineTerms terms)
    {
        Breach.ThrowIfAny(WhyNotAdd(terms));
        ClaimLine line = new(Id, _lines.Count == 0 ? 1 : _lines.Max(l => l.Place) + 1, terms);
        _lines.Add(line);
        Step++;
        return line;
    }

    /// <summary>Why a line may not be taken out; empty when it may.</summary>
    /// <param name="lineId">The line.</param>
    public IReadOnlyList<Breach> WhyNotRemove(Guid lineId) =>
        [.. WhyNot("change"), .. _lines.Any(l => l.Id == lineId) ? Array.Empty<Breach>() : [NoLine]];

    /// <summary>Takes a line out; what it said is in the journal.</summary>
    /// <param name="lineId">The line.</param>
    /// <returns>The line.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRemove"/> gives a reason against it.</exception>
    public ClaimLine Remove(Guid lineId)
    {
        Breach.ThrowIfAny(WhyNotRemove(lineId));
        var line = _lines.First(l => l.Id == lineId);
        _lines.Remove(line);
        Step++;
        return line;
    }

    /// <summary>Why it may not be handed in; empty when it may.</summary>
    /// <param name="others">The other claims of the organisation on the same commitment.</param>
    public IReadOnlyList<Breach> WhyNotSubmit(IReadOnlyList<Claim> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        List<Breach> breaches = [.. WhyNot("submit")];
        if (_lines.Count == 0)
        {
            breaches.Add(new("payments.empty-claim", "Add at least one cost before you hand the claim in"));
        }

        foreach (var line in _lines.Where(l => l.EmployeeId is not null))
        {
            var same = others.FirstOrDefault(o =>
                o.Id != Id
                && o.Status is ClaimStatus.Submitted or ClaimStatus.Accepted
                && o.From <= Until
                && From <= o.Until
                && o._lines.Any(l => l.EmployeeId == line.EmployeeId && l.Check is null or { Accepted.Pence: > 0 })
            );
            if (same is not null)
            {
                breaches.Add(
                    new(
                        "payments.claimed-twice",
                        $"{line.EmployeeName}’s staff cost is claimed in {same.Reference} for {same.Period} already: no day of anybody is paid twice"
                    )
                );
            }
        }

        return breaches;
    }

    /// <summary>Hands it in; what was said of its lines before it came back no longer counts.</summary>
    /// <param name="by">Who hands it in.</param>
    /// <param name="others">The other claims of the organisation on the same commitment.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSubmit"/> gives a reason against it.</exception>
    public void Submit(PaymentAct by, IReadOnlyList<Claim> others)
    {
        Breach.ThrowIfAny(WhyNotSubmit(others));
        foreach (var line in _lines)
        {
            line.Check = null;
        }

        Submitted = by;
        Step++;
    }

    /// <summary>Why an officer may not say this of a line; empty when they may.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="check">What they say.</param>
    public IReadOnlyList<Breach> WhyNotCheck(Guid lineId, LineCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        List<Breach> breaches = [.. WhyNot("check"), .. WhyNotOwn(check.By)];
        if (_lines.FirstOrDefault(l => l.Id == lineId) is not { } line)
        {
            return [.. breaches, NoLine];
        }

        if (check.Accepted < Money.Zero || check.Accepted > line.Amount)
        {
            breaches.Add(new("payments.not-of-the-line", $"Accept an amount from £0 to the {line.Amount} that line {line.Place} claims"));
        }
        else if (check.Accepted < line.Amount && string.IsNullOrWhiteSpace(check.By.Why))
        {
            var less = check.Accepted == Money.Zero ? "is refused" : $"is reduced by {line.Amount - check.Accepted}";
            breaches.Add(new("payments.no-reason", $"Enter why line {line.Place} {less}: the partner reads it"));
        }

        return breaches;
    }

    /// <summary>Says what is accepted of a line; what was said of it before no longer counts.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="check">What is accepted, by whom, and why not all.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotCheck"/> gives a reason against it.</exception>
    public void Check(Guid lineId, LineCheck check)
    {
        Breach.ThrowIfAny(WhyNotCheck(lineId, check));
        _lines.First(l => l.Id == lineId).Check = check;
        Step++;
    }

    /// <summary>Why it may not be settled; empty when it may.</summary>
    /// <param name="by">Who settles it.</param>
    public IReadOnlyList<Breach> WhyNotSettle(PaymentAct by)
    {
        List<Breach> breaches = [.. WhyNot("settle"), .. WhyNotOwn(by)];
        var open = _lines.Where(l => l.Check is null).Select(l => l.Place).ToList();
        if (open.Count > 0)
        {
            breaches.Add(new("payments.unchecked-lines", $"Check every line first: {string.Join(", ", open.Select(p => $"line {p}"))} left"));
        }

        return breaches;
    }

    /// <summary>Settles it as its lines were checked.</summary>
    /// <param name="by">Who settles it.</param>
    /// <param name="share">What may be paid on it; of <see cref="AcceptedSoFar"/>.</param>
    /// <param name="ledgerActId">The act by which the ledger takes the cost in; null where the decision sets no share.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSettle"/> gives a reason against it.</exception>
    public void Settle(PaymentAct by, ClaimShare share, Guid? ledgerActId)
    {
        ArgumentNullException.ThrowIfNull(share);
        Breach.ThrowIfAny(WhyNotSettle(by));
        Settlement = new(by, AcceptedSoFar, share.Payable, share.Because, ledgerActId);
        Step++;
    }

    /// <summary>Why it may not be sent back; empty when it may.</summary>
    /// <param name="by">Who sends it back, and why.</param>
    public IReadOnlyList<Breach> WhyNotReturn(PaymentAct by) =>
        [.. WhyNot("return"), .. WhyNotOwn(by), .. WhyNotWithout(by, "Enter what has to be changed: the partner reads it")];

    /// <summary>Sends it back to the partner.</summary>
    /// <param name="by">Who sends it back, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReturn"/> gives a reason against it.</exception>
    public void Return(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotReturn(by));
        (Returns, Submitted) = ([.. Returns, by], null);
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

    /// <summary>Why a settlement may not be undone; empty when it may.</summary>
    /// <param name="by">Who undoes it, and why.</param>
    /// <param name="asked">What is asked for or was paid on it.</param>
    /// <param name="others">The other claims on the commitment.</param>
    public IReadOnlyList<Breach> WhyNotReopen(PaymentAct by, Money asked, IReadOnlyList<Claim> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        List<Breach> breaches = [.. WhyNot("reopen"), .. WhyNotOwn(by), .. WhyNotWithout(by, "Enter why it has to be opened again")];
        if (asked > Money.Zero)
        {
            breaches.Add(
                new("payments.paid-already", $"{asked} is paid or asked for on {Reference}: withdraw or reverse that first, or reclaim the money")
            );
        }

        if (others.FirstOrDefault(o => o.Id != Id && o.Settlement is { } later && later.By.At > Settlement?.By.At) is { } after)
        {
            breaches.Add(new("payments.settled-after", $"{after.Reference} was settled after it and counts on it: open that one again first"));
        }

        return breaches;
    }

    /// <summary>Undoes the settlement: the ledger's act is reversed with it.</summary>
    /// <param name="by">Who undoes it, and why.</param>
    /// <param name="asked">What is asked for or was paid on it.</param>
    /// <param name="others">The other claims on the commitment.</param>
    /// <returns>The settlement as it stood.</returns>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReopen"/> gives a reason against it.</exception>
    public ClaimSettlement Reopen(PaymentAct by, Money asked, IReadOnlyList<Claim> others)
    {
        Breach.ThrowIfAny(WhyNotReopen(by, asked, others));
        var settled = Settlement!;
        (Settlement, Reopenings) = (null, [.. Reopenings, by]);
        Step++;
        return settled;
    }

    private static Breach NoLine => new("payments.no-such-line", "There is no such line any more: look at the list as it stands now");

    private IEnumerable<Breach> WhyNotOwn(PaymentAct by) =>
        by.PersonId == Begun.PersonId || by.PersonId == Submitted?.PersonId
            ? [new("payments.own-claim", "Whoever wrote or handed in a claim does not check it: ask another officer")]
            : [];

    private static IEnumerable<Breach> WhyNotWithout(PaymentAct by, string message) =>
        string.IsNullOrWhiteSpace(by.Why) ? [new("payments.no-reason", message)] : [];
}
