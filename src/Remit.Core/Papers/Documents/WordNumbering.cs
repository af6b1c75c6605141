using System.Text;
using System.Xml;

namespace Remit.Papers.Documents;

/// <summary>Counts the numbered paragraphs of a Word document, whose numbers stand nowhere in its text.</summary>
/// <remarks>Source: ECMA-376 part 1, 17.9 numbering.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        /// <summary>The number's pattern: %1 stands for the count of the first level, and so on.</summary>
        public string Pattern { get; set; } = "";

        public bool IsInFigures { get; set; }
    }

    private sealed class List
    {
        public Level[] Levels { get; } = [.. Enumerable.Range(0, WordNumbering.Levels).Select(_ => new Level())];

        public int?[] Counts { get; } = new int?[WordNumbering.Levels];
    }

    private readonly Dictionary<int, List> _abstract = [];
    private readonly Dictionary<int, int> _abstractOf = [];
    private readonly Dictionary<int, Dictionary<int, int>> _restarts = [];

    public static WordNumbering Read(XmlReader? part)
    {
        WordNumbering numbering = new();
        List? list = null;
        Level? level = null;
        int? number = null;
        var overridden = 0;
        while (part is not null && WordXml.ReadOn(part))
        {
            if (part.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var value = WordXml.Value(part);
            switch (part.LocalName)
            {
                case "abstractNum" when WordXml.Number(WordXml.Attribute(part, "abstractNumId")) is { } id:
                    list = numbering._abstract[id] = new();
                    number = null;
                    break;
                case "lvl":
                    level =
                        number is null && WordXml.Number(WordXml.Attribute(part, "ilvl")) is >= 0 and < Levels and { } index
                            ? list?.Levels[index]
                            : null;
                    break;
                case "start" when level is not null:
                    level.Start = WordXml.Number(value) ?? 1;
                    break;
                case "numFmt" when level is not null:
                    level.Format = value ?? "decimal";
                    break;
                case "lvlText" when level is not null:
                    level.Pattern = value ?? "";
                    break;
                case "isLgl" when level is not null:
                    level.IsInFigures = WordXml.IsOn(part);
                    break;
                case "num":
                    number = WordXml.Number(WordXml.Attribute(part, "numId"));
                    level = null;
                    break;
                case "abstractNumId" when number is { } num && WordXml.Number(value) is { } of:
                    numbering._abstractOf[num] = of;
                    break;
                case "lvlOverride":
                    overridden = WordXml.Number(WordXml.Attribute(part, "ilvl")) ?? 0;
                    break;
                case "startOverride" when number is { } num && WordXml.Number(value) is { } start:
                    (numbering._restarts.TryGetValue(num, out var restarts) ? restarts : numbering._restarts[num] = [])[overridden] = start;
                    break;
            }
        }

        return numbering;
    }

    /// <summary>Counts one paragraph on and gives its mark.</summary>
    /// <returns>"1.1", "(a)", "•" for a bullet of any shape; null when the list has no mark or is not known.</returns>
    public string? Next(int list, int level)
    {
        if (level is < 0 or >= Levels || !_abstractOf.TryGetValue(list, out var id) || !_abstract.TryGetValue(id, out var counted))
        {
            return null;
        }

        Restart(list, counted);
        counted.Counts[level] = counted.Counts[level] is { } before ? unchecked(before + 1) : counted.Levels[level].Start;
        Array.Clear(counted.Counts, level + 1, Levels - level - 1);
        return counted.Levels[level].Format switch
        {
            "bullet" => "•",
            "none" => null,
            _ => Write(counted, level),
        };
    }

    /// <summary>A list that is told to begin anew does so at its first paragraph.</summary>
    private void Restart(int list, List counted)
    {
        if (_restarts.Remove(list, out var restarts))
        {
            foreach (var (level, start) in restarts.Where(restart => restart.Key is >= 0 and < Levels))
            {
                counted.Counts[level] = unchecked(start - 1);
            }
        }
    }

    private static string? Write(List list, int level)
    {
        StringBuilder mark = new();
        var pattern = list.Levels[level].Pattern;
        for (var i = 0; i < pattern.Length && mark.Length < 60; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var of = pattern[++i] - '1';
                var figures = list.Levels[level].IsInFigures;
                mark.Append(
                    ListNumber.Write(list.Counts[of] ?? list.Levels[of].Start, figures ? CountStyle.Decimal : StyleOf(list.Levels[of].Format))
                );
            }
            else
            {
                mark.Append(pattern[i]);
            }
        }

        return string.IsNullOrWhiteSpace(mark.ToString()) ? null : mark.ToString().Trim();
    }

    private static CountStyle StyleOf(string format) =>
        format switch
        {
            "lowerLetter" => CountStyle.LowerLetter,
            "upperLetter" => CountStyle.UpperLetter,
            "lowerRoman" => CountStyle.LowerRoman,
            "upperRoman" => CountStyle.UpperRoman,
            _ => CountStyle.Decimal,
        };
}
