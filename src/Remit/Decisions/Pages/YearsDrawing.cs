using Microsoft.AspNetCore.Html;
using Remit.Finance;

namespace Remit.Decisions.Pages;

/// <summary>A bar of the chart of money by year.</summary>
/// <param name="Label">What stands above it: "2018-19".</param>
/// <param name="Amount">How long it is, and what stands at its end; not negative.</param>
internal sealed record YearBar(string Label, Money Amount);

/// <summary>Money by financial year as bars, beside the table that says the same.</summary>
/// <remarks>Lengths are shares of the width there is, and text keeps its size: the chart reads the same at 320 pixels as on paper.</remarks>
internal static class YearsDrawing
{
    private const int RowHeight = 54;
    private const int BarTop = 26;
    private const int BarHeight = 16;

    /// <summary>Draws the bars, from the top in the order given.</summary>
    public static HtmlString Draw(IReadOnlyList<YearBar> bars, string label)
    {
        var most = Math.Max(1, bars.Max(b => b.Amount.Pence));
        var svg = new Svg().Open(
            "svg",
            ("class", "remit-years"),
            ("role", "img"),
            ("aria-label", label),
            ("width", "100%"),
            ("height", bars.Count * RowHeight)
        );
        for (var i = 0; i < bars.Count; i++)
        {
            var top = i * RowHeight;
            var share = 100.0 * bars[i].Amount.Pence / most;
            svg.Text("text", bars[i].Label, ("class", "remit-years__label"), ("x", 0), ("y", top + BarTop - 8));
            svg.Text(
                "text",
                bars[i].Amount.ToString(),
                ("class", "remit-years__amount"),
                ("x", "100%"),
                ("y", top + BarTop - 8),
                ("text-anchor", "end")
            );
            svg.Empty("rect", ("class", "remit-years__track"), ("x", 0), ("y", top + BarTop), ("width", "100%"), ("height", BarHeight));
            svg.Empty(
                "rect",
                ("class", "remit-years__bar"),
                ("x", 0),
                ("y", top + BarTop),
                ("width", Svg.Number(share) + "%"),
                ("height", BarHeight)
            );
        }

        return svg.Close().ToHtml();
    }
}
