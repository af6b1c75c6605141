using System.Globalization;
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

/// <summary>What is read again and again in the parts of a Word document.</summary>
internal static class WordXml
{
    private const int DeepestSetting = 64;

    /// <summary>Reads on in one of the small parts, whose elements stand a few deep in each other.</summary>
    /// <exception cref="NestsTooDeepException">They stand deeper than any program writes them.</exception>
    public static bool ReadOn(XmlReader part) => part.Read() && (part.Depth <= DeepestSetting ? true : throw new NestsTooDeepException());

    /// <summary>An attribute by its name without prefix: the strict and the usual form of the format differ in their namespaces alone.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name && reader.Prefix != "xmlns")
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    public static string? Value(XmlReader reader) => Attribute(reader, "val");

    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an on-off property is on: its presence says so, unless its value says no.</summary>
    public static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off" or "none");
}
