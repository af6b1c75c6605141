using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What a partner says of a claim as a whole.</summary>
/// <param name="From">The first day on which the cost arose.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Vat">Whether VAT is inside the amounts.</param>
public sealed record ClaimTerms(DateOnly From, DateOnly Until, VatBasis Vat);

/// <summary>That a claim was checked through: what was accepted, and what may be paid on it.</summary>
/// <param name="By">Who settled it, and when.</param>
/// <param name="Accepted">The cost that was accepted.</param>
/// <param name="Payable">What may be paid on it.</param>
/// <param name="Because">The arithmetic, line by line.</param>
/// <param name="LedgerActId">The act by which the ledger took the cost in; null where the decision sets no share.</param>
public sealed record ClaimSettlement(PaymentAct By, Money Accepted, Money Payable, IReadOnlyList<string> Because, Guid? LedgerActId);

/// <summary>A partner's claim for the cost of a period, line by line with evidence, on what was promised to them.</summary>
/// <remarks>Who is paid is the organisation that claims. Source: issue "envelopes, agreements and money", section 3; ADD2253.</remarks>
public sealed partial class Claim
{
    /// <summary>The largest cost that one line claims: a typing error is told from a claim.</summary>
    public static readonly Money MostOfALine = Money.Pounds(10_000_000);

    /// <summary>The most lines that a claim has.</summary>
    public const int MostLines = 60;

    private readonly List<ClaimLine> _lines = [];

    /// <summary>Begins a claim.</summary>
    /// <param name="reference">Its reference: "C0012".</param>
    /// <param name="on">The commitment that it is paid from.</param>
    /// <param name="organisationId">The organisation that claims, and is paid.</param>
    /// <param name="terms">Period and VAT basis.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotBegin"/> gives a reason against it.</exception>
    public Claim(string reference, PayableCommitment on, Guid organisationId, ClaimTerms terms, PaymentAct by, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotBegin(on, organisationId, terms, today));
        (Reference, CommitmentId, OrganisationId, Begun) = (reference, on.Id, organisationId, by);
        (From, Until, Vat) = (terms.From, terms.Until, terms.Vat);
    }

    private Claim() => (Reference, Begun) = ("", null!);

    /// <summary>The claim's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its reference: "C0012".</summary>
    public string Reference { get; private init; }

    /// <summary>The commitment that it is paid from.</summary>
    public Guid CommitmentId { get; private init; }

    /// <summary>The organisation that claims, and is paid.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>The first day on which the cost arose.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Whether VAT is inside the amounts.</summary>
    public VatBasis Vat { get; private set; }

    /// <summary>The cost, line by line.</summary>
    public IReadOnlyList<ClaimLine> Lines => _lines;

    /// <summary>Who began it, and when.</summary>
    public PaymentAct Begun { get; private init; }

    /// <summary>Who handed it in last, and when; null while it is written.</summary>
    public PaymentAct? Submitted { get; private set; }

    /// <summary>How it went back, each with its reason, oldest first.</summary>
    public IReadOnlyList<PaymentAct> Returns { get; private set; } = [];

    /// <summary>How it was settled; null while it is not.</summary>
    public ClaimSettlement? Settlement { get; private set; }

    /// <summary>Settlements that were undone, each with the reason of it, oldest first.</summary>
    public IReadOnlyList<PaymentAct> Reopenings { get; private set; } = [];

    /// <summary>Who withdrew it and why; null when nobody did.</summary>
    public PaymentAct? Withdrawal { get; private set; }

    /// <summary>How often it was changed or acted on: an officer settles what they saw.</summary>
    public int Step { get; private set; }

    /// <summary>Where it stands.</summary>
    public ClaimStatus Status =>
        Withdrawal is not null ? ClaimStatus.Withdrawn
        : Settlement is { } settled
            ? settled.Accepted > Money.Zero ? ClaimStatus.Accepted
                : ClaimStatus.Refused
        : Submitted is not null ? ClaimStatus.Submitted
        : ClaimStatus.Drafting;

    /// <summary>What is claimed in all.</summary>
    public Money Claimed => new(_lines.Sum(l => l.Amount.Pence));

    /// <summary>What was accepted of the lines that are checked.</summary>
    public Money AcceptedSoFar => new(_lines.Sum(l => l.Check?.Accepted.Pence ?? 0));

    /// <summary>The days in words: "1 April 2018 to 30 June 2018".</summary>
    public string Period => $"{DayWords.Of(From)} to {DayWords.Of(Until)}";

    /// <summary>Those who decided what is paid on it: whoever settled it, and whoever checked a line.</summary>
    public IReadOnlyList<Guid> CheckerIds => [.. _lines.Select(l => l.Check?.By.PersonId).Append(Settlement?.By.PersonId).OfType<Guid>().Distinct()];

    /// <summary>Why a claim may not be begun; empty when it may.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="organisationId">The organisation that claims.</param>
    /// <param name="terms">Period and VAT basis.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<Breach> WhyNotBegin(PayableCommitment on, Guid organisationId, ClaimTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (on.PayeeId != organisationId)
        {
            breaches.Add(
                new("payments.not-the-payee", "This is promised to another organisation: choose what is promised to yours", on.DecisionCode)
            );
        }

        if (terms.Until < terms.From)
        {
            breaches.Add(new("payments.period", "The last day of the period cannot be before the first"));
        }

        if (terms.Until > today)
        {
            breaches.Add(
                new("payments.period-not-over", $"Claim cost that has arisen: the last day of the period can be {DayWords.Of(today)} at the latest")
            );
        }

        if (on.Year is { } year && (terms.From < year.FirstDay || terms.Until > year.LastDay))
        {
            breaches.Add(
                new(
                    "payments.other-year",
                    $"This is money of {year}: the period must lie between {DayWords.Of(year.FirstDay)} and {DayWords.Of(year.LastDay)}. "
                        + "Claim the cost of another year apart",
                    on.DecisionCode
                )
            );
        }

        return breaches;
    }

    private IReadOnlyList<Breach> WhyNot(string act) =>
        ClaimTransitions.All.Allow(Status, act) ? [] : [new("payments.not-now", $"{Reference} {StatusInWords}: {RefusalOf(act)}")];

    private string StatusInWords =>
        Status switch
        {
            ClaimStatus.Drafting => "is being written",
            ClaimStatus.Submitted => "is being checked",
            ClaimStatus.Accepted => "was accepted",
            ClaimStatus.Refused => "was refused",
            _ => "was withdrawn",
        };

    private static string RefusalOf(string act) =>
        act switch
        {
            "change" => "only a claim that is being written is changed; the officer who checks it can return it",
            "submit" => "only a claim that is being written is handed in",
            "withdraw" => "what is settled is not withdrawn",
            "reopen" => "only what was settled is opened again",
            _ => "only a claim that was handed in is checked",
        };
}
