using System.Text.RegularExpressions;
using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>What a paragraph of a Word document says of itself.</summary>
internal sealed partial class WordParagraph
{
    public string? Style { get; private set; }

    /// <summary>The list it counts in; 0 takes it out of the list that its style puts it in.</summary>
    public int? List { get; private set; }

    public int? Level { get; private set; }

    public bool HasOutline { get; private set; }

    /// <summary>Reads the paragraph's properties.</summary>
    public void Read(XmlReader properties, int deepest) =>
        WordXml.VisitChildren(
            properties,
            deepest,
            property =>
            {
                if (property.LocalName == "numPr")
                {
                    Read(property, deepest);
                    return;
                }

                var value = WordXml.Value(property);
                switch (property.LocalName)
                {
                    case "pStyle":
                        Style = value;
                        break;
                    case "ilvl":
                        Level = WordXml.Number(value);
                        break;
                    case "numId":
                        List = WordXml.Number(value);
                        break;
                    case "outlineLvl":
                        HasOutline = value is not "9";
                        break;
                }

                WordXml.Skip(property, deepest);
            }
        );

    /// <summary>The paragraph as a block; null when it has no words. It is counted all the same: Word counts empty ones too.</summary>
    public TextBlock? ToBlock(string text, WordStyles styles, WordNumbering numbering)
    {
        var (list, level) = styles.ListOf(Style) is { } fromStyle ? (List ?? fromStyle.List, Level ?? fromStyle.Level) : (List ?? 0, Level ?? 0);
        var mark = list == 0 ? null : numbering.Next(list, level);
        text = Tabs().Replace(text, "\t").Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (HasOutline || styles.IsHeading(Style))
        {
            return new(BlockKind.Heading, mark is null or "•" ? text : $"{mark} {text}");
        }

        if (mark is not null)
        {
            var indent = mark == "•" ? new string(' ', 2 * Math.Clamp(level, 0, 8)) : "";
            return new(BlockKind.Item, $"{indent}{mark} {text}");
        }

        return BlockText.Paragraph(LabelTab().Replace(text, "$1 "));
    }

    [GeneratedRegex(@"\t{2,}")]
    private static partial Regex Tabs();

    [GeneratedRegex(@"\A([^:\n\t]{1,60}:)[ ]?\t")]
    private static partial Regex LabelTab();
}
