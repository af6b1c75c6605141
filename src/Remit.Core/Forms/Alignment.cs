namespace Remit.Forms;

/// <summary>Which rows of two lists are the same row.</summary>
internal static class Alignment
{
    /// <summary>Pairs rows that say the same, in order; between these, rows that share an answer, in order; the rest were taken out or put in.</summary>
    /// <param name="before">The answers of each row of the first list.</param>
    /// <param name="after">The answers of each row of the second list.</param>
    /// <returns>Pairs of places, in the order of the second list with what was taken out where it stood.</returns>
    public static IReadOnlyList<(int? Before, int? After)> Of(IReadOnlyList<string[]> before, IReadOnlyList<string[]> after)
    {
        List<(int? Before, int? After)> pairs = [];
        var (i, j) = (0, 0);
        foreach (var (x, y) in Same(before, after, (a, b) => a.SequenceEqual(b)).Append((before.Count, after.Count)))
        {
            pairs.AddRange(Between(before, after, i, x, j, y));
            if (x < before.Count)
            {
                pairs.Add((x, y));
            }

            (i, j) = (x + 1, y + 1);
        }

        return pairs;
    }

    private static IEnumerable<(int? Before, int? After)> Between(
        IReadOnlyList<string[]> before,
        IReadOnlyList<string[]> after,
        int i,
        int x,
        int j,
        int y
    )
    {
        List<string[]> old = [.. before.Skip(i).Take(x - i)];
        List<string[]> now = [.. after.Skip(j).Take(y - j)];
        // as many rows on both sides: each was changed where it stands
        List<(int, int)> alike = old.Count == now.Count ? [.. old.Select((_, at) => (at, at))] : Same(old, now, AreAlike);
        var (a, b) = (0, 0);
        foreach (var (p, q) in alike.Append((old.Count, now.Count)))
        {
            for (; a < p; a++)
            {
                yield return (i + a, null);
            }

            for (; b < q; b++)
            {
                yield return (null, j + b);
            }

            if (p < old.Count)
            {
                yield return (i + p, j + q);
            }

            (a, b) = (p + 1, q + 1);
        }
    }

    /// <summary>Rows that share an answer of their own, or whose only answer begins with the same words.</summary>
    private static bool AreAlike(string[] one, string[] other) =>
        one.Length == 1
            ? one[0].Split(' ').Intersect(other[0].Split(' ')).Count() * 2 > Math.Max(one[0].Split(' ').Length, other[0].Split(' ').Length)
            : one.Where((answer, at) => answer.Length > 0 && answer == other[at]).Count() * 2 >= one.Count(a => a.Length > 0);

    /// <summary>The longest run of pairs, in order on both sides.</summary>
    public static List<(int, int)> Same<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> are)
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                longest[i, j] = are(before[i], after[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        List<(int, int)> pairs = [];
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count; )
        {
            if (are(before[i], after[j]))
            {
                pairs.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
