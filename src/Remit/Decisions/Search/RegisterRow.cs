using System.Data.Common;
using System.Globalization;
using Remit.References;

namespace Remit.Decisions;

/// <summary>What is held in memory of a decision: what the list is filtered, counted and sorted by, all of it public.</summary>
internal sealed record RegisterRow
{
    public const string Columns =
        "entry, slug, code, code_key, publisher, kind, type, title, date_signed, date_published, effective_from, signatory, office, directorate, approval, approved";

    public required long Entry { get; init; }

    public required string Slug { get; init; }

    public string? Code { get; init; }

    public string? CodeKey { get; init; }

    public required string Publisher { get; init; }

    public DecisionKind Kind { get; init; }

    public string? Type { get; init; }

    public string? Title { get; init; }

    public DateOnly? Dated { get; init; }

    public string? DecisionMaker { get; init; }

    public string? Directorate { get; init; }

    public ApprovalState Approval { get; init; }

    public long? ApprovedPence { get; init; }

    /// <summary>Reads <see cref="Columns"/>; repeated texts are held once.</summary>
    public static RegisterRow Read(DbDataReader row, Func<string, string> once) =>
        new()
        {
            Entry = row.GetInt64(0),
            Slug = row.GetString(1),
            Code = Text(row, 2),
            CodeKey = Text(row, 3),
            Publisher = once(row.GetString(4)),
            Kind = Enum.Parse<DecisionKind>(row.GetString(5)),
            Type = Text(row, 6) is { } type ? once(type) : null,
            Title = Text(row, 7),
            Dated = Day(row, 8) ?? Day(row, 9) ?? Day(row, 10),
            DecisionMaker = (Text(row, 11) ?? Text(row, 12)) is { } maker ? once(maker) : null,
            Directorate = Text(row, 13) is { } directorate ? once(directorate) : null,
            Approval = Enum.Parse<ApprovalState>(row.GetString(14)),
            ApprovedPence = row.IsDBNull(15) ? null : row.GetInt64(15),
        };

    internal static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null
        : row.GetFieldType(column) == typeof(string) ? DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : row.GetFieldValue<DateOnly>(column);
}

/// <summary>That a decision names another, as held in memory.</summary>
internal readonly record struct RegisterLink(long Entry, string Code, string CodeKey, CitationRelation Relation);
