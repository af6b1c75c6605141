namespace Remit.Envelopes;

/// <summary>A promise to pay, or to provide things, on one line of an envelope.</summary>
/// <remarks>Its amounts are the sums of its entries; paid is never more than promised.</remarks>
public sealed class Commitment
{
    internal Commitment(Guid id, Guid lineId, CommitTerms terms, DateTime at)
    {
        (Id, LineId, OpenedAt) = (id, lineId, at);
        (Purpose, PayeeId, AgreementId, DrawnByLine) = (terms.Purpose, terms.PayeeId, terms.AgreementId, terms.DrawnByLine);
    }

    private Commitment() => Purpose = "";

    /// <summary>The commitment's id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The line on which it stands.</summary>
    public Guid LineId { get; private init; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; private init; }

    /// <summary>The organisation that is promised it; null while that is open.</summary>
    public Guid? PayeeId { get; private init; }

    /// <summary>The agreement under which it is promised; null under none.</summary>
    public Guid? AgreementId { get; private init; }

    /// <summary>The line of a later decision's envelope that draws on it; null for promises to others.</summary>
    public Guid? DrawnByLine { get; private init; }

    /// <summary>When it was entered, in UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>What is promised: whole pence, or whole things.</summary>
    public long Amount { get; internal set; }

    /// <summary>What was paid of it and not taken back.</summary>
    public long Paid { get; internal set; }

    /// <summary>What is promised and not paid.</summary>
    public long Unpaid => Amount - Paid;
}

/// <summary>What is promised to whom.</summary>
/// <param name="Purpose">What it is for, in a few words.</param>
/// <param name="PayeeId">The organisation that is promised it; null while that is open.</param>
/// <param name="AgreementId">The agreement under which; null under none.</param>
/// <param name="DrawnByLine">The line of a later decision's envelope that draws on it; null for promises to others.</param>
public sealed record CommitTerms(string Purpose, Guid? PayeeId = null, Guid? AgreementId = null, Guid? DrawnByLine = null);
