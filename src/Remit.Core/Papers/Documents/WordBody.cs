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

    private void VisitChildren(XmlReader part, Action<XmlReader> visit)
    {
        if (part.IsEmptyElement)
        {
            return;
        }

        if (part.Depth > limits.Depth)
        {
            throw new NestsTooDeepException();
        }

        var depth = part.Depth;
        while (part.Read() && part.Depth > depth)
        {
            if (part.NodeType == XmlNodeType.Element)
            {
                visit(part);
            }
        }
    }

    /// <summary>Reads on to the end of an element, as every visit must.</summary>
    private void Skip(XmlReader part) => VisitChildren(part, Skip);

    private void Visit(XmlReader part)
    {
        switch (part.LocalName)
        {
            case "p":
                VisitParagraph(part);
                break;
            case "tbl":
                VisitTable(part);
                break;
            case "r":
                VisitRun(part);
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
                VisitControl(part);
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

    /// <summary>A run of words in one format; left out when that format hides it.</summary>
    private void VisitRun(XmlReader part)
    {
        var isHidden = false;
        VisitChildren(
            part,
            child =>
            {
                if (child.LocalName == "rPr")
                {
                    VisitChildren(
                        child,
                        property =>
                        {
                            isHidden |= property.LocalName == "vanish" && WordXml.IsOn(property);
                            Skip(property);
                        }
                    );
                }
                else if (isHidden)
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

    /// <summary>A field of a form; what Word shows until somebody fills it in is not read.</summary>
    private void VisitControl(XmlReader part)
    {
        var isPrompt = false;
        VisitChildren(
            part,
            child =>
            {
                if (child.LocalName == "sdtPr")
                {
                    VisitChildren(
                        child,
                        property =>
                        {
                            isPrompt |= property.LocalName == "showingPlcHdr" && WordXml.IsOn(property);
                            Skip(property);
                        }
                    );
                }
                else if (isPrompt)
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
                        VisitChildren(child, property => VisitProperty(property, paragraph));
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

    private void VisitProperty(XmlReader property, WordParagraph paragraph)
    {
        switch (property.LocalName)
        {
            case "numPr":
                VisitChildren(property, inner => VisitProperty(inner, paragraph));
                return;
            case "pStyle":
                paragraph.Style = WordXml.Value(property);
                break;
            case "ilvl":
                paragraph.Level = WordXml.Number(WordXml.Value(property));
                break;
            case "numId":
                paragraph.List = WordXml.Number(WordXml.Value(property));
                break;
            case "outlineLvl":
                paragraph.HasOutline = WordXml.Value(property) is not "9";
                break;
        }

        Skip(property);
    }

    private void VisitTable(XmlReader part)
    {
        VisitChildren(
            part,
            child =>
            {
                if (child.LocalName == "tr")
                {
                    VisitRow(child);
                }
                else
                {
                    Visit(child);
                }
            }
        );
    }

    private void VisitRow(XmlReader part)
    {
        var isDeleted = false;
        List<List<TextBlock>> cells = [];
        var blocks = Blocks;
        try
        {
            VisitChildren(part, child => VisitCell(child, cells, ref isDeleted));
        }
        finally
        {
            Blocks = blocks;
            if (!isDeleted)
            {
                BlockText.AddRow(Blocks, cells);
            }
        }
    }

    private void VisitCell(XmlReader part, List<List<TextBlock>> cells, ref bool isDeleted)
    {
        if (part.LocalName == "trPr")
        {
            var found = false;
            VisitChildren(
                part,
                property =>
                {
                    found |= property.LocalName == "del";
                    Skip(property);
                }
            );
            isDeleted |= found;
        }
        else if (part.LocalName == "tc")
        {
            cells.Add(Blocks = []);
            VisitChildren(part, Visit);
        }
        else if (part.LocalName is "sdt" or "sdtContent" or "customXml")
        {
            var deleted = isDeleted;
            VisitChildren(part, child => VisitCell(child, cells, ref deleted));
            isDeleted |= deleted;
        }
        else
        {
            Skip(part);
        }
    }
}
