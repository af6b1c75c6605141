using Microsoft.AspNetCore.Html;
using Remit.Decisions.Pages;
using Remit.Envelopes;
using Remit.Finance;

namespace Remit.Spending;

/// <summary>A financial year in the chart.</summary>
/// <param name="Label">"2018-19".</param>
/// <param name="Totals">Its cash.</param>
internal sealed record SpendingBar(string Label, LineTotals Totals);

/// <summary>What is approved, committed, paid and forecast by financial year, as bars beside the table that says the same.</summary>
/// <remarks>Lengths are shares of the width there is, and text keeps its size: the chart reads the same at 320 pixels as on paper.</remarks>
internal static class SpendingDrawing
{
    private const int RowHeight = 86;
    private const int BarTop = 44;
    private const int BarHeight = 14;

    public static HtmlString Draw(IReadOnlyList<SpendingBar> bars, string label)
    {
        var most = Math.Max(1, bars.Max(b => Math.Max(b.Totals.Approved, b.Totals.Forecast)));
        var svg = new Svg().Open(
            "svg",
            ("class", "remit-spend"),
            ("role", "img"),
            ("aria-label", label),
            ("width", "100%"),
            ("height", bars.Count * RowHeight)
        );
        for (var i = 0; i < bars.Count; i++)
        {
            Row(svg, bars[i], i * RowHeight, most);
        }

        return svg.Close().ToHtml();
    }

    private static void Row(Svg svg, SpendingBar bar, int top, long most)
    {
        var totals = bar.Totals;
        string Share(long pence) => Svg.Number(100.0 * Math.Max(0, pence) / most) + "%";
        void Bar(string what, long pence, int y, int height) =>
            svg.Empty("rect", ("class", $"remit-spend__{what}"), ("x", 0), ("y", y), ("width", Share(pence)), ("height", height));

        svg.Text("text", bar.Label, ("class", "remit-spend__label"), ("x", 0), ("y", top + 16));
        svg.Text("text", $"{new Money(totals.Approved)} approved", ("x", "100%"), ("y", top + 16), ("text-anchor", "end"));
        svg.Text("text", $"{new Money(totals.Paid)} paid", ("class", "remit-spend__small"), ("x", 0), ("y", top + 36));
        svg.Text("text", $"{new Money(totals.Left)} left", ("class", "remit-spend__small"), ("x", "100%"), ("y", top + 36), ("text-anchor", "end"));
        Bar("approved", totals.Approved, top + BarTop, BarHeight);
        Bar("committed", totals.Committed, top + BarTop, BarHeight);
        Bar("paid", totals.Paid, top + BarTop, BarHeight);
        if (totals.Forecast > 0)
        {
            Bar("forecast", totals.Forecast, top + BarTop + BarHeight + 1, 4);
        }
    }
}
