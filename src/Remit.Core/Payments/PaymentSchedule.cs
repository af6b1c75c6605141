using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What an instalment of a schedule says.</summary>
/// <param name="What">The milestone: "First cohort recruited".</param>
/// <param name="Amount">How much, to the penny.</param>
/// <param name="Evidence">What has to be shown before it is paid.</param>
/// <param name="DueOn">The first day on which it is paid.</param>
/// <param name="Vat">Whether VAT is inside the amount.</param>
public sealed record InstalmentTerms(string What, Money Amount, string Evidence, DateOnly DueOn, VatBasis Vat);

/// <summary>The instalments in which a commitment is paid, each released by evidence.</summary>
/// <remarks>A commitment has one. Source: issue "envelopes, agreements and money", section 3.</remarks>
public sealed class PaymentSchedule
{
    private readonly List<Instalment> _instalments = [];

    /// <summary>Begins the schedule of a commitment.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="by">Who draws it up.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotBegin"/> gives a reason against it.</exception>
    public PaymentSchedule(PayableCommitment on, PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotBegin(on));
        (CommitmentId, PayeeId, Begun) = (on.Id, on.PayeeId!.Value, by);
    }

    private PaymentSchedule() => Begun = null!;

    /// <summary>The schedule's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private init; }

    /// <summary>The organisation that is paid.</summary>
    public Guid PayeeId { get; private init; }

    /// <summary>Who drew it up, and when.</summary>
    public PaymentAct Begun { get; private init; }

    /// <summary>Its instalments, in order.</summary>
    public IReadOnlyList<Instalment> Instalments => _instalments;

    /// <summary>What its instalments come to, without those that were dropped.</summary>
    public Money Total => new(_instalments.Where(i => i.Status != InstalmentStatus.Dropped).Sum(i => i.Amount.Pence));

    /// <summary>Why a commitment gets no schedule; empty when it may have one.</summary>
    /// <param name="on">The commitment.</param>
    public static IReadOnlyList<Breach> WhyNotBegin(PayableCommitment on)
    {
        ArgumentNullException.ThrowIfNull(on);
        List<Breach> breaches = [];
        if (on.PayeeId is null)
        {
            breaches.Add(new("payments.no-payee", "It is open to whom this is promised: instalments are agreed with somebody", on.DecisionCode));
        }

        if (on.MatchPercent is { } percent)
        {
            breaches.Add(
                new(
                    "payments.claim-needed",
                    $"The decision lets {percent}% of accepted cost be paid: it is paid on claims, not in instalments",
                    on.DecisionCode
                )
            );
        }

        return breaches;
    }

    /// <summary>Why an instalment may not be added; empty when it may.</summary>
    /// <param name="terms">What it says.</param>
    /// <param name="on">The commitment, as it stands.</param>
    public IReadOnlyList<Breach> WhyNotAdd(InstalmentTerms terms, PayableCommitment on)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(on);
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(terms.What))
        {
            breaches.Add(new("payments.no-words", "Enter what has to be reached"));
        }

        if (string.IsNullOrWhiteSpace(terms.Evidence))
        {
            breaches.Add(new("payments.no-evidence", "Enter what has to be shown before it is paid"));
        }

        if (terms.Amount <= Money.Zero)
        {
            breaches.Add(new("payments.not-an-amount", "Enter an amount greater than £0, in pounds and pence"));
        }
        else if (Total + terms.Amount > on.Amount)
        {
            breaches.Add(
                new(
                    "payments.more-than-promised",
                    $"{terms.Amount} is more than the {on.Amount - Total} of the {on.Amount} promised that no instalment has yet",
                    on.DecisionCode
                )
            );
        }

        if (on.Year is { } year && (terms.DueOn < year.FirstDay || terms.DueOn > year.LastDay))
        {
            breaches.Add(
                new(
                    "payments.other-year",
                    $"This is money of {year}: enter a due day from {DayWords.Of(year.FirstDay)} to {DayWords.Of(year.LastDay)}",
                    on.DecisionCode
                )
            );
        }

        return breaches;
    }

    /// <summary>Adds an instalment.</summary>
    /// <param name="terms">What it says.</param>
    /// <param name="on">The commitment, as it stands.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAdd"/> gives a reason against it.</exception>
    public Instalment Add(InstalmentTerms terms, PayableCommitment on, PaymentAct by)
    {
        Breach.ThrowIfAny(WhyNotAdd(terms, on));
        Instalment instalment = new(Id, _instalments.Count + 1, terms, by);
        _instalments.Add(instalment);
        return instalment;
    }
}
