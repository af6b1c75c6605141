namespace Remit.Decisions.Pages;

/// <summary>A decision in the picture of what came before and after.</summary>
/// <param name="Key">What tells it from the others in the picture.</param>
/// <param name="Name">Its code, or its title where it has no code.</param>
/// <param name="Title">Its title; null when the register does not have the decision.</param>
/// <param name="Address">Its page; null when the register does not have the decision.</param>
internal sealed record LineageNode(string Key, string Name, string? Title, string? Address);

/// <summary>That a decision builds on an earlier one.</summary>
/// <param name="Earlier">The key of the decision that is named.</param>
/// <param name="Later">The key of the decision that names it.</param>
/// <param name="Relation">How the later stands to the earlier: "renews"; null when it cites it and no more is known.</param>
internal sealed record LineageArrow(string Earlier, string Later, string? Relation = null);

/// <summary>What came before a decision and after it, in columns from the earliest to the latest.</summary>
internal sealed class Lineage
{
    /// <summary>How many steps to either side the picture goes.</summary>
    public const int Furthest = 3;

    private Lineage(string here, IReadOnlyList<IReadOnlyList<LineageNode>> columns, IReadOnlyList<LineageArrow> arrows) =>
        (Here, Columns, Arrows) = (here, columns, arrows);

    /// <summary>The key of the decision that it is about.</summary>
    public string Here { get; }

    /// <summary>The decisions, the earliest column first; within a column in the order given.</summary>
    public IReadOnlyList<IReadOnlyList<LineageNode>> Columns { get; }

    /// <summary>The arrows between decisions of different columns, each from left to right.</summary>
    public IReadOnlyList<LineageArrow> Arrows { get; }

    /// <summary>Whether there is nothing but the decision itself.</summary>
    public bool IsAlone => Columns.Count == 1;

    /// <summary>Puts what a decision builds on to its left and what builds on it to its right, each as far off as the longest way to it.</summary>
    /// <param name="here">The key of the decision.</param>
    /// <param name="nodes">It and the decisions around it.</param>
    /// <param name="arrows">Which builds on which; those that lead in a circle, or to a decision not given, are left out.</param>
    public static Lineage Of(string here, IReadOnlyList<LineageNode> nodes, IReadOnlyList<LineageArrow> arrows)
    {
        var known = nodes.Select(n => n.Key).ToHashSet();
        var between = arrows.Where(a => known.Contains(a.Earlier) && known.Contains(a.Later)).ToList();
        Dictionary<string, int> places = new() { [here] = 0 };
        Spread(places, here, [.. between.Select(a => (a.Later, a.Earlier))], -1);
        Spread(places, here, [.. between.Select(a => (a.Earlier, a.Later))], 1);

        return new(
            here,
            [.. nodes.Where(n => places.ContainsKey(n.Key)).GroupBy(n => places[n.Key]).OrderBy(g => g.Key).Select(g => g.ToList())],
            [.. between.Where(a => places.TryGetValue(a.Earlier, out var left) && places.TryGetValue(a.Later, out var right) && left < right)]
        );
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
}
