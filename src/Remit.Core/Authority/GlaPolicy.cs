using System.Text.Json;
using Remit.Finance;

namespace Remit.Authority;

/// <summary>What is publicly known of the Greater London Authority's schemes of delegation and rules on buying, from <c>gla-policy.json</c>.</summary>
/// <remarks>Source: domain-facts, "Decisions at the GLA" and "Money, buying, granting". Where a figure was not seen, none stands there.</remarks>
public static class GlaPolicy
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly Rows _rows = Read();

    /// <summary>The versions of the scheme of delegation, oldest first; some hold no figures.</summary>
    public static IReadOnlyList<SchemeOfDelegation> Schemes { get; } = [.. _rows.Schemes.Select(ToScheme)];

    /// <summary>The versions of the rules on buying, oldest first.</summary>
    public static IReadOnlyList<BuyingRules> BuyingRules { get; } = [.. _rows.BuyingRules.Select(ToBuyingRules)];

    /// <summary>The policy alone: no posts, no people and no specific delegations.</summary>
    public static Delegations Delegations { get; } = new(Schemes, BuyingRules, [], People.Roster.Empty);

    private static SchemeOfDelegation ToScheme(SchemeRow row) =>
        new()
        {
            From = row.From,
            SurelyFrom = row.SurelyFrom ?? row.From,
            EnactedBy = row.EnactedBy,
            ReadFrom = row.ReadFrom,
            Levels = [.. (row.Levels ?? []).Select(l => new SigningLevel(l.Code, l.Name, Pounds(l.Pounds), l.Ranks, l.GrantsExemptions))],
        };

    private static BuyingRules ToBuyingRules(BuyingRow row) =>
        new()
        {
            From = row.From,
            EnactedBy = row.EnactedBy,
            Bands = [.. row.Bands.Select(b => new ProcurementBand(Money.Pounds(b.From), Pounds(b.Below), b.Route))],
            Grounds = row.Grounds ?? [],
        };

    private static Money? Pounds(long? pounds) => pounds is { } whole ? Money.Pounds(whole) : null;

    private static Rows Read()
    {
        using var stream = typeof(GlaPolicy).Assembly.GetManifestResourceStream("gla-policy.json")!;
        return JsonSerializer.Deserialize<Rows>(stream, _options)!;
    }

    private sealed record Rows(IReadOnlyList<SchemeRow> Schemes, IReadOnlyList<BuyingRow> BuyingRules);

    private sealed record SchemeRow(string EnactedBy, DateOnly From, DateOnly? SurelyFrom, string? ReadFrom, IReadOnlyList<LevelRow>? Levels);

    private sealed record LevelRow(string Code, string Name, long? Pounds, IReadOnlyList<string> Ranks, bool GrantsExemptions);

    private sealed record BuyingRow(string EnactedBy, DateOnly From, IReadOnlyList<BandRow> Bands, IReadOnlyList<ExemptionGround>? Grounds);

    private sealed record BandRow(long From, long? Below, string Route);
}
