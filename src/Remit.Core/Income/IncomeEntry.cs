namespace Remit.Income;

/// <summary>What an entry does to money that is owed.</summary>
public enum IncomeEntryKind
{
    /// <summary>An invoice is sent, or an instalment promised.</summary>
    Raise,

    /// <summary>A promise changes.</summary>
    Vary,

    /// <summary>Money came in.</summary>
    Receive,

    /// <summary>Less is owed than was asked for.</summary>
    Credit,

    /// <summary>A decision gives it up.</summary>
    WriteOff,

    /// <summary>An entry is undone because it was wrong.</summary>
    Reverse,

    /// <summary>What was owed back was paid.</summary>
    PayBack,

    /// <summary>What was owed back on one invoice was set against another: it is taken from the one and received on the other.</summary>
    SetAgainst,
}

/// <summary>One change of what is owed, never altered and never removed.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="ProgrammeId">The fund or scheme whose totals change with it.</param>
/// <param name="ReceivableId">The invoice or instalment.</param>
/// <param name="Kind">What it does.</param>
public sealed record IncomeEntry(Guid Id, Guid ProgrammeId, Guid ReceivableId, IncomeEntryKind Kind)
{
    /// <summary>By how much each column changes.</summary>
    public required IncomeTotals Change { get; init; }

    /// <summary>The day for which it counts: of a receipt, the day on the bank statement.</summary>
    public DateOnly On { get; init; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The person who entered it; null when the program did.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Their name on that day.</summary>
    public string Who { get; init; } = "";

    /// <summary>The reason, or the reference of the receipt.</summary>
    public string Why { get; init; } = "";

    /// <summary>The decision that lets it be done; null where the fund's or scheme's own does.</summary>
    public string? DecisionCode { get; init; }

    /// <summary>The entry that this one undoes; null for every other entry.</summary>
    public Guid? ReversesId { get; init; }
}
