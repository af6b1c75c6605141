namespace Remit.Papers;

/// <summary>What a part of a paper is for.</summary>
/// <remarks>Source: what-the-papers-ask D2.</remarks>
public enum SectionKind
{
    /// <summary>A heading of the paper's own making.</summary>
    Other,

    /// <summary>Labelled fields: code, type, date, signatory.</summary>
    Fields,

    /// <summary>Executive summary.</summary>
    Summary,

    /// <summary>What is decided.</summary>
    Decision,

    /// <summary>The authorising signature.</summary>
    Authorisation,

    /// <summary>Introduction and background.</summary>
    Background,

    /// <summary>Objectives and expected outcomes.</summary>
    Objectives,

    /// <summary>Equality comments.</summary>
    Equality,

    /// <summary>Other considerations: risks, links, consultation, conflicts, data protection.</summary>
    OtherConsiderations,

    /// <summary>Key risks and issues.</summary>
    Risks,

    /// <summary>Links to strategies and priorities.</summary>
    Strategies,

    /// <summary>Impact assessments and consultations.</summary>
    Consultation,

    /// <summary>Conflicts of interest.</summary>
    Conflicts,

    /// <summary>Data protection.</summary>
    DataProtection,

    /// <summary>Financial comments.</summary>
    Finance,

    /// <summary>Legal comments.</summary>
    Legal,

    /// <summary>Planned delivery approach, next steps, activity table.</summary>
    Delivery,

    /// <summary>Appendices, supporting and signed documents.</summary>
    Documents,

    /// <summary>Public access: Part 1 deferral and Part 2.</summary>
    PublicAccess,

    /// <summary>Declarations and sign-offs at the end of the form.</summary>
    Declarations,

    /// <summary>Why it was decided (councils).</summary>
    Reasons,

    /// <summary>Alternatives considered and rejected (councils).</summary>
    Alternatives,
}
