using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What a signed decision sets for a scheme of secondments; nothing of it is the product's own.</summary>
/// <remarks>Source: ADD2253 (half of the staff cost, £25,000 at most, 4 to 6 months, October 2018 to October 2019), ADD2056 (two to five, at no cost).</remarks>
public sealed record SecondmentTerms
{
    /// <summary>The longest placement, in months, where a decision sets none.</summary>
    public const int LongestMonths = 24;

    /// <summary>The host's share of the staff cost, in whole per cent from 0 to 100; 0 where secondments are at no cost to the host.</summary>
    public int HostPercent { get; init; }

    /// <summary>The most that the host pays in all; nothing where secondments are at no cost.</summary>
    public Money HostCap { get; init; }

    /// <summary>The shortest placement in months, at least 1.</summary>
    public int MinMonths { get; init; } = 1;

    /// <summary>The longest placement in months, inclusive.</summary>
    public int MaxMonths { get; init; } = LongestMonths;

    /// <summary>The fewest placements that fulfil the decision; null where it names none.</summary>
    public int? LeastPlacements { get; init; }

    /// <summary>The most placements, inclusive; null where it names none.</summary>
    public int? MostPlacements { get; init; }

    /// <summary>The first day on which a placement may begin.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The last day of the scheme, inclusive.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>The day by which the scheme is reviewed.</summary>
    public DateOnly ReviewDue { get; init; }

    /// <summary>Whether VAT is inside the amounts, in the decision's words; null where it says nothing.</summary>
    public string? Vat { get; init; }

    /// <summary>What the host gives in kind for each month of a placement; empty where it gives nothing besides money.</summary>
    public IReadOnlyList<GivenInKind> InKind { get; init; } = [];

    /// <summary>What the scheme is for, aim by aim: the review holds evidence against each.</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    /// <summary>Whether secondments cost the host no money.</summary>
    public bool IsAtNoCost => HostPercent == 0;

    /// <summary>Whether a day lies within the scheme.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;
}

/// <summary>What the host gives in kind for each month of a placement.</summary>
/// <param name="What">What it is: a desk, the time of its own staff.</param>
/// <param name="MonthlyWorth">What a month of it is worth; never added to money.</param>
/// <param name="Basis">How that worth was found.</param>
public sealed record GivenInKind(string What, Money MonthlyWorth, string Basis);
