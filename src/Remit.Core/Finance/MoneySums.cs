namespace Remit.Finance;

/// <summary>Sums over amounts.</summary>
public static class MoneySums
{
    /// <summary>The sum of all amounts; £0 for none.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <exception cref="OverflowException">A running sum is beyond what whole pence in 64 bits can hold.</exception>
    public static Money Total(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
