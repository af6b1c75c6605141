using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>That a decision names another; derived from its facts, for the graph of citations.</summary>
internal sealed class CitationRow
{
    public long Entry { get; init; }

    public int Position { get; init; }

    public required string Code { get; init; }

    public required string CodeKey { get; init; }

    public CitationRelation Relation { get; init; }
}

/// <summary>A run of a decision's text short enough to show; derived from it, so that showing where words stand costs no pass over the text.</summary>
internal sealed class PassageRow
{
    public long Entry { get; init; }

    public int Number { get; init; }

    public required string Text { get; init; }
}

/// <summary>The words of a decision as they are compared, and in which passages each stands; derived from its text.</summary>
internal sealed class TextRow
{
    public long Entry { get; init; }

    /// <summary>Every word in order with single spaces around: what a phrase is looked up in.</summary>
    public required string Words { get; init; }

    /// <summary>Where each word stands; see <see cref="WordPlaces"/>.</summary>
    public required byte[] Places { get; init; }
}

/// <summary>A number that grows with every change to the register, so that an instance knows when what it holds in memory is old.</summary>
internal sealed class StampRow
{
    public int Id { get; init; }

    public long Stamp { get; init; }
}
