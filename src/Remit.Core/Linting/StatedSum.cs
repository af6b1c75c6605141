using Remit.Finance;

namespace Remit.Linting;

/// <summary>An amount with how exactly it is written.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Rounding">The most that rounding can have taken from it, in pence: half of the last place written for "£1.2m" or "£30k", 0 for full figures.</param>
internal sealed record StatedSum(Money Amount, decimal Rounding)
{
    /// <summary>The one plain amount that words hold; null when they hold none or several.</summary>
    public static StatedSum? Read(string words) => AmountText.FindAll(words) is [var only] ? Of(only, words) : null;

    /// <summary>A mention as a sum; null when it is doubtful, a range, a rate or no figure.</summary>
    public static StatedSum? Of(AmountMention mention, string words)
    {
        if (mention is not { Statement: AmountStatement.Figure, Amount: { Pence: > 0 } amount, IsDoubtful: false, Per: AmountPer.Once, Times: null })
        {
            return null;
        }

        return new(amount, RoundingOf(words.AsSpan(mention.Start, mention.Length)));
    }

    private static decimal RoundingOf(ReadOnlySpan<char> words)
    {
        var figure = words.IndexOfAnyInRange('0', '9');
        var end = figure;
        var decimals = 0;
        var afterPoint = false;
        while (end >= 0 && end < words.Length && (char.IsAsciiDigit(words[end]) || words[end] is ',' or '.'))
        {
            decimals += afterPoint && char.IsAsciiDigit(words[end]) ? 1 : 0;
            afterPoint |= words[end] == '.';
            end++;
        }

        var unit = end < 0 ? default : words[end..].TrimStart();
        decimal pence =
            unit.StartsWith("bn", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("billion", StringComparison.OrdinalIgnoreCase)
                ? 100_000_000_000m
            : unit.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? 100_000_000m
            : unit.StartsWith("k", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("thousand", StringComparison.OrdinalIgnoreCase) ? 100_000m
            : 0m;
        for (; decimals > 0; decimals--)
        {
            pence /= 10;
        }

        return pence / 2;
    }
}
