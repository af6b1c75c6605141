namespace Remit.Envelopes;

/// <summary>What an entry of the ledger does.</summary>
public enum EntryKind
{
    /// <summary>The decision allows it.</summary>
    Approve,

    /// <summary>It is moved to or from another line, or given back, by a decision.</summary>
    Move,

    /// <summary>It is promised.</summary>
    Commit,

    /// <summary>A promise becomes larger or smaller.</summary>
    Vary,

    /// <summary>What a promise no longer needs is free again.</summary>
    Release,

    /// <summary>It is paid.</summary>
    Pay,

    /// <summary>What was paid comes back.</summary>
    Reclaim,

    /// <summary>Cost of a partner is accepted as matched.</summary>
    AcceptCost,

    /// <summary>What is expected to be paid in all.</summary>
    Forecast,

    /// <summary>An act is undone because it was wrong.</summary>
    Reverse,
}

/// <summary>One change of one line, never altered and never removed.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="ActId">The act that made it; acts that touch several lines make several entries.</param>
/// <param name="LineId">The line.</param>
/// <param name="CommitmentId">The commitment whose amounts change with it; null for entries of the line alone.</param>
/// <param name="Kind">What it does.</param>
public sealed record LedgerEntry(Guid Id, Guid ActId, Guid LineId, Guid? CommitmentId, EntryKind Kind)
{
    /// <summary>Its place among the entries of the act, from 0; no act has two entries in one place, so that none is done twice.</summary>
    public int Place { get; init; }

    /// <summary>By how much each column changes.</summary>
    public required LineTotals Change { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The person who acted; null when the program did.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Their name on that day.</summary>
    public string Who { get; init; } = "";

    /// <summary>The reason; null where none is asked for.</summary>
    public string? Why { get; init; }

    /// <summary>The code of the decision that lets it be done; the envelope's own unless the act needed another.</summary>
    public string DecisionCode { get; init; } = "";

    /// <summary>The act that this one undoes; null for every other entry.</summary>
    public Guid? ReversesActId { get; init; }
}
