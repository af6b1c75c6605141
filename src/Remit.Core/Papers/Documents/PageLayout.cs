using System.Text.RegularExpressions;

namespace Remit.Papers.Documents;

/// <summary>Puts the rows of pages together again as paragraphs, labels with their values, and table rows.</summary>
internal sealed partial class PageLayout
{
    /// <summary>Lines of one paragraph stand nearer than this many line heights; in a form a value may stand a little further below its label.</summary>
    private const double ParagraphGap = 0.75,
        ValueGap = 1.6;

    /// <summary>How many times the usual height of a line makes a heading.</summary>
    private const double HeadingHeight = 1.2;

    private readonly List<TextBlock> _blocks = [];
    private readonly double _usualHeight;
    private double _rightMargin;
    private PageRow? _open;
    private PageRow? _lastLine;

    private PageLayout(double usualHeight) => _usualHeight = usualHeight;

    public static List<TextBlock> Read(List<PageWords> pages)
    {
        var rows = PageFurniture.Without([.. pages.Select(PageRow.Of)]);
        var heights = rows.SelectMany(page => page).Select(row => row.Height).Order().ToList();
        PageLayout layout = new(heights.Count == 0 ? 0 : heights[heights.Count / 2]);
        foreach (var page in rows)
        {
            layout.ReadPage(page);
        }

        layout.Close();
        return layout._blocks;
    }

    private void ReadPage(List<PageRow> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst ? !ContinuesOverPage(row) : !Continues(row))
            {
                Close();
                _open = row;
            }

            _lastLine = row;
            if (isFirst)
            {
                _rightMargin = rows.Max(line => line.Cells[^1].Right);
                isFirst = false;
            }
        }
    }

    /// <summary>Adds the row to what is open, when it goes on there.</summary>
    private bool Continues(PageRow row)
    {
        if (_open is null || _lastLine is null)
        {
            return false;
        }

        var gap = (row.Top - _lastLine.Bottom) / Math.Max(row.Height, 0.1);
        return _open.Cells.Count == 1 ? ContinuesParagraph(row, gap) : ContinuesCells(row, gap);
    }

    private bool ContinuesParagraph(PageRow row, double gap)
    {
        var differs = row.Height / Math.Max(_lastLine!.Height, 0.1) is > 1.25 or < 0.8;
        if (row.Cells.Count > 1 || gap > ParagraphGap || differs || row.IsMarked || !IsFull(_open!.Cells[0], row.Cells[0], _rightMargin, row.Height))
        {
            return false;
        }

        _open.Cells[0].Continue(row.Cells[0]);
        return true;
    }

    /// <summary>True when the next line's first word would not have fitted on this line: the line was broken for want of room.</summary>
    private static bool IsFull(RowCell line, RowCell next, double edge, double height) =>
        line.Right + next.FirstWidth + (height / 4) > edge - (height / 2);

    /// <summary>A row whose cells stand under those of the row before and leave some out is the rest of those cells.</summary>
    private bool ContinuesCells(PageRow row, double gap)
    {
        var columns = _open!.Cells;
        if (row.Cells.Count >= columns.Count || gap > ValueGap || row.IsMarked)
        {
            return false;
        }

        List<(RowCell Column, RowCell More)> rests = [];
        foreach (var cell in row.Cells)
        {
            var index = columns.FindIndex(column => Math.Abs(column.Left - cell.Left) < row.Height);
            if (index < 0 || !MayContinue(columns, index, cell, gap, row.Height))
            {
                return false;
            }

            rests.Add((columns[index], cell));
        }

        foreach (var (column, rest) in rests)
        {
            column.Continue(rest);
        }

        return true;
    }

    private static bool MayContinue(List<RowCell> columns, int index, RowCell rest, double gap, double height)
    {
        if (Label().IsMatch(rest.Text))
        {
            return false;
        }

        if (gap > ParagraphGap)
        {
            return index > 0 && columns[index].EndsAsLabel;
        }

        return index > 0 || IsFull(columns[0], rest, columns[1].Left - (1.5 * height), height);
    }

    /// <summary>A paragraph goes on over the page when its last line was full and the next begins in the middle of a sentence.</summary>
    private bool ContinuesOverPage(PageRow row)
    {
        if (
            _open is not { Cells.Count: 1 }
            || row.Cells.Count > 1
            || row.IsMarked
            || !char.IsLower(row.Cells[0].Text[0])
            || !IsFull(_open.Cells[0], row.Cells[0], _rightMargin, row.Height)
        )
        {
            return false;
        }

        _open.Cells[0].Continue(row.Cells[0]);
        return true;
    }

    private void Close()
    {
        if (_open is null)
        {
            return;
        }

        var cells = _open.Cells.ConvertAll(cell => cell.Text);
        if (cells.Count == 1)
        {
            _blocks.Add(
                _open.Height > HeadingHeight * _usualHeight ? new(BlockKind.Heading, cells[0])
                : _open.IsMarked ? new(BlockKind.Item, cells[0])
                : BlockText.Paragraph(cells[0])
            );
        }
        else if (cells.Skip(1).All(cell => Label().IsMatch(cell)))
        {
            // labels side by side, each with what stands under it
            _blocks.AddRange(cells.Select(cell => new TextBlock(BlockKind.Field, cell)));
        }
        else if (cells is [var label, var value] && label.EndsWith(':') && !BlockText.IsUnderRows(_blocks))
        {
            _blocks.Add(new(BlockKind.Field, $"{label} {value}"));
        }
        else
        {
            _blocks.Add(new(BlockKind.Row, string.Join('\t', cells)));
        }

        _open = null;
    }

    [GeneratedRegex(@"\A\p{Lu}[\p{L}\d ()'’/&-]{1,50}:")]
    private static partial Regex Label();
}
