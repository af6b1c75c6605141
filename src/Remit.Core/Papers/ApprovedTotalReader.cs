using System.Text.RegularExpressions;
using Remit.Finance;

namespace Remit.Papers;

/// <summary>The sum that a decision approves: where it says so, or where its parts can safely be added.</summary>
internal static partial class ApprovedTotalReader
{
    /// <summary>The total; null when it is withheld, open-ended, cut off or not stated, and zero only where the text says that there is no cost.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="decision">The decision's words; null when the text has none.</param>
    /// <param name="rows">The rows of the paper in order.</param>
    /// <param name="mentions">What is said of money, with and without figures.</param>
    /// <param name="isWhole">False when the text may end in the middle of the decision.</param>
    public static Fact<Money>? Read(
        PaperText text,
        TextSpan? decision,
        IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows,
        IReadOnlyList<AmountMention> mentions,
        bool isWhole
    )
    {
        if (decision is not { } there || IsWithheld(decision, rows, mentions))
        {
            return null;
        }

        var decided = rows.Where(r => r.Row.Span.Start >= there.Start && r.Row.Span.Start < there.End).ToList();
        var approved = decided.Where(r => r.Row.Kind == SpendingKind.Approved).ToList();
        var isSafe = (isWhole || IsOpeningOfAll(text, approved, there)) && !WaitsForAnother(text, there);
        var sum = approved.Count > 0 && isSafe ? Sum(text, approved) : null;
        var total = decided.Find(r => r.Row.Kind == SpendingKind.ApprovedTotal && r.Row is { Amount: not null, Doubtful: false });
        if (total.Row is { Amount: { } stated })
        {
            return sum is null || sum.Value == stated ? new(stated, total.Row.Span) : null;
        }

        if (approved.Count > 0)
        {
            return sum;
        }

        var zero =
            mentions.FirstOrDefault(m => m.Statement == AmountStatement.Zero && m.Start >= there.Start && m.End <= there.End)
            ?? (isWhole ? ZeroElsewhere(mentions, rows) : null);
        return zero is null || decided.Exists(r => r.Row.Kind is SpendingKind.Delegated or SpendingKind.Income or SpendingKind.Budget)
            ? null
            : new(Money.Zero, new(zero.Start, zero.Length));
    }

    /// <summary>True when the decision leaves its amount to the part that is not published.</summary>
    public static bool IsWithheld(
        TextSpan? decision,
        IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows,
        IReadOnlyList<AmountMention> mentions
    )
    {
        var withheld = mentions.Where(m => m.Statement == AmountStatement.Withheld).ToList();
        if (withheld.Count == 0)
        {
            return false;
        }

        return decision is not { } there
            ? !rows.Any(r => r.Row.Kind == SpendingKind.Proposed)
            : withheld.Exists(m => m.Start >= there.Start && m.End <= there.End) || !rows.Any(r => r.Row.Kind == SpendingKind.Approved);
    }

    /// <summary>A part that may be spent only after a further decision keeps the sum open.</summary>
    private static bool WaitsForAnother(PaperText text, TextSpan decision) =>
        FurtherDecision().IsMatch(text.Plain.AsSpan(decision.Start, decision.Length));

    private static Fact<Money>? Sum(PaperText text, List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> approved)
    {
        Int128 pence = 0;
        foreach (var (row, _, mention) in approved)
        {
            if (row.Doubtful || row.Maximum is not null || Whole(row, mention) is not { } amount)
            {
                return null;
            }

            pence += amount.Pence;
        }

        var start = approved[0].Row.Span.Start;
        var span = text.Trim(start, approved[^1].Row.Span.End);
        return pence > long.MaxValue ? null : new(new((long)pence), span, approved.Count > 1);
    }

    /// <summary>What a row comes to over its years or its number of things; null when that is not said.</summary>
    private static Money? Whole(SpendingRow row, AmountMention mention) =>
        mention.Per switch
        {
            AmountPer.Once => row.Amount,
            AmountPer.Year or AmountPer.FinancialYear => mention.TotalOverYears ?? OverYears(row),
            AmountPer.Each when mention.Times is { } times && row.Amount is { } each && (Int128)each.Pence * times <= long.MaxValue => new(
                each.Pence * times
            ),
            _ => null,
        };

    private static Money? OverYears(SpendingRow row) =>
        row is { Amount: { } amount, FinancialYears.Count: > 0 } && (Int128)amount.Pence * row.FinancialYears.Count <= long.MaxValue
            ? new(amount.Pence * row.FinancialYears.Count)
            : null;

    /// <summary>"approves total expenditure of £X, broken down as follows:" holds the whole even when the list is cut off.</summary>
    private static bool IsOpeningOfAll(PaperText text, List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> approved, TextSpan decision)
    {
        if (approved.Count != 1 || approved[0].Item is not { Item.Number: null } item)
        {
            return false;
        }

        var words = text.Plain.AsSpan(item.Item.Span.Start, item.Item.Span.Length);
        return item.Item.Span.Start - decision.Start < 200 && words.Contains("total", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\bsubject\s+to\s+(?:a\s+)?(?:further|separate|subsequent|additional)\s+[^.;\n]{0,60}?decisions?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FurtherDecision();

    private static AmountMention? ZeroElsewhere(
        IReadOnlyList<AmountMention> mentions,
        IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows
    ) =>
        rows.Any(r => r.Row.Kind is SpendingKind.Proposed or SpendingKind.Income or SpendingKind.Budget)
            ? null
            : mentions.FirstOrDefault(m => m.Statement == AmountStatement.Zero);
}
