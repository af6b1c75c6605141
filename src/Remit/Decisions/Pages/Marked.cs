using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Remit.Decisions.Pages;

/// <summary>A text with the words that were looked for in <c>mark</c> elements; everything in it is encoded.</summary>
/// <param name="text">The text with its marks.</param>
/// <param name="isCut">Whether more text follows where it does not end like a sentence.</param>
internal sealed class Marked(MarkedText text, bool isCut = false) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var mark in text.Marks)
        {
            encoder.Encode(writer, text.Text, at, mark.Start - at);
            writer.Write("<mark>");
            encoder.Encode(writer, text.Text, mark.Start, mark.Length);
            writer.Write("</mark>");
            at = mark.End;
        }

        encoder.Encode(writer, text.Text, at, text.Text.Length - at);
        if (isCut && text.Text.Length > 0 && text.Text[^1] is not ('.' or '?' or '!' or ':' or ';'))
        {
            writer.Write(" …");
        }
    }
}
