namespace Remit.Decisions;

/// <summary>One way to narrow the list.</summary>
/// <param name="Name">Its name in addresses: "decision-maker".</param>
/// <param name="Label">Its name for people.</param>
public sealed record DecisionFilter(string Name, string Label)
{
    /// <summary>The value that stands for decisions whose text does not say.</summary>
    public const string NotStated = "none";

    /// <summary>The form of decision.</summary>
    public static DecisionFilter Type { get; } = new("type", "Type");

    /// <summary>The year of the date signed, or else published.</summary>
    public static DecisionFilter Year { get; } = new("year", "Year");

    /// <summary>The directorate.</summary>
    public static DecisionFilter Directorate { get; } = new("directorate", "Directorate");

    /// <summary>The signatory, or else the office.</summary>
    public static DecisionFilter DecisionMaker { get; } = new("decision-maker", "Decision-maker");

    /// <summary>The band of the sum approved.</summary>
    public static DecisionFilter Amount { get; } = new("amount", "Amount approved");

    /// <summary>The decisions that citations connect, named by the one that is cited most.</summary>
    public static DecisionFilter Cluster { get; } = new("cluster", "Connected decisions");

    /// <summary>The organisation that published it.</summary>
    public static DecisionFilter Publisher { get; } = new("publisher", "Publisher");

    /// <summary>Every filter, in the order in which they are shown.</summary>
    public static IReadOnlyList<DecisionFilter> All { get; } = [Type, Year, Directorate, DecisionMaker, Amount, Cluster, Publisher];

    /// <summary>The filter of a name; null when there is none.</summary>
    public static DecisionFilter? Named(string name) => All.FirstOrDefault(f => f.Name == name);
}

/// <summary>A filter with how many decisions each of its values would leave.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Values">Its values with at least one decision, and those that are chosen; the most frequent first, years newest first, amounts rising.</param>
public sealed record DecisionFacet(DecisionFilter Filter, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a filter.</summary>
/// <param name="Value">The value in addresses.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Count">How many decisions it would leave, the other filters holding.</param>
/// <param name="IsChosen">True when it is among the values asked for.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool IsChosen);
