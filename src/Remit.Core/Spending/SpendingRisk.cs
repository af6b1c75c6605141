using Remit.Envelopes;
using Remit.Finance;
using Remit.Income;
using Remit.Payments;

namespace Remit.Spending;

/// <summary>What can go wrong with money that is approved or owed, what presses most first.</summary>
public enum RiskKind
{
    /// <summary>A claim was accepted, and is not paid.</summary>
    ClaimNotPaid,

    /// <summary>A claim was handed in, and nobody has settled it.</summary>
    ClaimNotChecked,

    /// <summary>What members, funders and organisations that were paid too much owe is late.</summary>
    ReceiptLate,

    /// <summary>A right to stop runs out, or has run out, and no decision has settled it.</summary>
    OptionLapsing,

    /// <summary>A promise is not paid in a year that is over or about to end.</summary>
    UnpaidAtYearEnd,

    /// <summary>Money is promised, and no agreement that every party signed stands behind it.</summary>
    AgreementNotSigned,

    /// <summary>More is promised than the cost that partners have shown lets be paid.</summary>
    CostNotMatched,

    /// <summary>More is expected to be paid than is approved.</summary>
    ForecastAboveApproved,

    /// <summary>What the decision asks for first is not met, and its money cannot be committed.</summary>
    ConditionNotMet,

    /// <summary>Nobody has said what will be paid in all.</summary>
    NoForecast,
}

/// <summary>Something that is at risk, with the arithmetic and the place where it is mended.</summary>
/// <param name="Kind">What.</param>
/// <param name="DecisionCode">The decision whose money it is.</param>
/// <param name="Pence">How much, in whole pence; never negative.</param>
/// <param name="What">What is wrong, in a sentence with the figures.</param>
/// <param name="Place">Where it is mended.</param>
public sealed record SpendingRisk(RiskKind Kind, string DecisionCode, long Pence, string What, RiskPlace Place)
{
    /// <summary>The day since which it stands so; null where there is none to name.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day on which it is mended in time; null where there is none.</summary>
    public DateOnly? By { get; init; }
}

/// <summary>Where a risk is mended; one of these is given.</summary>
/// <param name="Line">The place of a line in the envelope.</param>
/// <param name="CommitmentId">A commitment.</param>
/// <param name="Condition">The place of a condition.</param>
/// <param name="Option">The place of an option to stop.</param>
/// <param name="AgreementId">An agreement.</param>
/// <param name="ReceivableId">An invoice or an instalment.</param>
/// <param name="DemandId">A demand that money comes back.</param>
/// <param name="ClaimId">A claim.</param>
/// <param name="RequestId">A payment request.</param>
public readonly record struct RiskPlace(
    int? Line = null,
    Guid? CommitmentId = null,
    int? Condition = null,
    int? Option = null,
    Guid? AgreementId = null,
    Guid? ReceivableId = null,
    Guid? DemandId = null,
    Guid? ClaimId = null,
    Guid? RequestId = null
);

/// <summary>An agreement as far as a promise rests on it.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="FirstId">The first of those that vary each other, in whose name promises are made.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="DecisionCode">The decision under which it is made.</param>
/// <param name="IsSigned">Whether every party signed it.</param>
public sealed record AgreementStanding(Guid Id, Guid FirstId, string Reference, string DecisionCode, bool IsSigned);

/// <summary>An invoice or an instalment, under the decision of its fund or scheme.</summary>
/// <param name="Receivable">What is owed.</param>
/// <param name="DecisionCode">The decision that lets it be taken.</param>
public sealed record OwedStanding(Receivable Receivable, string DecisionCode);

/// <summary>A demand that money comes back, under the decision by which it was paid.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="DecisionCode">The decision.</param>
public sealed record DemandStanding(RepaymentDemand Demand, string DecisionCode);

/// <summary>A claim that was handed in, and how far it is paid.</summary>
/// <param name="Claim">The claim; its lines are read while it is not settled.</param>
/// <param name="Organisation">The name of the organisation that claims.</param>
/// <param name="DecisionCode">The decision by which it is paid.</param>
/// <param name="Paid">What was approved to be paid on it.</param>
/// <param name="RequestId">A payment request on it that is not approved yet; null where nobody has asked for the rest.</param>
public sealed record ClaimStanding(Claim Claim, string Organisation, string DecisionCode, Money Paid, Guid? RequestId = null);

/// <summary>What the search for risks looks at.</summary>
/// <param name="Lines">Lines of money.</param>
/// <param name="Commitments">Promises on any of them.</param>
/// <param name="Agreements">Agreements that were neither withdrawn nor varied by another.</param>
/// <param name="Forecast">The lines of which somebody has said what will be paid in all, also where that is nothing.</param>
/// <param name="Today">The day.</param>
public sealed record RiskFacts(
    IReadOnlyList<StandingLine> Lines,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<AgreementStanding> Agreements,
    IReadOnlySet<Guid> Forecast,
    DateOnly Today
)
{
    /// <summary>Invoices and instalments.</summary>
    public IReadOnlyList<OwedStanding> Owed { get; init; } = [];

    /// <summary>Demands that money comes back.</summary>
    public IReadOnlyList<DemandStanding> Demands { get; init; } = [];

    /// <summary>Claims that were handed in.</summary>
    public IReadOnlyList<ClaimStanding> Claims { get; init; } = [];
}
