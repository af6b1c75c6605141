using System.Globalization;
using Microsoft.AspNetCore.Html;
using Remit.Decisions.Pages;

namespace Remit.Secondments;

/// <summary>Draws a timeline: a strip for each seat, a bar for each placement, a line for each month.</summary>
/// <remarks>Places and lengths are shares of the width there is, and text keeps its size. Beside it stands a table that says the same, also on a phone.</remarks>
internal static class TimelineDrawing
{
    private const int Head = 30;
    private const int RowHeight = 70;
    private const int StripTop = 26;
    private const int StripHeight = 34;

    /// <summary>Beyond this many months only every third is named.</summary>
    private const int MostNamed = 14;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static HtmlString Draw(Timeline timeline)
    {
        var height = Head + (timeline.Rows.Count * RowHeight);
        var svg = new Svg().Open(
            "svg",
            ("class", "remit-rota"),
            ("role", "img"),
            ("aria-label", $"{timeline.Caption}, {timeline.Span}. The table below says the same."),
            ("width", "100%"),
            ("height", height)
        );
        Months(svg, timeline, height);
        for (var i = 0; i < timeline.Rows.Count; i++)
        {
            Row(svg, timeline, timeline.Rows[i], Head + (i * RowHeight));
        }

        return svg.Close().ToHtml();
    }

    private static void Months(Svg svg, Timeline timeline, int height)
    {
        List<DateOnly> firsts = [];
        for (var month = new DateOnly(timeline.FirstDay.Year, timeline.FirstDay.Month, 1); month <= timeline.LastDay; month = month.AddMonths(1))
        {
            firsts.Add(month < timeline.FirstDay ? timeline.FirstDay : month);
        }

        for (var i = 0; i < firsts.Count; i++)
        {
            var x = At(timeline, firsts[i]);
            svg.Empty("line", ("class", "remit-rota__month"), ("x1", x), ("x2", x), ("y1", Head - 8), ("y2", height));
            if (firsts.Count <= MostNamed || i % 3 == 0)
            {
                var form = i == 0 || firsts[i].Month == 1 || firsts.Count > MostNamed ? "MMM yyyy" : "MMM";
                svg.Text("text", firsts[i].ToString(form, British), ("class", "remit-rota__small"), ("x", x), ("y", 14));
            }
        }
    }

    private static void Row(Svg svg, Timeline timeline, TimelineRow row, int top)
    {
        svg.Text("text", row.Seat, ("class", "remit-rota__seat"), ("x", 0), ("y", top + 17));
        Rect(svg, timeline, "remit-rota__open", row.FirstDay, row.LastDay, top + StripTop, StripHeight);
        foreach (var bar in row.Bars)
        {
            Bar(svg, timeline, bar, top + StripTop);
        }
    }

    /// <summary>A drawing within the drawing cuts off the words that its bar has no room for; the table has them whole.</summary>
    private static void Bar(Svg svg, Timeline timeline, TimelineBar bar, int top)
    {
        var (first, last) = Within(timeline, bar.FirstDay, bar.LastDay);
        if (last < first)
        {
            return;
        }

        svg.Open(
                "svg",
                ("class", $"remit-rota__bar--{bar.State}"),
                ("x", At(timeline, first)),
                ("y", top),
                ("width", Width(timeline, first, last)),
                ("height", StripHeight)
            )
            .Text("title", $"{bar.Who}, {bar.State}: {Timeline.Day(bar.FirstDay)} to {Timeline.Day(bar.LastDay)}")
            .Empty("rect", ("x", 1), ("y", 1), ("width", "100%"), ("height", StripHeight - 2), ("rx", 3))
            .Text("text", bar.Who, ("x", 8), ("y", 22))
            .Close();
    }

    private static void Rect(Svg svg, Timeline timeline, string look, DateOnly from, DateOnly until, int top, int height)
    {
        var (first, last) = Within(timeline, from, until);
        if (last >= first)
        {
            svg.Empty("rect", ("class", look), ("x", At(timeline, first)), ("y", top), ("width", Width(timeline, first, last)), ("height", height));
        }
    }

    private static (DateOnly First, DateOnly Last) Within(Timeline timeline, DateOnly from, DateOnly until) =>
        (from < timeline.FirstDay ? timeline.FirstDay : from, until > timeline.LastDay ? timeline.LastDay : until);

    private static string At(Timeline timeline, DateOnly day) => Share(timeline, day.DayNumber - timeline.FirstDay.DayNumber);

    private static string Width(Timeline timeline, DateOnly first, DateOnly last) => Share(timeline, last.DayNumber - first.DayNumber + 1);

    private static string Share(Timeline timeline, int days) =>
        (100.0 * days / Math.Max(1, timeline.LastDay.DayNumber - timeline.FirstDay.DayNumber + 1)).ToString("0.##", CultureInfo.InvariantCulture)
        + "%";
}
