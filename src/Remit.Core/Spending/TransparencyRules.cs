using Remit.Finance;

namespace Remit.Spending;

/// <summary>What the Transparency Code has published of spending, contracts and grants.</summary>
/// <remarks>Source: Local Government Transparency Code 2015, paragraphs 28 (spending), 31 and 32 (contracts), 42 and 43 (grants).</remarks>
public static class TransparencyRules
{
    /// <summary>Items of spending above this are published, each by itself.</summary>
    /// <remarks>Source: Local Government Transparency Code 2015, paragraph 28.</remarks>
    public static Money Spending { get; } = Money.Pounds(500);

    /// <summary>Contracts and other enforceable agreements above this are published.</summary>
    /// <remarks>Source: Local Government Transparency Code 2015, paragraph 31.</remarks>
    public static Money Contracts { get; } = Money.Pounds(5_000);

    /// <summary>Whether an item of spending is published by itself; what came back counts by its size.</summary>
    /// <param name="entry">The payment. One that was undone moved no money.</param>
    public static bool IsPublished(PaidEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !entry.IsUndone && Math.Abs(entry.Pence) > Spending.Pence;
    }
}

/// <summary>An amount on one side of an account.</summary>
/// <param name="Account">"budget", "commitment", "payment", "forecast" or "matched-cost".</param>
/// <param name="Debit">Whole pence, more than zero; null where it is a credit.</param>
/// <param name="Credit">Whole pence, more than zero; null where it is a debit.</param>
public sealed record AccountSide(string Account, long? Debit, long? Credit)
{
    /// <summary>The sides of an entry of the ledger: one for each column that it changes; what is added is a debit, what is taken a credit.</summary>
    /// <param name="change">By how much each column changes.</param>
    public static IReadOnlyList<AccountSide> Of(Envelopes.LineTotals change)
    {
        (string Account, long Pence)[] columns =
        [
            ("budget", change.Approved),
            ("commitment", change.Committed),
            ("payment", change.Paid),
            ("forecast", change.Forecast),
            ("matched-cost", change.Eligible),
        ];
        return
        [
            .. columns
                .Where(c => c.Pence != 0)
                .Select(c => c.Pence > 0 ? new AccountSide(c.Account, c.Pence, null) : new AccountSide(c.Account, null, checked(-c.Pence))),
        ];
    }
}
