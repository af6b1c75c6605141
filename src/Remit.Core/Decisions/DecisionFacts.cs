using Remit.Finance;
using Remit.References;

namespace Remit.Decisions;

/// <summary>What a published decision says, as values: one version of it.</summary>
/// <remarks>What the published text does not say is null or empty, never a default. Source: what-the-papers-ask D2, D5; reading-papers, finding 2.</remarks>
public sealed record DecisionFacts
{
    /// <summary>The organisation whose register the decision stands on; with the code it tells two councils' numbers apart.</summary>
    public required string Publisher { get; init; }

    /// <summary>The code as it is shown: "MD2373", "PCD 872", "18/00046"; null where a council's page has none.</summary>
    public string? Code { get; init; }

    /// <summary>Which authority's form it is.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>The form as letters: "ADD".</summary>
    public string? Level { get; init; }

    /// <summary>The type as the page words it: "Assistant Director's decision".</summary>
    public string? Type { get; init; }

    /// <summary>The title without its code.</summary>
    public string? Title { get; init; }

    /// <summary>The executive summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The day it was signed or, at a council, decided.</summary>
    public DateOnly? DateSigned { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? DatePublished { get; init; }

    /// <summary>The day from which it has effect, where one is stated.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The person who signed or the body that decided, as named.</summary>
    public string? Signatory { get; init; }

    /// <summary>The post shown beside the signatory, which may be one held later.</summary>
    public string? RoleShown { get; init; }

    /// <summary>The office whose power was exercised, as the decision's own words say.</summary>
    public string? Office { get; init; }

    /// <summary>The directorate, where the page has that field.</summary>
    public string? Directorate { get; init; }

    /// <summary>Whether the sum approved is stated, none, withheld or not in the text.</summary>
    public ApprovalState Approval { get; init; }

    /// <summary>The sum approved over the whole decision; zero exactly when there is none, null when it is withheld or not stated.</summary>
    public Money? Approved { get; init; }

    /// <summary>What is decided, item by item, in the order of the text.</summary>
    public IReadOnlyList<DecidedItem> Items { get; init; } = [];

    /// <summary>The amounts of money, with what kind of money each is.</summary>
    public IReadOnlyList<Spend> Spending { get; init; } = [];

    /// <summary>The financial years that the text names, in order of time.</summary>
    public IReadOnlyList<FinancialYear> FinancialYears { get; init; } = [];

    /// <summary>The other decisions that it builds on, in the order of the text.</summary>
    public IReadOnlyList<Citation> Cites { get; init; } = [];

    /// <summary>The planned activities with their dates.</summary>
    public IReadOnlyList<PlannedActivity> Timeline { get; init; } = [];

    /// <summary>The signed form and the supporting papers.</summary>
    public IReadOnlyList<DecisionDocument> Documents { get; init; } = [];

    /// <summary>Whether an exemption from competition is sought; null when the text says nothing of it.</summary>
    public bool? SingleSource { get; init; }

    /// <summary>Whether there is a confidential Part 2; null when the text says nothing of it.</summary>
    public bool? Part2 { get; init; }

    /// <summary>Whether publication of Part 1 was deferred; null when the text says nothing of it.</summary>
    public bool? Deferred { get; init; }

    /// <summary>The address of the page that it was published on.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The public text as published, without Part 2.</summary>
    public string? Body { get; init; }

    /// <summary>The day that the register sorts and counts by: signed, or else published, or else effective; null when none is known.</summary>
    public DateOnly? Dated => DateSigned ?? DatePublished ?? EffectiveFrom;

    /// <summary>Who decided, as one name: the signatory, or else the office; null when neither is known.</summary>
    public string? DecisionMaker => Signatory ?? Office;
}
