using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>What the decision promises can be measured: a measure, where it stands today, where it should be, and by when.</summary>
/// <remarks>Judged only where the text has objectives or outcomes and goes on after them. Source: linter R7.</remarks>
internal sealed partial class OutcomesMeasurable : IRule
{
    public string Id => "R7";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        var promises = Promises(paper);
        if (promises.Count == 0)
        {
            yield break;
        }

        if ((First(paper, promises, AnyExamples()) ?? First(paper, paper.Sentences, OnlyExamples())) is { } examples)
        {
            yield return Of(
                $"The measures are only examples (\"{paper.Plain(examples)}\"): none is settled, so no baseline, target or date can be held to.",
                "Settle the measures, with baseline, target and date, before the money is committed.",
                examples
            );
        }
        else if (First(paper, paper.Sentences, Contribution()) is { } contribution)
        {
            yield return Of(
                $"Success is judged by \"{paper.Plain(contribution)}\", which has no measure: nothing is counted, so no baseline or target can be set.",
                "Name what will be counted, what it is today, what it should be and by when.",
                contribution
            );
        }
        else if (!promises.Exists(s => paper.Find(SetOutElsewhere(), s).Success) && Lacking(paper, promises) is { Length: > 0 } lacking)
        {
            yield return Of(
                $"{Listed(paper, promises)} with {lacking}.",
                "Give each outcome a measure, a baseline, a target and a date.",
                new(promises[0].Start, promises[^1].End - promises[0].Start)
            );
        }
    }

    private Finding Of(string message, string resolution, TextSpan place) => new(Id, Severity.NeedsReason, message, resolution, place);

    /// <summary>The sentences that say what should come of the decision; empty where the text breaks off there.</summary>
    private static List<TextSpan> Promises(PaperUnderReview paper)
    {
        List<TextSpan> promises = [.. paper.SentencesIn(SectionKind.Objectives)];
        if (promises.Count == 0)
        {
            promises = AfterLeadIns(paper, LeadIn());
        }

        return promises.Count >= 2 && paper.GoesOnAfter(promises[^1].End) ? promises : [];
    }

    /// <summary>Where the heading is lost: what is listed after a line like "The objectives are:".</summary>
    private static List<TextSpan> AfterLeadIns(PaperUnderReview paper, Regex leadIn)
    {
        List<TextSpan> promises = [];
        var inList = false;
        var end = 0;
        foreach (var sentence in paper.Sentences)
        {
            var sameLine = !paper.Text.AsSpan(end, sentence.Start - end).Contains('\n');
            end = sentence.End;
            if (paper.Text[sentence.End - 1] == ':')
            {
                inList = paper.Find(leadIn, sentence).Success;
            }
            else if (inList && IsListed(paper, sentence) && !IsHeading(paper, sentence))
            {
                promises.Add(sentence);
            }
            else
            {
                // a second sentence in a list item does not end the list
                inList &= sameLine && promises.Count > 0;
            }
        }

        return promises;
    }

    /// <summary>"3. Equality comments" after a list numbered 1 and 2.</summary>
    private static bool IsHeading(PaperUnderReview paper, TextSpan sentence) =>
        paper.Paper.Sections.Any(s =>
            s.Heading is { } heading && s.Span.Start >= sentence.End && paper.Words(sentence).EndsWith(heading, StringComparison.Ordinal)
        );

    private static bool IsListed(PaperUnderReview paper, TextSpan sentence) =>
        paper.Text[sentence.Start] is '•' or '-' or '·' or '–' or '*' or '▪' or '◦' || ListNumber().IsMatch(paper.Words(sentence));

    /// <summary>How many are listed: the outcomes where the text lists them as such, or else the objectives.</summary>
    private static string Listed(PaperUnderReview paper, List<TextSpan> promises)
    {
        var outcomes = AfterLeadIns(paper, Outcomes()).Count(s => s.Start >= promises[0].Start && s.End <= promises[^1].End);
        var listed = promises.Count(s => IsListed(paper, s));
        return outcomes > 1 ? $"{outcomes} outcomes are listed"
            : listed > 1 ? $"{listed} objectives are listed"
            : "Objectives are stated";
    }

    private static string Lacking(PaperUnderReview paper, List<TextSpan> promises)
    {
        var hasMeasure = promises.Any(s => paper.Find(Measure(), s).Success || paper.Find(Target(), s).Success);
        var hasBaseline = paper.Says("baseline") || promises.Any(s => paper.Find(Baseline(), s).Success);
        var hasTarget =
            promises.Any(s => paper.Find(Target(), s).Success)
            || paper.Counts.Any(c => promises.Any(s => s.Start <= c.Span.Start && c.Span.Start < s.End));
        var hasDate =
            promises.Any(s => paper.Find(Date(), s).Success)
            || (hasTarget && paper.Sentences.Any(s => paper.Find(LeadIn(), s).Success && paper.Find(Date(), s).Success));

        List<string> lacking = [];
        Add(!hasMeasure && !hasTarget, "measure");
        Add(!hasBaseline, "baseline");
        Add(!hasTarget, "target");
        Add(!hasDate, "date");
        // a paper that says what it will count, towards what, gives enough to hold it to when only the date is left out
        return lacking is [] or ["date"] ? "" : $"no {string.Join(", no ", lacking)}";

        void Add(bool isLacking, string what)
        {
            if (isLacking)
            {
                lacking.Add(what);
            }
        }
    }

    private static TextSpan? First(PaperUnderReview paper, IEnumerable<TextSpan> sentences, Regex pattern)
    {
        foreach (var sentence in sentences)
        {
            var match = paper.Find(pattern, sentence);
            if (match.Success)
            {
                return new(match.Index, match.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:metrics|indicators|KPIs|measures\s+of\s+success|success\s+measures)\s+(?:\w+\s+){0,4}?(?:could|might|may)\s+include\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnlyExamples();

    // among the outcomes, where measures can only be those of success
    [GeneratedRegex(@"\bmeasures\s+(?:could|might|may)\s+include\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyExamples();

    [GeneratedRegex(
        @"\b(?:success|reviewed|evaluated|judged|measured|assessed)\b[^.\n]{0,80}?\b(?<what>in\s+terms\s+of\s+(?:the|its|their)\s+contributions?)\b[^.\n]{0,140}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Contribution();

    [GeneratedRegex(
        @"\b(?:KPIs?|key\s+performance|indicators?|metrics|logic\s+model|theory\s+of\s+change|appendix|annex|table\s+\d)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SetOutElsewhere();

    [GeneratedRegex(@"\boutcomes\b", RegexOptions.IgnoreCase)]
    private static partial Regex Outcomes();

    [GeneratedRegex(@"\b(?:objectives|outcomes|aims|benefits|goals)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"\bself-reported\b|\b(?:(?<!\ba\s+)number|proportion|percentage|share|rate)\s+of\b|\b(?:measured|tracked|surveyed)\b|\bsurvey\b|\bevaluation\s+of\b|\bevidence\s+that\b|\bsatisfaction\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"\bbaselines?\b|\bbefore\s+and\s+after\b|\bcurrently\b|\b(?:up|down|increase\w*|reduc\w+|rise|fall)\b[^.\n]{0,60}\bfrom\s+(?:£|around\s+|about\s+)?\d",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Baseline();

    [GeneratedRegex(
        @"\d\s?%|\bper\s?cent\b|\btargets?\s+(?:of|is|are)\b|\bby\s+(?:at\s+least\s+)?\d|\bat\s+least\s+\d|£\s?\d",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        @"\b(?:19|20)\d\d\b|\bwithin\s+\w+\s+(?:months|years)\b|\bby\s+the\s+end\s+of\b|\bend\s+of\s+(?:the\s+)?year\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:[-•·]\s*)?(?:\d{1,2}[.)]|\([a-z\d]\)|[a-z]\)|o)[\s\u00A0]", RegexOptions.IgnoreCase)]
    private static partial Regex ListNumber();
}
