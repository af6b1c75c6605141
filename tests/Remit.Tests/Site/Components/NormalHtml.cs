using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Remit.Site.Components;

/// <summary>Markup in a form in which two pieces that mean the same are the same: attributes sorted, classes as a set, blanks that nobody sees left out.</summary>
internal static class NormalHtml
{
    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        StringBuilder text = new();
        foreach (var child in body.ChildNodes)
        {
            Write(child, text, 0);
        }

        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        switch (node)
        {
            case IText words:
                var seen = string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (seen.Length > 0)
                {
                    text.Append(' ', depth * 2).AppendLine(seen);
                }

                break;
            case IElement element:
                text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
                {
                    text.Append(' ').Append(attribute.Name).Append("=\"").Append(ValueOf(attribute)).Append('"');
                }

                text.AppendLine(">");
                foreach (var child in element.ChildNodes)
                {
                    Write(child, text, depth + 1);
                }

                break;
        }
    }

    private static string ValueOf(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal))
            : attribute.Value;
}
