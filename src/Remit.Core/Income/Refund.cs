using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Income;

/// <summary>What is owed back to whoever paid goes back: it is paid, or set against another of their invoices, after somebody else has approved it.</summary>
/// <remarks>Source: MD2373, a member that leaves after it has paid; issue "envelopes, agreements and money", section 3 (separation of duties).</remarks>
public sealed partial class Refund
{
    /// <summary>Asks for it.</summary>
    /// <param name="from">The invoice on which it is owed back.</param>
    /// <param name="terms">How much, and which way it goes.</param>
    /// <param name="facts">What stands beside it.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAsk"/> gives a reason against it.</exception>
    public Refund(Receivable from, RefundTerms terms, RefundFacts facts, Poster by)
    {
        Breach.ThrowIfAny(WhyNotAsk(from, terms, facts, by));
        (ReceivableId, Number, PayerId, PayerName) = (from.Id, from.Number, from.PayerId, from.PayerName);
        (Amount, AgainstId, AgainstNumber) = (terms.Amount, facts.Against?.Id, facts.Against?.Number);
        Asked = RefundStep.Of(by, terms.Why);
    }

    private Refund() => (Number, PayerName, Asked) = ("", "", null!);

    /// <summary>Its id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The invoice on which it is owed back.</summary>
    public Guid ReceivableId { get; private init; }

    /// <summary>That invoice's number.</summary>
    public string Number { get; private init; }

    /// <summary>The organisation to which it is owed.</summary>
    public Guid PayerId { get; private init; }

    /// <summary>Its name, as it stands on the invoice.</summary>
    public string PayerName { get; private init; }

    /// <summary>How much goes back.</summary>
    public Money Amount { get; private init; }

    /// <summary>The invoice against which it is set; null where it is paid.</summary>
    public Guid? AgainstId { get; private init; }

    /// <summary>That invoice's number; null where it is paid.</summary>
    public string? AgainstNumber { get; private init; }

    /// <summary>Who asked for it, and why.</summary>
    public RefundStep Asked { get; private init; }

    /// <summary>Who approved it; null while nobody has.</summary>
    public RefundStep? Approved { get; private set; }

    /// <summary>The bank details to which it is paid, as they stood when it was approved; null before, and where it is not paid.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Who refused or withdrew it, and why; null when nobody did.</summary>
    public RefundStep? Ended { get; private set; }

    /// <summary>When and how it went back; null while it has not.</summary>
    public RefundMade? Made { get; private set; }

    /// <summary>Who undid it because it was wrong, and why; null when nobody did.</summary>
    public RefundStep? Undone { get; private set; }

    /// <summary>Whether it is paid, and not set against an invoice.</summary>
    public bool IsPaid => AgainstId is null;

    /// <summary>Where it stands.</summary>
    public RefundStatus Status =>
        Undone is not null ? RefundStatus.Undone
        : Made is not null ? RefundStatus.Made
        : Ended is not null ? RefundStatus.Ended
        : Approved is not null ? RefundStatus.Approved
        : RefundStatus.Asked;

    /// <summary>Whether it is asked for or approved, and has not gone back: so much is spoken for.</summary>
    public bool IsOpen => Status is RefundStatus.Asked or RefundStatus.Approved;

    /// <summary>Why it may not be asked for; empty when it may.</summary>
    /// <param name="from">The invoice on which it is owed back.</param>
    /// <param name="terms">How much, and which way it goes.</param>
    /// <param name="facts">What stands beside it.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<Breach> WhyNotAsk(Receivable from, RefundTerms terms, RefundFacts facts, Poster by)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(by);
        List<Breach> breaches = [.. WhyNotBy(by)];
        if (terms.Amount <= Money.Zero)
        {
            breaches.Add(new("income.not-an-amount", "Enter an amount greater than zero"));
        }
        else if (terms.Amount + facts.Spoken > from.Totals.Returned)
        {
            var spoken = facts.Spoken > Money.Zero ? $", of which {facts.Spoken} is asked for already" : "";
            breaches.Add(new("income.more-than-owed-back", $"{terms.Amount} is more than the {from.Totals.Returned} owed back{spoken}"));
        }

        if (facts.Against is { } against)
        {
            breaches.AddRange(WhyNotSetAgainst(from, terms.Amount, against));
        }
        else
        {
            breaches.AddRange(WhyNotKeeper(by, facts, "asks for"));
        }

        return [.. breaches, .. WhyNotSilent(terms.Why)];
    }

    /// <summary>Why somebody may not approve it; empty when they may.</summary>
    /// <param name="facts">What stands beside it.</param>
    /// <param name="by">Who would approve it.</param>
    public IReadOnlyList<Breach> WhyNotApprove(RefundFacts facts, Poster by)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(by);
        if (Status != RefundStatus.Asked)
        {
            return [new("income.refund-not-asked", "Only what is asked for, and neither approved nor ended, is approved")];
        }

        List<Breach> breaches = [.. WhyNotBy(by)];
        if (by.PersonId == Asked.PersonId)
        {
            breaches.Add(new("income.asked-by-you", $"{by.Name} asked for this, so somebody else approves it"));
        }

        if (facts.WorksFor == PayerId)
        {
            breaches.Add(new("income.own-organisation", $"{by.Name} works for {PayerName}, to which this goes back"));
        }

        if (IsPaid)
        {
            breaches.AddRange(facts.Account);
            breaches.AddRange(WhyNotKeeper(by, facts, "approves"));
        }

        return [.. breaches, .. facts.Authority];
    }

    private static IEnumerable<Breach> WhyNotSetAgainst(Receivable from, Money amount, Receivable against)
    {
        if (against.Id == from.Id || against.PayerId != from.PayerId || !against.IsInvoice)
        {
            yield return new("income.not-their-invoice", $"It is set against another invoice of {from.PayerName}, and against nothing else");
        }
        else if (amount > against.Open)
        {
            yield return new("income.more-than-open", $"{amount} is more than the {against.Open} open on {against.Number}: {against.Arithmetic}");
        }
    }

    private static IEnumerable<Breach> WhyNotKeeper(Poster by, RefundFacts facts, string does) =>
        by.PersonId is { } person && facts.AccountKeepers.Contains(person)
            ? [new("income.bank-and-refund", $"{by.Name} entered or confirmed the bank details that this goes to, so somebody else {does} it")]
            : [];

    private static IEnumerable<Breach> WhyNotBy(Poster by) =>
        by.PersonId is null ? [new("income.nobody", "Sign in as a person: a key alone names nobody who could answer for this")] : [];

    private static IEnumerable<Breach> WhyNotSilent(string? why) =>
        string.IsNullOrWhiteSpace(why) ? [new("income.no-reason", "Enter the reason")] : [];
}

/// <summary>Where a refund stands; it follows from its dated rows and is never set.</summary>
public enum RefundStatus
{
    /// <summary>Asked for; somebody else approves it.</summary>
    Asked,

    /// <summary>Approved, and to be paid.</summary>
    Approved,

    /// <summary>Paid, or set against the other invoice.</summary>
    Made,

    /// <summary>Refused or withdrawn.</summary>
    Ended,

    /// <summary>Undone, because it was wrong: it is owed back again.</summary>
    Undone,
}

/// <summary>What is asked for.</summary>
/// <param name="Amount">How much goes back; more than £0.</param>
/// <param name="Why">The reason.</param>
public sealed record RefundTerms(Money Amount, string Why);

/// <summary>What stands beside a refund when somebody asks for it or approves it.</summary>
/// <param name="Spoken">What other refunds on the same invoice are asked for and have not gone back.</param>
/// <param name="Against">The invoice against which it is set, read whole; null where it is paid.</param>
public sealed record RefundFacts(Money Spoken, Receivable? Against)
{
    /// <summary>The bank details to which it would be paid today; null where there are none.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Why the organisation cannot be paid today; empty when it can.</summary>
    public IReadOnlyList<Breach> Account { get; init; } = [];

    /// <summary>Those who entered or confirmed the account to which it is paid.</summary>
    public IReadOnlySet<Guid> AccountKeepers { get; init; } = new HashSet<Guid>();

    /// <summary>Why the post of whoever approves lacks the power for the amount; empty when it has it.</summary>
    public IReadOnlyList<Breach> Authority { get; init; } = [];

    /// <summary>The organisation for which whoever approves works; null for the authority's own people.</summary>
    public Guid? WorksFor { get; init; }
}

/// <summary>That somebody did something with a refund.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="On">The day in London.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Why">The reason; empty where none is asked for.</param>
public sealed record RefundStep(DateTime At, DateOnly On, Guid PersonId, string Name, string Why)
{
    internal static RefundStep Of(Poster by, string why = "") => new(by.At, by.On, by.PersonId!.Value, by.Name, why.Trim());
}

/// <summary>When and how it went back.</summary>
/// <param name="On">The day on which the bank paid it, or on which it was set against the invoice.</param>
/// <param name="Reference">The bank's or the finance system's reference; the invoice's number where it is set against one.</param>
/// <param name="By">Who entered it.</param>
/// <param name="EntryIds">The entries that it made: on the invoice, and on the one against which it is set.</param>
public sealed record RefundMade(DateOnly On, string Reference, RefundStep By, IReadOnlyList<Guid> EntryIds);
