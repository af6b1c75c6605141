using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>Reads a row of a table in a Word document; one that was deleted is left out.</summary>
internal sealed class WordRow(Action<XmlReader, List<TextBlock>> readCell, int deepest)
{
    private readonly List<List<TextBlock>> _cells = [];
    private bool _isDeleted;

    /// <summary>Adds the row to the blocks, as far as it can be read when reading breaks off.</summary>
    public void Read(XmlReader part, List<TextBlock> to)
    {
        try
        {
            WordXml.VisitChildren(part, deepest, Visit);
        }
        finally
        {
            if (!_isDeleted)
            {
                BlockText.AddRow(to, _cells);
            }
        }
    }

    private void Visit(XmlReader part)
    {
        switch (part.LocalName)
        {
            case "tc":
                List<TextBlock> cell = [];
                _cells.Add(cell);
                readCell(part, cell);
                break;
            case "trPr":
                _isDeleted |= WordXml.HasOn(part, "del", deepest);
                break;
            case "sdt" or "sdtContent" or "customXml":
                WordXml.VisitChildren(part, deepest, Visit);
                break;
            default:
                WordXml.Skip(part, deepest);
                break;
        }
    }
}
