using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Parts add up to the whole that the text gives for them.</summary>
/// <remarks>Only sums that the text itself states as sums are judged; rounded figures may differ by their rounding. Source: linter R1; reading-papers, finding 5.</remarks>
internal sealed partial class SumsAddUp : IRule
{
    public string Id => "R1";

    public IEnumerable<Finding> Check(PaperUnderReview paper) =>
        [.. InBrackets(paper), .. InList(paper), .. SharedFunding(paper), .. OverYears(paper), .. Items(paper), .. Shares(paper)];

    /// <summary>A sum followed by its parts in brackets: "£90,000 (£60,000 capital and £30,000 revenue)".</summary>
    private IEnumerable<Finding> InBrackets(PaperUnderReview paper)
    {
        foreach (var sentence in paper.Sentences)
        {
            for (var match = paper.Find(Bracket(), sentence); match.Success; match = match.NextMatch())
            {
                var whole = StatedSum.Read(match.Groups["whole"].Value);
                var parts = AmountsIn(match.Groups["parts"].Value);
                if (
                    whole is not null
                    && parts.Count >= 2
                    && !NotParts().IsMatch(match.Groups["parts"].ValueSpan)
                    && Differs(whole, parts) is { } difference
                )
                {
                    yield return Wrong(
                        parts,
                        whole,
                        difference,
                        new(match.Groups["whole"].Index, match.Length - (match.Groups["whole"].Index - match.Index))
                    );
                }
            }
        }
    }

    /// <summary>A sum that a list breaks down: "£90,000, comprising:" and then an amount in each item.</summary>
    private IEnumerable<Finding> InList(PaperUnderReview paper)
    {
        for (var i = 0; i < paper.Sentences.Count; i++)
        {
            var lead = paper.Sentences[i];
            if (paper.Text[lead.End - 1] == ':' && paper.Find(BreaksDown(), lead).Success && AmountsIn(paper.Words(lead)) is [var whole])
            {
                var parts = BreakdownList.Read(paper, i + 1);
                if (parts is { Count: >= 2 } && !BreakdownList.AddsUpSomewhere(parts, whole) && Differs(whole, parts) is { } difference)
                {
                    yield return Wrong(parts, whole, difference, lead);
                }
            }
        }
    }

    /// <summary>A total with who pays which part: "a total of £90,000, with £60,000 funded by one and £30,000 funded by the other".</summary>
    private IEnumerable<Finding> SharedFunding(PaperUnderReview paper)
    {
        foreach (var sentence in paper.Sentences)
        {
            var match = paper.Find(Shared(), sentence);
            if (match.Success && StatedSum.Read(match.Groups["whole"].Value) is { } whole)
            {
                var parts = match.Groups["part"].Captures.Select(c => StatedSum.Read(c.Value)).OfType<StatedSum>().ToList();
                if (Differs(whole, parts) is { } difference)
                {
                    yield return Wrong(parts, whole, difference, new(match.Index, match.Length));
                }
            }
        }
    }

    /// <summary>A total with its yearly amounts beside it in the decision: "£30k for one year and £100k per year for three (£330k in total)".</summary>
    private IEnumerable<Finding> OverYears(PaperUnderReview paper)
    {
        foreach (var total in paper.Paper.Spending.Where(s => s is { Kind: SpendingKind.ApprovedTotal, Amount: not null, Doubtful: false }))
        {
            var sentence = paper.SentenceAt(total.Span.Start);
            var rows = paper
                .Paper.Spending.Where(s => s.Kind == SpendingKind.Approved && sentence.Start <= s.Span.Start && s.Span.Start < sentence.End)
                .ToList();
            var isClear =
                rows.Count >= 2
                && paper.Paper.Spending.Count(s => sentence.Start <= s.Span.Start && s.Span.Start < sentence.End) == rows.Count + 1
                && rows.TrueForAll(r =>
                    r is { Doubtful: false, Amount: not null, Maximum: null }
                    && r.Per is null or "financial_year"
                    && (r.Per is null || r.FinancialYears.Count > 0)
                );
            var sum = isClear ? rows.Sum(r => (decimal)r.Amount!.Value.Pence * (r.Per is null ? 1 : r.FinancialYears.Count)) : 0;
            if (isClear && sum != total.Amount!.Value.Pence && sum is < long.MaxValue)
            {
                var terms = string.Join(" + ", rows.Select(r => r.Per is null ? $"{r.Amount}" : $"{r.FinancialYears.Count} x {r.Amount}"));
                yield return Wrong(terms, new Money((long)sum), total.Amount.Value, total.Span);
            }
        }
    }

    /// <summary>The items of the decision against the allocation that the summary says they use.</summary>
    private IEnumerable<Finding> Items(PaperUnderReview paper)
    {
        var allocations = paper
            .Paper.Spending.Where(s => s is { Kind: SpendingKind.Budget, Amount: not null, Doubtful: false } && IsUsedUp(paper, s))
            .ToList();
        var items = paper.Paper.Items.Select(i => (Item: i, Amounts: AmountsIn(i.Text))).Where(i => i.Amounts.Count > 0).ToList();
        if (allocations is not [var allocation] || items.Count < 2 || items.Exists(i => i.Amounts.Count > 1 || InsideAnother().IsMatch(i.Item.Text)))
        {
            yield break;
        }

        var sum = items.Sum(i => (decimal)i.Amounts[0].Amount.Pence);
        if (sum > allocation.Amount!.Value.Pence && sum < long.MaxValue)
        {
            yield return Wrong(
                string.Join(" + ", items.Select(i => i.Amounts[0].Amount)),
                new Money((long)sum),
                allocation.Amount.Value,
                allocation.Span,
                "the items of the decision",
                "the allocation they use"
            );
        }
    }

    private static bool IsUsedUp(PaperUnderReview paper, SpendingRow row)
    {
        var sentence = paper.SentenceAt(row.Span.Start);
        return UseOf().IsMatch(paper.Text.AsSpan(sentence.Start, Math.Max(0, row.Span.End - sentence.Start)));
    }

    /// <summary>A stated share of a cost: "£100k per year (around 23% of the running costs per year)".</summary>
    private IEnumerable<Finding> Shares(PaperUnderReview paper)
    {
        var costs = paper
            .Paper.Spending.Where(s => s is { Kind: SpendingKind.ProgrammeTotal, Amount.Pence: > 0, Doubtful: false })
            .DistinctBy(s => (s.Amount, s.Per))
            .ToList();
        if (costs is not [var cost])
        {
            yield break;
        }

        foreach (
            var row in paper.Paper.Spending.Where(s =>
                s is { Kind: SpendingKind.Approved, Amount: not null, Doubtful: false } && IsYearly(s) == IsYearly(cost)
            )
        )
        {
            var share = paper.Find(ShareOfCosts(), paper.SentenceAt(row.Span.Start));
            if (share.Success && decimal.TryParse(share.Groups["percent"].ValueSpan, CultureInfo.InvariantCulture, out var stated))
            {
                var actual = 100m * row.Amount!.Value.Pence / cost.Amount!.Value.Pence;
                if (Math.Abs(actual - stated) > (share.Groups["about"].Success ? 2 : 1))
                {
                    yield return new(
                        Id,
                        Severity.NeedsReason,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{row.Amount} of {cost.Amount} is {actual:0.0}%, and the text says {stated:0.##}%."
                        ),
                        "Correct the share or the amounts.",
                        new(share.Index, share.Length)
                    );
                }
            }
        }
    }

    private static bool IsYearly(SpendingRow row) => row.Per is "year" or "financial_year";

    private static List<StatedSum> AmountsIn(string words) => [.. AmountText.FindAll(words).Select(a => StatedSum.Of(a, words)).OfType<StatedSum>()];

    /// <summary>The sum of the parts, where it differs from the whole by more than rounding explains; null otherwise.</summary>
    private static Money? Differs(StatedSum whole, List<StatedSum> parts)
    {
        var sum = parts.Sum(p => (decimal)p.Amount.Pence);
        var tolerance = whole.Rounding + parts.Sum(p => p.Rounding);
        return sum < long.MaxValue && Math.Abs(sum - whole.Amount.Pence) > tolerance ? new Money((long)sum) : null;
    }

    private Finding Wrong(List<StatedSum> parts, StatedSum whole, Money sum, TextSpan place) =>
        Wrong(string.Join(" + ", parts.Select(p => p.Amount)), sum, whole.Amount, place);

    private Finding Wrong(string terms, Money sum, Money whole, TextSpan place, string partsAre = "the parts", string wholeIs = "the total stated") =>
        new(
            Id,
            Severity.Blocker,
            $"{terms} = {sum} for {partsAre}, against {wholeIs}, {whole}: {(sum > whole ? $"{sum - whole} more" : $"{whole - sum} less")}.",
            "Correct the amount that is wrong.",
            place
        );

    [GeneratedRegex(@"(?<whole>£\s?[\d,.]*\d\s?(?:k|m|bn|million|billion|thousand)?)\s*\((?<parts>£[^()]{3,200})\)", RegexOptions.IgnoreCase)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\b(?:comprising|comprised\s+of|made\s+up\s+of|consisting\s+of|broken\s+down|as\s+follows)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BreaksDown();

    // words that make amounts in brackets something other than parts of the whole before them
    [GeneratedRegex(
        @"\b(?:of\s+which|from\s+within|within\s+the|includ\w+|up\s+to|per|each|a\s+year|annually|pa|plus|e\.g\.|was|were|previously|from|to|compared|rather|or|x)\b|%",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotParts();

    [GeneratedRegex(@"\b(?:of\s+which|from\s+within|within\s+the|includ\w+|part\s+of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InsideAnother();

    [GeneratedRegex(
        @"\btotal\b[^.£]{0,60}(?<whole>£\s?[\d,.]*\d\s?(?:k|m|bn|million|billion)?)\b[^£]{0,80}?(?<part>£\s?[\d,.]*\d\s?(?:k|m|bn|million|billion)?)\s+(?:to\s+be\s+)?(?:funded|paid|contributed|provided|met)\s+(?:by|from)\b[^£.]{1,60}\band\s+(?<part>£\s?[\d,.]*\d\s?(?:k|m|bn|million|billion)?)\s+(?:to\s+be\s+)?(?:funded|paid|contributed|provided|met)\s+(?:by|from)\b(?![^.]{0,60}£)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shared();

    [GeneratedRegex(
        @"\b(?:use|uses|spending|allocation|commitment)\s+of\s+(?:the\s+)?(?:\w+\s+){0,3}(?:allocation|balance|sum|fund|budget)\s+of\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UseOf();

    [GeneratedRegex(
        @"(?<about>around|about|approximately|roughly)?\s*(?<percent>\d{1,3}(?:\.\d+)?)\s?%\s+of\s+(?:[\w’']+\s+){0,5}?(?:running|total|overall|programme|project)\s+costs?\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ShareOfCosts();
}
