using Remit.Decisions;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>What stands at the head of the form.</summary>
public sealed record FormBasics
{
    /// <summary>The level as the form's letters: "ADD", "DD", "MD".</summary>
    public string? Level { get; init; }

    /// <summary>The title without a code.</summary>
    public string? Title { get; init; }

    /// <summary>The directorate that proposes it.</summary>
    public string? Directorate { get; init; }

    /// <summary>The executive summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The programme that it belongs to, by which spending is added up over decisions; null when it stands alone.</summary>
    public string? Programme { get; init; }

    /// <summary>Why it is novel, contentious or repercussive; null when it is none of these.</summary>
    public NovelGround? Novel { get; init; }

    /// <summary>The key of the reserved matter that it falls under; null when under none.</summary>
    public string? ReservedMatter { get; init; }

    /// <summary>Why it is asked for after the act; null when it comes before, as it should.</summary>
    public string? Retrospective { get; init; }
}

/// <summary>What raises a decision to the top level whatever its amount.</summary>
/// <param name="Novel">Nothing like it was done before.</param>
/// <param name="Contentious">It divides opinion.</param>
/// <param name="Repercussive">It binds or bears on others.</param>
/// <param name="Why">The reason in words.</param>
public sealed record NovelGround(bool Novel, bool Contentious, bool Repercussive, string Why);

/// <summary>One thing that is to be decided.</summary>
/// <param name="Text">Its words without a number.</param>
public sealed record FormItem(string Text);

/// <summary>How sure a line of money is.</summary>
public enum MoneyCertainty
{
    /// <summary>In a budget that is approved.</summary>
    Approved,

    /// <summary>In a later year whose budget is not approved yet.</summary>
    SubjectToBudget,

    /// <summary>Given as work, room or goods, and counted apart from cash.</summary>
    InKind,
}

/// <summary>Capital or revenue.</summary>
public enum MoneyNature
{
    /// <summary>Running costs.</summary>
    Revenue,

    /// <summary>What lasts.</summary>
    Capital,
}

/// <summary>A line of the money that the decision approves.</summary>
/// <param name="Year">The financial year in which it may be spent; null while none is given.</param>
/// <param name="Funder">Who pays: the authority itself or another body; empty while nobody is named.</param>
/// <param name="Budget">The budget it comes from; null where another body pays.</param>
/// <param name="Payee">Who receives it; null when that is not decided.</param>
/// <param name="Amount">In whole pence, greater than zero; null while none is given.</param>
/// <param name="Nature">Capital or revenue.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="ByAnother">True when another body pays it directly: the decision counts on it and does not approve it.</param>
/// <param name="DrawsOn">The code of an earlier decision from whose envelope it is taken; null when it stands by itself.</param>
/// <param name="MatchPercent">The share of a partner's accepted cost that may be paid from it, in whole per cent from 1 to 100; null when it matches nothing.</param>
public sealed record SpendingLine(
    FinancialYear? Year,
    string Funder,
    string? Budget,
    string? Payee,
    Money? Amount,
    MoneyNature Nature,
    MoneyCertainty Certainty,
    bool ByAnother = false,
    string? DrawsOn = null,
    int? MatchPercent = null
);

/// <summary>What is to be spent, and how it is bought or granted.</summary>
public sealed record FormMoney
{
    /// <summary>The lines; <see cref="FormTotals"/> says what they come to.</summary>
    public IReadOnlyList<SpendingLine> Lines { get; init; } = [];

    /// <summary>True when the decision approves no money at all; null while nobody has said.</summary>
    public bool? NoMoney { get; init; }

    /// <summary>Whether VAT is inside the amounts, or which concession applies; null when nothing is said.</summary>
    public string? Vat { get; init; }

    /// <summary>Grant, contract, or neither; null while nobody has chosen.</summary>
    public PaymentKind? Kind { get; init; }

    /// <summary>Why it is a grant or a contract.</summary>
    public string? KindReason { get; init; }

    /// <summary>The procurement: route, exemption and its justification; null when nothing is bought.</summary>
    public Procurement? Procurement { get; init; }
}

/// <summary>What a payment is in law.</summary>
public enum PaymentKind
{
    /// <summary>Money given for a purpose, with nothing supplied in return.</summary>
    Grant,

    /// <summary>Payment for works, supplies or services.</summary>
    Contract,

    /// <summary>Neither, such as a contribution to a shared office or the cost of a secondee.</summary>
    Other,
}

/// <summary>How something is bought.</summary>
public sealed record Procurement
{
    /// <summary>The route in words: "competition", "framework", "three quotes", "single source".</summary>
    public string? Route { get; init; }

    /// <summary>The ground of an exemption from competition as the scheme names it; null when none is sought.</summary>
    public string? ExemptionGround { get; init; }

    /// <summary>Why only this supplier, when an exemption is sought.</summary>
    public string? SingleSource { get; init; }

    /// <summary>The value-for-money comparison, with its figures.</summary>
    public string? ValueForMoney { get; init; }
}

/// <summary>Limits that are not money, and what binds the money.</summary>
public sealed record FormLimits
{
    /// <summary>How many of a thing the decision allows.</summary>
    public IReadOnlyList<CountLimit> Counts { get; init; } = [];

    /// <summary>What must be met before any money is committed.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Options to stop.</summary>
    public IReadOnlyList<StopOption> StopOptions { get; init; } = [];

    /// <summary>What needs a new decision, in words.</summary>
    public IReadOnlyList<string> NeedsNewDecision { get; init; } = [];
}

/// <summary>How many of a thing the decision allows.</summary>
/// <param name="Thing">What is counted, in the plural: "placements", "cohorts", "employers", "places in a cohort".</param>
/// <param name="Least">The fewest that fulfil it; null when none is set.</param>
/// <param name="Most">The most that it allows; null while none is given.</param>
/// <param name="Until">The last day of the limit; null when it has none.</param>
public sealed record CountLimit(string Thing, int? Least, int? Most, DateOnly? Until);

/// <summary>A right to end the programme before its time.</summary>
/// <param name="What">What may be stopped, and by whom.</param>
/// <param name="NoticeBy">The last day to give notice; null while none is given.</param>
/// <param name="EndsOn">The day on which it then ends; null when that is not set.</param>
public sealed record StopOption(string What, DateOnly? NoticeBy, DateOnly? EndsOn);

/// <summary>Objectives and promised outcomes.</summary>
public sealed record FormOutcomes
{
    /// <summary>The objectives, in paragraphs.</summary>
    public string? Objectives { get; init; }

    /// <summary>What is promised, so that it can be seen whether it came.</summary>
    public IReadOnlyList<PromisedOutcome> Promised { get; init; } = [];

    /// <summary>The day by which the evaluation is due; null while none is set.</summary>
    public DateOnly? EvaluationDue { get; init; }
}

/// <summary>An outcome that can be seen to have come or not.</summary>
/// <param name="Outcome">What is to change, and for whom.</param>
/// <param name="Measure">What is measured, with its unit.</param>
/// <param name="Baseline">What it is before; null when not known yet.</param>
/// <param name="Target">What it is to become.</param>
/// <param name="By">By when; null while none is set.</param>
/// <param name="HowKnown">How it will be known: source of the data and who collects it.</param>
public sealed record PromisedOutcome(string Outcome, string? Measure, string? Baseline, string? Target, DateOnly? By, string? HowKnown);

/// <summary>The decisions that this one builds on, and the supporting documents.</summary>
public sealed record FormSources
{
    /// <summary>Cited decisions and how this one stands to them.</summary>
    public IReadOnlyList<Citation> Cites { get; init; } = [];

    /// <summary>The codes of those whose place this one takes when it is signed; those that it cites as varied go on standing.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    /// <summary>Supporting documents that were uploaded, by hash; the bytes stand apart.</summary>
    public IReadOnlyList<FormDocument> Documents { get; init; } = [];
}

/// <summary>A supporting document.</summary>
/// <param name="Id">Where its bytes stand.</param>
/// <param name="Title">Its title as shown.</param>
/// <param name="FileName">The name it was uploaded under.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Withheld">The ground on which it is withheld; null when it is public.</param>
public sealed record FormDocument(Guid Id, string Title, string FileName, string Hash, WithholdingGround? Withheld = null);
