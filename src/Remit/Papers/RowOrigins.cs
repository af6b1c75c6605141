using Remit.Decisions;

namespace Remit.Papers;

/// <summary>Which row that was read each row of the draft comes from, so that a corrected row keeps its words.</summary>
internal sealed class RowOrigins(PaperImport import)
{
    /// <summary>For each decision item of the draft its place among those that were read; null for one that a person added.</summary>
    public IReadOnlyList<int?> Items { get; } =
        Match(import.Draft.Items, import.Read.Items, (d, r) => d.Text == r.Text, (d, r) => d.Number == r.Number);

    /// <summary>The same of sums.</summary>
    public IReadOnlyList<int?> Sums { get; } =
        Match(import.Draft.Spending, import.Read.Spending, (d, r) => d.Words is not null && d.Words == r.Words, (_, _) => false);

    /// <summary>The same of planned activities.</summary>
    public IReadOnlyList<int?> Timeline { get; } =
        Match(
            import.Draft.Timeline,
            import.Read.Timeline,
            (d, r) => d.Activity == r.Activity && d.When == r.When,
            (d, r) => d.Activity == r.Activity || d.When == r.When
        );

    /// <summary>Rows that are the same first, then those that are alike.</summary>
    private static int?[] Match<T>(IReadOnlyList<T> drafted, IReadOnlyList<T> read, Func<T, T, bool> same, Func<T, T, bool> alike)
    {
        var origins = new int?[drafted.Count];
        var free = Enumerable.Range(0, read.Count).ToList();
        foreach (var matches in new[] { same, alike })
        {
            for (var i = 0; i < drafted.Count; i++)
            {
                if (origins[i] is null && free.FindIndex(r => matches(drafted[i], read[r])) is >= 0 and var found)
                {
                    origins[i] = free[found];
                    free.RemoveAt(found);
                }
            }
        }

        return origins;
    }
}
