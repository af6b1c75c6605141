namespace Remit.Rules;

/// <summary>Tables of which act leads from which state to which; any other act is refused.</summary>
public static class Transitions
{
    /// <summary>True when an act leads anywhere from a state.</summary>
    /// <param name="table">Every transition.</param>
    /// <param name="from">The state.</param>
    /// <param name="act">The act.</param>
    public static bool Allow<TStatus>(this IReadOnlyList<(TStatus From, string Act, TStatus To)> table, TStatus from, string act)
        where TStatus : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Any(t => EqualityComparer<TStatus>.Default.Equals(t.From, from) && t.Act == act);
    }
}
