using Remit.Finance;

namespace Remit.Papers;

/// <summary>One thing that is decided.</summary>
/// <param name="Number">The number or letter it carries ("1", "(b)", "ii"); null when it has none.</param>
/// <param name="Text">Its words without the number.</param>
/// <param name="Span">Where they stand.</param>
public sealed record DecisionItem(string? Number, string Text, TextSpan Span);

/// <summary>An amount of money in the text and what kind of money it is.</summary>
public sealed record SpendingRow
{
    /// <summary>Whole amount, or the lower end of a range; null when the text names a sum without a figure.</summary>
    public Money? Amount { get; init; }

    /// <summary>Upper end, where the text gives a range.</summary>
    public Money? Maximum { get; init; }

    /// <summary>What kind of money this is.</summary>
    public required SpendingKind Kind { get; init; }

    /// <summary>True when the text caps it ("up to", "a maximum of").</summary>
    public bool UpTo { get; init; }

    /// <summary>What it is counted by ("day", "year", "financial_year", "each"); null for a plain sum.</summary>
    public string? Per { get; init; }

    /// <summary>The financial years that the text ties it to.</summary>
    public IReadOnlyList<FinancialYear> FinancialYears { get; init; } = [];

    /// <summary>Who pays, as worded.</summary>
    public string? Funder { get; init; }

    /// <summary>Who receives, as worded.</summary>
    public string? Payee { get; init; }

    /// <summary>The budget it comes from, as worded.</summary>
    public string? Budget { get; init; }

    /// <summary>True when the figure is damaged (no unit, no pound sign) and may only be offered.</summary>
    public bool Doubtful { get; init; }

    /// <summary>The words, as they stand.</summary>
    public required string Raw { get; init; }

    /// <summary>Where they stand.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>A row of the activity table.</summary>
/// <param name="Activity">What happens, as worded.</param>
/// <param name="DateText">When, as worded; null when the cell is empty.</param>
/// <param name="Start">First day that the words can mean; null when they name none.</param>
/// <param name="End">Last day that the words can mean; null when they name none.</param>
/// <param name="Span">Where the row stands.</param>
public sealed record TimelineRow(string Activity, string? DateText, DateOnly? Start, DateOnly? End, TextSpan Span);

/// <summary>A decision on a page that lists several.</summary>
public sealed record ListedDecision
{
    /// <summary>The reference as the page gives it.</summary>
    public string? Reference { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The person or body that decided.</summary>
    public string? DecisionMaker { get; init; }

    /// <summary>The day the decision was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day it has effect from.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The day it was made.</summary>
    public DateOnly? Decided { get; init; }

    /// <summary>What was decided, in the page's words.</summary>
    public string? Decision { get; init; }

    /// <summary>Where the record stands.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>A part of the text under one heading.</summary>
/// <param name="Kind">What the heading means, whatever its words.</param>
/// <param name="Heading">Its words; null where the heading is missing and the part was told by its content.</param>
/// <param name="Span">The part's text without the heading.</param>
public sealed record PaperSection(SectionKind Kind, string? Heading, TextSpan Span);

/// <summary>Something that the reader will not store as a value until a person has looked.</summary>
/// <param name="Code"><c>papers.what-is-doubtful</c>.</param>
/// <param name="Message">What is doubtful and what to do, in plain English.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Doubt(string Code, string Message, TextSpan Span);
