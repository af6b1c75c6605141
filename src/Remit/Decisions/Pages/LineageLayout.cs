namespace Remit.Decisions.Pages;

/// <summary>Where each decision and each arrow of a lineage stands in the picture, in pixels.</summary>
internal sealed class LineageLayout
{
    public const int BoxWidth = 132;
    public const int BoxHeight = 92;
    public const int ColumnGap = 72;
    private const int RowGap = 18;
    private const int LaneHeight = 22;

    // room for the outline of a box that has the focus
    private const int Margin = 4;

    private readonly List<List<Slot>> _columns;

    private LineageLayout(List<List<Slot>> columns) => _columns = columns;

    public int Width { get; private init; }

    public int Height { get; private init; }

    public IReadOnlyList<(LineageDecision Node, double X, double Y)> Boxes { get; private set; } = [];

    /// <summary>Each arrow with the heights at which it passes: out of its box, through the columns between, into its box.</summary>
    public IReadOnlyList<(LineageLink Arrow, IReadOnlyList<(double X, double Y)> Points)> Arrows { get; private set; } = [];

    public static LineageLayout Of(LineageColumns lineage)
    {
        var columns = Slots(lineage);
        var here = columns.FindIndex(c => c.Any(s => s.Node?.Key == lineage.Here));
        for (var c = here - 1; c >= 0; c--)
        {
            Order(columns[c], columns[c + 1], lineage.Links, a => (a.To, a.From));
        }

        for (var c = here + 1; c < columns.Count; c++)
        {
            Order(columns[c], columns[c - 1], lineage.Links, a => (a.From, a.To));
        }

        var height = columns.Max(TotalHeight);
        columns.ForEach(column => Place(column, Margin + (height - TotalHeight(column)) / 2));
        LineageLayout layout = new(columns)
        {
            Width = columns.Count * BoxWidth + (columns.Count - 1) * ColumnGap + 2 * Margin,
            Height = height + 2 * Margin,
        };
        layout.Boxes =
        [
            .. columns.SelectMany((column, c) => column.Where(s => s.Node is not null).Select(s => (s.Node!, (double)Left(c), (double)s.Top))),
        ];
        layout.Arrows = [.. lineage.Links.Select(a => (a, layout.Points(a, lineage.Links)))];
        return layout;
    }

    /// <summary>A place in a column: a decision's box, or a lane by which an arrow passes between boxes instead of behind them.</summary>
    private sealed class Slot(LineageDecision? node, LineageLink? passing)
    {
        public LineageDecision? Node { get; } = node;

        public LineageLink? Passing { get; } = passing;

        public int Top { get; set; }

        public int Height => Node is null ? LaneHeight : BoxHeight;

        public double Middle => Top + Height / 2.0;

        public bool IsOf(LineageLink arrow, string key) => Node is null ? Passing == arrow : Node.Key == key;
    }

    private static List<List<Slot>> Slots(LineageColumns lineage)
    {
        List<List<Slot>> columns = [.. lineage.Columns.Select(column => column.Select(n => new Slot(n, null)).ToList())];
        foreach (var arrow in lineage.Links)
        {
            for (var c = ColumnOf(columns, arrow.To) + 1; c < ColumnOf(columns, arrow.From); c++)
            {
                columns[c].Add(new(null, arrow));
            }
        }

        return columns;
    }

    private static int ColumnOf(List<List<Slot>> columns, string key) => columns.FindIndex(c => c.Any(s => s.Node?.Key == key));

    /// <summary>Sorts a column by the middle of what its slots lead to in the column beside it, so that few arrows cross.</summary>
    private static void Order(
        List<Slot> column,
        List<Slot> beside,
        IReadOnlyList<LineageLink> arrows,
        Func<LineageLink, (string Own, string Other)> ends
    )
    {
        var sorted = column
            .Select(slot =>
            {
                var mine = arrows.Where(a => slot.IsOf(a, ends(a).Own));
                var places = mine.Select(a => beside.FindIndex(s => s.IsOf(a, ends(a).Other))).Where(i => i >= 0).ToList();
                return (Slot: slot, Place: places.Count == 0 ? double.MaxValue : places.Average());
            })
            .OrderBy(s => s.Place)
            .Select(s => s.Slot)
            .ToList();
        column.Clear();
        column.AddRange(sorted);
    }

    private static int TotalHeight(List<Slot> column) => column.Sum(s => s.Height) + RowGap * (column.Count - 1);

    private static void Place(List<Slot> column, int top)
    {
        foreach (var slot in column)
        {
            slot.Top = top;
            top += slot.Height + RowGap;
        }
    }

    private static int Left(int column) => Margin + column * (BoxWidth + ColumnGap);

    private List<(double X, double Y)> Points(LineageLink arrow, IReadOnlyList<LineageLink> arrows)
    {
        var (first, last) = (ColumnOf(_columns, arrow.To), ColumnOf(_columns, arrow.From));
        List<(double X, double Y)> points = [(Left(first) + BoxWidth, Door(arrow, first, first + 1, arrows, a => (a.To, a.From)))];
        for (var c = first + 1; c < last; c++)
        {
            var lane = _columns[c].First(s => s.Passing == arrow).Middle;
            points.Add((Left(c), lane));
            points.Add((Left(c) + BoxWidth, lane));
        }

        points.Add((Left(last), Door(arrow, last, last - 1, arrows, a => (a.From, a.To))));
        return points;
    }

    /// <summary>The height at which an arrow meets its box: the arrows of one side are spread over it in the order in which they come.</summary>
    private double Door(
        LineageLink arrow,
        int column,
        int beside,
        IReadOnlyList<LineageLink> arrows,
        Func<LineageLink, (string Own, string Other)> ends
    )
    {
        var box = _columns[column].First(s => s.Node?.Key == ends(arrow).Own);
        var mine = arrows
            .Where(a => ends(a).Own == ends(arrow).Own)
            .OrderBy(a => _columns[beside].FirstOrDefault(s => s.IsOf(a, ends(a).Other))?.Middle ?? 0)
            .ToList();
        return box.Top + (double)BoxHeight * (mine.IndexOf(arrow) + 1) / (mine.Count + 1);
    }
}
