using System.Xml.Linq;
using Xunit;

namespace Remit.Decisions.Pages;

public sealed class LineageColumnsTests
{
    private static readonly LineageDecision[] Polling =
    [
        new("DD2042", "DD2042", "First polling contract", null, "dd2042"),
        new("MD2082", "MD2082", "Polling goes on", null, "md2082"),
        new("MD2844", "MD2844", "Polling until 2024", null, "md2844"),
        new("MD3385", "MD3385", "Polling after 2025", null, "md3385"),
    ];

    private static readonly LineageLink[] OneAfterAnother =
    [
        new("MD2082", "DD2042", CitationRelation.Renews),
        new("MD2844", "MD2082", CitationRelation.Renews),
        new("MD3385", "MD2844", CitationRelation.Renews),
    ];

    [Fact]
    public void What_a_decision_builds_on_stands_to_its_left_and_what_builds_on_it_to_its_right()
    {
        var lineage = LineageColumns.Of("MD2844", Polling, OneAfterAnother);

        Assert.Equal(["DD2042", "MD2082", "MD2844", "MD3385"], lineage.Columns.Select(c => c.Single().Key));
    }

    [Fact]
    public void A_decision_stands_as_far_off_as_the_longest_way_to_it_and_is_drawn_on_that_way_alone()
    {
        var lineage = LineageColumns.Of("MD2844", Polling[..3], [new("MD2844", "DD2042", CitationRelation.Cites), .. OneAfterAnother]);

        Assert.Equal(["DD2042", "MD2082", "MD2844"], lineage.Columns.Select(c => c.Single().Key));
        Assert.Equal([("MD2082", "DD2042"), ("MD2844", "MD2082")], lineage.Links.Select(l => (l.From, l.To)).Order());
    }

    [Fact]
    public void Citations_in_a_circle_come_to_an_end()
    {
        var lineage = LineageColumns.Of(
            "DD2042",
            Polling,
            [
                .. OneAfterAnother,
                new("DD2042", "MD3385", CitationRelation.Cites),
                new("MD2082", "MD2844", CitationRelation.Cites),
                new("MD2082", "MD2082", CitationRelation.Cites),
            ]
        );

        Assert.Contains(lineage.Columns, c => c.Any(n => n.Key == "DD2042"));
        Assert.Equal(lineage.Columns.Sum(c => c.Count), lineage.Columns.SelectMany(c => c).Select(n => n.Key).Distinct().Count());
    }

    [Fact]
    public void Any_graph_is_drawn_with_every_arrow_from_left_to_right()
    {
        Random random = new(2373);
        for (var round = 0; round < 200; round++)
        {
            LineageDecision[] nodes =
            [
                .. Enumerable.Range(0, random.Next(1, 14)).Select(i => new LineageDecision($"{i}", $"MD{i}", null, null, null)),
            ];
            LineageLink[] arrows =
            [
                .. Enumerable
                    .Range(0, random.Next(40))
                    .Select(_ => new LineageLink($"{random.Next(14)}", $"{random.Next(14)}", CitationRelation.Cites))
                    .Distinct(),
            ];

            var layout = LineageLayout.Of(LineageColumns.Of("0", nodes, arrows));

            Assert.All(layout.Arrows, a => Assert.True(a.Points[0].X < a.Points[^1].X));
            Assert.All(layout.Boxes, b => Assert.InRange(b.Y, 0, layout.Height - LineageLayout.BoxHeight));
        }
    }

    [Fact]
    public void No_two_boxes_of_the_picture_overlap()
    {
        LineageDecision[] nodes = [.. Enumerable.Range(0, 9).Select(i => new LineageDecision($"{i}", $"MD{i}", null, null, null))];
        LineageLink[] arrows = [.. Enumerable.Range(1, 8).Select(i => new LineageLink("0", $"{i}", CitationRelation.Cites))];

        var boxes = LineageLayout.Of(LineageColumns.Of("0", nodes, arrows)).Boxes;

        Assert.All(
            boxes.SelectMany(a => boxes.Where(b => b.Node != a.Node && b.X.Equals(a.X)).Select(b => Math.Abs(a.Y - b.Y))),
            distance => Assert.True(distance >= LineageLayout.BoxHeight)
        );
    }

    [Fact]
    public void A_column_holds_no_more_than_can_be_looked_at_and_what_is_left_out_is_counted()
    {
        LineageDecision[] nodes = [.. Enumerable.Range(0, 31).Select(i => new LineageDecision($"{i}", $"MD{i}", null, null, null))];
        LineageLink[] links = [.. Enumerable.Range(1, 30).Select(i => new LineageLink($"{i}", "0", CitationRelation.Cites))];

        var lineage = LineageColumns.Of("0", nodes, links);

        Assert.Equal([1, LineageColumns.Fullest], lineage.Columns.Select(c => c.Count));
        Assert.Equal(30 - LineageColumns.Fullest, lineage.More);
    }

    [Fact]
    public void Decisions_in_the_picture_are_links_but_for_the_one_that_it_is_about()
    {
        var svg = Draw(LineageColumns.Of("MD2844", Polling, OneAfterAnother));

        Assert.Equal(["/decisions/dd2042", "/decisions/md2082", "/decisions/md3385"], svg.Descendants("a").Select(a => (string?)a.Attribute("href")));
        Assert.Contains(svg.Descendants("text"), t => t.Value == "This decision ");
        Assert.Equal(3, svg.Descendants("text").Count(t => t.Value == "renewed by"));
    }

    [Fact]
    public void A_decision_that_the_register_lacks_says_so_and_is_no_link()
    {
        var svg = Draw(
            LineageColumns.Of("MD2082", [Polling[1], new("MD1500", "MD1500", null, null, null)], [new("MD2082", "MD1500", CitationRelation.Cites)])
        );

        Assert.Empty(svg.Descendants("a"));
        Assert.Equal("MD1500 Not on this register ", svg.Elements("g").First().Value);
    }

    [Fact]
    public void A_title_with_markup_in_it_is_shown_as_text()
    {
        var svg = Draw(
            LineageColumns.Of(
                "MD2082",
                [Polling[1], new("MD1", "MD1", "<script>alert(1)</script>", null, "\"><script>")],
                [new("MD2082", "MD1", CitationRelation.Cites)]
            )
        );

        Assert.Empty(svg.Descendants("script"));
        Assert.StartsWith("MD1 <script>", svg.Descendants("a").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pilot", 20, 2, new[] { "Pilot" })]
    [InlineData("London Office of Technology and Innovation", 11, 2, new[] { "London Office of", "Technology and…" })]
    [InlineData("Incomprehensibilities", 5, 2, new[] { "Incompre", "hensibili…" })]
    [InlineData("", 5, 2, new string[0])]
    public void Titles_are_cut_into_lines_that_fit(string title, double width, int most, string[] lines)
    {
        Assert.Equal(lines, LetterWidths.Lines(title, width, most));
        Assert.All(lines, line => Assert.True(LetterWidths.Of(line) <= width));
    }

    private static XElement Draw(LineageColumns lineage) => XElement.Parse(LineageDrawing.Draw(lineage, "Before and after").Value!);
}
