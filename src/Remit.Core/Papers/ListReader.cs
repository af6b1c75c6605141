namespace Remit.Papers;

/// <summary>Pages that list several decisions: which family a text is of, and its records.</summary>
internal static class ListReader
{
    /// <summary>The records of a list; null when the text is the paper of one decision.</summary>
    public static ReadList? Read(PaperText text)
    {
        return CouncilListReader.Read(text) is { Count: > 0 } council ? new(PaperLayout.CouncilList, council)
            : AuthorityListReader.Read(text) is { Count: > 0 } authority ? new(PaperLayout.AuthorityList, authority)
            : ReportListReader.Read(text) is { Count: > 0 } report ? new(PaperLayout.ReportList, report)
            : null;
    }
}

/// <summary>A list as it was read.</summary>
/// <param name="Layout">The family of lists.</param>
/// <param name="Records">The records in the order of the text.</param>
internal sealed record ReadList(PaperLayout Layout, IReadOnlyList<ReadRecord> Records);

/// <summary>A record, and where the words of its decision stand.</summary>
internal sealed record ReadRecord(ListedDecision Listed, TextSpan? Decision);
