using Remit.Finance;

namespace Remit.Papers;

/// <summary>Every amount of a paper with the kind of money it is, its years, who pays, who receives and from which budget.</summary>
internal sealed class SpendingReader
{
    /// <summary>How many amounts of a text are read: no paper has so many, and each is weighed against those before it.</summary>
    public const int MostAmounts = 2_000;

    private const int MostLines = 30;

    private readonly PaperText _text;
    private readonly PaperOutline _outline;
    private readonly TextSpan? _decision;
    private readonly IReadOnlyList<ReadItem> _items;
    private readonly Func<TextSpan, bool> _namesAnother;
    private readonly List<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> _rows = [];
    private HashSet<AmountMention> _inTable = [];

    public SpendingReader(PaperText text, PaperOutline outline, TextSpan? decision, IReadOnlyList<ReadItem> items, Func<TextSpan, bool> namesAnother)
    {
        (_text, _outline, _decision, _items, _namesAnother) = (text, outline, decision, items, namesAnother);
    }

    /// <summary>The rows in the order of the text, with the mention that each was read from.</summary>
    public IReadOnlyList<(SpendingRow Row, ReadItem? Item, AmountMention Mention)> Read(IReadOnlyList<AmountMention> mentions)
    {
        var money = mentions.Where(m => m.Statement is AmountStatement.Figure or AmountStatement.Range).Take(MostAmounts).ToList();
        _inTable = MoneyTables.Find(_text, money);
        ReadThose(money, inDecision: true);
        SumsOfParts.Mark(_rows);
        ReadThose(money, inDecision: false);
        _rows.Sort((a, b) => a.Row.Span.Start.CompareTo(b.Row.Span.Start));
        SumsOfParts.MarkElsewhere(_rows, row => _decision is { } there && row.Span.Start >= there.Start && row.Span.Start < there.End);
        ShareYears();
        return _rows;
    }

    private void ReadThose(List<AmountMention> money, bool inDecision)
    {
        AmountPlace? last = null;
        SpendingRow? before = null;
        for (var i = 0; i < money.Count; i++)
        {
            if (IsInDecision(money[i]) != inDecision)
            {
                continue;
            }

            var place = Place(money, i);
            before = last is not null && last.SentenceStart == place.SentenceStart ? before : null;
            var kind = Kind(place, before, inDecision);
            before = Row(place, kind);
            _rows.Add((before, place.Item, money[i]));
            last = place;
        }
    }

    private SpendingKind Kind(AmountPlace place, SpendingRow? before, bool inDecision)
    {
        if (place.Mention.Doubt.HasFlag(AmountDoubt.SignMissing))
        {
            return SpendingKind.Context;
        }

        var decided = _rows.Where(r => r.Item is not null || IsInDecision(r.Mention)).Select(r => r.Row).ToList();
        if (!inDecision)
        {
            return SpendingKinds.Elsewhere(place, decided, before, _outline.IsCouncil);
        }

        var above = _rows.Where(r => r.Item is not null && place.Item is { } item && item.IsUnder(r.Item)).Select(r => r.Row).ToList();
        return SpendingKinds.InDecision(place, above, decided, _outline.IsCouncil);
    }

    private AmountPlace Place(List<AmountMention> money, int index)
    {
        var mention = money[index];
        var item = _items.FirstOrDefault(i => mention.End > i.Item.Span.Start && mention.Start < i.Item.Span.End);
        var sentence = Sentences.Around(_text, mention.Start, mention.End);
        if (item is not null)
        {
            var start = Math.Max(sentence.Start, item.Item.Span.Start);
            sentence = new(start, Math.Max(mention.End, Math.Min(sentence.End, item.Item.Span.End)) - start);
        }

        var from = index > 0 && money[index - 1].End > sentence.Start ? money[index - 1].End : sentence.Start;
        var to = index + 1 < money.Count && money[index + 1].Start < sentence.End ? money[index + 1].Start : sentence.End;
        return new()
        {
            Mention = mention,
            Sentence = _text.Lower(sentence.Start, sentence.End),
            SentenceStart = sentence.Start,
            Left = _text.Lower(from, mention.Start),
            Right = _text.Lower(mention.End, to),
            Before = _text.Lower(sentence.Start, mention.Start),
            Item = item,
            Lead = item is not null ? item.Parent?.Item.Text.ToLowerInvariant() ?? "" : LeadOf(sentence),
            Section = SectionAt(mention.Start),
            InBracketsAfterAmount = IsBracketed(money, index, sentence.Start),
            FirstAmountEnd = FirstAmountEnd(money, index, sentence.Start),
            Earlier = item is null ? "" : _text.Lower(item.Item.Span.Start, sentence.Start),
            InTable = _inTable.Contains(mention),
            NamesAnotherDecision = _namesAnother(sentence),
        };
    }

    /// <summary>The line that leads on to a list, for an amount in one of its items; empty elsewhere.</summary>
    private string LeadOf(TextSpan sentence)
    {
        var index = _text.FirstLineFrom(sentence.Start + 1) - 1;
        if (index < 0 || ItemMarker.Read(_text[_text.Lines[index]]) is null)
        {
            return "";
        }

        for (var i = index - 1; i >= 0 && index - i <= MostLines; i--)
        {
            var words = _text[_text.Lines[i]];
            if (ItemMarker.Read(words) is null)
            {
                return words[^1] == ':' ? words.ToString().ToLowerInvariant() : "";
            }
        }

        return "";
    }

    private int FirstAmountEnd(List<AmountMention> money, int index, int sentenceStart)
    {
        var first = index;
        while (first > 0 && money[first - 1].Start >= sentenceStart)
        {
            first--;
        }

        return first == index ? -1 : _text.Lower(sentenceStart, money[first].End).Length;
    }

    private bool IsBracketed(List<AmountMention> money, int index, int sentenceStart)
    {
        var mention = money[index];
        var depth = 0;
        for (var at = mention.Start - 1; at >= sentenceStart; at--)
        {
            var c = _text.Plain[at];
            depth +=
                c == ')' ? 1
                : c == '(' ? -1
                : 0;
            if (depth < 0)
            {
                return index > 0 && money[index - 1].End > sentenceStart && money.Take(index).Any(m => m.Start >= sentenceStart && m.Start < at);
            }
        }

        // the amount's own words may begin with the bracket
        return false;
    }

    private SpendingRow Row(AmountPlace place, SpendingKind kind)
    {
        var mention = place.Mention;
        // "c. £0.05m": the letter of an item is no "circa"
        var start = Math.Max(mention.Start, place.Item?.Item.Span.Start ?? mention.Start);
        var span = new TextSpan(start, mention.End - start);
        return new()
        {
            Amount = mention.Statement == AmountStatement.Range ? mention.Minimum : mention.Amount,
            Maximum = mention.Maximum,
            Kind = kind,
            UpTo = mention.UpTo,
            Per = Per(mention),
            FinancialYears = mention.Years.Count > 0 ? mention.Years : YearsNear(place),
            Funder = PartyNames.Funder(_text, place),
            Payee = PartyNames.Payee(_text, place),
            Budget = PartyNames.Budget(_text, place),
            Doubtful = mention.IsDoubtful,
            Raw = _text.Words(span),
            Span = span,
        };
    }

    private static string? Per(AmountMention mention) =>
        mention.Per switch
        {
            AmountPer.Once => null,
            AmountPer.FinancialYear => "financial_year",
            AmountPer.Each => mention.PerWhat ?? "each",
            var per => per.ToString().ToLowerInvariant(),
        };

    /// <summary>Years in the words between this amount and the next: "£50,000 to deliver stage one over 2020/21".</summary>
    private static IReadOnlyList<FinancialYear> YearsNear(AmountPlace place)
    {
        // the year in which a grant may be ended is not the year of its money
        var ending = place.Right.IndexOf("terminat", StringComparison.Ordinal);
        var words = ending < 0 ? place.Right : place.Right[..ending];
        return words.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? [] : [.. FinancialYearText.FindAll(words).SelectMany(y => y.Years).Distinct()];
    }

    /// <summary>What is approved without its years or budget takes those of the sentence that says it again, where only one figure matches.</summary>
    private void ShareYears()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i].Row;
            if (row.Kind != SpendingKind.Approved || (row.FinancialYears.Count > 0 && row.Budget is not null))
            {
                continue;
            }

            var again = _rows.Where(r => r.Row.Kind == SpendingKind.Restatement && r.Row.Amount == row.Amount).Select(r => r.Row).ToList();
            var years = again.Find(r => r.FinancialYears.Count > 0)?.FinancialYears;
            var budget = again.Find(r => r.Budget is not null)?.Budget;
            _rows[i] = (
                row with
                {
                    FinancialYears = row.FinancialYears.Count > 0 ? row.FinancialYears : years ?? [],
                    Budget = row.Budget ?? budget,
                },
                _rows[i].Item,
                _rows[i].Mention
            );
        }
    }

    private bool IsInDecision(AmountMention mention) => _decision is { } there && mention.Start >= there.Start && mention.Start < there.End;

    private SectionKind SectionAt(int offset)
    {
        foreach (var section in _outline.Sections)
        {
            if (offset >= section.Text.Start && offset < section.Text.End)
            {
                return section.Kind;
            }
        }

        return SectionKind.Fields;
    }
}
