using Remit.Papers;

namespace Remit.Decisions.Pages;

/// <summary>A fact that was read in a paper, with the words that say it.</summary>
/// <param name="Name">What it is: "Date signed".</param>
/// <param name="Value">The value as it was read.</param>
/// <param name="Words">Where its words stand in the text shown.</param>
internal sealed record PaperFact(string Name, string Value, TextSpan Words)
{
    /// <summary>The facts of a paper in the order of its text, with their places in the text that the register shows.</summary>
    /// <param name="paper">The paper as it was read.</param>
    /// <param name="shown">The text as it stands on the register, which a person may have shortened.</param>
    public static IReadOnlyList<PaperFact> Of(Paper paper, string shown) =>
        [
            .. All(paper)
                .Where(f => f.Words.Length > 0 && f.Words.End <= paper.Text.Length)
                .Select(f => (Fact: f, Place: Place(f.Words, paper.Text, shown)))
                .Where(f => f.Place is not null)
                .Select(f => f.Fact with { Words = f.Place!.Value })
                .GroupBy(f => f.Words)
                .Select(Together)
                .OrderBy(f => f.Words.Start)
                .ThenByDescending(f => f.Words.Length),
        ];

    /// <summary>Facts that the same words say, as one: "Code; Form of decision".</summary>
    private static PaperFact Together(IEnumerable<PaperFact> facts)
    {
        List<PaperFact> all = [.. facts];
        return new(string.Join("; ", all.Select(f => f.Name).Distinct()), string.Join("; ", all.Select(f => f.Value).Distinct()), all[0].Words);
    }

    private static IEnumerable<PaperFact> All(Paper paper) =>
        [
            .. One("Code", paper.Code, v => v.Code),
            .. One("Form of decision", paper.Level, v => v),
            .. One("Type", paper.Type, v => v),
            .. One("Title", paper.Title, v => v),
            .. One("Date signed", paper.DateSigned, DecisionWords.Day),
            .. One("Date published", paper.DatePublished, DecisionWords.Day),
            .. One("In effect from", paper.EffectiveFrom, DecisionWords.Day),
            .. One("Signed by", paper.SignatoryName, v => v),
            .. One("Post shown", paper.SignatoryRole, v => v),
            .. One("Office that decided", paper.Office, v => v),
            .. One("Directorate", paper.Directorate, v => v),
            .. One("Sum approved in all", paper.ApprovedTotal, v => v.ToString()),
            .. One("Exemption from competition", paper.SingleSource, YesNo),
            .. One("Confidential part (Part 2)", paper.Part2, YesNo),
            .. One("Publication deferred", paper.Deferral, YesNo),
            .. One("Summary", paper.Summary, _ => "as marked"),
            .. paper.Items.Select(i => new PaperFact(i.Number is null ? "Decided" : $"Decided, {i.Number}", "as marked", i.Span)),
            .. paper.Spending.Where(s => !s.Doubtful && s.Kind != SpendingKind.ApprovedTotal).Select(Sum),
            .. paper.FinancialYears.Select(y => new PaperFact("Financial year", y.Value.ToString(), y.Span)),
            .. paper.Cites.Select(c => new PaperFact("Decision named", c.Value.Code, c.Span)),
            .. paper.Timeline.Select(t => new PaperFact("Planned activity", t.DateText ?? "no date", t.Span)),
        ];

    private static IEnumerable<PaperFact> One<T>(string name, Fact<T>? fact, Func<T, string> say)
        where T : notnull => fact is null ? [] : [new(fact.Inferred ? $"{name} (implied)" : name, say(fact.Value), fact.Span)];

    private static PaperFact Sum(SpendingRow row)
    {
        var name = row.Kind switch
        {
            SpendingKind.Approved => "Approved",
            SpendingKind.Restatement => "Approved, said again",
            _ => MoneyWords.Kind(row.Kind) ?? "Sum",
        };
        Spend spend = new()
        {
            Amount = row.Amount,
            Maximum = row.Maximum,
            UpTo = row.UpTo,
            Per = row.Per,
        };
        return new(name, MoneyWords.Amount(spend), row.Span);
    }

    private static string YesNo(bool value) => value ? "Yes" : "No";

    /// <summary>Where words of the paper stand in the text shown: where they stood, or else where they stand once; null when neither.</summary>
    private static TextSpan? Place(TextSpan words, string text, string shown)
    {
        var said = text.AsSpan(words.Start, words.Length);
        if (words.End <= shown.Length && shown.AsSpan(words.Start, words.Length).SequenceEqual(said))
        {
            return words;
        }

        var first = shown.AsSpan().IndexOf(said);
        return first >= 0 && shown.AsSpan(first + 1).IndexOf(said) < 0 ? new(first, words.Length) : null;
    }
}
