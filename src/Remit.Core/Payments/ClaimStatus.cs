namespace Remit.Payments;

/// <summary>Where a claim stands; it follows from its dated rows and is never set.</summary>
public enum ClaimStatus
{
    /// <summary>Being written by the partner, or returned to them.</summary>
    Drafting,

    /// <summary>Handed in; an officer checks it line by line.</summary>
    Submitted,

    /// <summary>Checked, and something of it is accepted.</summary>
    Accepted,

    /// <summary>Checked, and nothing of it is accepted.</summary>
    Refused,

    /// <summary>Withdrawn by the partner.</summary>
    Withdrawn,
}
