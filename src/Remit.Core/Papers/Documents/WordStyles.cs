using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>What the styles of a Word document say of a paragraph: whether it is a heading, and in which list it counts.</summary>
/// <remarks>Source: ECMA-376 part 1, 17.7 styles.</remarks>
internal sealed class WordStyles
{
    private sealed record Style(string? BasedOn, bool IsHeading, int? List, int? Level);

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public static WordStyles Read(XmlReader? part)
    {
        WordStyles styles = new();
        string? id = null;
        Style style = new(null, false, null, null);
        while (part is not null && WordXml.ReadOn(part))
        {
            if (part.LocalName == "style" && part.NodeType == XmlNodeType.EndElement && id is not null)
            {
                styles._styles.TryAdd(id, style);
                id = null;
            }

            if (part.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = WordXml.Value(part);
            switch (part.LocalName)
            {
                case "style":
                    id = WordXml.Attribute(part, "styleId");
                    style = new(null, false, null, null);
                    break;
                case "name":
                    style = style with { IsHeading = style.IsHeading || IsHeadingName(value) };
                    break;
                case "basedOn":
                    style = style with { BasedOn = value };
                    break;
                case "outlineLvl":
                    style = style with { IsHeading = style.IsHeading || value is not "9" };
                    break;
                case "numId":
                    style = style with { List = WordXml.Number(value) };
                    break;
                case "ilvl":
                    style = style with { Level = WordXml.Number(value) };
                    break;
            }
        }

        return styles;
    }

    public bool IsHeading(string? id) => Chain(id).Any(style => style.IsHeading);

    /// <summary>The list and level that a style puts its paragraphs in; null when it puts them in none.</summary>
    public (int List, int Level)? ListOf(string? id)
    {
        var chain = Chain(id).ToList();
        return chain.Find(style => style.List is not null)?.List is { } list
            ? (list, chain.Find(style => style.Level is not null)?.Level ?? 0)
            : null;
    }

    /// <summary>A style and those it is based on; styles that are based on each other in a ring end after a few.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; steps < 12 && id is not null && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private static bool IsHeadingName(string? name) =>
        name is not null
        && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "title", StringComparison.OrdinalIgnoreCase));
}
