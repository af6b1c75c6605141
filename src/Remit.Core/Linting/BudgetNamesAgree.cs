using System.Buffers;
using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>The same money comes from a budget of the same name everywhere in the paper.</summary>
/// <remarks>Source: linter R15; ADD2155, "central" against "corporate" contingency.</remarks>
internal sealed partial class BudgetNamesAgree : IRule
{
    private static readonly SearchValues<string> _pots = SearchValues.Create(["contingency", "reserve"], StringComparison.OrdinalIgnoreCase);

    public string Id => "R15";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        if (paper.Approved is not { Pence: > 0 } amount || !paper.Says(_pots))
        {
            yield break;
        }

        List<Source> sources = [];
        foreach (var sentence in paper.Sentences)
        {
            if (
                paper.Says(_pots, sentence)
                && paper.Find(PaidFrom(), sentence) is { Success: true } match
                && AmountText.FindAll(paper.Words(sentence)).Any(a => a.Amount == amount)
            )
            {
                sources.Add(Source.Of(match.Groups["name"], match.Groups["pot"]));
            }
        }

        var first = sources.FirstOrDefault();
        var other = first is null ? null : sources.FirstOrDefault(s => s.IsNamedDifferentlyFrom(first));
        if (other is not null)
        {
            yield return new(
                Id,
                Severity.NeedsReason,
                $"The {amount} comes from the \"{first!.Name}\" in one place and from the \"{other.Name}\" in another.",
                "Use the budget's one name throughout, or say how much comes from each.",
                other.Place
            );
        }
    }

    /// <summary>A pot of money by name: "central contingency", "corporate contingency".</summary>
    private sealed record Source(string Name, string Pot, IReadOnlyList<string> Qualifiers, TextSpan Place)
    {
        public static Source Of(Group name, Group pot)
        {
            var words = Word()
                .Matches(name.Value)
                .Select(w => w.Value.ToLowerInvariant())
                .Where(w => w is not ("the" or "gla" or "its" or "budget" or "fund"));
            var potWord = pot.Value.ToLowerInvariant();
            return new(name.Value.Trim(), potWord, [.. words.Where(w => w != potWord)], new(name.Index, name.Length));
        }

        /// <summary>True for the same kind of pot where each name has words, and none in common: an abbreviation or a longer name is no contradiction.</summary>
        public bool IsNamedDifferentlyFrom(Source other) =>
            Pot == other.Pot && Qualifiers.Count > 0 && other.Qualifiers.Count > 0 && !Qualifiers.Intersect(other.Qualifiers).Any();
    }

    // "met from the corporate contingency", "expenditure of £50,000, from the central contingency budget"
    [GeneratedRegex(
        @"(?:\b(?:met|funded|financed|paid|taken|drawn)\s+from|,\s*from|£\s?[\d,.]*\d(?:k|m)?\s+from)\s+(?:the\s+|its\s+)?(?<name>(?:[\p{L}&’'-]+\s+){1,4}?(?<pot>contingency|reserve|reserves)(?:\s+(?:budget|fund))?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PaidFrom();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
