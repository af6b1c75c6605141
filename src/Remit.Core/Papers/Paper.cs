using Remit.Finance;
using Remit.References;

namespace Remit.Papers;

/// <summary>A decision paper as it was read: the text, and each fact beside the words it came from.</summary>
/// <remarks>What the text does not say is null or empty, never a default. Source: what-the-papers-ask D2, D8.</remarks>
public sealed record Paper
{
    /// <summary>The name of the file or page that was read.</summary>
    public required string Source { get; init; }

    /// <summary>The text as read; all spans count in it.</summary>
    public required string Text { get; init; }

    /// <summary>The layout family that the text was taken for.</summary>
    public PaperLayout Layout { get; init; }

    /// <summary>The decision's own code.</summary>
    public Fact<DecisionReference>? Code { get; init; }

    /// <summary>MD, DD, ADD and so on: the form of decision, as the code or the type field says.</summary>
    public Fact<string>? Level { get; init; }

    /// <summary>The type as the page words it: "Assistant Director's decision".</summary>
    public Fact<string>? Type { get; init; }

    /// <summary>The title without its code.</summary>
    public Fact<string>? Title { get; init; }

    /// <summary>The day it was signed.</summary>
    public Fact<DateOnly>? DateSigned { get; init; }

    /// <summary>The day it was published.</summary>
    public Fact<DateOnly>? DatePublished { get; init; }

    /// <summary>The day from which it has effect, where a council states one.</summary>
    public Fact<DateOnly>? EffectiveFrom { get; init; }

    /// <summary>The person who signed, as named.</summary>
    public Fact<string>? SignatoryName { get; init; }

    /// <summary>The post shown beside the signatory, which may be a later one.</summary>
    public Fact<string>? SignatoryRole { get; init; }

    /// <summary>The office that the decision's own words say decides.</summary>
    public Fact<string>? Office { get; init; }

    /// <summary>The directorate, where the page has that field.</summary>
    public Fact<string>? Directorate { get; init; }

    /// <summary>The executive summary.</summary>
    public Fact<string>? Summary { get; init; }

    /// <summary>What is decided, item by item, in the order of the text.</summary>
    public IReadOnlyList<DecisionItem> Items { get; init; } = [];

    /// <summary>The sum approved over the whole decision; null when it is withheld, open-ended or not stated, zero only when the text says there is none.</summary>
    public Fact<Money>? ApprovedTotal { get; init; }

    /// <summary>True when the amount approved is kept to Part 2.</summary>
    public bool AmountWithheld { get; init; }

    /// <summary>Every amount of money in the text, with what kind of money it is.</summary>
    public IReadOnlyList<SpendingRow> Spending { get; init; } = [];

    /// <summary>Each financial year that the text names, once, in order of time.</summary>
    public IReadOnlyList<Fact<FinancialYear>> FinancialYears { get; init; } = [];

    /// <summary>Each other decision that the text cites, once, in the order of first mention.</summary>
    public IReadOnlyList<Fact<DecisionReference>> Cites { get; init; } = [];

    /// <summary>The rows of the activity table.</summary>
    public IReadOnlyList<TimelineRow> Timeline { get; init; } = [];

    /// <summary>Whether an exemption from competition is sought; null when the text says nothing of it.</summary>
    public Fact<bool>? SingleSource { get; init; }

    /// <summary>Whether there is a confidential Part 2; null when the text says nothing of it.</summary>
    public Fact<bool>? Part2 { get; init; }

    /// <summary>Whether publication of Part 1 is deferred; null when the text says nothing of it.</summary>
    public Fact<bool>? Deferral { get; init; }

    /// <summary>The decisions of a page that lists several.</summary>
    public IReadOnlyList<ListedDecision> Records { get; init; } = [];

    /// <summary>The parts of the text under their headings, in order; the linter reads by them.</summary>
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];

    /// <summary>What the reader saw and would not take for a value: a damaged code, two codes that differ, an amount without its unit.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];
}
