using Remit.Finance;
using Remit.Papers;
using Remit.References;

namespace Remit.Decisions;

/// <summary>A page of the list.</summary>
/// <param name="Query">What was asked, with the page that is shown.</param>
/// <param name="Hits">The decisions of the page.</param>
/// <param name="Total">How many decisions there are on all pages.</param>
/// <param name="Facets">Each filter with its counts.</param>
public sealed record DecisionList(DecisionQuery Query, IReadOnlyList<DecisionHit> Hits, int Total, IReadOnlyList<DecisionFacet> Facets)
{
    /// <summary>How many pages there are; 1 when there is nothing.</summary>
    public int Pages => Math.Max(1, (Total + Query.PerPage - 1) / Query.PerPage);
}

/// <summary>A decision as the list shows it.</summary>
public sealed record DecisionHit
{
    /// <summary>The decision's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its address within the register; see <see cref="DecisionUrls.Decision"/>.</summary>
    public required string Slug { get; init; }

    /// <summary>Its code; null where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>Its title; null when the published text has none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The form of decision.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>The type as worded.</summary>
    public string? Type { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? DateSigned { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? DatePublished { get; init; }

    /// <summary>Who signed, as named.</summary>
    public string? Signatory { get; init; }

    /// <summary>The post shown beside the signatory.</summary>
    public string? RoleShown { get; init; }

    /// <summary>The office that decided.</summary>
    public string? Office { get; init; }

    /// <summary>The directorate.</summary>
    public string? Directorate { get; init; }

    /// <summary>What is known of the sum approved.</summary>
    public ApprovalState Approval { get; init; }

    /// <summary>The sum approved.</summary>
    public Money? Approved { get; init; }

    /// <summary>The address of the page it was published on.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When its present version was put on the register, in UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The number of its present version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>Where the words that were looked for stand; the beginning of the summary when nothing was looked for or they stand in the title alone.</summary>
    public IReadOnlyList<MarkedText> Passages { get; init; } = [];

    /// <summary>The title with the words that were looked for; null when there is no title.</summary>
    public MarkedText? MarkedTitle { get; init; }
}

/// <summary>A piece of text with the words to be marked in it.</summary>
/// <param name="Text">The text, plain: whoever shows it encodes it.</param>
/// <param name="Marks">The ranges to mark, rising, none overlapping another.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks);
