using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Finance;

namespace Remit.Papers;

/// <summary>The sum that a decision approves: where it says so, or where its parts can safely be added.</summary>
internal sealed partial class ApprovedTotalReader
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly PaperText _text;
    private readonly TextSpan? _decision;
    private readonly IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> _rows;
    private readonly IReadOnlyList<AmountMention> _mentions;
    private readonly bool _isWhole;

    /// <param name="text">The paper.</param>
    /// <param name="decision">The decision's words; null when the text has none.</param>
    /// <param name="rows">The rows of the paper in order.</param>
    /// <param name="mentions">What is said of money, with and without figures.</param>
    public ApprovedTotalReader(
        PaperText text,
        TextSpan? decision,
        IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> rows,
        IReadOnlyList<AmountMention> mentions
    )
    {
        (_text, _decision, _rows, _mentions) = (text, decision, rows, mentions);
        _isWhole =
            decision is not { Length: > 0 } there
            || there.End < text.Plain.AsSpan().TrimEnd().Length
            || text.Plain[there.End - 1] is '.' or ')' or ';';
        IsWithheld = ReadWithheld();
        Total = ReadTotal();
    }

    /// <summary>The total; null when it is withheld, open-ended, unclear or not stated, and zero only where the text says that there is no cost.</summary>
    public Fact<Money>? Total { get; }

    /// <summary>True when the decision leaves its amount to the part that is not published.</summary>
    public bool IsWithheld { get; }

    /// <summary>True when the text ends in the middle of the decision.</summary>
    public bool IsCut => !_isWhole;

    private Fact<Money>? ReadTotal()
    {
        if (_decision is not { } there || IsWithheld || FurtherDecision().IsMatch(_text.Plain.AsSpan(there.Start, there.Length)))
        {
            return null;
        }

        var decided = _rows.Where(r => r.Row.Span.Start >= there.Start && r.Row.Span.Start < there.End).ToList();
        var approved = decided.Where(r => r.Row.Kind == SpendingKind.Approved && !EndsTheText(r.Row.Span)).ToList();
        var sum = approved.Count > 0 && (_isWhole || IsClearThoughCut(approved)) ? Sum(approved) : null;
        var total = decided.Find(r => r.Row.Kind == SpendingKind.ApprovedTotal && r.Row is { Amount: not null, Doubtful: false });
        if (total.Row is { Amount: { } stated })
        {
            return sum is null || sum.Value == stated ? new(stated, total.Row.Span) : null;
        }

        return approved.Count > 0
            ? sum
            : Zero(there, decided.Exists(r => r.Row.Kind is SpendingKind.Delegated or SpendingKind.Income or SpendingKind.Budget));
    }

    private bool ReadWithheld()
    {
        var withheld = _mentions.Where(m => m.Statement == AmountStatement.Withheld).ToList();
        if (withheld.Count == 0)
        {
            return false;
        }

        return _decision is not { } there
            ? !_rows.Any(r => r.Row.Kind == SpendingKind.Proposed)
            : withheld.Exists(m => m.Start >= there.Start && m.End <= there.End) || !_rows.Any(r => r.Row.Kind == SpendingKind.Approved);
    }

    /// <summary>A text that ends in the decision still tells its total when only one sum is approved, or when the item that is cut approves none.</summary>
    private bool IsClearThoughCut(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> approved) =>
        approved.Count == 1 || approved.TrueForAll(r => r.Item is null || r.Item.Item.Span.End < _decision!.Value.End);

    private bool EndsTheText(TextSpan span) => !_isWhole && _text.Plain.AsSpan(span.End).Trim().Length == 0;

    private Fact<Money>? Sum(List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> approved)
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
        var span = _text.Trim(start, approved[^1].Row.Span.End);
        return pence > long.MaxValue ? null : new(new((long)pence), span, approved.Count > 1 || !_isWhole);
    }

    /// <summary>What a row comes to over its years or its number of things; null when that is not said.</summary>
    private Money? Whole(SpendingRow row, AmountMention mention)
    {
        if (row.Amount is not { } amount)
        {
            return null;
        }

        return mention switch
        {
            { Each: true } or { Per: AmountPer.Each } => (mention.Times ?? NumberBefore(mention)) is { } times ? Times(amount, times) : null,
            { Per: AmountPer.Once } when InEachYear().IsMatch(WordsAfter(mention)) => row.FinancialYears.Count > 0
                ? Times(amount, row.FinancialYears.Count)
                : null,
            { Per: AmountPer.Once } => ManyOf().IsMatch(WordsBefore(mention)) ? null : amount,
            { Per: AmountPer.Year or AmountPer.FinancialYear } => mention.TotalOverYears
                ?? (row.FinancialYears.Count > 0 ? Times(amount, row.FinancialYears.Count) : null),
            _ => null,
        };
    }

    private static Money? Times(Money amount, int times) => (Int128)amount.Pence * times <= long.MaxValue ? new(amount.Pence * times) : null;

    /// <summary>"3 grants to the value of £30,000 each": how many there are.</summary>
    private int? NumberBefore(AmountMention mention)
    {
        var match = HowMany().Match(WordsBefore(mention));
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["number"].Value;
        var word = Array.IndexOf(Numbers, number.ToLowerInvariant());
        return word >= 0 ? word + 1
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
            : null;
    }

    private string WordsBefore(AmountMention mention)
    {
        var start = Math.Max(0, mention.Start - 70);
        return _text.Plain[start..mention.Start];
    }

    private string WordsAfter(AmountMention mention) => _text.Plain[mention.End..Math.Min(_text.Plain.Length, mention.End + 90)];

    private Fact<Money>? Zero(TextSpan decision, bool hasOtherMoney)
    {
        if (hasOtherMoney)
        {
            return null;
        }

        var zero = _mentions.FirstOrDefault(m => m.Statement == AmountStatement.Zero && m.Start >= decision.Start && m.End <= decision.End);
        if (zero is null && _isWhole && !_rows.Any(r => r.Row.Kind is SpendingKind.Proposed or SpendingKind.Income or SpendingKind.Budget))
        {
            zero = _mentions.FirstOrDefault(m => m.Statement == AmountStatement.Zero);
        }

        return zero is null ? null : new(Money.Zero, new(zero.Start, zero.Length));
    }

    /// <summary>A part that may be spent only after a further decision keeps the sum open.</summary>
    [GeneratedRegex(
        @"\bsubject\s+to\s+(?:a\s+)?(?:further|separate|subsequent|additional)\s+[^.;\n]{0,60}?decisions?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FurtherDecision();

    /// <summary>"£75,000 to the Guild for each of the financial years …".</summary>
    [GeneratedRegex(
        @"^[^.;\n\u00a3]{0,60}\b(?:for|in)\s+each\s+(?:of\s+(?:the|these|those)\s+)?(?:\w+\s+){0,2}years?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex InEachYear();

    /// <summary>"12 individual grants of": the amount is that of one of them, and the sum of all is not said.</summary>
    [GeneratedRegex(
        @"\b(?:[2-9]|\d{2,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+\s+){0,2}(?:grants|awards|payments|bursaries)\s+of\s+(?:up\s+to\s+|max(?:imum)?\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ManyOf();

    [GeneratedRegex(
        @"\b(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+\s+){0,2}(?:grants?|awards?|payments?|bursaries|contracts?|placements?)\b[^.;\d]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HowMany();
}
