using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Remit.Decisions;

namespace Remit.PublicLog;

/// <summary>The public facts of a version of a decision as an entry of the log: what the decision's JSON says, in canonical form.</summary>
internal static class DecisionLeaf
{
    /// <summary>
    /// The properties of the decision's JSON that an entry has, to which the hash of its text is added. Entries that were logged are for ever:
    /// what is added to the decision's JSON later is named here only together with a way to tell older entries from newer ones.
    /// </summary>
    public static readonly IReadOnlyList<string> Logged =
    [
        "approval",
        "approved_pence",
        "cites",
        "code",
        "date_published",
        "date_signed",
        "deferred",
        "directorate",
        "documents",
        "effective_from",
        "financial_years",
        "items",
        "kind",
        "level",
        "office",
        "part2",
        "publisher",
        "recorded_at",
        "role_shown",
        "signatory",
        "single_source",
        "slug",
        "source_address",
        "spending",
        "summary",
        "timeline",
        "title",
        "type",
        "version",
    ];

    private static readonly HashSet<string> Names = [.. Logged];

    /// <summary>The entry of what a decision says now.</summary>
    public static string Of(Decision decision) => Of(decision.Slug, decision.Facts, decision.Version, decision.RecordedAt);

    /// <summary>The entry of a version.</summary>
    /// <param name="slug">The decision's address within the register.</param>
    /// <param name="facts">What the version says.</param>
    /// <param name="version">Its number, from 1.</param>
    /// <param name="recordedAt">When it was recorded, in UTC; counted in whole microseconds, as every database keeps it.</param>
    public static string Of(string slug, DecisionFacts facts, int version, DateTime recordedAt)
    {
        var at = new DateTime(recordedAt.Ticks - (recordedAt.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        var published = JsonSerializer.SerializeToElement(
            DecisionData.Of(slug, facts with { Body = null }, version, at, site: ""),
            DecisionJson.Options
        );
        var body = JsonSerializer.SerializeToElement(facts.Body is null ? null : HashOf(facts.Body));
        return CanonicalJson.Write(
            published.EnumerateObject().Where(p => Names.Contains(p.Name)).Select(p => (p.Name, p.Value)).Append(("body_sha256", body))
        );
    }

    /// <summary>The properties in which two entries differ, in order of their names.</summary>
    public static IReadOnlyList<string> Differences(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        var (mine, theirs) = (Properties(first), Properties(second));
        return [.. mine.Keys.Union(theirs.Keys).Where(k => mine.GetValueOrDefault(k) != theirs.GetValueOrDefault(k)).Order(StringComparer.Ordinal)];
    }

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    private static Dictionary<string, string> Properties(JsonDocument entry) =>
        entry.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => CanonicalJson.Write(p.Value));
}
