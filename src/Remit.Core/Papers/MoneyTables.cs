using Remit.Finance;

namespace Remit.Papers;

/// <summary>Finds tables of money that a converter has flattened: lines of a name and a figure, one under the other.</summary>
internal static class MoneyTables
{
    private const int LongestName = 80;
    private const int LongestRest = 60;
    private const int Apart = 3;

    /// <summary>The amounts that stand in a table.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="money">The amounts in the order of the text.</param>
    public static HashSet<AmountMention> Find(PaperText text, IReadOnlyList<AmountMention> money)
    {
        var found = new HashSet<AmountMention>(ReferenceEqualityComparer.Instance);
        int lastLine = -10;
        AmountMention? last = null;
        foreach (var mention in money)
        {
            var line = text.FirstLineFrom(mention.Start + 1) - 1;
            if (line < 0 || line == lastLine || !IsRow(text, text.Lines[line], mention))
            {
                continue;
            }

            if (last is not null && line - lastLine <= Apart && AllShort(text, lastLine, line))
            {
                found.Add(last);
                found.Add(mention);
            }

            (lastLine, last) = (line, mention);
        }

        return found;
    }

    private static bool IsRow(PaperText text, PaperLine line, AmountMention mention)
    {
        if (mention.Start < line.Start || mention.Start - line.Start > LongestName || line.End - mention.End > LongestRest)
        {
            return false;
        }

        if (ItemMarker.Read(text[line]) is not null)
        {
            return false;
        }

        var name = text.Plain.AsSpan(line.Start, mention.Start - line.Start);
        return name.IndexOfAny('.', ';') < 0 && !IsSentence(name);
    }

    private static bool IsSentence(ReadOnlySpan<char> words) =>
        words.Contains(" is ", StringComparison.Ordinal)
        || words.Contains(" will ", StringComparison.Ordinal)
        || words.Contains(" was ", StringComparison.Ordinal)
        || words.Contains(" has ", StringComparison.Ordinal)
        || words.Contains(" approv", StringComparison.OrdinalIgnoreCase)
        || words.Contains("expenditure of", StringComparison.OrdinalIgnoreCase)
        || words.Contains(" seek", StringComparison.OrdinalIgnoreCase);

    private static bool AllShort(PaperText text, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (text.Lines[i].Length > LongestName)
            {
                return false;
            }
        }

        return true;
    }
}
