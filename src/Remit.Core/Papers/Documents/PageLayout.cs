namespace Remit.Papers.Documents;

/// <summary>Puts the rows of pages together again as paragraphs, labels with their values, and table rows.</summary>
internal sealed class PageLayout
{
    /// <summary>Lines of one paragraph stand nearer than this many line heights; in a form a value may stand a little further below its label.</summary>
    private const double ParagraphGap = 0.75,
        ValueGap = 1.6;

    /// <summary>The first line of a paragraph stands in, or out, by no more than this many line heights.</summary>
    private const double WidestIndent = 6;

    /// <summary>How many times the usual height of a line makes a heading.</summary>
    private const double HeadingHeight = 1.2;

    /// <summary>Two cells that are both longer than this are not those of a table row.</summary>
    private const int LongestCell = 90;

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
        if (_open.Cells.Count == 1)
        {
            return ContinuesParagraph(row, gap);
        }

        if (gap <= ValueGap)
        {
            row.SplitAt(_open.Cells);
        }

        return ContinuesCells(row, gap);
    }

    private bool ContinuesParagraph(PageRow row, double gap)
    {
        var differs = row.Height / Math.Max(_lastLine!.Height, 0.1) is > 1.25 or < 0.8;
        var isBeside = gap < -ParagraphGap / 2 || Math.Abs(row.Cells[0].Left - _open!.Cells[0].Left) > WidestIndent * row.Height;
        if (
            row.Cells.Count > 1
            || gap > ParagraphGap
            || differs
            || isBeside
            || row.IsMarked
            || !IsFull(_open!.Cells[0], row.Cells[0], _rightMargin, row.Height)
        )
        {
            return false;
        }

        _open.Cells[0].Continue(row.Cells[0]);
        return true;
    }

    /// <summary>True when the next line's first word would not have fitted on this line: the line was broken for want of room.</summary>
    private static bool IsFull(RowCell line, RowCell next, double edge, double height) =>
        line.Right + next.FirstWidth + (height / 4) > edge - (height / 2);

    /// <summary>A row whose cells stand under those of the row before is the rest of those cells when it leaves some out, or when all of them were full.</summary>
    private bool ContinuesCells(PageRow row, double gap)
    {
        var columns = _open!.Cells;
        var leavesOut = row.Cells.Count < columns.Count;
        if ((!leavesOut && !GoesOn(row, gap)) || gap > ValueGap || row.IsMarked)
        {
            return false;
        }

        List<(RowCell Column, RowCell More)> rests = [];
        foreach (var cell in row.Cells)
        {
            var index = columns.FindIndex(column => Math.Abs(column.Left - cell.Left) < row.Height);
            if (
                index < 0
                || !(
                    leavesOut
                        ? MayContinue(columns, index, cell, gap, row.Height)
                        : IsFull(columns[index], cell, EdgeOf(columns, index, row.Height), row.Height)
                )
            )
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

    private bool MayContinue(List<RowCell> columns, int index, RowCell rest, double gap, double height)
    {
        if (BlockText.IsLabelled(rest.Text))
        {
            return false;
        }

        if (gap > ParagraphGap)
        {
            return index > 0 && columns[index].EndsAsLabel;
        }

        return index > 0 || IsFull(columns[0], rest, EdgeOf(columns, 0, height), height);
    }

    /// <summary>Whether a row with as many cells as the one before may be its next line: it stands close under it and begins in the middle of a sentence.</summary>
    private bool GoesOn(PageRow row, double gap) =>
        gap <= ParagraphGap
        && row.Cells.Count == _open!.Cells.Count
        && row.Cells.Exists(cell => char.IsLower(cell.Text[0]))
        && row.Cells.TrueForAll(cell => char.IsLetter(cell.Text[0]));

    private double EdgeOf(List<RowCell> columns, int index, double height) =>
        index + 1 < columns.Count ? columns[index + 1].Left - (1.5 * height) : _rightMargin;

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
        else if (cells.Skip(1).All(BlockText.IsLabelled))
        {
            // labels side by side, each with what stands under it
            _blocks.AddRange(cells.Select(cell => new TextBlock(BlockKind.Field, cell)));
        }
        else if (cells is [{ Length: > LongestCell }, { Length: > LongestCell }])
        {
            // two columns of running text
            _blocks.AddRange(cells.Select(BlockText.Paragraph));
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
}
