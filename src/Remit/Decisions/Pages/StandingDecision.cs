using System.Data.Common;
using Remit.Finance;
using Remit.PublicLog;
using Remit.References;
using Remit.Storage;

namespace Remit.Decisions.Pages;

/// <summary>A decision as it stands on the register now, as its page shows it: all but its text, which is most of what it weighs.</summary>
/// <remarks>This is the page that is asked for most: it is read by hand, at a fifth of what the mapper takes for the same row.</remarks>
internal sealed record StandingDecision
{
    private const string Query = """
        SELECT version, recorded_by, recorded_at, import_id IS NOT NULL, body IS NOT NULL,
            publisher, code, kind, level, type, title, date_signed, date_published, effective_from, signatory, role_shown, office, directorate,
            approval, approved, single_source, part2, deferred, source_address, summary, items, spending, timeline, documents,
            (SELECT leaf FROM publiclog_leaves l WHERE l.decision_id = d.id AND l.version = d.version),
            (SELECT note FROM publiclog_checkpoints ORDER BY size DESC LIMIT 1),
            EXISTS (SELECT 1 FROM envelopes e WHERE e.decision_code = d.code_key)
        FROM decisions d WHERE slug = @slug
        """;

    /// <summary>What it says; the text and the decisions that it names are left out.</summary>
    public required DecisionFacts Facts { get; init; }

    /// <summary>Whether the register has its text.</summary>
    public required bool HasText { get; init; }

    /// <summary>Whether what it lets be spent is kept in an envelope.</summary>
    public required bool HasEnvelope { get; init; }

    /// <summary>The number of this version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Whether a person confirmed it from a paper; otherwise it was loaded with others.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>Who put this version on the register.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Where it stands in the public log; null when it is not there, which remit verify finds.</summary>
    public LogPlace? InLog { get; private init; }

    /// <summary>The decision at an address within the register; null when there is none.</summary>
    public static async Task<StandingDecision?> ReadAsync(RemitDatabase database, string slug, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@slug", slug);
        command.Parameters.Add(parameter);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        var standing = Of(row);
        if (row.IsDBNull(29))
        {
            return standing;
        }

        var (leaf, note) = (row.GetInt64(29), row.GetString(30));
        await row.CloseAsync();
        return standing with { InLog = await LogPlace.ReadAsync(connection, leaf, note, cancellation) };
    }

    private static StandingDecision Of(DbDataReader row) =>
        new()
        {
            Version = row.GetInt32(0),
            RecordedBy = row.GetString(1),
            RecordedAt = DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc),
            IsConfirmed = row.GetBoolean(3),
            HasText = row.GetBoolean(4),
            HasEnvelope = row.GetBoolean(31),
            Facts = new()
            {
                Publisher = row.GetString(5),
                Code = RegisterRow.Text(row, 6),
                Kind = Enum.Parse<DecisionKind>(row.GetString(7)),
                Level = RegisterRow.Text(row, 8),
                Type = RegisterRow.Text(row, 9),
                Title = RegisterRow.Text(row, 10),
                DateSigned = RegisterRow.Day(row, 11),
                DatePublished = RegisterRow.Day(row, 12),
                EffectiveFrom = RegisterRow.Day(row, 13),
                Signatory = RegisterRow.Text(row, 14),
                RoleShown = RegisterRow.Text(row, 15),
                Office = RegisterRow.Text(row, 16),
                Directorate = RegisterRow.Text(row, 17),
                Approval = Enum.Parse<ApprovalState>(row.GetString(18)),
                Approved = row.IsDBNull(19) ? null : new Money(row.GetInt64(19)),
                SingleSource = YesNo(row, 20),
                Part2 = YesNo(row, 21),
                Deferred = YesNo(row, 22),
                SourceAddress = RegisterRow.Text(row, 23),
                Summary = RegisterRow.Text(row, 24),
                Items = StorageJson.Read<IReadOnlyList<DecidedItem>>(row.GetString(25)),
                Spending = StorageJson.Read<IReadOnlyList<Spend>>(row.GetString(26)),
                Timeline = StorageJson.Read<IReadOnlyList<PlannedActivity>>(row.GetString(27)),
                Documents = StorageJson.Read<IReadOnlyList<DecisionDocument>>(row.GetString(28)),
            },
        };

    private static bool? YesNo(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);
}
