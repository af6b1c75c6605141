using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Remit.Accounts;

/// <summary>A QR code as a drawing in the page, without style or script of its own.</summary>
internal static class QrCode
{
    /// <summary>Draws one; a rim of four blank modules stands around it, as readers need.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="title">What it is, for those who do not see it.</param>
    public static IHtmlContent Svg(string text, string title)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        StringBuilder path = new();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        HtmlContentBuilder svg = new();
        svg.AppendHtml(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"220\" height=\"220\" role=\"img\" aria-label=\""
            )
        );
        svg.Append(title);
        svg.AppendHtml("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
            .AppendHtml(rows.Count.ToString(CultureInfo.InvariantCulture));
        svg.AppendHtml("v").AppendHtml(rows.Count.ToString(CultureInfo.InvariantCulture)).AppendHtml("H0z\"/><path fill=\"#000\" d=\"");
        svg.AppendHtml(path.ToString()).AppendHtml("\"/></svg>");
        return svg;
    }
}
