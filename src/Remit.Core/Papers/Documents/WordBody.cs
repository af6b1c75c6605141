using System.Text;
using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>The elements of a part of a Word document stand deeper in each other than the limit.</summary>
internal sealed class NestsTooDeepException : Exception;

/// <summary>Turns the body of a Word document into blocks of text. Deleted and hidden words are left out, inserted ones read.</summary>
/// <remarks>Source: ECMA-376 part 1, 17 WordprocessingML.</remarks>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, DocumentLimits limits)
{
    /// <summary>What does not belong to the text: properties, deletions, codes of fields, marks of the editor.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "sectPr",
        "tblPr",
        "tblGrid",
        "tblPrEx",
        "tcPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "fldData",
        "rPrChange",
        "pPrChange",
        "proofErr",
        "rubyPr",
        "rt",
        "background",
    };

    private readonly Dictionary<(string Kind, string Id), int> _cited = [];
    private StringBuilder _text = new();
    private List<TextBlock> _boxes = [];
    private int _length;
    private string? _notes;

    /// <summary>What was read so far; it stays when reading breaks off.</summary>
    public List<TextBlock> Blocks { get; private set; } = [];

    /// <summary>True when the text reached <see cref="DocumentLimits.Characters"/> and reading stopped.</summary>
    public bool IsLongerThanRead => _length > limits.Characters;

    public bool HasOutsideParts { get; private set; }

    public bool Cites(string kind) => _cited.Keys.Any(note => note.Kind == kind);

    /// <summary>The next part read holds the notes of this kind.</summary>
    public void StartNotes(string kind) => _notes = kind;

    public void Read(XmlReader part)
    {
        while (part.Read() && !IsLongerThanRead)
        {
            if (part.NodeType == XmlNodeType.Element && part.Depth > 0)
            {
                Visit(part);
            }
        }
    }

    private void VisitChildren(XmlReader part, Action<XmlReader> visit) => WordXml.VisitChildren(part, limits.Depth, visit);

    private void Skip(XmlReader part) => WordXml.Skip(part, limits.Depth);

    private void Visit(XmlReader part)
    {
        switch (part.LocalName)
        {
            case "p":
                VisitParagraph(part);
                break;
            case "tr":
                new WordRow(ReadCell, limits.Depth).Read(part, Blocks);
                break;
            case "r":
                // a run of words in one format, which may hide it
                VisitUnless(part, "rPr", "vanish");
                break;
            case "t":
                VisitText(part);
                break;
            case "tab" or "ptab":
                _text.Append('\t');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "sdt":
                // a field of a form, which may show the words that Word shows until somebody fills it in
                VisitUnless(part, "sdtPr", "showingPlcHdr");
                break;
            case "AlternateContent":
                VisitFirst(part);
                break;
            case "txbxContent":
                VisitTextBox(part);
                break;
            case "footnoteReference" or "endnoteReference":
                _cited.TryAdd((part.LocalName[..^"Reference".Length], WordXml.Attribute(part, "id") ?? ""), _cited.Count + 1);
                break;
            case "footnote" or "endnote":
                VisitNote(part);
                break;
            case "altChunk" or "subDoc":
                HasOutsideParts = true;
                break;
            case var name when LeftOut.Contains(name):
                Skip(part);
                break;
            default:
                VisitChildren(part, Visit);
                break;
        }
    }

    private void VisitText(XmlReader part)
    {
        if (part.IsEmptyElement)
        {
            return;
        }

        var depth = part.Depth;
        while (part.Read() && part.Depth > depth)
        {
            if (part.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                _text.Append(part.Value);
                _length += part.Value.Length;
            }
        }
    }

    /// <summary>Reads an element unless its properties have this one on.</summary>
    private void VisitUnless(XmlReader part, string properties, string property)
    {
        var isOff = false;
        VisitChildren(
            part,
            child =>
            {
                if (child.LocalName == properties)
                {
                    isOff = WordXml.HasOn(child, property, limits.Depth);
                }
                else if (isOff)
                {
                    Skip(child);
                }
                else
                {
                    Visit(child);
                }
            }
        );
    }

    /// <summary>The same content in several forms: the first is read.</summary>
    private void VisitFirst(XmlReader part)
    {
        var isRead = false;
        VisitChildren(
            part,
            child =>
            {
                if (isRead)
                {
                    Skip(child);
                    return;
                }

                isRead = true;
                VisitChildren(child, Visit);
            }
        );
    }

    private void VisitTextBox(XmlReader part)
    {
        var (blocks, text) = (Blocks, _text);
        (Blocks, _text) = (_boxes, new());
        try
        {
            VisitChildren(part, Visit);
        }
        finally
        {
            (Blocks, _text) = (blocks, text);
        }
    }

    private void VisitNote(XmlReader part)
    {
        var id = WordXml.Attribute(part, "id") ?? "";
        var isCited = _cited.TryGetValue((_notes ?? "", id), out var number);
        if (!isCited || WordXml.Attribute(part, "type") is not (null or "normal"))
        {
            Skip(part);
            return;
        }

        var first = Blocks.Count;
        VisitChildren(part, Visit);
        if (Blocks.Count > first)
        {
            Blocks[first] = new(BlockKind.Item, $"[{number}] {Blocks[first].Text}");
        }
    }

    private void VisitParagraph(XmlReader part)
    {
        var (text, boxes) = (_text, _boxes);
        (_text, _boxes) = (new(), []);
        WordParagraph paragraph = new();
        try
        {
            VisitChildren(
                part,
                child =>
                {
                    if (child.LocalName == "pPr")
                    {
                        paragraph.Read(child, limits.Depth);
                    }
                    else
                    {
                        Visit(child);
                    }
                }
            );
        }
        finally
        {
            if (paragraph.ToBlock(_text.ToString(), styles, numbering) is { } block)
            {
                Blocks.Add(block);
            }

            Blocks.AddRange(_boxes);
            (_text, _boxes) = (text, boxes);
        }
    }

    /// <summary>Reads a cell of a table: its blocks do not go to the text but to the row.</summary>
    private void ReadCell(XmlReader part, List<TextBlock> cell)
    {
        var blocks = Blocks;
        Blocks = cell;
        try
        {
            VisitChildren(part, Visit);
        }
        finally
        {
            Blocks = blocks;
        }
    }
}
