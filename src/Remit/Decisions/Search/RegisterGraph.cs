using System.Collections.Concurrent;

namespace Remit.Decisions;

/// <summary>Which decisions name which, over the whole register in memory. A decision that is named and not on the register is in it too.</summary>
internal sealed class RegisterGraph
{
    /// <summary>More than these links away a decision has nothing to say of the first, and more than these decisions make no picture.</summary>
    private const int MostSteps = 4;

    private const int MostNodes = 40;

    /// <summary>Pictures are made once for the decisions that are asked for, some ten kilobytes each.</summary>
    private const int MostRemembered = 1_000;

    private readonly ConcurrentDictionary<int, DecisionConnections> _connections = new();
    private readonly RegisterIndex _index;
    private readonly List<string> _absent = [];
    private readonly List<(int To, CitationRelation Relation)>[] _cites;
    private readonly List<(int From, CitationRelation Relation)>[] _citedBy;
    private readonly (string Value, string Label)?[] _clusters;

    public RegisterGraph(RegisterIndex index, IReadOnlyList<RegisterLink> links)
    {
        _index = index;
        Dictionary<string, int> absent = new(StringComparer.Ordinal);
        List<(int From, int To, CitationRelation Relation)> edges = [];
        foreach (var link in links)
        {
            if (index.PlaceOf(link.Entry) is { } from)
            {
                edges.Add((from, Node(link, from, absent), link.Relation));
            }
        }

        var nodes = index.Rows.Length + _absent.Count;
        _cites = new List<(int, CitationRelation)>[nodes];
        _citedBy = new List<(int, CitationRelation)>[nodes];
        foreach (var (from, to, relation) in edges)
        {
            (_cites[from] ??= []).Add((to, relation));
            (_citedBy[to] ??= []).Add((from, relation));
        }

        _clusters = Clusters(nodes);
    }

    /// <summary>The group of connected decisions that a decision belongs to; null when it neither names nor is named.</summary>
    public (string Value, string Label)? ClusterOf(int place) => _clusters[place];

    /// <summary>The decisions that a node names, in the order of its text.</summary>
    public IReadOnlyList<(int To, CitationRelation Relation)> Cites(int node) => _cites[node] ?? (IReadOnlyList<(int, CitationRelation)>)[];

    /// <summary>The decisions that name a node.</summary>
    public IReadOnlyList<(int From, CitationRelation Relation)> CitedBy(int node) => _citedBy[node] ?? (IReadOnlyList<(int, CitationRelation)>)[];

    /// <summary>A node for people and programs.</summary>
    public LineageDecision Describe(int node)
    {
        if (node >= _index.Rows.Length)
        {
            var code = _absent[node - _index.Rows.Length];
            return new(DecisionCode.Key(code)!, code, null, null, null);
        }

        var row = _index.Rows[node];
        return new(row.Slug, row.Code, row.Title, row.Dated, row.Slug);
    }

    /// <summary>What came before and after a decision.</summary>
    public DecisionConnections ConnectionsOf(int place)
    {
        if (_connections.Count >= MostRemembered)
        {
            _connections.Clear();
        }

        return _connections.GetOrAdd(place, Connect);
    }

    private DecisionConnections Connect(int place) =>
        new([.. Cites(place).Select(c => new ConnectedDecision(Describe(c.To), c.Relation))], CitedByOf(place), LineageOf(place));

    /// <summary>What a decision builds on and what builds on it, step by step to either side and no further: what its page tells and draws.</summary>
    /// <param name="place">The decision.</param>
    /// <param name="steps">How many steps to either side.</param>
    public DecisionNeighbours NeighboursOf(int place, int steps)
    {
        List<int> nodes = [place];
        Walk(nodes, steps, node => Cites(node).Select(c => c.To));
        var before = nodes.Count;
        List<int> later = [place];
        Walk(later, steps, node => CitedBy(node).Select(c => c.From));
        nodes.AddRange(later.Where(n => nodes.IndexOf(n, 0, before) < 0));

        var described = nodes.ToDictionary(n => n, Describe);
        return new(
            [.. Cites(place).Select(c => new ConnectedDecision(Describe(c.To), c.Relation))],
            CitedByOf(place),
            [.. nodes.Select(n => described[n])],
            [
                .. nodes.SelectMany(from =>
                    Cites(from)
                        .Where(c => described.ContainsKey(c.To))
                        .Select(c => new LineageLink(described[from].Key, described[c.To].Key, c.Relation))
                ),
            ]
        );
    }

    private static void Walk(List<int> nodes, int steps, Func<int, IEnumerable<int>> next)
    {
        HashSet<int> seen = [.. nodes];
        for (var (first, step) = (0, 0); step < steps && first < nodes.Count; step++)
        {
            var last = nodes.Count;
            for (; first < last && nodes.Count < MostNodes; first++)
            {
                nodes.AddRange(next(nodes[first]).Where(seen.Add));
            }

            first = last;
        }
    }

    private IReadOnlyList<ConnectedDecision> CitedByOf(int place) =>
        [
            .. CitedBy(place)
                .Select(c => new ConnectedDecision(Describe(c.From), c.Relation))
                .OrderBy(c => c.Decision.Dated ?? DateOnly.MaxValue)
                .ThenBy(c => c.Decision.Key, StringComparer.Ordinal),
        ];

    /// <summary>All that is connected with a decision within a few links, the nearest first.</summary>
    private Lineage LineageOf(int place)
    {
        Dictionary<int, int> steps = new() { [place] = 0 };
        Queue<int> next = new([place]);
        var more = 0;
        while (next.TryDequeue(out var node))
        {
            if (steps[node] == MostSteps)
            {
                continue;
            }

            foreach (var other in Cites(node).Select(c => c.To).Concat(CitedBy(node).Select(c => c.From)).Distinct().OrderBy(n => n))
            {
                if (steps.ContainsKey(other))
                {
                    continue;
                }

                if (steps.Count == MostNodes)
                {
                    more++;
                    continue;
                }

                steps[other] = steps[node] + 1;
                next.Enqueue(other);
            }
        }

        var links = steps.Keys.SelectMany(from =>
            Cites(from).Where(c => steps.ContainsKey(c.To)).Select(c => new LineageLink(Describe(from).Key, Describe(c.To).Key, c.Relation))
        );
        return Lineage.Of([.. steps.Select(s => (Describe(s.Key), s.Value))], links, more);
    }

    /// <summary>The node that a code means: on the register of the same publisher, or else of any, or else absent.</summary>
    private int Node(RegisterLink link, int from, Dictionary<string, int> absent)
    {
        var places = _index.WithCode(link.CodeKey);
        if (places.Count > 0)
        {
            var publisher = _index.Rows[from].Publisher;
            return places.Cast<int?>().FirstOrDefault(p => _index.Rows[p!.Value].Publisher == publisher) ?? places[0];
        }

        if (!absent.TryGetValue(link.CodeKey, out var number))
        {
            number = _absent.Count;
            absent[link.CodeKey] = number;
            _absent.Add(link.Code);
        }

        return _index.Rows.Length + number;
    }

    /// <summary>Joins every two nodes of which one names the other, and names each group by the member that is named most.</summary>
    private (string Value, string Label)?[] Clusters(int nodes)
    {
        var parent = Enumerable.Range(0, nodes).ToArray();
        for (var from = 0; from < nodes; from++)
        {
            foreach (var (to, _) in Cites(from))
            {
                parent[Root(from)] = Root(to);
            }
        }

        var clusters = new (string, string)?[nodes];
        foreach (var group in Enumerable.Range(0, nodes).Where(n => _cites[n] is not null || _citedBy[n] is not null).GroupBy(Root))
        {
            var best = group.MaxBy(n => (CitedBy(n).Count, n < _index.Rows.Length, -n));
            var known = Describe(best);
            foreach (var node in group)
            {
                clusters[node] = (known.Key.ToLowerInvariant(), known.Name);
            }
        }

        return clusters;

        int Root(int node)
        {
            while (parent[node] != node)
            {
                parent[node] = parent[parent[node]];
                node = parent[node];
            }

            return node;
        }
    }
}
