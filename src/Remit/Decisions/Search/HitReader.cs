using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Remit.Finance;
using Remit.Papers;
using Remit.References;
using Remit.Storage;

namespace Remit.Decisions;

/// <summary>Reads the decisions of one page of a list, with the passages where the words stand.</summary>
internal sealed class HitReader(RemitDatabaseKind kind)
{
    public const int MostAtOnce = 500;

    private const int MostPassages = 2;

    private const string Columns = """
        d.entry, d.id, d.slug, d.code, d.title, d.publisher, d.kind, d.type, d.date_signed, d.date_published, d.signatory, d.role_shown,
        d.office, d.directorate, d.approval, d.approved, d.source_address, d.recorded_at, d.version, substr(d.summary, 1, 400)
        """;

    private readonly string _among = kind == RemitDatabaseKind.Postgres ? "= ANY(@entries)" : "IN (SELECT value FROM json_each(@entries))";

    /// <summary>The decisions in the order of their entries, and the stamp at which they were read; no stamp when there are none.</summary>
    public async Task<(long? Stamp, IReadOnlyList<DecisionHit> Hits)> ReadAsync(
        DbConnection connection,
        IReadOnlyList<long> entries,
        SearchQuestion question,
        CancellationToken cancellation
    )
    {
        if (entries.Count == 0)
        {
            return (null, []);
        }

        var marker = question.IsEmpty ? null : new SearchMarker(question);
        var found = new Dictionary<long, Found>(entries.Count);
        long? stamp = null;
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = marker is null
                ? $"SELECT (SELECT stamp FROM decision_stamp), {Columns} FROM decisions d WHERE d.entry {_among}"
                : $"SELECT (SELECT stamp FROM decision_stamp), {Columns}, t.places FROM decisions d JOIN decision_texts t ON t.entry = d.entry WHERE d.entry {_among}";
            AddEntries(command, "@entries", entries);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                stamp = rows.GetInt64(0);
                var places = marker is null ? [] : marker.Passages(rows.GetFieldValue<byte[]>(21), MostPassages);
                found[rows.GetInt64(1)] = new(Hit(rows, marker), RegisterRow.Text(rows, 20), places);
            }
        }

        if (marker is not null)
        {
            await ReadPassagesAsync(connection, found, marker, cancellation);
        }

        return (stamp, [.. entries.Where(found.ContainsKey).Select(e => found[e].Whole(marker))]);
    }

    private static DecisionHit Hit(DbDataReader row, SearchMarker? marker)
    {
        var title = RegisterRow.Text(row, 5);
        return new()
        {
            Id = row.GetGuid(2),
            Slug = row.GetString(3),
            Code = RegisterRow.Text(row, 4),
            Title = title,
            MarkedTitle = title is null ? null : marker?.Mark(title) ?? new(title, []),
            Publisher = row.GetString(6),
            Kind = Enum.Parse<DecisionKind>(row.GetString(7)),
            Type = RegisterRow.Text(row, 8),
            DateSigned = RegisterRow.Day(row, 9),
            DatePublished = RegisterRow.Day(row, 10),
            Signatory = RegisterRow.Text(row, 11),
            RoleShown = RegisterRow.Text(row, 12),
            Office = RegisterRow.Text(row, 13),
            Directorate = RegisterRow.Text(row, 14),
            Approval = Enum.Parse<ApprovalState>(row.GetString(15)),
            Approved = row.IsDBNull(16) ? null : new Money(row.GetInt64(16)),
            SourceAddress = RegisterRow.Text(row, 17),
            RecordedAt = DateTime.SpecifyKind(row.GetDateTime(18), DateTimeKind.Utc),
            Version = row.GetInt32(19),
        };
    }

    private async Task ReadPassagesAsync(DbConnection connection, Dictionary<long, Found> found, SearchMarker marker, CancellationToken cancellation)
    {
        var wanted = found.SelectMany(f => f.Value.Places.Select(number => (Entry: f.Key, Number: (long)number))).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        if (kind == RemitDatabaseKind.Postgres)
        {
            command.CommandText =
                "SELECT p.entry, p.text FROM unnest(@entries, @numbers) AS w(entry, number) JOIN decision_passages p ON p.entry = w.entry AND p.number = w.number ORDER BY p.entry, p.number";
            AddEntries(command, "@entries", [.. wanted.Select(w => w.Entry)]);
            AddEntries(command, "@numbers", [.. wanted.Select(w => w.Number)]);
        }
        else
        {
            command.CommandText = """
                SELECT p.entry, p.text FROM json_each(@wanted) w
                JOIN decision_passages p ON p.entry = json_extract(w.value, '$[0]') AND p.number = json_extract(w.value, '$[1]') ORDER BY w.key
                """;
            SqliteTextIndex.Add(command, "@wanted", JsonSerializer.Serialize(wanted.Order().Select(w => new[] { w.Entry, w.Number })));
        }

        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found[rows.GetInt64(0)].Passages.Add(marker.Mark(rows.GetString(1)));
        }
    }

    private void AddEntries(DbCommand command, string name, IReadOnlyList<long> entries) =>
        SqliteTextIndex.Add(
            command,
            name,
            kind == RemitDatabaseKind.Postgres
                ? entries.ToArray()
                : $"[{string.Join(',', entries.Select(e => e.ToString(CultureInfo.InvariantCulture)))}]"
        );

    private sealed record Found(DecisionHit Hit, string? Summary, IReadOnlyList<int> Places)
    {
        public List<MarkedText> Passages { get; } = [];

        public DecisionHit Whole(SearchMarker? marker) => Hit with { Passages = Passages.Count > 0 ? Passages : Beginning(marker) };

        private MarkedText[] Beginning(SearchMarker? marker)
        {
            if (Summary is null || SearchPassages.Cut(Summary) is not [var first, ..])
            {
                return [];
            }

            var text = first.Of(Summary);
            return [marker?.Mark(text) ?? new(text, [])];
        }
    }
}
