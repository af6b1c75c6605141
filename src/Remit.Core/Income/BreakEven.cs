using System.Globalization;
using Remit.Finance;

namespace Remit.Income;

/// <summary>How many members an office needs so that its cost is met.</summary>
/// <remarks>Source: MD2373, £100,000 twice and £30,000 a member against £440,000: eight members break even, and six are £60,000 short.</remarks>
/// <param name="Cost">What the office costs in a full year.</param>
/// <param name="Contributions">What others contribute in a full year, fees apart.</param>
/// <param name="Fee">What a member pays in a full year.</param>
public sealed record BreakEven(Money Cost, IReadOnlyList<OfficeContribution> Contributions, Money Fee)
{
    private const int MostRows = 60;

    /// <summary>What others contribute.</summary>
    public Money Given => Contributions.Aggregate(Money.Zero, (sum, c) => sum + c.Amount);

    /// <summary>The fewest members with whom the cost is met; null when no number of them is enough, because the fee is nothing.</summary>
    public long? Needed =>
        Given >= Cost ? 0
        : Fee <= Money.Zero ? null
        : ((Cost - Given).Pence + Fee.Pence - 1) / Fee.Pence;

    /// <summary>What comes in with a number of members.</summary>
    /// <param name="members">The number; 0 or more.</param>
    public Money IncomeWith(long members) => Given + (Fee * members);

    /// <summary>What is over with a number of members; negative when it is short.</summary>
    /// <param name="members">The number; 0 or more.</param>
    public Money BalanceWith(long members) => IncomeWith(members) - Cost;

    /// <summary>A row for each number of members, from two fewer than there are or are needed to two more; 60 at most, so that a small fee makes no endless table.</summary>
    /// <param name="members">How many there are.</param>
    public IReadOnlyList<BreakEvenRow> Table(int members)
    {
        var needed = Needed ?? members;
        var first = Math.Max(0, Math.Min(members, needed) - 2);
        var count = Math.Min(MostRows, Math.Max(members, needed) + 2 - first + 1);
        return
        [
            .. Enumerable
                .Range(0, (int)count)
                .Select(i => first + i)
                .Select(n => new BreakEvenRow(n, Given, Fee * n, IncomeWith(n), BalanceWith(n), n == members, n == needed && Needed is not null)),
        ];
    }

    /// <summary>What it comes to in words, with the arithmetic.</summary>
    /// <param name="members">How many there are.</param>
    public string Say(int members)
    {
        var now = $"With {Count(members)} it is {Over(BalanceWith(members))}.";
        return Needed switch
        {
            null => $"{Given} does not meet a cost of {Cost}, and without a fee no number of members does. {now}",
            0 => $"Contributions of {Given} meet the cost of {Cost} without a member. {now}",
            { } needed =>
                $"{Count(needed)} {(needed == 1 ? "breaks" : "break")} even: {Given} and {Number(needed)} × {Fee} come to {IncomeWith(needed)} against a cost of {Cost}. {now}",
        };
    }

    private static string Over(Money balance) =>
        balance < Money.Zero ? $"{-balance} short"
        : balance == Money.Zero ? "even"
        : $"{balance} over";

    private static string Count(long members) => members == 1 ? "1 member" : $"{Number(members)} members";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>An office with a number of members.</summary>
/// <param name="Members">The number.</param>
/// <param name="Given">What others contribute.</param>
/// <param name="Fees">What members pay.</param>
/// <param name="Income">Both together.</param>
/// <param name="Balance">What is over; negative when it is short.</param>
/// <param name="IsNow">Whether it is the number of members there is.</param>
/// <param name="IsNeeded">Whether it is the fewest that are enough.</param>
public sealed record BreakEvenRow(long Members, Money Given, Money Fees, Money Income, Money Balance, bool IsNow, bool IsNeeded);
