using System.Globalization;
using Remit.Authority;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>How something was bought: by the route of its band, or without competition and why.</summary>
/// <remarks>Source: what-the-papers-ask D7; the rules on buying of the day are those of <see cref="BuyingRules"/>.</remarks>
public sealed record BuyingCase
{
    /// <summary>How it was bought, in words: who was asked, what was compared.</summary>
    public string Route { get; init; } = "";

    /// <summary>The ground on which it was bought without competition, as <see cref="ExemptionGround.Code"/>; null when it was not.</summary>
    public string? Ground { get; init; }

    /// <summary>Why only this supplier; null when it was bought in competition.</summary>
    public string? SingleSource { get; init; }

    /// <summary>What the chosen supplier asks; null while nobody has said.</summary>
    public QuotedPrice? Chosen { get; init; }

    /// <summary>What others ask for the same.</summary>
    public IReadOnlyList<QuotedPrice> Others { get; init; } = [];

    /// <summary>Why the chosen one is worth more, where another asks less; null where nobody does.</summary>
    public string? WorthMore { get; init; }

    /// <summary>The prices compared; null where there is nothing to compare.</summary>
    public PriceComparison? Comparison => Chosen is { } chosen && Others.MinBy(o => o.Price) is { } other ? new(chosen, other) : null;

    /// <summary>The case for buying without competition, as the scheme of delegation asks for it; null when it was bought in competition.</summary>
    public Exemption? Exemption => Ground is null ? null : new(Ground, SingleSource, ValueForMoney);

    /// <summary>What the contract asks the scheme of delegation.</summary>
    /// <param name="value">What it is worth over its whole life.</param>
    public Purchase PurchaseOf(Money value) => new(value, Exemption);

    /// <summary>Why it may not be bought so; empty when it may.</summary>
    /// <param name="value">What the contract is worth over its whole life.</param>
    /// <param name="rules">The rules on buying of the day; null when none are held.</param>
    public IReadOnlyList<Breach> WhyNotBuy(Money value, BuyingRules? rules)
    {
        if (rules is null)
        {
            return [new("agreements.no-buying-rules", "The rules on buying of that day are not held: an administrator enters them")];
        }

        List<Breach> breaches = [.. Exemption is { } exemption ? rules.WhyNotExempt(exemption) : []];
        if (Ground is null && string.IsNullOrWhiteSpace(Route))
        {
            breaches.Add(
                new(
                    "agreements.no-route",
                    rules.BandOf(value) is { } band
                        ? $"A contract of {value} is awarded by {band.Route}: say how that was done"
                        : $"The rules on buying name no route for a contract of {value}: say how it was bought",
                    rules.EnactedBy
                )
            );
        }

        if (Comparison is { SavingPence: < 0 } dearer && string.IsNullOrWhiteSpace(WorthMore))
        {
            breaches.Add(new("agreements.dearer", $"{dearer.InWords}: say why it is worth more", rules.EnactedBy));
        }

        return breaches;
    }

    /// <summary>What the agreement's text says of it.</summary>
    /// <param name="rules">The rules on buying of the day; null when none are held.</param>
    public string InWords(BuyingRules? rules) =>
        Ground is null
            ? Sentence(Route)
            : $"without competition, on the ground of {rules?.Grounds.FirstOrDefault(g => g.Code == Ground)?.Name ?? Ground}. {Sentence(SingleSource ?? "")} {Sentence(ValueForMoney ?? "")}".Trim();

    /// <summary>The comparison in words; null where there is none.</summary>
    private string? ValueForMoney =>
        Comparison is not { } c ? null
        : WorthMore is null ? c.InWords
        : $"{c.InWords}. {WorthMore}";

    private static string Sentence(string text) =>
        text.Trim() is { Length: > 0 } words && words[^1] is not ('.' or '!' or '?') ? $"{words}." : text.Trim();
}

/// <summary>What somebody asks for the same work.</summary>
/// <param name="Supplier">Who.</param>
/// <param name="Price">The price of one unit, above £0.</param>
/// <param name="Unit">The unit: "day".</param>
public sealed record QuotedPrice(string Supplier, Money Price, string Unit);

/// <summary>What the chosen supplier asks beside the cheapest of the others.</summary>
/// <param name="Chosen">The chosen one.</param>
/// <param name="Other">The cheapest other.</param>
public sealed record PriceComparison(QuotedPrice Chosen, QuotedPrice Other)
{
    /// <summary>What a unit costs less than elsewhere, in whole pence; negative where it costs more.</summary>
    public long SavingPence => Other.Price.Pence - Chosen.Price.Pence;

    /// <summary>The saving in per cent of the other price, to one decimal place; half goes away from zero. Negative where it costs more.</summary>
    public decimal SavingPercent => Other.Price.Pence == 0 ? 0 : Math.Round(SavingPence * 100m / Other.Price.Pence, 1, MidpointRounding.AwayFromZero);

    /// <summary>"£650 a day against £900 a day from others: £250 (27.8 per cent) less".</summary>
    public string InWords =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Chosen.Supplier} asks {Chosen.Price} a {Chosen.Unit} against {Other.Price} a {Other.Unit} from {Other.Supplier}: {Difference}"
        );

    private string Difference =>
        SavingPence == 0
            ? "the same"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{new Money(Math.Abs(SavingPence))} ({Math.Abs(SavingPercent):0.0} per cent) {(SavingPence > 0 ? "less" : "more")}"
            );
}
