using System.Text;
using Microsoft.AspNetCore.Html;

namespace Remit.Decisions.Pages;

/// <summary>The picture of what came before a decision and after it: boxes that are links, arrows from the earlier to the later.</summary>
/// <remarks>It stands beside a list that says the same in words, and prints as it is seen.</remarks>
internal static class LineageDrawing
{
    private const int TextLeft = 10;
    private const int TitleSize = 13;
    private const int Arrowhead = 7;

    /// <summary>Draws it.</summary>
    /// <param name="lineage">What is drawn.</param>
    /// <param name="label">What the picture is called by a screen reader.</param>
    public static HtmlString Draw(LineageColumns lineage, string label)
    {
        var layout = LineageLayout.Of(lineage);
        var svg = new Svg().Open(
            "svg",
            ("class", "remit-lineage"),
            ("role", "group"),
            ("aria-label", label),
            ("width", layout.Width),
            ("height", layout.Height),
            ("viewBox", $"0 0 {layout.Width} {layout.Height}")
        );
        foreach (var (link, points) in layout.Arrows)
        {
            Arrow(svg, link, points);
        }

        foreach (var (decision, x, y) in layout.Boxes)
        {
            Box(svg, decision, x, y, decision.Key == lineage.Here);
        }

        return svg.Close().ToHtml();
    }

    private static void Arrow(Svg svg, LineageLink link, IReadOnlyList<(double X, double Y)> points)
    {
        var ((startX, startY), (endX, endY)) = (points[0], points[^1]);
        svg.Empty("path", ("class", "remit-lineage__arrow"), ("d", Path(points)));
        svg.Empty("path", ("class", "remit-lineage__head"), ("d", $"M{Svg.Number(endX)} {Svg.Number(endY)}l-{Arrowhead} -4v8z"));
        if (DecisionWords.OnArrow(link.Relation) is { } relation)
        {
            svg.Text("text", relation, ("class", "remit-lineage__relation"), ("x", startX + 5), ("y", startY - 5));
        }
    }

    /// <summary>A curve from box to box that leaves and enters level.</summary>
    private static string Path(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append('M').Append(Svg.Number(points[0].X)).Append(' ').Append(Svg.Number(points[0].Y));
        for (var i = 1; i < points.Count; i++)
        {
            var ((fromX, fromY), (x, y)) = (points[i - 1], points[i]);

            // the line stops where its arrowhead begins
            x -= i == points.Count - 1 ? Arrowhead : 0;
            var middle = Svg.Number((fromX + x) / 2);
            path.Append('C').Append(middle).Append(' ').Append(Svg.Number(fromY)).Append(' ');
            path.Append(middle).Append(' ').Append(Svg.Number(y)).Append(' ').Append(Svg.Number(x)).Append(' ').Append(Svg.Number(y));
        }

        return path.ToString();
    }

    private static void Box(Svg svg, LineageDecision decision, double x, double y, bool isHere)
    {
        var name = LetterWidths.Lines(decision.Code ?? decision.Name, (LineageLayout.BoxWidth - 2 * TextLeft) / 16.0, 1);
        var note =
            isHere ? "This decision"
            : decision.Slug is null ? "Not on this register"
            : decision.Title ?? "";
        var kind =
            isHere ? " remit-lineage__box--here"
            : decision.Slug is null ? " remit-lineage__box--absent"
            : "";
        if (decision.Slug is not null && !isHere)
        {
            svg.Open("a", ("href", DecisionUrls.Decision(decision.Slug)));
        }
        else
        {
            svg.Open("g");
        }

        svg.Empty(
            "rect",
            ("class", "remit-lineage__box" + kind),
            ("x", x),
            ("y", y),
            ("width", LineageLayout.BoxWidth),
            ("height", LineageLayout.BoxHeight),
            ("rx", 3)
        );
        svg.Text(
            "text",
            (name.Count > 0 ? name[0] : "") + " ",
            ("class", "remit-lineage__name" + (isHere ? " remit-lineage__name--here" : "")),
            ("x", x + TextLeft),
            ("y", y + 24)
        );
        var lines = LetterWidths.Lines(note, (LineageLayout.BoxWidth - 2.0 * TextLeft) / TitleSize, 3);
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Text(
                "text",
                lines[i] + " ",
                ("class", "remit-lineage__title" + (isHere ? " remit-lineage__title--here" : "")),
                ("x", x + TextLeft),
                ("y", y + 44 + i * 17)
            );
        }

        svg.Close();
    }
}
