namespace Remit.Forms;

/// <summary>Where a form stands on its way; it follows from the dated rows of the form and is never set.</summary>
public enum FormStatus
{
    /// <summary>Being written: not submitted yet, or returned for changes.</summary>
    Drafting,

    /// <summary>Submitted; advice that is required is missing, or was given on an earlier text.</summary>
    Advice,

    /// <summary>Advised on; a board still has to meet, or a condition of a board still has to be met.</summary>
    Review,

    /// <summary>Nothing is missing but the signature.</summary>
    Signature,

    /// <summary>Signed, and it stands.</summary>
    Signed,

    /// <summary>Declined with a reason.</summary>
    Declined,

    /// <summary>Withdrawn with a reason before it was signed.</summary>
    Withdrawn,

    /// <summary>Signed, and a later decision has taken its place.</summary>
    Superseded,
}
