using System.Net;
using System.Text;

namespace Remit.Papers.Documents;

/// <summary>Puts the text of a paper into the other kinds of file, a line to a paragraph and a tab to a cell.</summary>
internal static class SampleForms
{
    public static byte[] AsPage(string text)
    {
        StringBuilder page = new("<!DOCTYPE html><html><head><title>Paper | Site</title></head><body><nav><a href=\"/\">Home</a></nav><main>");
        Write(
            page,
            text,
            words => $"<p class=\"text\">{words}</p>\n",
            "<table>",
            cells => $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>",
            "</table>\n"
        );
        return Encoding.UTF8.GetBytes(page.Append("</main><footer><p>Privacy</p></footer></body></html>").ToString());
    }

    public static byte[] AsWord(string text)
    {
        StringBuilder body = new();
        Write(body, text, words => SampleWord.P(words), "<w:tbl><w:tblPr/>", SampleWord.Row, "</w:tbl>");
        return SampleWord.Of(body.ToString());
    }

    private static void Write(
        StringBuilder to,
        string text,
        Func<string, string> paragraph,
        string openTable,
        Func<string[], string> row,
        string closeTable
    )
    {
        var inTable = false;
        foreach (var line in Lines(text))
        {
            var isRow = line.Contains('\t', StringComparison.Ordinal);
            if (isRow != inTable)
            {
                to.Append(isRow ? openTable : closeTable);
            }

            inTable = isRow;
            to.Append(isRow ? row([.. line.Split('\t').Select(WebUtility.HtmlEncode)!]) : paragraph(WebUtility.HtmlEncode(line)));
        }

        to.Append(inTable ? closeTable : "");
    }

    public static byte[] AsPdf(string text)
    {
        SamplePdf pdf = new();
        var top = double.MaxValue;
        foreach (var line in Lines(text))
        {
            if (top > 760 - (14 * (line.Length / 90)))
            {
                pdf.Page();
                top = 60;
            }

            var cells = line.Split('\t');
            top -= cells[0].Length == 0 ? 12 : 0; // the rest of the row before
            for (var i = 1; i < cells.Length; i++)
            {
                pdf.Words(72 + (380 * i), top, cells[i]);
            }

            top = pdf.Paragraph(72, top, cells[0]);
        }

        return pdf.ToBytes();
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim(' ', '\r', '\u00A0')).Where(line => line.Length > 0);
}
