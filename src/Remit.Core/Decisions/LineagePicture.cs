namespace Remit.Decisions;

/// <summary>Where decisions stand in the picture of a lineage.</summary>
internal static class LineagePicture
{
    private const int Sweeps = 4;

    /// <summary>A column for each decision: one to the right of the rightmost that it names. A ring is cut at the link that goes back in time.</summary>
    public static Dictionary<string, int> Layers(IReadOnlyList<LineageDecision> decisions, IReadOnlyList<LineageLink> links)
    {
        var dates = decisions.ToDictionary(d => d.Key, d => d.Dated, StringComparer.Ordinal);
        var earlier = links
            .Where(l => !(dates[l.From] < dates[l.To]))
            .GroupBy(l => l.From, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(l => l.To).ToList(), StringComparer.Ordinal);
        Dictionary<string, int> layers = new(StringComparer.Ordinal);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (var decision in decisions.OrderBy(d => d.Dated ?? DateOnly.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal))
        {
            Place(decision.Key);
        }

        var first = layers.Count == 0 ? 0 : layers.Values.Min();
        return layers.ToDictionary(l => l.Key, l => l.Value - first, StringComparer.Ordinal);

        int Place(string key)
        {
            if (layers.TryGetValue(key, out var placed))
            {
                return placed;
            }

            open.Add(key);
            var layer = 0;
            foreach (var to in earlier.GetValueOrDefault(key, []))
            {
                if (!open.Contains(to))
                {
                    layer = Math.Max(layer, Place(to) + 1);
                }
            }

            open.Remove(key);
            return layers[key] = layer;
        }
    }

    /// <summary>A row for each decision within its column, near the rows of those it is linked with.</summary>
    public static Dictionary<string, int> Rows(
        IReadOnlyList<LineageDecision> decisions,
        IReadOnlyList<LineageLink> links,
        Dictionary<string, int> layers
    )
    {
        var neighbours = links.SelectMany(l => new[] { (l.From, l.To), (l.To, l.From) }).ToLookup(l => l.Item1, l => l.Item2, StringComparer.Ordinal);
        var columns = decisions
            .GroupBy(d => layers[d.Key])
            .OrderBy(g => g.Key)
            .Select(g => g.OrderBy(d => d.Dated ?? DateOnly.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Key).ToList())
            .ToList();
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        columns.ForEach(Number);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                var wanted = column.ToDictionary(
                    k => k,
                    k => neighbours[k].Select(n => (double)rows[n]).DefaultIfEmpty(rows[k]).Average(),
                    StringComparer.Ordinal
                );
                column.Sort((a, b) => wanted[a] != wanted[b] ? wanted[a].CompareTo(wanted[b]) : rows[a].CompareTo(rows[b]));
                Number(column);
            }
        }

        return rows;

        void Number(List<string> column)
        {
            for (var row = 0; row < column.Count; row++)
            {
                rows[column[row]] = row;
            }
        }
    }
}
