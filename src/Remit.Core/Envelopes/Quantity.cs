using System.Globalization;
using Remit.Finance;

namespace Remit.Envelopes;

/// <summary>Amounts of a line in words: pounds, or things that are counted.</summary>
public static class Quantity
{
    /// <summary>The unit of lines of money: their amounts are whole pence.</summary>
    public const string Pounds = "GBP";

    /// <summary>"£25,000.00", or "3 placements".</summary>
    /// <param name="amount">Whole pence, or whole things.</param>
    /// <param name="unit"><see cref="Pounds"/>, or the thing in the plural.</param>
    public static string Say(long amount, string unit) =>
        unit == Pounds ? new Money(amount).ToString() : string.Create(CultureInfo.InvariantCulture, $"{amount:N0} {unit}");
}
