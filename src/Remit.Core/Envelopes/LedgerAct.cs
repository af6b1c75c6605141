using Remit.Finance;

namespace Remit.Envelopes;

/// <summary>What somebody wants to do with a line or a commitment.</summary>
/// <param name="Id">The act's id, made by whoever asks.</param>
public abstract record LedgerAct(Guid Id)
{
    /// <summary>Promises an amount on a line.</summary>
    /// <param name="Id">The act's id; the commitment has the same.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Amount">Whole pence or things, more than zero.</param>
    /// <param name="Terms">To whom and what for.</param>
    /// <param name="Year">The financial year in which it falls due; null on lines that are bound to none.</param>
    public sealed record Commit(Guid Id, Guid LineId, long Amount, CommitTerms Terms, FinancialYear? Year = null) : LedgerAct(Id);

    /// <summary>Makes a promise larger or smaller.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="CommitmentId">The commitment.</param>
    /// <param name="By">Whole pence or things, positive or negative, not zero.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Vary(Guid Id, Guid CommitmentId, long By, string Why) : LedgerAct(Id);

    /// <summary>Sets free what a promise no longer needs.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="CommitmentId">The commitment.</param>
    /// <param name="Amount">Whole pence or things, more than zero, at most what is not paid.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Release(Guid Id, Guid CommitmentId, long Amount, string Why) : LedgerAct(Id);

    /// <summary>Pays a part of a promise.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="CommitmentId">The commitment.</param>
    /// <param name="Amount">Whole pence or things, more than zero, at most what is not paid.</param>
    /// <param name="Why">What is paid: the claim or the invoice.</param>
    public sealed record Pay(Guid Id, Guid CommitmentId, long Amount, string Why) : LedgerAct(Id);

    /// <summary>Takes back what was paid; the promise stays.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="CommitmentId">The commitment.</param>
    /// <param name="Amount">Whole pence or things, more than zero, at most what was paid.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Reclaim(Guid Id, Guid CommitmentId, long Amount, string Why) : LedgerAct(Id);

    /// <summary>Accepts cost of a partner as matched.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="LineId">A line with a match.</param>
    /// <param name="Cost">Whole pence, more than zero.</param>
    /// <param name="Why">The claim that shows it.</param>
    public sealed record AcceptCost(Guid Id, Guid LineId, long Cost, string Why) : LedgerAct(Id);

    /// <summary>Says what is expected to be paid on a line in all.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Total">Whole pence or things, zero or more.</param>
    /// <param name="Why">What the expectation rests on.</param>
    public sealed record Forecast(Guid Id, Guid LineId, long Total, string Why) : LedgerAct(Id);

    /// <summary>Moves what is left of a line to another: virement within a year, carry-forward into a later one. It needs a decision of its own.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="FromLine">The line that has it.</param>
    /// <param name="ToLine">The line that gets it; null when it is given back as underspend.</param>
    /// <param name="Amount">Whole pence or things, more than zero, at most what is left.</param>
    /// <param name="DecisionCode">The code of the decision.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Move(Guid Id, Guid FromLine, Guid? ToLine, long Amount, string DecisionCode, string Why) : LedgerAct(Id);

    /// <summary>Undoes an act that was entered wrongly.</summary>
    /// <param name="Id">The act's id.</param>
    /// <param name="ActId">The act to undo.</param>
    /// <param name="Why">What was wrong.</param>
    public sealed record Reverse(Guid Id, Guid ActId, string Why) : LedgerAct(Id);
}

/// <summary>Who acts, and when.</summary>
/// <param name="PersonId">The person; null when the program acts.</param>
/// <param name="Name">Their name.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="On">The day in London.</param>
public sealed record Poster(Guid? PersonId, string Name, DateTime At, DateOnly On);
