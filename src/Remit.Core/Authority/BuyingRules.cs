using Remit.Finance;
using Remit.Rules;

namespace Remit.Authority;

/// <summary>A version of the rules on buying: how a contract of a size is awarded, and on what grounds without competition.</summary>
/// <remarks>A version of its own, because it is amended by other decisions and on other days than the scheme of delegation. Source: D7; domain-facts, "Money, buying, granting".</remarks>
public sealed record BuyingRules
{
    /// <summary>The version's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>What enacted it, as a source gives it: "Contracts and Funding Code of 2017, section 9.1".</summary>
    public required string EnactedBy { get; init; }

    /// <summary>Who entered it, when and why; null for what came with the product.</summary>
    public PolicyEntry? Entry { get; init; }

    /// <summary>The bands that are known, from the lowest; a contract outside them has no route known here.</summary>
    public IReadOnlyList<ProcurementBand> Bands { get; init; } = [];

    /// <summary>The grounds on which a purchase may go without competition; empty when they are not held.</summary>
    public IReadOnlyList<ExemptionGround> Grounds { get; init; } = [];

    /// <summary>The values from which more is asked of a purchase: where each band begins and ends, without £0, each once, lowest first.</summary>
    public IReadOnlyList<Money> Lines =>
        [.. Bands.SelectMany(b => new[] { b.From, b.Below ?? b.From }).Where(line => line > Money.Zero).Distinct().Order()];

    /// <summary>The band that a contract falls into; null when none is known for its size.</summary>
    /// <param name="value">What the contract is worth over its whole life.</param>
    public ProcurementBand? BandOf(Money value) => Bands.FirstOrDefault(b => b.From <= value && (b.Below is not { } below || value < below));

    /// <summary>Why a purchase may not go without competition as it stands; empty when its case is made.</summary>
    /// <param name="exemption">The case for it.</param>
    public IReadOnlyList<Breach> WhyNotExempt(Exemption exemption)
    {
        ArgumentNullException.ThrowIfNull(exemption);
        List<Breach> breaches = [];
        if (Grounds.All(g => g.Code != exemption.Ground))
        {
            breaches.Add(
                new(
                    "authority.no-such-ground",
                    Grounds.Count == 0
                        ? "The grounds for buying without competition are not held for that day: an administrator enters them"
                        : $"\"{exemption.Ground}\" is not a ground for buying without competition. The grounds are {Words.List([.. Grounds.Select(g => g.Name)], "or")}",
                    EnactedBy
                )
            );
        }

        if (string.IsNullOrWhiteSpace(exemption.Justification))
        {
            breaches.Add(new("authority.no-justification", "Say why only this supplier can do it: the single-source justification", EnactedBy));
        }

        if (string.IsNullOrWhiteSpace(exemption.ValueForMoney))
        {
            breaches.Add(new("authority.no-comparison", "Compare the price with what others ask for the same: the value for money", EnactedBy));
        }

        return breaches;
    }
}

/// <summary>How contracts of a size are awarded.</summary>
/// <param name="From">The lowest value, inclusive.</param>
/// <param name="Below">The value from which the next band holds, exclusive; null when there is no upper end.</param>
/// <param name="Route">How such a contract is awarded, in words: "competition, or a call-off from a framework".</param>
public sealed record ProcurementBand(Money From, Money? Below, string Route);

/// <summary>A ground on which a purchase may go without competition.</summary>
/// <param name="Code">Stable name: "absence-of-competition".</param>
/// <param name="Name">In words.</param>
public sealed record ExemptionGround(string Code, string Name);

/// <summary>The case for a purchase without competition.</summary>
/// <param name="Ground">The <see cref="ExemptionGround.Code"/>.</param>
/// <param name="Justification">Why only this supplier.</param>
/// <param name="ValueForMoney">The comparison of prices: "£650 a day against £900 elsewhere".</param>
public sealed record Exemption(string Ground, string? Justification, string? ValueForMoney);
