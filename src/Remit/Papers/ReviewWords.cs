using Remit.Decisions;
using Remit.Decisions.Pages;

namespace Remit.Papers;

/// <summary>The words of an import that are marked in its text, each under the key of what they say.</summary>
internal static class ReviewWords
{
    /// <summary>The key of a decision that was read from a list: its whole entry.</summary>
    public const string Entry = "entry";

    public static string Item(int at) => $"item-{at}";

    public static string Sum(int at) => $"sum-{at}";

    public static string Activity(int at) => $"activity-{at}";

    public static string Citation(string? code) => $"cites-{DecisionCode.Key(code)}";

    public static string Doubt(int at) => $"doubt-{at}";

    /// <summary>The words in the order of the text, the longer first where two begin together.</summary>
    public static IReadOnlyList<(string Key, PaperFact Fact)> Of(PaperImport import, IReadOnlyList<ReviewFinding> findings)
    {
        var paper = import.Paper;
        IEnumerable<(string Key, PaperFact Fact)> all = paper.Records.Count > 0 ? OfEntry(import) : [.. OfPaper(paper), .. Said(findings, paper)];
        return
        [
            .. all.Where(w => w.Fact.Words is { Start: >= 0, Length: > 0 } words && words.End <= paper.Text.Length)
                .OrderBy(w => w.Fact.Words.Start)
                .ThenByDescending(w => w.Fact.Words.Length),
        ];
    }

    /// <summary>The record of a list that an import was made of; null for a paper of one decision.</summary>
    public static ListedDecision? RecordOf(PaperImport import)
    {
        var facts = DecisionReading.FactsOf(import.Paper);
        return import
            .Paper.Records.Where((_, at) => at < facts.Count && DecisionComparison.Differences(facts[at], import.Read).Count == 0)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Key, PaperFact Fact)> OfEntry(PaperImport import) =>
        RecordOf(import) is { } record ? [(Entry, new("The entry", record.Title ?? record.Reference ?? "", record.Span))] : [];

    private static IEnumerable<(string Key, PaperFact Fact)> OfPaper(Paper paper) =>
        [
            .. FactSheet
                .All.Select(s => (s.Field, s.Words(paper) is { } words ? new PaperFact(s.Label, "", words) : null))
                .Where(w => w.Item2 is not null)!,
            .. paper.Items.Select((i, at) => (Item(at), new PaperFact("What was decided", i.Number ?? "", i.Span))),
            .. paper.Spending.Where(s => !s.Doubtful).Select((s, at) => (Sum(at), new PaperFact("Sum", s.Raw, s.Span))),
            .. paper.Cites.Select(c => (Citation(c.Value.Code), new PaperFact("Decision named", c.Value.Code, c.Span))),
            .. paper.Timeline.Select((t, at) => (Activity(at), new PaperFact("Planned activity", t.DateText ?? "", t.Span))),
            .. paper.Doubts.Select((d, at) => (Doubt(at), new PaperFact("Doubt", d.Message, d.Span))),
        ];

    private static IEnumerable<(string Key, PaperFact Fact)> Said(IReadOnlyList<ReviewFinding> findings, Paper paper) =>
        findings
            .Where(f => f.Finding.Span is { } span && span.Length < paper.Text.Length)
            .Select(f => (f.Key, new PaperFact($"Finding {f.Finding.Rule}", f.Finding.Message, f.Finding.Span!.Value)));
}
