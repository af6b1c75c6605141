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

        return run.Count > 2 && paper.GoesOnAfter(run[^1].End) ? PlacedOnOthers(paper, run) : [];
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

    /// <summary>True for a sentence of the statute; one that lists three characteristics or more names no group in particular.</summary>
    private static bool IsOnlyLaw(PaperUnderReview paper, TextSpan sentence) =>
        paper.Find(Law(), sentence).Success
        && !Acts(paper, sentence)
        && Group().Count(paper.Text.AsSpan(sentence.Start, sentence.Length)) is 0 or >= 3;

    private static bool Acts(PaperUnderReview paper, TextSpan sentence) => paper.Find(Action(), sentence).Success;

    /// <summary>Who acts, where two actions or more are named and none of them is the authority's; null otherwise.</summary>
    private static string? ActorElsewhere(PaperUnderReview paper, List<TextSpan> sentences)
    {
        List<string> actors = [];
        foreach (var sentence in sentences)
        {
            if (paper.Find(Action(), sentence) is { Success: true } act)
            {
                actors.Add(ActorBefore(paper.Text.AsSpan(sentence.Start, act.Index - sentence.Start)));
            }
        }

        var areOthers =
            actors.Count >= 2
            && actors.Exists(a => Partner().IsMatch(a))
            && !actors.Exists(a => a.Length == 0 || OwnActor().IsMatch(a) || OwnTeam().IsMatch(a));
        return areOthers ? string.Join(", ", actors.Distinct(StringComparer.OrdinalIgnoreCase)) : null;
    }

    /// <summary>The words right before "will": from the last comma or full stop on.</summary>
    private static string ActorBefore(ReadOnlySpan<char> words)
    {
        var cut = words.LastIndexOfAny(",;:.\n");
        return words[(cut + 1)..].Trim().TrimStart("•-· ").ToString();
    }

    private static string Plural(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";

    [GeneratedRegex(
        @"\bsection\s+149\b|\bequality\s+act\b|\bpublic\s+sector\s+equality\s+duty\b|\bdue\s+regard\b|\bprotected\s+characteristics?\b|\bcompliance\s+with\s+the\s+act\b|\bmore\s+favourably\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Law();

    [GeneratedRegex(
        @"\b(?:wom[ae]n|girls?|female|male|men|boys|gender|sex|race|racial|religio\w+|sexual\s+orientation|pregnan\w+|maternity|BAME|BME|black|asian|ethnic\w*|people\s+of\s+colour|disab\w+|deaf|blind|wheelchair|hearing|sight|neurodiver\w+|mental\s+health|LGBT\w*|trans|older|elderly|pensioners|young(?:er)?\s+\p{L}+|youth|child\w*|famil(?:y|ies)|parents?|carers?|care\s+leavers|low(?:er)?[- ]incomes?|poor(?:er|est)?|depriv\w+|poverty|refugees?|migrants?|asylum|homeless\w*|rough\s+sleep\w+|faith|muslim|jewish|gypsy|roma|travellers?|vulnerable|victims?|survivors?|unemployed|NEET|students?|pupils|tenants|veterans|offenders|ESOL|socio[- ]economic\w*|disadvantaged|under-?represented)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\b(?:disadvantages?|inequalit(?:y|ies)|exclusion|excluded|accessib(?:le|ility)|step-free|barriers?|disproportionate(?:ly)?|under-?representation|discrimination\s+(?:as|in|faced)|(?:negative|adverse|positive|differential|no)\s+(?:\w+\s+)?(?:impacts?|effects?)|equality\s+impact\s+assessment|EQIA|EIA)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Effect();

    // that somebody will do something: "will ensure that ...", "will look for opportunities to ..."
    [GeneratedRegex(
        @"\b(?:will|must|shall|should)\s+(?:also\s+)?(?:be\s+(?:responsible|required|asked|expected)\b|ensure|encourage|monitor|look\s+for|strive|seek|work|publish|review|target|recruit|provide|offer|pay\s+due\s+regard|carry\s+out|assess|consult|engage|promote|advertise|make|take|collect|consider)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Action();

    [GeneratedRegex(
        @"\b(?:GLA|authority|mayor|council|city|officers|we|it|they|team\s+at\s+city\s+hall|secondees?|MOPAC|LFC|commissioner)\b(?!\s+councils)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnActor();

    // a team is the authority's own unless it bears another body's short name: "the LOTI team"
    [GeneratedRegex(@"(?<!\b[A-Z]{3,}\s)\b(?:team|unit|directorate)\b")]
    private static partial Regex OwnTeam();

    [GeneratedRegex(
        @"\b(?:councils|partners?|providers?|contractors?|suppliers?|hosts?|recipients?|grantees?|boroughs|employers|consortium|trust|charit(?:y|ies))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Partner();
}
