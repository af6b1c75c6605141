namespace Remit.Decisions.Pages;

/// <summary>A change of a long text, cut down to the lines that changed.</summary>
internal static class TextChange
{
    private const int Long = 1_000;
    private const int LinesShown = 12;

    /// <summary>The change with each side's own lines alone, where a side is too long to be looked over; else as it is.</summary>
    public static Difference Of(Difference change)
    {
        if ((change.Before?.Length ?? 0) <= Long && (change.After?.Length ?? 0) <= Long)
        {
            return change;
        }

        var (before, after) = (Lines(change.Before), Lines(change.After));
        return change with { Before = Own(before, after), After = Own(after, before) };
    }

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Own(List<string> lines, List<string> others)
    {
        if (lines.Count == 0)
        {
            return null;
        }

        var known = others.ToHashSet();
        List<string> own = [.. lines.Where(l => !known.Contains(l))];
        var more = own.Count > LinesShown ? $"\n… and {own.Count - LinesShown} more lines" : "";
        return own.Count == 0 ? "(no line that the other has not)" : string.Join('\n', own.Take(LinesShown)) + more;
    }
}
