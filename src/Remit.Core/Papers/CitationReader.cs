using Remit.References;

namespace Remit.Papers;

/// <summary>Which other decisions a paper cites.</summary>
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
            else if (IsCutOff(text, mention))
            {
                if (!seen.Contains(reference.Code))
                {
                    doubts.Add(
                        new(
                            "papers.code-cut",
                            $"The text ends in the code \"{text.Words(span)}\", which may go on: check which decision is meant",
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

    /// <summary>True for a code at the very end of the text that may lack digits; no code has more than four.</summary>
    private static bool IsCutOff(PaperText text, DecisionReferenceMention mention)
    {
        var words = text.Plain.AsSpan(mention.Start, mention.Length);
        return text.Plain.AsSpan(mention.End).Trim().Length == 0 && words[(words.LastIndexOfAnyExceptInRange('0', '9') + 1)..].Length < 4;
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
