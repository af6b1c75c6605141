using System.Buffers;
using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>The equality comments are about this decision: a group, an effect on it, or an action by the authority, and not only what the law says.</summary>
/// <remarks>
/// How many protected characteristics are named is not judged: section 149(7) of the Equality Act 2010 lists eight relevant ones, and nine hold for the
/// first aim alone. Source: linter R11; domain-facts, duties.
/// </remarks>
internal sealed partial class EqualitySubstantive : IRule
{
    private static readonly SearchValues<string> _equalityWords = SearchValues.Create(
        ["equality", "equalities", "section 149", "due regard", "protected characteristic"],
        StringComparison.OrdinalIgnoreCase
    );

    public string Id => "R11";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        var comments = Comments(paper);
        if (comments.Count == 0)
        {
            return FoundWithoutHeading(paper);
        }

        var own = comments.Where(s => !IsOnlyLaw(paper, s)).ToList();
        var place = Around(comments);
        if (own.Count == 0)
        {
            return
            [
                new(
                    Id,
                    Severity.NeedsReason,
                    $"The equality comments only restate the law ({Plural(comments.Count)}): they name no group that the decision affects, no effect and no action.",
                    "Say who is affected and how, and what will be done about it, or why nobody is.",
                    place
                ),
            ];
        }

        if (!own.Any(s => paper.Find(Group(), s).Success || paper.Find(Effect(), s).Success || Acts(paper, s)))
        {
            return
            [
                new(
                    Id,
                    Severity.NeedsReason,
                    $"The equality comments ({Plural(own.Count)}) name no group that the decision affects, no effect on one and no action.",
                    "Say who is affected and how, and what will be done about it, or why nobody is.",
                    place
                ),
            ];
        }

        return PlacedOnOthers(paper, own);
    }

    /// <summary>Where the heading is lost, only what the sentences themselves show can be found: never that something is lacking.</summary>
    private IEnumerable<Finding> FoundWithoutHeading(PaperUnderReview paper)
    {
        List<TextSpan> run = [];
        var since = 0;
        foreach (var sentence in paper.Sentences)
        {
            if (paper.Says(_equalityWords, sentence))
            {
                since = 0;
                run.Add(sentence);
            }
            else if (run.Count > 0 && ++since <= 1)
            {
                run.Add(sentence);
            }
            else if (run.Count > 2)
            {
                break;
            }
            else
            {
                run.Clear();
            }
        }

        return run.Count > 2 ? PlacedOnOthers(paper, run) : [];
    }

    private IEnumerable<Finding> PlacedOnOthers(PaperUnderReview paper, List<TextSpan> sentences) =>
        ActorElsewhere(paper, sentences) is { } actor
            ?
            [
                new(
                    Id,
                    Severity.Note,
                    $"Every equality action is placed on others ({actor}); none is the authority's own, and the duty stays with it.",
                    "Say what the authority itself will do, and how it will know that the others did their part (a condition of the funding agreement, say).",
                    Around(sentences)
                ),
            ]
            : [];

    private static TextSpan Around(List<TextSpan> sentences) => new(sentences[0].Start, sentences[^1].End - sentences[0].Start);

    /// <summary>The sentences of the equality comments; empty unless other text follows them, since a text cut off there says nothing about what was lost.</summary>
    private static List<TextSpan> Comments(PaperUnderReview paper)
    {
        if (paper.Paper.Sections.FirstOrDefault(s => s is { Kind: SectionKind.Equality, Heading: not null }) is not { } section)
        {
            return [];
        }

        var goesOn = paper.Paper.Sections.Any(s => s.Span.Start >= section.Span.End && s.Span.Length > 60);
        return goesOn ? [.. paper.SentencesIn(section.Span)] : [];
    }

    private static bool IsOnlyLaw(PaperUnderReview paper, TextSpan sentence) =>
        paper.Find(Law(), sentence).Success && !Acts(paper, sentence) && !paper.Find(Group(), sentence).Success;

    private static bool Acts(PaperUnderReview paper, TextSpan sentence) => paper.Find(Action(), sentence).Success;

    /// <summary>Who acts, where two actions or more are named and none of them is the authority's; null otherwise.</summary>
    private static string? ActorElsewhere(PaperUnderReview paper, List<TextSpan> sentences)
    {
        List<string> actors = [];
        foreach (var sentence in sentences)
        {
            var act = paper.Find(Action(), sentence);
            if (act.Success)
            {
                actors.Add(act.Groups["actor"].Value.Trim());
            }
        }

        var areOthers = actors.Count >= 2 && !actors.Any(a => a.Length == 0 || OwnActor().IsMatch(a));
        return areOthers ? string.Join(", ", actors.Distinct(StringComparer.OrdinalIgnoreCase)) : null;
    }

    private static string Plural(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";

    [GeneratedRegex(
        @"\bsection\s+149\b|\bequality\s+act\b|\bpublic\s+sector\s+equality\s+duty\b|\bdue\s+regard\b|\bprotected\s+characteristics?\b|\bcompliance\s+with\s+the\s+act\b|\bmore\s+favourably\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Law();

    [GeneratedRegex(
        @"\b(?:wom[ae]n|girls|female|gender\s+(?:diversity|balance|gap)|BAME|black|asian|minority\s+ethnic|ethnic\s+minorit(?:y|ies)|disabled|deaf|LGBT\w*|trans|older|elderly|young(?:er)?\s+\p{L}+|children|carers|care\s+leavers|low[- ]income|refugees?|migrants?|asylum|homeless|rough\s+sleep\w+|faith\s+(?:groups|communities)|muslim|jewish|roma|travellers|single\s+parents|lone\s+parents|pregnant|socio[- ]economic\w*|disadvantaged\s+\p{L}+|under-?represented|underrepresented)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\b(?:disadvantages?|barriers?|disproportionate(?:ly)?|under-?representation|discrimination\s+(?:as|in|faced)|(?:negative|adverse|positive|differential|no)\s+(?:\w+\s+)?(?:impacts?|effects?)|equality\s+impact\s+assessment|EQIA|EIA)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Effect();

    // who, then that they will, then what: "The host will ensure that ...", "officers will look for opportunities to ..."
    [GeneratedRegex(
        @"(?<actor>(?:[\p{L}’'&-]+[ \u00A0]+){1,7})(?:will|must|shall|should)[ \u00A0]+(?:also[ \u00A0]+)?(?:be[ \u00A0]+(?:responsible|required|asked|expected)\b|ensure|encourage|monitor|look[ \u00A0]+for|strive|seek|work|publish|review|target|recruit|provide|offer|pay[ \u00A0]+due[ \u00A0]+regard|carry[ \u00A0]+out|assess|consult|engage|promote|advertise|make|take|collect|consider)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Action();

    [GeneratedRegex(
        @"\b(?:GLA|authority|mayor|council|officers|we|team\s+at\s+city\s+hall|secondees?|MOPAC|LFC|commissioner)\b(?!\s+councils)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnActor();
}
