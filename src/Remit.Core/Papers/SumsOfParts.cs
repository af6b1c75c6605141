using Remit.Finance;

namespace Remit.Papers;

/// <summary>Arithmetic in a decision: amounts that add up to the one before them are its parts, and one that all before it add up to is their total.</summary>
internal static class SumsOfParts
{
    private const int MostParts = 40;
    private const int MostInSummary = 8;

    /// <summary>Marks parts and totals among the rows of a decision, in the order of the text.</summary>
    public static void Mark(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is { Kind: SpendingKind.Approved or SpendingKind.Delegated or SpendingKind.Income, Amount: { } whole } row)
            {
                _ =
                    MarkParts(rows, i, whole.Pence, kind => kind == row.Kind)
                    || MarkParts(rows, i, whole.Pence, kind => kind == row.Kind || kind == SpendingKind.Component);
            }
        }

        MarkTotal(rows);
    }

    /// <summary>Marks what a summary splits up: amounts after one that add up to it, or to what is decided.</summary>
    /// <param name="rows">All rows, in the order of the text.</param>
    /// <param name="isDecided">True for the rows of the decision.</param>
    public static void MarkElsewhere(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows, Func<SpendingRow, bool> isDecided)
    {
        var decided = rows.Where(r =>
                isDecided(r.Row) && r.Row.Kind is SpendingKind.Approved or SpendingKind.ApprovedTotal && r.Row.Amount is not null
            )
            .Select(r => r.Row.Amount!.Value.Pence)
            .ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            if (isDecided(rows[i].Row) || !MayBePart(rows[i].Row))
            {
                continue;
            }

            var before = i > 0 && !isDecided(rows[i - 1].Row) ? rows[i - 1].Row.Amount?.Pence : null;
            Int128 sum = 0;
            for (var j = i; j < Math.Min(rows.Count, i + MostInSummary) && !isDecided(rows[j].Row) && MayBePart(rows[j].Row); j++)
            {
                sum += rows[j].Row.Amount!.Value.Pence;
                if (
                    j > i
                    && sum <= long.MaxValue
                    && (sum == before || decided.Contains((long)sum))
                    && !rows[i..(j + 1)].TrueForAll(r => decided.Contains(r.Row.Amount!.Value.Pence))
                )
                {
                    SetParts(rows, i, j);
                    i = j;
                    break;
                }
            }
        }
    }

    private static bool MayBePart(SpendingRow row) =>
        row
            is {
                Kind: SpendingKind.Context
                    or SpendingKind.Budget
                    or SpendingKind.Proposed
                    or SpendingKind.Restatement
                    or SpendingKind.Match
                    or SpendingKind.Income,
                Amount.Pence: > 0,
                Per: null
            };

    private static void SetParts(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (rows[i].Row.Kind is not (SpendingKind.Match or SpendingKind.Income))
            {
                rows[i] = rows[i] with { Row = rows[i].Row with { Kind = SpendingKind.Component } };
            }
        }
    }

    private static bool MarkParts(
        List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows,
        int index,
        long whole,
        Func<SpendingKind, bool> counts
    )
    {
        Int128 sum = 0;
        var parts = new List<int>();
        for (var i = index + 1; i < rows.Count && parts.Count < MostParts && sum < whole; i++)
        {
            if (rows[i].Row is { Amount: { } part, Per: null } row && counts(row.Kind))
            {
                sum += part.Pence;
                parts.Add(i);
            }
        }

        if (sum != whole || parts.Count < 2)
        {
            return false;
        }

        foreach (var part in parts)
        {
            rows[part] = rows[part] with { Row = rows[part].Row with { Kind = SpendingKind.Component } };
        }

        return true;
    }

    private static void MarkTotal(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows)
    {
        Int128 sum = 0;
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is not { Kind: SpendingKind.Approved, Amount: { } amount })
            {
                continue;
            }

            if (count >= 2 && amount.Pence == sum)
            {
                rows[i] = rows[i] with { Row = rows[i].Row with { Kind = SpendingKind.ApprovedTotal } };
                return;
            }

            sum += amount.Pence;
            count++;
        }
    }
}
