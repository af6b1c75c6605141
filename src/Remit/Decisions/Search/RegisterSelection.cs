namespace Remit.Decisions;

/// <summary>The decisions that a question leaves, in its order.</summary>
internal sealed class RegisterSelection
{
    private readonly RegisterIndex _index;
    private readonly DecisionQuery _query;
    private readonly Bits _found;
    private readonly IReadOnlyList<Bits> _tiers;
    private readonly Dictionary<DecisionFilter, Bits> _filters = [];
    private readonly Bits _selected;

    public RegisterSelection(RegisterIndex index, FoundDecisions? found, DecisionQuery query)
    {
        (_index, _query) = (index, query);
        (_found, _tiers) = (found?.All ?? index.All, found?.Tiers ?? [index.All]);
        _selected = _found;
        foreach (var facet in index.Facets)
        {
            if (query.ChosenOf(facet.Filter) is { Count: > 0 } chosen)
            {
                _filters[facet.Filter] = facet.With(chosen);
                _selected = _selected.And(_filters[facet.Filter]);
            }
        }

        Count = _selected.Count;
    }

    /// <summary>How many decisions there are.</summary>
    public int Count { get; }

    /// <summary>The places of some of the decisions, in order.</summary>
    public List<int> Page(int skip, int take)
    {
        List<int> places = new(Math.Min(take, Count));
        var order = _index.Order(_query.Sort);
        foreach (var tier in _query.Sort == DecisionSort.Best ? _tiers : [_found])
        {
            var here = tier.And(_selected);
            var count = here.Count;
            if (skip >= count)
            {
                skip -= count;
                continue;
            }

            foreach (var place in order)
            {
                if (!here[place])
                {
                    continue;
                }

                if (skip > 0)
                {
                    skip--;
                }
                else if (places.Count < take)
                {
                    places.Add(place);
                }

                if (--count == 0 || places.Count == take)
                {
                    break;
                }
            }

            if (places.Count == take)
            {
                break;
            }
        }

        return places;
    }

    /// <summary>The counts of each filter among the decisions that the other filters leave.</summary>
    /// <param name="most">The most values to give of a filter, beside those that are chosen.</param>
    public IReadOnlyList<DecisionFacet> Facets(int most) =>
        // of the whole register they are the same on every page of the list
        ReferenceEquals(_selected, _index.All) && _query.Chosen.Count == 0
            ? _index.WholeFacets(most)
            : [.. _index.Facets.Select(f => Counted(f, most))];

    private DecisionFacet Counted(RegisterFacet facet, int most)
    {
        var others = _selected;
        if (_filters.ContainsKey(facet.Filter))
        {
            others = _filters.Where(f => f.Key != facet.Filter).Aggregate(_found, (left, filter) => left.And(filter.Value));
        }

        return facet.Count(others, _query.ChosenOf(facet.Filter), most);
    }
}
