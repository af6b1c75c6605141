namespace Remit.Envelopes;

/// <summary>The four columns of a line and the cost that a match is held against: whole pence, or whole things where the line counts things.</summary>
/// <remarks>As the change that an entry makes, each may be negative; as what a line has come to, none is. Source: D6.</remarks>
/// <param name="Approved">What the decision lets be spent.</param>
/// <param name="Committed">What is promised to others, paid already or not.</param>
/// <param name="Paid">What was paid and not taken back.</param>
/// <param name="Forecast">What is expected to be paid in all.</param>
/// <param name="Eligible">The cost of partners that was accepted as matched; zero on lines without a match.</param>
public readonly record struct LineTotals(long Approved = 0, long Committed = 0, long Paid = 0, long Forecast = 0, long Eligible = 0)
{
    /// <summary>What may still be committed.</summary>
    public long Left => checked(Approved - Committed);

    /// <summary>What is promised and not paid yet.</summary>
    public long Unpaid => checked(Committed - Paid);

    /// <summary>Column by column.</summary>
    /// <exception cref="OverflowException">A column passes what a whole number holds.</exception>
    public static LineTotals operator +(LineTotals left, LineTotals right) =>
        checked(
            new(
                left.Approved + right.Approved,
                left.Committed + right.Committed,
                left.Paid + right.Paid,
                left.Forecast + right.Forecast,
                left.Eligible + right.Eligible
            )
        );

    /// <summary>The opposite change.</summary>
    public static LineTotals operator -(LineTotals change) =>
        checked(new(-change.Approved, -change.Committed, -change.Paid, -change.Forecast, -change.Eligible));
}
