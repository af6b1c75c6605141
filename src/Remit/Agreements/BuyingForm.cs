using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Authority;
using Remit.Finance;

namespace Remit.Agreements;

/// <summary>How something was bought, as it is typed.</summary>
internal sealed class BuyingForm
{
    /// <summary>How many other suppliers can be named.</summary>
    public const int MostOthers = 4;

    public int Step { get; set; }

    [Display(Name = "Was it bought without competition?")]
    public bool? IsExempt { get; set; }

    [Display(Name = "How was it bought?")]
    public string? Route { get; set; }

    [Display(Name = "On which ground?")]
    public string? Ground { get; set; }

    [Display(Name = "Why only this supplier?")]
    public string? SingleSource { get; set; }

    [Display(Name = "What is a unit?")]
    public string? Unit { get; set; }

    public QuoteInput Chosen { get; set; } = new();

    public List<QuoteInput> Others { get; set; } = [];

    [Display(Name = "Why is it worth more, if another asks less?")]
    public string? WorthMore { get; set; }

    public static BuyingForm Of(Agreement agreement)
    {
        var buying = agreement.Buying;
        return new BuyingForm
        {
            Step = agreement.Step,
            IsExempt = buying is null ? null : buying.Ground is not null,
            Route = buying?.Route,
            Ground = buying?.Ground,
            SingleSource = buying?.SingleSource,
            Unit = buying?.Chosen?.Unit ?? "day",
            Chosen = QuoteInput.Of(buying?.Chosen),
            Others = [.. (buying?.Others ?? []).Select(QuoteInput.Of)],
            WorthMore = buying?.WorthMore,
        }.Padded();
    }

    /// <summary>With a row for each supplier that can be named.</summary>
    public BuyingForm Padded()
    {
        Others = [.. Others.Take(MostOthers), .. Enumerable.Range(0, Math.Max(0, MostOthers - Others.Count)).Select(_ => new QuoteInput())];
        return this;
    }

    /// <summary>What it says; what cannot be read is noted as an error of its field.</summary>
    public BuyingCase ToCase(ModelStateDictionary state, string prefix)
    {
        if (IsExempt is null)
        {
            state.AddModelError($"{prefix}.{nameof(IsExempt)}", "Say whether it was bought without competition");
        }

        var unit = string.IsNullOrWhiteSpace(Unit) ? "unit" : Unit.Trim();
        var exempt = IsExempt == true;
        return new()
        {
            Route = Route?.Trim() ?? "",
            Ground = exempt ? Ground ?? "" : null,
            SingleSource = exempt ? SingleSource?.Trim() : null,
            Chosen = Chosen.ToQuote(unit, state, $"{prefix}.{nameof(Chosen)}"),
            Others = [.. Others.Select((o, i) => o.ToQuote(unit, state, $"{prefix}.{nameof(Others)}[{i}]")).OfType<QuotedPrice>()],
            WorthMore = string.IsNullOrWhiteSpace(WorthMore) ? null : WorthMore.Trim(),
        };
    }
}

/// <summary>What a supplier asks, as it is typed.</summary>
internal sealed class QuoteInput
{
    [Display(Name = "Supplier")]
    public string? Supplier { get; set; }

    [Display(Name = "Price of a unit")]
    public string? Price { get; set; }

    public static QuoteInput Of(QuotedPrice? quote) => new() { Supplier = quote?.Supplier, Price = quote?.Price.ToString() };

    /// <summary>The price; null when nothing is typed, or it cannot be read.</summary>
    public QuotedPrice? ToQuote(string unit, ModelStateDictionary state, string field)
    {
        if (string.IsNullOrWhiteSpace(Supplier) && string.IsNullOrWhiteSpace(Price))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(Supplier))
        {
            state.AddModelError($"{field}.{nameof(Supplier)}", "Enter who asks this price");
            return null;
        }

        if (AuthorityWords.Amount(Price) is { } price && price > Money.Zero)
        {
            return new(Supplier.Trim(), price, unit);
        }

        state.AddModelError($"{field}.{nameof(Price)}", "Enter a price above £0, such as £650");
        return null;
    }
}
