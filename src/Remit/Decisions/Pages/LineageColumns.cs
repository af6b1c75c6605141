namespace Remit.Decisions.Pages;

/// <summary>What came straight before a decision and straight after it, in columns from the earliest to the latest: what its page draws of its lineage.</summary>
internal sealed class LineageColumns
{
    /// <summary>How many steps to either side the picture goes.</summary>
    public const int Furthest = 3;

    /// <summary>The most decisions in a column; all of those next to the decision stand in the list beside the picture.</summary>
    public const int Fullest = 8;

    private LineageColumns(string here, IReadOnlyList<IReadOnlyList<LineageDecision>> columns, IReadOnlyList<LineageLink> links, int more) =>
        (Here, Columns, Links, More) = (here, columns, links, more);

    /// <summary>The key of the decision that it is about.</summary>
    public string Here { get; }

    /// <summary>The decisions, the earliest column first; within a column in the order given.</summary>
    public IReadOnlyList<IReadOnlyList<LineageDecision>> Columns { get; }

    /// <summary>The links to be drawn, each from a column to one further left: the decision that names stands to the right of the one that is named.</summary>
    public IReadOnlyList<LineageLink> Links { get; }

    /// <summary>How many decisions found no room.</summary>
    public int More { get; }

    /// <summary>Whether there is nothing but the decision itself.</summary>
    public bool IsAlone => Columns.Count == 1;

    /// <summary>Puts what a decision names to its left and what names it to its right, each as far off as the longest way to it.</summary>
    /// <param name="here">The key of the decision.</param>
    /// <param name="decisions">It and the decisions around it.</param>
    /// <param name="links">Which names which; those that lead in a circle, or to a decision not given, are left out.</param>
    public static LineageColumns Of(string here, IReadOnlyList<LineageDecision> decisions, IReadOnlyList<LineageLink> links)
    {
        var known = decisions.Select(d => d.Key).ToHashSet();
        var between = links.Where(l => known.Contains(l.From) && known.Contains(l.To)).ToList();
        Dictionary<string, int> places = new() { [here] = 0 };
        Spread(places, here, [.. between.Select(l => (l.From, l.To))], -1);
        Spread(places, here, [.. between.Select(l => (l.To, l.From))], 1);

        List<LineageLink> forward =
        [
            .. between.Where(l => places.TryGetValue(l.To, out var left) && places.TryGetValue(l.From, out var right) && left < right),
        ];
        List<LineageDecision> placed = [.. decisions.Where(d => places.ContainsKey(d.Key))];
        var kept = Kept(here, places, placed, forward);
        return new(
            here,
            [.. placed.Where(d => kept.Contains(d.Key)).GroupBy(d => places[d.Key]).OrderBy(g => g.Key).Select(g => g.ToList())],
            Nearest([.. forward.Where(l => kept.Contains(l.From) && kept.Contains(l.To))]),
            placed.Count - kept.Count
        );
    }

    /// <summary>Leaves out a mere citation of a decision that is also reached step by step: the list has it, and the picture shows the way.</summary>
    private static List<LineageLink> Nearest(List<LineageLink> links)
    {
        var named = links.ToLookup(l => l.From, l => l.To);
        return [.. links.Where(l => l.Relation != CitationRelation.Cites || !named[l.From].Any(step => step != l.To && Leads(step, l.To)))];

        // links lead to columns further left alone, so that this ends
        bool Leads(string from, string to) => from == to || named[from].Any(step => Leads(step, to));
    }

    private static void Spread(Dictionary<string, int> places, string here, List<(string From, string To)> steps, int direction)
    {
        HashSet<string> side = [here];

        // a way that is longer than the picture is wide changes nothing more, so that even a circle of citations comes to an end
        for (var pass = 0; pass < Furthest; pass++)
        {
            foreach (var (from, to) in steps)
            {
                if (!side.Contains(from) || (places.ContainsKey(to) && (to == here || !side.Contains(to))))
                {
                    continue;
                }

                var distance = Math.Abs(places[from]) + 1;
                if (distance <= Furthest && (!places.TryGetValue(to, out var before) || Math.Abs(before) < distance))
                {
                    places[to] = direction * distance;
                    side.Add(to);
                }
            }
        }
    }

    /// <summary>From the decision outwards: those that are linked with one that is kept, as many as a column holds.</summary>
    private static HashSet<string> Kept(string here, Dictionary<string, int> places, List<LineageDecision> decisions, List<LineageLink> links)
    {
        HashSet<string> kept = [here];
        foreach (var column in decisions.Where(d => d.Key != here).GroupBy(d => places[d.Key]).OrderBy(g => Math.Abs(g.Key)))
        {
            var joined = column.Where(d =>
                links.Any(l => column.Key < 0 ? l.To == d.Key && kept.Contains(l.From) : l.From == d.Key && kept.Contains(l.To))
            );
            kept.UnionWith(joined.Take(Fullest).Select(d => d.Key).ToList());
        }

        return kept;
    }
}
