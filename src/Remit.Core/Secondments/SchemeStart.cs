namespace Remit.Secondments;

/// <summary>What the text of a decision says of a scheme: days and aims with which somebody who opens it begins.</summary>
/// <param name="FirstDay">The first day of its delivery; null where it names none.</param>
/// <param name="LastDay">The last day of its delivery; null where it names none.</param>
/// <param name="Aims">Its aims, in its own words; empty where it lists none.</param>
public sealed record SchemeStart(DateOnly? FirstDay, DateOnly? LastDay, IReadOnlyList<string> Aims)
{
    private const int MostAims = 12;
    private const int LongestAim = 400;
    private static readonly char[] Bullets = ['-', '–', '•', '*', '·', '◦', '▪'];

    /// <summary>Reads a decision.</summary>
    /// <param name="timeline">Its activities, each with first and last day where they are known.</param>
    /// <param name="body">Its public text; null where only facts of it are known.</param>
    public static SchemeStart Of(IEnumerable<(DateOnly? Start, DateOnly? End)> timeline, string? body)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var days = timeline.ToList();
        var (first, last) = (days.Min(d => d.Start), days.Max(d => d.End ?? d.Start));
        return new(first, last > first ? last : null, AimsOf(body));
    }

    /// <summary>The points of the first list after the words that introduce objectives.</summary>
    private static IReadOnlyList<string> AimsOf(string? body)
    {
        List<string> aims = [];
        var isAfter = false;
        foreach (var line in (body ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isAfter)
            {
                isAfter = line.StartsWith("Objectives and expected outcomes", StringComparison.OrdinalIgnoreCase);
            }
            else if (Bullets.Contains(line[0]))
            {
                aims.Add(Shortened(line.TrimStart([.. Bullets, ' ', '\t', '\u00a0'])));
            }
            else if (aims.Count > 0)
            {
                break;
            }
        }

        return [.. aims.Where(a => a.Length > 0).Take(MostAims)];
    }

    private static string Shortened(string aim) => aim.Length <= LongestAim ? aim : aim[..LongestAim];
}
