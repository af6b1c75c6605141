using Remit.Finance;

namespace Remit.Income;

/// <summary>What somebody wants to enter against money that is owed.</summary>
public abstract record IncomeAct
{
    private IncomeAct() { }

    /// <summary>Money came in, all of what is open or a part.</summary>
    /// <param name="Amount">More than 0, at most what is open.</param>
    /// <param name="On">The day on which the bank had it; today at the latest.</param>
    /// <param name="Reference">The reference on the statement.</param>
    public sealed record Receive(Money Amount, DateOnly On, string Reference) : IncomeAct;

    /// <summary>A decision gives up what is open, or a part.</summary>
    /// <param name="Amount">More than 0, at most what is open.</param>
    /// <param name="DecisionCode">The signed decision that gives it up.</param>
    /// <param name="Why">The reason.</param>
    public sealed record WriteOff(Money Amount, string DecisionCode, string Why) : IncomeAct;

    /// <summary>An instalment of a pledge becomes larger or smaller.</summary>
    /// <param name="By">By how much; not 0, and not below what came in already.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Vary(Money By, string Why) : IncomeAct;

    /// <summary>Less of an invoice is owed than was asked for; what was paid beyond it is owed back.</summary>
    /// <param name="Amount">More than 0, at most what is open or kept.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Credit(Money Amount, string Why) : IncomeAct;

    /// <summary>A receipt or a write-off was entered wrongly.</summary>
    /// <param name="EntryId">The entry.</param>
    /// <param name="Why">What was wrong.</param>
    public sealed record Reverse(Guid EntryId, string Why) : IncomeAct;
}
