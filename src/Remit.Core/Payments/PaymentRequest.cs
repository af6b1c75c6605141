using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>That a payment was approved.</summary>
/// <param name="By">Who approved it, and when.</param>
/// <param name="Total">What was approved, over all lines.</param>
/// <param name="Level">The level of the scheme of delegation by which; null where a specific delegation gave the power.</param>
/// <param name="BankDetailsId">Where it is paid to, as that stood on the day.</param>
public sealed record PaymentApproval(PaymentAct By, Money Total, string? Level, Guid BankDetailsId);

/// <summary>That the finance system says it was paid.</summary>
/// <param name="On">The day.</param>
/// <param name="Reference">The finance system's reference.</param>
/// <param name="By">Who noted it, and when.</param>
public sealed record PaymentMade(DateOnly On, string Reference, PaymentAct By);

/// <summary>A payment to one organisation: asked for by one person, approved by another, over all its lines and on its total.</summary>
/// <remarks>The payee is an organisation and never a person. Source: issue "envelopes, agreements and money", sections 3 and 5.</remarks>
public sealed partial class PaymentRequest
{
    /// <summary>The most lines that a request has.</summary>
    public const int MostLines = 60;

    private readonly List<PaymentLine> _lines = [];

    /// <summary>Begins a request.</summary>
    /// <param name="reference">Its reference: "P0012".</param>
    /// <param name="payeeId">The organisation that is paid.</param>
    /// <param name="payee">Its name on that day.</param>
    /// <param name="by">Who begins it.</param>
    public PaymentRequest(string reference, Guid payeeId, string payee, PaymentAct by) =>
        (Reference, PayeeId, Payee, Begun) = (reference, payeeId, payee, by);

    private PaymentRequest() => (Reference, Payee, Begun) = ("", "", null!);

    /// <summary>The request's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its reference: "P0012".</summary>
    public string Reference { get; private init; }

    /// <summary>The organisation that is paid.</summary>
    public Guid PayeeId { get; private init; }

    /// <summary>Its name when the request was begun.</summary>
    public string Payee { get; private init; }

    /// <summary>What is paid, line by line.</summary>
    public IReadOnlyList<PaymentLine> Lines => _lines;

    /// <summary>Who began it, and when.</summary>
    public PaymentAct Begun { get; private init; }

    /// <summary>Those who took lines out, in order: they wrote in it too.</summary>
    public IReadOnlyList<PaymentAct> Removals { get; private set; } = [];

    /// <summary>Who asked for it last, and when; null while it is written.</summary>
    public PaymentAct? Asked { get; private set; }

    /// <summary>Those who asked for it before it came back, in order.</summary>
    public IReadOnlyList<PaymentAct> AskedBefore { get; private set; } = [];

    /// <summary>How it came back, each with its reason, in order.</summary>
    public IReadOnlyList<PaymentAct> Returns { get; private set; } = [];

    /// <summary>Who approved it; null when nobody has.</summary>
    public PaymentApproval? Approval { get; private set; }

    /// <summary>When and under which reference it was paid; null while the finance system has not said.</summary>
    public PaymentMade? Made { get; private set; }

    /// <summary>Who undid it and why; null when nobody did.</summary>
    public PaymentAct? Reversal { get; private set; }

    /// <summary>Who withdrew it and why; null when nobody did.</summary>
    public PaymentAct? Withdrawal { get; private set; }

    /// <summary>How often it was changed or acted on: an approver approves what they saw.</summary>
    public int Step { get; private set; }

    /// <summary>Where it stands.</summary>
    public PaymentStatus Status =>
        Withdrawal is not null ? PaymentStatus.Withdrawn
        : Reversal is not null ? PaymentStatus.Reversed
        : Made is not null ? PaymentStatus.Paid
        : Approval is not null ? PaymentStatus.Approved
        : Asked is not null ? PaymentStatus.Asked
        : PaymentStatus.Drafting;

    /// <summary>Whether its lines count as asked for or paid.</summary>
    public bool Counts => Status is not (PaymentStatus.Withdrawn or PaymentStatus.Reversed);

    /// <summary>What is paid in all: no line is negative.</summary>
    public Money Total => _lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Everybody who began it, asked for it, or wrote, changed or took out any of its lines: none of them approves it.</summary>
    public IReadOnlyList<PaymentAct> Preparers =>
        [
            .. AskedBefore
                .Append(Begun)
                .Concat(Asked is null ? [] : [Asked])
                .Concat(_lines.SelectMany(l => l.Writers))
                .Concat(Removals)
                .DistinctBy(a => a.PersonId),
        ];

    /// <summary>The acts by which the ledger pays its lines.</summary>
    public IReadOnlyList<LedgerAct.Pay> PayActs() =>
        [.. _lines.Select(l => new LedgerAct.Pay(l.Id, l.CommitmentId, l.Amount.Pence, $"{Reference} to {Payee}: {l.What}"))];

    /// <summary>The acts by which the ledger undoes them.</summary>
    /// <param name="why">The reason.</param>
    public IReadOnlyList<LedgerAct.Reverse> ReversingActs(string why) =>
        [.. _lines.Select(l => new LedgerAct.Reverse(Guid.CreateVersion7(), l.Id, $"{Reference}: {why.Trim()}"))];

    private IReadOnlyList<Breach> WhyNot(string act) =>
        PaymentTransitions.All.Allow(Status, act) ? [] : [new("payments.not-now", $"{Reference} {StatusInWords}: {RefusalOf(act)}")];

    private string StatusInWords =>
        Status switch
        {
            PaymentStatus.Drafting => "is being written",
            PaymentStatus.Asked => "waits for approval",
            PaymentStatus.Approved => "is approved",
            PaymentStatus.Paid => "is paid",
            PaymentStatus.Reversed => "was undone",
            _ => "was withdrawn",
        };

    private static string RefusalOf(string act) =>
        act switch
        {
            "change" => "only a request that is being written is changed; an approver can return it",
            "ask" => "only a request that is being written is asked for",
            "withdraw" => "what is approved is undone with a reason, not withdrawn",
            "approve" or "return" => "only what is asked for is approved or returned",
            "note as paid" => "only what is approved and not paid yet can be noted as paid",
            _ => "only what is approved or paid is undone",
        };
}
