using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What was handed in to show that a milestone is reached.</summary>
/// <param name="By">Who handed it in, and what they say of it.</param>
/// <param name="Documents">What shows it.</param>
public sealed record HandedEvidence(PaymentAct By, IReadOnlyList<EvidenceDocument> Documents);

/// <summary>A part of what is promised, paid when its evidence is accepted and its day has come.</summary>
public sealed class Instalment
{
    internal Instalment(Guid scheduleId, int place, InstalmentTerms terms, PaymentAct by)
    {
        (ScheduleId, Place, What, Amount) = (scheduleId, place, terms.What.Trim(), terms.Amount);
        (Evidence, DueOn, Vat, Entered) = (terms.Evidence.Trim(), terms.DueOn, terms.Vat, by);
    }

    private Instalment() => (What, Evidence, Entered) = ("", "", null!);

    /// <summary>The instalment's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The schedule.</summary>
    public Guid ScheduleId { get; private init; }

    /// <summary>Its place, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>The milestone.</summary>
    public string What { get; private init; }

    /// <summary>How much, to the penny.</summary>
    public Money Amount { get; private init; }

    /// <summary>What has to be shown before it is paid.</summary>
    public string Evidence { get; private init; }

    /// <summary>The first day on which it is paid.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Whether VAT is inside the amount.</summary>
    public VatBasis Vat { get; private init; }

    /// <summary>Who added it, and when.</summary>
    public PaymentAct Entered { get; private init; }

    /// <summary>What was handed in and waits, or was accepted; null while nothing is.</summary>
    public HandedEvidence? Handed { get; private set; }

    /// <summary>What was handed in and refused, oldest first.</summary>
    public IReadOnlyList<HandedEvidence> RefusedEvidence { get; private set; } = [];

    /// <summary>Why that was refused, in the same order.</summary>
    public IReadOnlyList<PaymentAct> Refusals { get; private set; } = [];

    /// <summary>Who accepted the evidence; null when nobody has.</summary>
    public PaymentAct? Release { get; private set; }

    /// <summary>Who dropped it and why; null when nobody did.</summary>
    public PaymentAct? Dropped { get; private set; }

    /// <summary>Where it stands.</summary>
    public InstalmentStatus Status =>
        Dropped is not null ? InstalmentStatus.Dropped
        : Release is not null ? InstalmentStatus.Released
        : Handed is not null ? InstalmentStatus.HandedIn
        : InstalmentStatus.Awaited;

    /// <summary>Why it may not be paid on a day; empty when it may.</summary>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotPay(DateOnly today) =>
        Status == InstalmentStatus.Dropped ? [new("payments.dropped", $"Instalment {Place} was dropped: {Dropped!.Why}")]
        : Status != InstalmentStatus.Released
            ? [new("payments.not-released", $"Instalment {Place} is paid when this is shown and accepted: {Evidence}")]
        : today < DueOn ? [new("payments.not-due", $"Instalment {Place} is due on {DayWords.Of(DueOn)}: nothing is paid before that")]
        : [];

    /// <summary>Why evidence may not be handed in; empty when it may.</summary>
    /// <param name="evidence">What shows it.</param>
    public IReadOnlyList<Breach> WhyNotHandIn(HandedEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<Breach> breaches = [.. WhyNot("hand in")];
        if (string.IsNullOrWhiteSpace(evidence.By.Why))
        {
            breaches.Add(new("payments.no-words", "Say how the milestone was reached"));
        }

        if (evidence.Documents.Count == 0)
        {
            breaches.Add(new("payments.no-evidence", "Add a document that shows it"));
        }

        return breaches;
    }

    /// <summary>Hands evidence in.</summary>
    /// <param name="evidence">What shows it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotHandIn"/> gives a reason against it.</exception>
    public void HandIn(HandedEvidence evidence)
    {
        Breach.ThrowIfAny(WhyNotHandIn(evidence));
        Handed = evidence;
    }

    /// <summary>Why its evidence may not be accepted; empty when it may.</summary>
    /// <param name="by">Who accepts it.</param>
    public IReadOnlyList<Breach> WhyNotAccept(PaymentAct by) => [.. WhyNot("accept"), .. WhyNotOwn(by)];

    /// <summary>Accepts its evidence: it can be paid from its due day on.</summary>
    /// <param name="by">Who accepts it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAccept"/> gives a reason against it.</exception>
    public void Accept(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotAccept(by));
        Release = by;
    }

    /// <summary>Why its evidence may not be refused; empty when it may.</summary>
    /// <param name="by">Who refuses it, and why.</param>
    public IReadOnlyList<Breach> WhyNotRefuse(PaymentAct by) =>
        [.. WhyNot("refuse"), .. WhyNotOwn(by), .. WhyNotWithout(by, "Enter what is missing: the partner reads it")];

    /// <summary>Refuses its evidence.</summary>
    /// <param name="by">Who refuses it, and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRefuse"/> gives a reason against it.</exception>
    public void Refuse(PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotRefuse(by));
        (RefusedEvidence, Refusals, Handed) = ([.. RefusedEvidence, Handed!], [.. Refusals, by], null);
    }

    /// <summary>Why it may not be dropped; empty when it may.</summary>
    /// <param name="by">Who drops it, and why.</param>
    /// <param name="asked">What is asked for or was paid on it.</param>
    public IReadOnlyList<Breach> WhyNotDrop(PaymentAct by, Money asked) =>
        [
            .. WhyNot("drop"),
            .. WhyNotWithout(by, "Enter why it is not going to be paid"),
            .. asked > Money.Zero
                ? [new Breach("payments.paid-already", $"{asked} is paid or asked for on it: withdraw or reverse that first")]
                : Array.Empty<Breach>(),
        ];

    /// <summary>Drops it.</summary>
    /// <param name="by">Who drops it, and why.</param>
    /// <param name="asked">What is asked for or was paid on it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDrop"/> gives a reason against it.</exception>
    public void Drop(PaymentAct by, Money asked)
    {
        Breach.ThrowIfAny(WhyNotDrop(by, asked));
        Dropped = by;
    }

    private IReadOnlyList<Breach> WhyNot(string act) =>
        InstalmentTransitions.All.Allow(Status, act)
            ? []
            :
            [
                new(
                    "payments.not-now",
                    Status switch
                    {
                        InstalmentStatus.Awaited => $"Instalment {Place} waits for its evidence: there is nothing to look at yet",
                        InstalmentStatus.HandedIn => $"The evidence for instalment {Place} is being looked at",
                        InstalmentStatus.Released => $"The evidence for instalment {Place} was accepted already",
                        _ => $"Instalment {Place} was dropped",
                    }
                ),
            ];

    private IEnumerable<Breach> WhyNotOwn(PaymentAct by) =>
        by.PersonId == Handed?.By.PersonId
            ? [new("payments.own-evidence", "Whoever handed evidence in does not look at it: ask another officer")]
            : [];

    private static IEnumerable<Breach> WhyNotWithout(PaymentAct by, string message) =>
        string.IsNullOrWhiteSpace(by.Why) ? [new("payments.no-reason", message)] : [];
}
