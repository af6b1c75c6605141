namespace Remit.Agreements;

/// <summary>Where an agreement stands; it follows from its dated rows and is never set.</summary>
public enum AgreementStatus
{
    /// <summary>Being written: not offered yet, or taken back, or declined by a party.</summary>
    Drafting,

    /// <summary>Its text is fixed and waits for signatures.</summary>
    Offered,

    /// <summary>Every party has signed, and it stands.</summary>
    Signed,

    /// <summary>It was signed, and a later agreement that every party signed has taken its place.</summary>
    Varied,

    /// <summary>It was signed, and somebody has ended it before its last day.</summary>
    Ended,

    /// <summary>Given up before every party had signed.</summary>
    Withdrawn,
}
