using Remit.Finance;

namespace Remit.Income;

/// <summary>What has become of money that others owe: four columns, each the sum of its entries. Nothing given in kind is ever in them.</summary>
/// <remarks>As the change that an entry makes, each may be negative; as what something has come to, none is.</remarks>
/// <param name="Due">What they owe in all, after variations and credits.</param>
/// <param name="Received">What came in, less wrong receipts and what went back.</param>
/// <param name="WrittenOff">What a decision gave up.</param>
/// <param name="Returned">What of the received is owed back to them, after a credit, and has not gone back yet.</param>
public readonly record struct IncomeTotals(Money Due = default, Money Received = default, Money WrittenOff = default, Money Returned = default)
{
    /// <summary>What came in and stays.</summary>
    public Money Kept => Received - Returned;

    /// <summary>What is still owed.</summary>
    public Money Open => Due - Kept - WrittenOff;

    /// <summary>Column by column.</summary>
    /// <exception cref="OverflowException">A column passes what whole pence in 64 bits hold.</exception>
    public static IncomeTotals operator +(IncomeTotals left, IncomeTotals right) =>
        new(left.Due + right.Due, left.Received + right.Received, left.WrittenOff + right.WrittenOff, left.Returned + right.Returned);

    /// <summary>The opposite change.</summary>
    public static IncomeTotals operator -(IncomeTotals change) => new(-change.Due, -change.Received, -change.WrittenOff, -change.Returned);

    /// <summary>The sum of some; nothing when there are none.</summary>
    /// <param name="parts">What is added up.</param>
    public static IncomeTotals Sum(IEnumerable<IncomeTotals> parts) => parts.Aggregate(default(IncomeTotals), (sum, part) => sum + part);
}
