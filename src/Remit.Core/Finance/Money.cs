using System.Globalization;
using Remit.Rules;

namespace Remit.Finance;

/// <summary>An amount of pounds sterling in whole pence. All arithmetic is exact and checked.</summary>
/// <param name="Pence">Whole pence; may be negative.</param>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>No pounds and no pence: a known amount, unlike an absent one.</summary>
    public static Money Zero => default;

    /// <summary>An amount of whole pounds.</summary>
    /// <param name="pounds">Whole pounds; may be negative.</param>
    /// <exception cref="OverflowException">The amount is beyond ±£92,233,720,368,547,758.</exception>
    public static Money Pounds(long pounds) => new(checked(pounds * 100));

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The sum is beyond what whole pence in 64 bits can hold.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">The difference is beyond what whole pence in 64 bits can hold.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    /// <summary>The same amount the other way.</summary>
    /// <exception cref="OverflowException">The amount is the lowest there is.</exception>
    public static Money operator -(Money amount) => new(checked(-amount.Pence));

    /// <summary>The amount, so many times.</summary>
    /// <exception cref="OverflowException">The product is beyond what whole pence in 64 bits can hold.</exception>
    public static Money operator *(Money amount, long times) => new(checked(amount.Pence * times));

    /// <inheritdoc cref="op_Multiply(Money, long)"/>
    public static Money operator *(long times, Money amount) => amount * times;

    /// <summary>True when the left amount is lower.</summary>
    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    /// <summary>True when the left amount is higher.</summary>
    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    /// <summary>True when the left amount is not higher.</summary>
    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    /// <summary>True when the left amount is not lower.</summary>
    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>So many per cent of the amount, in whole pence.</summary>
    /// <param name="percent">Per cent, with at most six decimal places: 50 is a half.</param>
    /// <param name="rounding">What becomes of a fraction of a penny; half a penny goes away from zero unless another rounding is stated.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> has more than six decimal places or is beyond ±1,000,000.</exception>
    /// <exception cref="OverflowException">The share is beyond what whole pence in 64 bits can hold.</exception>
    public Money Share(decimal percent, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        var millionths = percent is >= -1_000_000m and <= 1_000_000m ? percent * 1_000_000m : 0.5m;
        if (millionths != decimal.Truncate(millionths))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A share has at most six decimal places, within ±1,000,000 per cent");
        }

        return new(Divide((Int128)Pence * (long)millionths, 100_000_000, rounding));
    }

    /// <summary>A fraction of the amount, in whole pence.</summary>
    /// <param name="parts">How many parts are taken; may be negative.</param>
    /// <param name="whole">How many parts there are; more than 0.</param>
    /// <param name="rounding">What becomes of a fraction of a penny; half a penny goes away from zero unless another rounding is stated.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is not more than 0.</exception>
    /// <exception cref="OverflowException">The share is beyond what whole pence in 64 bits can hold.</exception>
    public Money ShareOf(long parts, long whole, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return new(Divide((Int128)Pence * parts, whole, rounding));
    }

    /// <summary>Equal parts that add up to the amount exactly: the pennies left over go to the first parts, one each.</summary>
    /// <param name="parts">How many; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is less than 1.</exception>
    public IReadOnlyList<Money> SplitInto(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var (each, left) = Math.DivRem(Pence, parts);
        return [.. Enumerable.Range(0, parts).Select(i => new Money(each + (i < Math.Abs(left) ? Math.Sign(left) : 0)))];
    }

    /// <summary>Parts in proportion to weights that add up to the amount exactly: pennies left over go where the most was cut off, the first part first.</summary>
    /// <param name="weights">None negative, at least one more than 0.</param>
    /// <exception cref="ArgumentException">A weight is negative, or none is more than 0.</exception>
    /// <exception cref="OverflowException">The weights add up beyond 64 bits.</exception>
    public IReadOnlyList<Money> SplitBy(IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var whole = 0L;
        foreach (var weight in weights)
        {
            whole = checked(whole + weight);
        }

        if (whole <= 0 || weights.Any(w => w < 0))
        {
            throw new ArgumentException("Weights are not negative and at least one is more than 0", nameof(weights));
        }

        var pence = Pence;
        var parts = weights.Select(w => (long)((Int128)pence * w / whole)).ToArray();
        var left = pence - parts.Sum();
        var byCutOff = Enumerable.Range(0, parts.Length).OrderByDescending(i => Int128.Abs((Int128)pence * weights[i] % whole));
        foreach (var i in byCutOff.Take((int)Math.Abs(left)))
        {
            parts[i] += Math.Sign(left);
        }

        return [.. parts.Select(p => new Money(p))];
    }

    /// <summary>The amount as it is written, with pence only where there are any: "£1,234", "£1,234.50" or "-£5".</summary>
    public override string ToString()
    {
        var pounds = Math.Abs((decimal)Pence) / 100;
        return (Pence < 0 ? "-£" : "£") + pounds.ToString(Pence % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>The amount in thousands, millions or billions where that loses nothing ("£30k", "£1.551m", "£3.25bn"); otherwise in full.</summary>
    /// <remarks>Thousands are used from £10,000 on with one decimal place at most, millions and billions with three at most.</remarks>
    public string ToShortString()
    {
        var pounds = Math.Abs((decimal)Pence) / 100;
        ReadOnlySpan<(decimal Unit, decimal From, decimal Below, decimal Step, string Letters)> units =
        [
            (1_000_000_000m, 1_000_000_000m, 1_000_000_000_000m, 1_000_000m, "bn"),
            (1_000_000m, 1_000_000m, 1_000_000_000m, 1_000m, "m"),
            (1_000m, 10_000m, 1_000_000m, 100m, "k"),
        ];
        foreach (var (unit, from, below, step, letters) in units)
        {
            if (pounds >= from && pounds < below && pounds % step == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{(Pence < 0 ? "-£" : "£")}{pounds / unit:0.###}{letters}");
            }
        }

        return ToString();
    }

    /// <summary>Reads an amount that stands alone: "£1,234.50", "-£5", "1,234", "£30k", "£1.551m", "£17.9 million".</summary>
    /// <param name="text">What somebody wrote; the pound sign may be left out.</param>
    /// <param name="amount">The amount, or zero when there is none.</param>
    /// <returns>False when the text is anything else, or doubtful in any way (see <see cref="AmountDoubt"/>).</returns>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = default;
        var rest = text.AsSpan().Trim();
        var negative = rest is ['-' or '\u2212', ..];
        var start = negative ? 1 : 0;
        start += RunningText.At(rest, start) is '£' ? 1 : 0;
        var figure = Figure.Read(rest, RunningText.SkipSpace(rest, start));
        if (figure is null || figure.Value.End != rest.Length || (figure.Value.Doubt & ~AmountDoubt.TooLarge) != 0)
        {
            return false;
        }

        var pence = figure.Value.Pence * (negative ? -1 : 1);
        if (pence is null || pence < long.MinValue || pence > long.MaxValue)
        {
            return false;
        }

        amount = new((long)pence);
        return true;
    }

    private static long Divide(Int128 dividend, long divisor, MidpointRounding rounding)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        if (remainder != 0)
        {
            var away = Int128.Sign(dividend);
            var half = (Int128.Abs(remainder) * 2).CompareTo(divisor);
            quotient += rounding switch
            {
                MidpointRounding.AwayFromZero => half >= 0 ? away : 0,
                MidpointRounding.ToEven => half > 0 || (half == 0 && Int128.IsOddInteger(quotient)) ? away : 0,
                MidpointRounding.ToPositiveInfinity => away > 0 ? 1 : 0,
                MidpointRounding.ToNegativeInfinity => away < 0 ? -1 : 0,
                _ => 0,
            };
        }

        return checked((long)quotient);
    }
}
