using System.Globalization;
using System.Text;

namespace Remit.Papers.Documents;

/// <summary>How a list counts.</summary>
internal enum CountStyle
{
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// <summary>Writes the number of a list item as the document shows it.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <summary>The style that a web page's list states, by its type attribute or its style.</summary>
    public static CountStyle StyleOf(string? type, string? style) =>
        type switch
        {
            "a" => CountStyle.LowerLetter,
            "A" => CountStyle.UpperLetter,
            "i" => CountStyle.LowerRoman,
            "I" => CountStyle.UpperRoman,
            _ when style?.Contains("lower-alpha", StringComparison.OrdinalIgnoreCase) == true => CountStyle.LowerLetter,
            _ when style?.Contains("lower-roman", StringComparison.OrdinalIgnoreCase) == true => CountStyle.LowerRoman,
            _ => CountStyle.Decimal,
        };

    /// <summary>The number in figures or letters; in figures where the style has no form for it (letters end at 702, Roman numbers at 3,999).</summary>
    public static string Write(int number, CountStyle style) =>
        style switch
        {
            CountStyle.LowerLetter when number is > 0 and <= 702 => Letters(number),
            CountStyle.UpperLetter when number is > 0 and <= 702 => Letters(number).ToUpperInvariant(),
            CountStyle.LowerRoman when number is > 0 and <= 3999 => Numerals(number),
            CountStyle.UpperRoman when number is > 0 and <= 3999 => Numerals(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Letters(int number)
    {
        number--;
        var last = (char)('a' + (number % 26));
        return number < 26 ? $"{last}" : $"{(char)('a' + (number / 26) - 1)}{last}";
    }

    private static string Numerals(int number)
    {
        StringBuilder numerals = new();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                numerals.Append(letters);
            }
        }

        return numerals.ToString();
    }
}
