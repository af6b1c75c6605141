using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>What happens to papers on their way through web sites and converters, done to a text on purpose.</summary>
internal static partial class SeedDisguises
{
    private static readonly string[] Headings =
    [
        "Introduction and background",
        "Objectives and expected outcomes",
        "Equality comments",
        "Other considerations",
        "Financial comments",
        "Legal comments",
    ];

    public static string WithoutFieldDates(string text) => FieldDate().Replace(FormDate().Replace(text, "$1\n"), "$1");

    public static string WithFurniture(string text) =>
        "Skip to main content\nMayor of London logo London Assembly logo\nHome\n\n"
        + text
        + "\n\nNeed a document on this page in an accessible format?\n\nIf you use assistive technology (such as a screen reader) write to us.\n\nShare this page\n";

    public static string WithoutFurniture(string text) =>
        text.Replace("Skip to main content\nMayor of London logo London Assembly logo\nHome\n", "", StringComparison.Ordinal)
            .Split("Need a document on this page", StringSplitOptions.None)[0];

    public static string WithoutTitleLine(string text, string code) => Regex.Replace(text, $@"(?m)^{code} .*\n|^Title:.*\n", "");

    public static string WithoutDecisionHeading(string text) => Regex.Replace(text, @"(?m)^Decision:?\s*$", "\n");

    public static string WithoutLeadIn(string text) => Regex.Replace(text, @"(?m)^That the [^\n:]{3,90} approves:?\s*", "");

    public static string WithValuesOnTheirLabelsLine(string text) =>
        Regex.Replace(
            text,
            @"(?m)^((?:Type of decision|Code|Date signed|Decision by|Decision type|Reference code):)[ \u00a0]*\n+(?!Type of|Code:|Date signed|Decision by|\n)(\S.*)$",
            "$1 $2"
        );

    public static string WithValuesBelowTheirLabels(string text) =>
        Regex.Replace(text, @"(?m)^((?:Type of decision|Code|Date signed|Decision by|Decision type|Reference code):)[ \u00a0]+(\S.*)$", "$1 \n$2");

    public static string WithMoreFields(string text) =>
        Regex.Replace(text, @"(?m)^(Date signed:)", "Directorate: Strategy and Communications\nDate published:\n$1");

    public static string WithNumbersForHeadings(string text)
    {
        for (var i = 0; i < Headings.Length; i++)
        {
            text = Regex.Replace(text, $@"(?m)^(?:\d\. )?{Headings[i]}:?\s*\n\s*(?=\w)", $"{i + 1}.1    ");
        }

        return text;
    }

    public static string WithOtherSpaces(string text) =>
        text.Replace(" ", "\u00a0", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    public static string WithDoubleSpaces(string text) => text.Replace(" ", "  ", StringComparison.Ordinal);

    public static string WithYearsWritten(string text, string separator, bool isLong) =>
        Year().Replace(text, m => $"{m.Groups[1].Value}{separator}{(isLong ? m.Groups[1].Value[..2] : "")}{m.Groups[2].Value}");

    public static string WithThousandsAs(string text, string unit) =>
        Thousands()
            .Replace(
                text,
                m =>
                    unit == "m"
                        ? $"£0.{int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture):000}m"
                        : $"£{m.Groups[1].Value}{unit}"
            );

    public static string OnOneLine(string text) => LineEnds().Replace(text, " ");

    public static string WithoutPounds(string text) => text.Replace("£", "", StringComparison.Ordinal);

    public static string WithCodeDamaged(string text, string code)
    {
        // a digit and the letter that a scan makes of it, the commonest mistake first
        var (digit, letter) = new[] { ('0', 'O'), ('1', 'l'), ('8', 'B'), ('5', 'S'), ('2', 'Z') }.First(mistake =>
            code[^4..].Contains(mistake.Item1)
        );
        return text.Replace(code, code[..^4] + code[^4..].Replace(digit, letter), StringComparison.Ordinal);
    }

    public static string WithPastStaff(string text, string name) => text.Replace($"{name},", $"{name} (Past staff),", StringComparison.Ordinal);

    public static string WithSpacedCitations(string text, string code)
    {
        var digits = code.AsSpan().IndexOfAnyInRange('0', '9');
        return text.Replace($"{code}", $"{code[..digits]} {code[digits..]}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?m)^(Date signed:[ \u00a0]*)\n?\d[^\n]*$")]
    private static partial Regex FieldDate();

    [GeneratedRegex(@"(?m)^(Date:)\s*\n+\s*\d[^\n]*\n")]
    private static partial Regex FormDate();

    [GeneratedRegex(@"\b(20\d\d)[/–-](?:20)?(\d\d)\b(?![/–-])")]
    private static partial Regex Year();

    [GeneratedRegex(@"£(\d{1,3})(?:,000\b|k\b)")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnds();
}
