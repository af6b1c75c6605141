using System.Text;

namespace Remit.Papers.Documents;

/// <summary>Words that stand together in a row, apart from the next ones.</summary>
internal sealed class RowCell(PageWord first)
{
    /// <summary>Words of the text around stand nearer than this many line heights, unless they were spread to fill the line.</summary>
    private const double WordGap = 0.5;

    /// <summary>How near to the edge of a column a word must begin to stand in it, in line heights.</summary>
    private const double Alignment = 0.35;

    private readonly StringBuilder _text = new(first.Text);
    private readonly List<PageWord> _firstLine = [first];

    public double Left { get; } = first.Left;

    /// <summary>Where the last line of the cell ends.</summary>
    public double Right { get; private set; } = first.Right;

    /// <summary>The width of the first word: what would have had to fit on the line before.</summary>
    public double FirstWidth { get; } = first.Right - first.Left;

    public string Text => _text.ToString();

    public bool EndsAsLabel => _text[^1] == ':';

    public void Add(PageWord word)
    {
        _text.Append(' ').Append(word.Text);
        _firstLine.Add(word);
        Right = word.Right;
    }

    /// <summary>The cells that this one falls into when words that begin at the edge of a column of the row before, with a gap before them, are cells of their own.</summary>
    public IEnumerable<RowCell> SplitAt(List<RowCell> columns)
    {
        RowCell? cell = null;
        foreach (var word in _firstLine)
        {
            var begins =
                cell is not null
                && word.Left - cell.Right > WordGap * word.Height
                && columns.Exists(column => Math.Abs(column.Left - word.Left) < Alignment * word.Height);
            if (cell is not null && !begins)
            {
                cell.Add(word);
                continue;
            }

            if (cell is not null)
            {
                yield return cell;
            }

            cell = new(word);
        }

        yield return cell!;
    }

    /// <summary>Puts a cell of the next line after this one.</summary>
    public void Continue(RowCell next)
    {
        // a word broken at its own hyphen keeps it; whether the hyphen was the printer's cannot be known
        if (_text[^1] is not '-')
        {
            _text.Append(' ');
        }

        _text.Append(next.Text);
        Right = next.Right;
    }
}
