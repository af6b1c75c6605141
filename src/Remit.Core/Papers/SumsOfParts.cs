using Remit.Finance;

namespace Remit.Papers;

/// <summary>Arithmetic in a decision: amounts that add up to the one before them are its parts, and one that all before it add up to is their total.</summary>
internal static class SumsOfParts
{
    private const int MostParts = 40;

    /// <summary>Marks parts and totals among the rows of a decision, in the order of the text.</summary>
    public static void Mark(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Row is { Kind: SpendingKind.Approved, Amount: { } whole })
            {
                MarkParts(rows, i, whole.Pence);
            }
        }

        MarkTotal(rows);
    }

    private static void MarkParts(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows, int index, long whole)
    {
        Int128 sum = 0;
        var parts = new List<int>();
        for (var i = index + 1; i < rows.Count && parts.Count < MostParts && sum < whole; i++)
        {
            if (rows[i].Row is { Kind: SpendingKind.Approved or SpendingKind.Component, Amount: { } part, Per: null })
            {
                sum += part.Pence;
                parts.Add(i);
            }
        }

        if (sum != whole || parts.Count < 2)
        {
            return;
        }

        foreach (var part in parts)
        {
            rows[part] = rows[part] with { Row = rows[part].Row with { Kind = SpendingKind.Component } };
        }
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
