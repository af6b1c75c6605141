namespace Remit.Decisions.Pages;

/// <summary>A filter as the list shows it: the values that are chosen and the most frequent ones at once, the others folded away.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="First">Values shown at once.</param>
/// <param name="More">Values behind "more".</param>
internal sealed record FilterChoices(DecisionFilter Filter, IReadOnlyList<FacetValue> First, IReadOnlyList<FacetValue> More)
{
    private const int AtOnce = 6;

    // people with more decisions than these are found by their name in the search box
    private const int Most = 40;

    /// <summary>The choices of a filter; null when there is nothing to choose between.</summary>
    public static FilterChoices? Of(DecisionFacet facet)
    {
        if (facet.Values.Count < 2 && !facet.Values.Any(v => v.IsChosen))
        {
            return null;
        }

        List<FacetValue> first = [];
        List<FacetValue> more = [];
        foreach (var value in facet.Values)
        {
            // a single value more would not be worth a fold
            (first.Count < AtOnce || value.IsChosen || facet.Values.Count == AtOnce + 1 ? first : more).Add(value);
        }

        return new(facet.Filter, first, more.Count > Most ? more[..Most] : more);
    }
}
