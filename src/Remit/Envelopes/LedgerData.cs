using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Remit.Envelopes;

/// <summary>What a program sends to have something committed.</summary>
internal sealed record CommitmentAsked
{
    [Description("Whole pence where the unit of the line is GBP, else whole things."), Range(1, LedgerBook.MostOfAnything)]
    public required long Amount { get; init; }

    [Description("What it is for, in a few words. It is public where the decision is: name no person."), MaxLength(Api.AskedBody.LongestText)]
    public required string Purpose { get; init; }

    [Description("The day on which it falls due, YYYY-MM-DD; left out where none is agreed. It must lie in the financial year of the line.")]
    public DateOnly? Due { get; init; }

    [Description("The id of the organisation that is promised it; left out where none is named yet.")]
    public Guid? Payee { get; init; }
}

/// <summary>What a program sends to make a promise larger or smaller.</summary>
internal sealed record VariationAsked
{
    [
        Description("By how much, in whole pence or whole things: 500 for larger, -500 for smaller, not 0."),
        Range(-LedgerBook.MostOfAnything, LedgerBook.MostOfAnything)
    ]
    public required long By { get; init; }

    [Description("The reason."), MaxLength(Api.AskedBody.LongestText)]
    public required string Why { get; init; }
}

/// <summary>What a program sends to set free what a promise no longer needs.</summary>
internal sealed record ReleaseAsked
{
    [Description("Whole pence or whole things, at most what is not paid."), Range(1, LedgerBook.MostOfAnything)]
    public required long Amount { get; init; }

    [Description("The reason."), MaxLength(Api.AskedBody.LongestText)]
    public required string Why { get; init; }
}

/// <summary>A promise. Amounts are whole pence where the unit is GBP, whole things otherwise.</summary>
internal sealed record CommitmentData(
    [property: Description("Its id, which a posting of it may name.")] Guid Id,
    [property: Description("The code of the decision that lets it be promised.")] string Decision,
    [property: Description("The place of its line in the envelope.")] int Line,
    [property: Description("GBP, or the thing that is counted.")] string Unit,
    [property: Description("What is promised.")] long Amount,
    [property: Description("What was paid of it and not taken back.")] long Paid,
    [property: Description("What it is for.")] string Purpose,
    [property: Description("The organisation that is promised it; missing where none is named.")] Guid? Payee,
    [property: Description("When it was entered, in UTC.")] DateTime At,
    [property: Description("The address of its page.")] string Address
);

/// <summary>An act of the ledger.</summary>
internal sealed record ActData(
    [property: Description("Its id.")] Guid Id,
    [property: Description("The code of the decision.")] string Decision,
    [property: Description("approve, move, commit, vary, release, pay, reclaim, accept_cost, forecast or reverse.")] string Kind,
    [property: Description("When, in UTC.")] DateTime At,
    [property: Description("Who acted; beside the person the name of the API key, where a program did.")] string Who,
    [property: Description("The reason; missing where none is asked for.")] string? Why,
    [property: Description("What it changed, line by line.")] IReadOnlyList<ActEntryData> Entries
);

/// <summary>By how much an act changed one line: whole pence where the unit is GBP, whole things otherwise.</summary>
internal sealed record ActEntryData(
    [property: Description("The place of the line in the envelope.")] int Line,
    [property: Description("GBP, or the thing that is counted.")] string Unit,
    [property: Description("The commitment that changed with it; missing where the line alone did.")] Guid? Commitment,
    long Approved,
    long Committed,
    long Paid,
    long Forecast
)
{
    public static ActEntryData Of(EnvelopeLine line, Guid? commitment, LineTotals change) =>
        new(line.Place, line.Unit, commitment, change.Approved, change.Committed, change.Paid, change.Forecast);
}
