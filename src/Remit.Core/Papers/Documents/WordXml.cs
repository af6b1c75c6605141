using System.Globalization;
using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>What is read again and again in the parts of a Word document.</summary>
internal static class WordXml
{
    private const int DeepestSetting = 64;

    /// <summary>Reads on in one of the small parts, whose elements stand a few deep in each other.</summary>
    /// <exception cref="NestsTooDeepException">They stand deeper than any program writes them.</exception>
    public static bool ReadOn(XmlReader part) => part.Read() && (part.Depth <= DeepestSetting ? true : throw new NestsTooDeepException());

    /// <summary>Visits the elements directly inside this one and stops at its end; each visit must read on to the end of its own.</summary>
    /// <exception cref="NestsTooDeepException">This one stands deeper than the limit.</exception>
    public static void VisitChildren(XmlReader part, int deepest, Action<XmlReader> visit)
    {
        if (part.IsEmptyElement)
        {
            return;
        }

        if (part.Depth > deepest)
        {
            throw new NestsTooDeepException();
        }

        var depth = part.Depth;
        while (part.Read() && part.Depth > depth)
        {
            if (part.NodeType == XmlNodeType.Element)
            {
                visit(part);
            }
        }
    }

    /// <summary>Reads on to the end of an element.</summary>
    public static void Skip(XmlReader part, int deepest) => VisitChildren(part, deepest, inner => Skip(inner, deepest));

    /// <summary>Whether an element of properties has this one on; reads on to its end.</summary>
    public static bool HasOn(XmlReader properties, string name, int deepest)
    {
        var found = false;
        VisitChildren(
            properties,
            deepest,
            property =>
            {
                found |= property.LocalName == name && IsOn(property);
                Skip(property, deepest);
            }
        );
        return found;
    }

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
