using Remit.Rules;

namespace Remit.Finance;

/// <summary>A number as amounts are written, after the pound sign: digits, commas, pence, and a unit ("k", "m", "bn", "million").</summary>
/// <param name="End">Just past the figure with its unit.</param>
/// <param name="Number">The number before the unit; null when it has more digits than any amount.</param>
/// <param name="Unit">What the number is multiplied by: 1 when no unit stands there.</param>
/// <param name="Decimals">How many digits stand after the point.</param>
/// <param name="Doubt">What speaks against taking the figure as it stands.</param>
internal readonly record struct Figure(int End, decimal? Number, decimal Unit, int Decimals, AmountDoubt Doubt)
{
    private const int MostDigits = 18;

    /// <summary>The whole pence; null when the figure has a fraction of a penny or is too large to hold.</summary>
    public Int128? Pence => Number * Unit * 100 is { } pence && pence == decimal.Truncate(pence) ? (Int128)pence : null;

    /// <summary>Whole pence that an amount can hold; null otherwise.</summary>
    public Money? Amount => Pence is { } pence && pence <= long.MaxValue ? new Money((long)pence) : null;

    /// <summary>The same number in the unit of another figure: the "10" of "10-15k".</summary>
    public Figure In(Figure other) =>
        Unit == 1 && other.Unit != 1 ? Judged(End, Number, other.Unit, Decimals, Doubt & AmountDoubt.OddGrouping) : this;

    /// <summary>Reads the figure at a place; null when no digit stands there.</summary>
    public static Figure? Read(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(RunningText.At(text, at)))
        {
            return null;
        }

        var doubt = AmountDoubt.None;
        var end = RunningText.SkipDigits(text, at);
        var leading = end - at;
        var number = Add(0, text[at..end]);
        while (RunningText.At(text, end) == ',' && char.IsAsciiDigit(RunningText.At(text, end + 1)))
        {
            var groupEnd = RunningText.SkipDigits(text, end + 1);
            var group = groupEnd - end - 1;
            doubt |= group == 3 && leading <= 3 ? 0 : AmountDoubt.OddGrouping;
            number = group < 3 ? null : Add(number, text[(end + 1)..groupEnd]);
            (end, leading) = (groupEnd, group == 3 ? Math.Min(leading, 3) : 4);
        }

        var decimals = 0;
        if (RunningText.At(text, end) == '.' && char.IsAsciiDigit(RunningText.At(text, end + 1)))
        {
            var pointEnd = RunningText.SkipDigits(text, end + 1);
            var next = RunningText.At(text, pointEnd);
            if (next != '.' || !char.IsAsciiDigit(RunningText.At(text, pointEnd + 1)))
            {
                decimals = pointEnd - end - 1;
                number = decimals > 8 ? null : number + (Add(0, text[(end + 1)..pointEnd]) / PowerOfTen(decimals));
                end = pointEnd;
            }
        }

        return Judged(UnitAt(text, end, out var unit), number, unit, decimals, doubt);
    }

    private static Figure Judged(int end, decimal? number, decimal unit, int decimals, AmountDoubt doubt)
    {
        var figure = new Figure(end, number, unit, decimals, doubt);
        if (figure.Pence is null)
        {
            // three digits after the point and no unit: the unit is lost ("£1.551" of £1.551m)
            doubt |= number is null ? (doubt == 0 ? AmountDoubt.TooLarge : 0) : AmountDoubt.UnitLost;
        }
        else if (figure.Pence > long.MaxValue)
        {
            doubt |= AmountDoubt.TooLarge;
        }
        else if (unit == 1 && decimals == 1)
        {
            doubt |= AmountDoubt.UnitLost;
        }

        return figure with
        {
            Doubt = doubt,
        };
    }

    private static decimal? Add(decimal? before, ReadOnlySpan<char> digits)
    {
        if (before is not { } number || digits.Length > MostDigits)
        {
            return null;
        }

        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
            if (number >= 1_000_000_000_000_000_000_000m)
            {
                return null;
            }
        }

        return number;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static int UnitAt(ReadOnlySpan<char> text, int end, out decimal unit)
    {
        var word = RunningText.WordAfter(text, end, out var wordEnd);
        var glued = wordEnd - word.Length == end;
        if (RunningText.IsOneOf(word, "million", "millions", "mn", "mln", "m"))
        {
            unit = 1_000_000;
        }
        else if (RunningText.IsOneOf(word, "billion", "bn"))
        {
            unit = 1_000_000_000;
        }
        else if (RunningText.IsOneOf(word, "thousand", "k"))
        {
            unit = 1_000;
        }
        else if (glued && word is ['k' or 'm', >= 'A' and <= 'Z', ..])
        {
            // a name glued to the unit: "£30kMembers"
            unit = word[0] == 'k' ? 1_000 : 1_000_000;
            wordEnd = end + 1;
        }
        else
        {
            unit = 1;
            return end;
        }

        // a digit glued to a unit makes it a name ("£5 M25"), and a lone letter on another line is a list's
        var loneLetter = word.Length == 1 && !glued;
        if (
            char.IsAsciiDigit(RunningText.At(text, wordEnd))
            || (loneLetter && !RunningText.IsSpaceInLine(text[end]))
            || (loneLetter && wordEnd - end > 2)
        )
        {
            unit = 1;
            return end;
        }

        return wordEnd;
    }
}
