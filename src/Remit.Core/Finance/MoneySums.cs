namespace Remit.Finance;

/// <summary>Sums over amounts.</summary>
public static class MoneySums
{
    /// <summary>The sum of all amounts; £0 for none.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <exception cref="OverflowException">A running sum is beyond what whole pence in 64 bits can hold.</exception>
    public static Money Total(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    /// <summary>The sum; null when it is beyond what whole pence in 64 bits can hold.</summary>
    /// <param name="amounts">Any number of amounts; the sum of none is £0.</param>
    public static Money? TryTotal(this IEnumerable<Money> amounts)
    {
        var pence = amounts.Aggregate((Int128)0, (sum, amount) => sum + amount.Pence);
        return pence < long.MinValue || pence > long.MaxValue ? null : new Money((long)pence);
    }
}
