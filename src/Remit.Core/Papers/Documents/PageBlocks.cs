using System.Globalization;
using System.Text.RegularExpressions;

namespace Remit.Papers.Documents;

/// <summary>Turns the elements of a page into blocks of text: headings, labels with their values, list items with their marks, table rows.</summary>
internal sealed partial class PageBlocks
{
    /// <summary>What stands beside a label is its value only when it is as short as one.</summary>
    private const int LongestValue = 240;

    private List<TextBlock> _blocks = [];
    private readonly PageLine _line = new();
    private string? _mark;
    private string? _label;
    private int _listDepth;
    private int _cellDepth;

    public List<TextBlock> Read(Markup main)
    {
        VisitChildren(main);
        Break();
        return _blocks;
    }

    private void VisitChildren(Markup element)
    {
        foreach (var child in element.Children)
        {
            if (child is string text)
            {
                _line.Append(text);
            }
            else if (child is Markup inner && !PageParts.IsLeftOut(inner))
            {
                Visit(inner);
                if (IsLabel(inner))
                {
                    BreakLabel();
                }
            }
        }

        // a value stands beside its label, inside the same element
        if (_label is not null && element.Children.OfType<Markup>().Any(IsLabel))
        {
            Break();
            TakeLabel();
        }
    }

    private void Visit(Markup element)
    {
        switch (element.Name)
        {
            case "br":
                _line.BreakLine();
                break;
            case "wbr" or "img":
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "legend" or "caption":
                Break();
                VisitChildren(element);
                Break(BlockKind.Heading);
                break;
            case "table":
                VisitTable(element);
                break;
            case "ul" or "ol" or "menu" or "dir":
                VisitList(element);
                break;
            case "li":
                VisitItem(element, "•");
                break;
            case "time":
                VisitTime(element);
                break;
            case "pre":
                VisitLines(element);
                break;
            case "a" when _cellDepth > 0:
                VisitChildren(element);
                AppendReference(element["href"]);
                break;
            default:
                var isBlock = MarkupTree.Blocks.Contains(element.Name);
                BreakIf(isBlock);
                VisitChildren(element);
                BreakIf(isBlock && !IsLabel(element));
                break;
        }
    }

    private void VisitTable(Markup table)
    {
        Break();
        TakeLabel();
        foreach (var part in table.Children.OfType<Markup>().Where(part => !PageParts.IsLeftOut(part)))
        {
            if (part.Name == "tr")
            {
                VisitRow(part);
            }
            else if (part.Name is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in part.Children.OfType<Markup>().Where(row => !PageParts.IsLeftOut(row)))
                {
                    VisitRow(row);
                }
            }
            else
            {
                Visit(part);
            }
        }

        Break();
    }

    private void VisitRow(Markup row)
    {
        Break();
        List<List<TextBlock>> cells = [];
        var (blocks, mark, label) = (_blocks, _mark, _label);
        (_mark, _label) = (null, null);
        _cellDepth++;
        foreach (var cell in row.Children.OfType<Markup>().Where(cell => cell.Name is "td" or "th" && !PageParts.IsLeftOut(cell)))
        {
            _blocks = [];
            VisitChildren(cell);
            Break();
            TakeLabel();
            cells.Add(_blocks);
        }

        _cellDepth--;
        (_blocks, _mark, _label) = (blocks, mark, label);
        BlockText.AddRow(_blocks, cells);
    }

    private void VisitList(Markup list)
    {
        Break();
        TakeLabel();
        _listDepth++;
        var number = int.TryParse(list["start"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var child in list.Children)
        {
            if (child is Markup { Name: "li" } item && !PageParts.IsLeftOut(item))
            {
                number = int.TryParse(item["value"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : number;
                VisitItem(item, list.Name == "ol" ? ListNumber.Write(number, ListNumber.StyleOf(list["type"], list["style"])) + "." : "•");
                number = unchecked(number + 1);
            }
            else if (child is Markup other && !PageParts.IsLeftOut(other))
            {
                Visit(other);
            }
        }

        _listDepth--;
        Break();
    }

    private void VisitItem(Markup item, string mark)
    {
        Break();
        _mark = mark;
        VisitChildren(item);
        Break();
        _mark = null;
    }

    /// <summary>A date as the page shows it; the date behind it where the page shows none, or only how long ago it was.</summary>
    private void VisitTime(Markup time)
    {
        var shown = string.Concat(time.All().SelectMany(part => part.Children).OfType<string>());
        var hasYear = Year().IsMatch(shown);
        if (
            !hasYear
            && time["datetime"] is { Length: >= 10 } stated
            && DateOnly.TryParseExact(stated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
        {
            _line.Append(day.ToString("d MMMM yyyy", PaperDocument.English));
            return;
        }

        VisitChildren(time);
    }

    private void VisitLines(Markup element)
    {
        Break();
        var before = _line.KeepsBreaks;
        _line.KeepsBreaks = true;
        VisitChildren(element);
        Break();
        _line.KeepsBreaks = before;
    }

    /// <summary>A list of decisions links each by its number; where the words do not show it, it is written as the site writes it elsewhere.</summary>
    private void AppendReference(string? address)
    {
        if (
            address is { Length: < 1000 }
            && _line.Length < 1000
            && DecisionAddress().Match(address) is { Success: true } match
            && !_line.Contains(match.Groups[1].Value)
        )
        {
            _line.Append($" ref: {match.Groups[1].Value}");
        }
    }

    private void BreakIf(bool isBlock)
    {
        if (isBlock)
        {
            Break();
        }
    }

    /// <summary>Ends the block that is being written.</summary>
    private void Break(BlockKind kind = BlockKind.Paragraph)
    {
        if (_line.Take() is not { Length: > 0 } text)
        {
            return;
        }

        if (_label is { } label && kind == BlockKind.Paragraph && _mark is null && text.Length <= LongestValue)
        {
            _label = null;
            _blocks.Add(new(BlockKind.Field, $"{label} {text}"));
            return;
        }

        TakeLabel();
        if (_mark is { } mark)
        {
            _mark = null;
            _blocks.Add(new(BlockKind.Item, $"{new string(' ', 2 * Math.Max(_listDepth - 1, 0))}{mark} {text}"));
            return;
        }

        _blocks.Add(kind == BlockKind.Paragraph ? BlockText.Paragraph(text) : new(kind, text));
    }

    /// <summary>Ends a label and keeps it until its value comes.</summary>
    private void BreakLabel()
    {
        if (_line.Take() is { Length: > 0 } text)
        {
            TakeLabel();
            _label = text.EndsWith(':') ? text : text + ":";
        }
    }

    /// <summary>Writes a label that no value came for.</summary>
    private void TakeLabel()
    {
        if (_label is { } label)
        {
            _label = null;
            _blocks.Add(new(BlockKind.Field, label));
        }
    }

    /// <summary>An element that a site marks as the label of a field, and that stands on a line of its own.</summary>
    private static bool IsLabel(Markup element) =>
        element.Name == "dt"
        || (
            element["class"] is { } names
            && MarkupTree.Blocks.Contains(element.Name)
            && names.Split(' ').Any(name => name.EndsWith("label", StringComparison.OrdinalIgnoreCase))
        );

    [GeneratedRegex(@"\b(1[89]|20|21)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"ieDecisionDetails\.aspx\?(?:[^#]*&)?ID=(\d{1,9})", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionAddress();
}
