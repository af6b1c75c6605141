using Remit.Finance;
using Remit.References;

namespace Remit.Papers;

/// <summary>Reads the text of a decision paper into facts.</summary>
public static class PaperReader
{
    /// <summary>What the text says, each fact beside its words; what it does not say is absent.</summary>
    /// <param name="source">The name of the file or page, shown to people and otherwise unused.</param>
    /// <param name="text">The paper as text; any text at all is read without an exception, in time that grows with its length.</param>
    public static Paper Read(string source, string text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        var paper = PaperText.Of(text);
        var doubts = new List<Doubt>();
        if (paper.IsCut)
        {
            doubts.Add(
                new(
                    "papers.text-cut",
                    $"The text is longer than {PaperText.Longest:N0} characters: only its beginning was read",
                    new(0, paper.Plain.Length)
                )
            );
        }

        return ListReader.Read(paper) is { } list ? ReadRecords(source, paper, list, doubts) : ReadDecision(source, paper, doubts);
    }

    /// <summary>A page of several decisions has no code, date, year or total of its own; its amounts are told by the decision that they stand in.</summary>
    private static Paper ReadRecords(string source, PaperText text, ReadList list, List<Doubt> doubts)
    {
        var outline = PaperOutline.Of(text);
        var amounts = AmountText.FindAll(text.Plain);
        return new()
        {
            Source = source,
            Text = text.Original,
            Layout = list.Layout,
            Records = [.. list.Records.Select(r => r.Listed)],
            Spending = [.. list.Records.SelectMany(r => RowsOf(text, outline, r, amounts))],
            Doubts = doubts,
        };
    }

    private static IEnumerable<SpendingRow> RowsOf(PaperText text, PaperOutline outline, ReadRecord record, IReadOnlyList<AmountMention> amounts)
    {
        var span = record.Listed.Span;
        var items = record.Decision is { } decision ? DecisionItemReader.Read(text, decision) : [];
        var mine = Within(amounts, span);
        return mine.Count == 0 ? [] : new SpendingReader(text, outline, record.Decision, items, _ => false).Read(mine).Select(r => r.Row);
    }

    private static List<AmountMention> Within(IReadOnlyList<AmountMention> amounts, TextSpan span)
    {
        int low = 0,
            high = amounts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = amounts[middle].Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        var within = new List<AmountMention>();
        for (; low < amounts.Count && amounts[low].End <= span.End; low++)
        {
            within.Add(amounts[low]);
        }

        return within;
    }

    private static Paper ReadDecision(string source, PaperText text, List<Doubt> doubts)
    {
        var outline = PaperOutline.Of(text);
        var mentions = DecisionReference.FindAll(text.Plain);
        var decision = DecisionFinder.Find(text, outline);
        var identity = new IdentityReader(text, outline, mentions, doubts);
        var items = decision is { } there ? DecisionItemReader.Read(text, there) : [];
        var office = OfficeReader.Read(text, decision);
        var cites = CitationReader.Cites(text, mentions, identity.Own, doubts);
        var amounts = AmountText.FindAll(text.Plain);
        Func<TextSpan, bool> namesAnother = span => CitationReader.HoldsAnother(span, mentions, cites);
        var rows = new SpendingReader(text, outline, decision, items, namesAnother).Read(amounts);
        if (rows.Count == SpendingReader.MostAmounts)
        {
            var last = rows[^1].Row.Span;
            doubts.Add(new("papers.amounts-cut", $"Only the first {SpendingReader.MostAmounts:N0} amounts were read: check what follows", last));
        }

        var signature = new SignatureReader(text, outline, doubts);
        var total = new ApprovedTotalReader(text, decision, rows, amounts);
        if (total.IsCut)
        {
            doubts.Add(new("papers.decision-cut", "The text ends in the middle of the decision: what follows is not known", decision!.Value));
        }

        var summary = outline.IsCouncil ? null : outline.Section(SectionKind.Summary)?.Text;
        return new()
        {
            Source = source,
            Text = text.Original,
            Layout = LayoutReader.Read(text, outline, identity),
            Code = identity.Code,
            Level = LevelReader.Read(text, outline, identity),
            Type = identity.Type,
            Title = identity.Title,
            DateSigned = signature.DateSigned,
            DatePublished = signature.DatePublished,
            EffectiveFrom = signature.EffectiveFrom,
            SignatoryName = signature.Name,
            SignatoryRole = signature.Role,
            Office = office,
            Directorate = Words(text, outline.First(PaperField.Directorate)),
            Summary = summary is { Length: > 0 } span ? new(text.Original.Substring(span.Start, span.Length), span) : null,
            Items = [.. items.Select(i => i.Item)],
            ApprovedTotal = total.Total,
            AmountWithheld = total.IsWithheld,
            Spending = [.. rows.Select(r => r.Row)],
            FinancialYears = new YearReader(text, outline, decision, [.. rows.Select(r => r.Row)], namesAnother).Read(
                FinancialYearText.FindAll(text.Plain),
                IsName(identity, outline)
            ),
            Cites = cites,
            Timeline = TimelineReader.Read(text, outline),
            SingleSource = FlagReader.SingleSource(text),
            Part2 = FlagReader.Part2(text),
            Deferral = FlagReader.Deferral(text),
            Sections = SectionReader.Read(text, outline),
            Doubts = doubts,
        };
    }

    /// <summary>True for the places where a document is named: its title, its fields, the links to its files.</summary>
    private static Func<TextSpan, bool> IsName(IdentityReader identity, PaperOutline outline)
    {
        var title = identity.Title?.Span;
        var places = outline.Fields.Where(f => f.Value is not null).Select(f => f.Value!.Value).ToList();
        places.AddRange(outline.Loose.Where(l => title is { } t && l.Start <= t.Start && l.End >= t.End).Select(l => l.Span));
        places.AddRange(outline.Sections.Where(s => s.Kind == SectionKind.Documents).Select(s => s.Text));
        return span =>
            (title is { } there && span.Start >= there.Start && span.Start < there.End)
            || places.Exists(p => span.Start >= p.Start && span.Start < p.End);
    }

    private static Fact<string>? Words(PaperText text, TextSpan? span) => span is { Length: > 0 } there ? new(text.Words(there), there) : null;
}
