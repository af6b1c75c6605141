using System.Text.RegularExpressions;

namespace Remit.Papers.Documents;

/// <summary>The words of one line of a page, in cells where wide gaps part them.</summary>
internal sealed partial class PageRow(List<RowCell> cells, double top, double bottom)
{
    /// <summary>A gap wider than this many line heights parts cells.</summary>
    private const double CellGap = 1.0;

    /// <summary>Words that stand further apart than this many line heights throughout were spread to fill the line.</summary>
    private const double SpreadGap = 0.5;

    /// <summary>On a spread line, cells are parted by so many times the gap between words.</summary>
    private const double SpreadCellGap = 2.5;

    /// <summary>A line of fewer words than this cannot be told from a row of cells.</summary>
    private const int SpreadWords = 5;

    public List<RowCell> Cells { get; private set; } = cells;

    public double Top { get; } = top;

    public double Bottom { get; } = bottom;

    public double Height { get; } = bottom - top;

    public string Text => string.Join(' ', Cells.Select(cell => cell.Text));

    /// <summary>True when the row begins with a bullet or number, as items and numbered paragraphs do.</summary>
    public bool IsMarked => Mark().IsMatch(Cells[0].Text);

    /// <summary>Puts the words of a page into rows from top to bottom.</summary>
    public static List<PageRow> Of(PageWords page)
    {
        List<PageRow> rows = [];
        List<PageWord> line = [];
        foreach (var word in page.Words.OrderBy(word => word.Middle))
        {
            if (line.Count > 0 && word.Middle - line[0].Middle > Math.Min(word.Height, line[0].Height) / 2)
            {
                rows.Add(FromLine(line));
                line = [];
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            rows.Add(FromLine(line));
        }

        return rows;
    }

    /// <summary>Parts cells that stand close together where the columns of the row before are.</summary>
    public void SplitAt(List<RowCell> columns) => Cells = [.. Cells.SelectMany(cell => cell.SplitAt(columns))];

    /// <summary>How wide a gap parts cells on this line: wider where the words were spread to fill the line.</summary>
    private static double CellGapOf(List<PageWord> line)
    {
        var height = line[line.Count / 2].Height;
        if (line.Count < SpreadWords)
        {
            return CellGap * height;
        }

        var gaps = line.Zip(line.Skip(1), (word, next) => next.Left - word.Right).Order().ToList();
        var usual = gaps[gaps.Count / 2];
        return usual > SpreadGap * height ? Math.Max(CellGap * height, SpreadCellGap * usual) : CellGap * height;
    }

    private static PageRow FromLine(List<PageWord> line)
    {
        line.Sort((a, b) => a.Left.CompareTo(b.Left));
        var gap = CellGapOf(line);
        List<RowCell> cells = [];
        foreach (var word in line)
        {
            var joins = cells.Count > 0 && (word.Left - cells[^1].Right <= gap || (cells.Count == 1 && OnlyMark().IsMatch(cells[0].Text)));
            if (joins)
            {
                cells[^1].Add(word);
            }
            else
            {
                cells.Add(new(word));
            }
        }

        return new(cells, line.Min(word => word.Top), line.Max(word => word.Bottom));
    }

    [GeneratedRegex(@"\A(?:[•·▪●○◦\uF0B7‣\-–—o]|\(?[a-z]{1,4}[.)]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\z")]
    private static partial Regex OnlyMark();

    [GeneratedRegex(@"\A(?:[•·▪●○◦\uF0B7‣\-–—o]|\(?[a-z]{1,4}[.)]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s")]
    private static partial Regex Mark();
}
