using Remit.Decisions;
using Remit.Finance;

namespace Remit.Papers;

/// <summary>Which other decisions a paper cites, and which financial years it speaks for.</summary>
internal static class CitationReader
{
    /// <summary>Each other decision once, in the order of first mention; damaged codes become doubts.</summary>
    public static IReadOnlyList<Fact<DecisionReference>> Cites(
        PaperText text,
        IReadOnlyList<DecisionReferenceMention> mentions,
        IReadOnlySet<string> own,
        List<Doubt> doubts
    )
    {
        var seen = new HashSet<string>(own, StringComparer.OrdinalIgnoreCase);
        var cites = new List<Fact<DecisionReference>>();
        foreach (var mention in mentions)
        {
            var span = new TextSpan(mention.Start, mention.Length);
            if (mention.Reference is not { } reference)
            {
                if (!doubts.Exists(d => d.Span == span))
                {
                    doubts.Add(
                        new(
                            "papers.code-damaged",
                            $"The code \"{text.Words(span)}\" looks damaged ({mention.Damage}): check which decision is meant",
                            span
                        )
                    );
                }
            }
            else if (seen.Add(reference.Code))
            {
                cites.Add(new(reference, span));
            }
        }

        return cites;
    }

    /// <summary>Each financial year that the paper's own text names, once, in order of time.</summary>
    /// <remarks>A year that stands only in the title names the programme, and one that stands only beside another decision's code is that decision's.</remarks>
    public static IReadOnlyList<Fact<FinancialYear>> Years(
        PaperText text,
        IReadOnlyList<FinancialYearMention> years,
        IReadOnlyList<Fact<DecisionReference>> cites,
        IReadOnlyList<DecisionReferenceMention> mentions,
        Func<TextSpan, bool> isTitle,
        TextSpan? decision
    )
    {
        var found = new SortedDictionary<int, Fact<FinancialYear>>();
        foreach (var mention in years)
        {
            var span = new TextSpan(mention.Start, mention.Length);
            if (mention.Years.Count == 0 || isTitle(span))
            {
                continue;
            }

            var isDecided = decision is { } there && span.Start >= there.Start && span.End <= there.End;
            if (!isDecided && cites.Count > 0 && IsOfAnother(text, span, mentions, cites))
            {
                continue;
            }

            foreach (var year in mention.Years)
            {
                found.TryAdd(year.StartYear, new(year, span));
            }
        }

        return [.. found.Values];
    }

    private static bool IsOfAnother(
        PaperText text,
        TextSpan span,
        IReadOnlyList<DecisionReferenceMention> mentions,
        IReadOnlyList<Fact<DecisionReference>> cites
    )
    {
        var sentence = Sentences.Around(text, span.Start, span.End);
        return HoldsAnother(sentence, mentions, cites) && !SpeaksOfItself(text.Plain.AsSpan(sentence.Start, sentence.Length));
    }

    private static bool SpeaksOfItself(ReadOnlySpan<char> sentence)
    {
        foreach (
            var words in (ReadOnlySpan<string>)
                ["this md ", "this add ", "this dd ", "this decision", "this form", "this report", "seeks ", "approval is sought", "requests "]
        )
        {
            if (sentence.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a span holds the code of another decision.</summary>
    public static bool HoldsAnother(TextSpan span, IReadOnlyList<DecisionReferenceMention> mentions, IReadOnlyList<Fact<DecisionReference>> cites)
    {
        int low = 0,
            high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < mentions.Count && mentions[low].Start < span.End; low++)
        {
            if (mentions[low].Reference is { } reference && cites.Any(c => c.Value == reference))
            {
                return true;
            }
        }

        return false;
    }
}
