using Remit.Rules;

namespace Remit.Calendars;

/// <summary>The months by their English names and abbreviations.</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The month whose name or abbreviation stands at a place; null when none does.</summary>
    public static int? At(ReadOnlySpan<char> text, int at, out int end)
    {
        var word = RunningText.WordAfter(text, at, out end);
        if (end - word.Length != at || word.Length < 3)
        {
            return null;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            var name = Months[i];
            if (
                char.ToLowerInvariant(word[0]) == name[0]
                && (
                    name.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase)
                    || (word.Length == 3 && name.AsSpan(0, 3).Equals(word, StringComparison.OrdinalIgnoreCase))
                    || (i == 8 && RunningText.IsOneOf(word, "sept"))
                )
            )
            {
                end += RunningText.At(text, end) == '.' && word.Length < name.Length ? 1 : 0;
                return i + 1;
            }
        }

        return null;
    }
}
